using System.Collections.Frozen;

namespace Concord.Core;

/// <summary>Whose codes a file uses where they differ from ISO 3166.</summary>
public enum CodeScheme
{
    /// <summary>ISO 3166 alpha-3 with the catalogue's own codes.</summary>
    Iso3,

    /// <summary>ISO 3166 alpha-2. "NA" is Namibia.</summary>
    Iso2,

    /// <summary>M49 numbers, with or without leading zeros.</summary>
    M49,

    /// <summary>World Bank: ROM, ZAR, TMP, WBG, KSV/XKX, CHI, IMY and aggregates.</summary>
    WorldBank,

    /// <summary>UNHCR's own three-letter codes: AUL Australia, AUS Austria, GFR Germany.</summary>
    Unhcr,

    /// <summary>CEPII: ROM, ZAR, TMP, PAL, YUG.</summary>
    Cepii,

    /// <summary>UN DESA Population Division: OOO, XCX, 2003, 931.</summary>
    UnDesa,
}

/// <summary>The areas that Concord knows, compiled from public code lists into one resource.</summary>
public sealed partial class AreaCatalogue
{
    /// <summary>Stored number of an end that is empty because the measure concerns one area only.</summary>
    public const int NoArea = 0;

    /// <summary>Stored number of the world.</summary>
    public const int World = 900;

    private readonly FrozenDictionary<int, Area> byId;
    private readonly FrozenDictionary<string, Area> byCode;

    internal AreaCatalogue(IReadOnlyList<Area> areas)
    {
        All = areas;
        byId = areas.ToFrozenDictionary(a => a.Id);
        byCode = areas.ToFrozenDictionary(a => a.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The compiled catalogue.</summary>
    public static AreaCatalogue Default { get; } = new([]);

    /// <summary>Every entry, in the order of the codes.</summary>
    public IReadOnlyList<Area> All { get; }

    /// <summary>The entry of a stored number, or null.</summary>
    public Area? ById(int id) => byId.GetValueOrDefault(id);

    /// <summary>The entry that a person typed: alpha-3 or the catalogue's own code, alpha-2, or M49 number; upper or lower case. Null if none.</summary>
    public Area? Find(string typed) => byCode.GetValueOrDefault(typed.Trim());

    /// <summary>The entry of a source's code, or null; never a guess.</summary>
    public Area? FromSource(string code, CodeScheme scheme) => scheme == CodeScheme.Iso3 ? Find(code) : null;

    /// <summary>The entry that a source's printed name stands for, after marks, accents, brackets and spaces are taken off; null if none or if two would do.</summary>
    public Area? FromName(string name) => byCode.GetValueOrDefault(name.Trim());
}
