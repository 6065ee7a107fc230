namespace Concord.Core;

/// <summary>What an entry of the area catalogue is.</summary>
public enum AreaKind
{
    /// <summary>A country, territory or area of today.</summary>
    Area,

    /// <summary>An area with an end and successors: Yugoslavia, the Netherlands Antilles.</summary>
    Historic,

    /// <summary>A source's code for people without a known origin: other or unknown, stateless, various.</summary>
    Special,

    /// <summary>A group of areas: the world, a region, an income group.</summary>
    Group,
}

/// <summary>The languages that area names come in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    En,

    /// <summary>French.</summary>
    Fr,

    /// <summary>Spanish.</summary>
    Es,

    /// <summary>Arabic.</summary>
    Ar,
}

/// <summary>A country, territory or area (M49), a historic one, a source's special code, or a group.</summary>
public sealed record Area
{
    /// <summary>Number stored in Parquet; stable for ever. The M49 number where there is one; see the catalogue's table for the rest.</summary>
    public required int Id { get; init; }

    /// <summary>Typed and printed code: ISO 3166 alpha-3 where there is one, else the catalogue's own (SCG, OTH, WLD, R035).</summary>
    public required string Code { get; init; }

    /// <summary>What this entry is.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>M49 number, current or withdrawn; null where M49 has none.</summary>
    public int? M49 { get; init; }

    /// <summary>ISO 3166-1 alpha-2, current or withdrawn.</summary>
    public string? Alpha2 { get; init; }

    /// <summary>First day of the area, where it began after 1945 and matters to the sources.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day on which the area no longer was.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Codes of the areas that followed. For the Channel Islands, which some sources still report as one, the parts that newer lists have instead.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>Code of the M49 region (a group), or null.</summary>
    public string? Region { get; init; }

    /// <summary>Code of the M49 sub-region (the most detailed one), or null.</summary>
    public string? Subregion { get; init; }

    /// <summary>World Bank income group: 1 low, 2 lower middle, 3 upper middle, 4 high; null where not classified.</summary>
    public int? IncomeGroup { get; init; }

    /// <summary>Least developed country.</summary>
    public bool Ldc { get; init; }

    /// <summary>Landlocked developing country.</summary>
    public bool Lldc { get; init; }

    /// <summary>Small island developing state.</summary>
    public bool Sids { get; init; }

    /// <summary>Code of today that meant this area while it lasted: SDN for the undivided Sudan.</summary>
    internal string? Once { get; init; }

    /// <summary>United Nations short names in the order of <see cref="Language"/>.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Names for labels, in the order of <see cref="Language"/>.</summary>
    internal IReadOnlyList<string> ShortNames { get; init; } = [];

    /// <summary>The United Nations short name in a language.</summary>
    public string Name(Language language = Language.En) => Names[(int)language];

    /// <summary>A name for labels of pictures and tables: for an area at most 24 letters in English. The United Nations short name where that is short enough.</summary>
    public string ShortName(Language language = Language.En) => ShortNames.Count == 0 ? Name(language) : ShortNames[(int)language];

    /// <inheritdoc/>
    public bool Equals(Area? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id;

    /// <inheritdoc/>
    public override string ToString() => Code;
}

/// <summary>An ordered pair of areas: people go from origin to destination; money goes from sender to receiver and is asked for by those words.</summary>
/// <param name="From">Origin, or sender.</param>
/// <param name="To">Destination, or receiver.</param>
public readonly record struct Corridor(Area From, Area To)
{
    /// <summary><c>PHL-USA</c>.</summary>
    public override string ToString() => $"{From.Code}-{To.Code}";
}
