using System.Globalization;

namespace Concord.Core;

/// <summary>The areas that Concord knows, compiled from public code lists into one resource.</summary>
public sealed class AreaCatalogue
{
    /// <summary>Stored number of an end that is empty because the measure concerns one area only.</summary>
    public const int NoArea = 0;

    /// <summary>Stored number of the world.</summary>
    public const int World = 900;

    private static readonly Lazy<AreaCatalogue> Compiled = new(() => Read(AreaTable.Embedded()));

    private readonly Dictionary<int, Area> byId = [];
    private readonly Dictionary<int, Area> byM49 = [];
    private readonly Dictionary<string, Area> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Area?> byAlpha2 = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Area> meantBefore = [];
    private readonly Dictionary<string, Area>[] bySource;
    private readonly Lazy<Dictionary<string, Area>> byName;

    // Plain loops and arrays: a command that only prints an area pays for compiling every generic method that is used here.
    private AreaCatalogue(string areas, string codes, string names)
    {
        var all = new List<Area>();
        foreach (var line in Lines(areas))
        {
            var area = AreaTable.Parse(line);
            all.Add(area);
            byId.Add(area.Id, area);
            byCode.Add(area.Code, area);
            if (area.M49 is { } number) byM49.Add(number, area);
            if (area.Once is { } once) meantBefore.Add(once, area);
            // ISO 3166 gave CS to Czechoslovakia and later to Serbia and Montenegro: a code with two meanings finds none.
            if (area.Alpha2 is { } alpha2 && !byAlpha2.TryAdd(alpha2, area)) byAlpha2[alpha2] = null;
        }
        All = all;
        var schemes = Enum.GetNames<CodeScheme>();
        bySource = new Dictionary<string, Area>[schemes.Length];
        for (var i = 0; i < schemes.Length; i++) bySource[i] = new(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Lines(codes))
        {
            var field = line.Split('|');
            bySource[Array.IndexOf(schemes, field[0])].Add(field[1], byCode[field[2]]);
        }
        byName = new(() => Names(names));
    }

    /// <summary>The compiled catalogue, read once when first asked for.</summary>
    public static AreaCatalogue Default => Compiled.Value;

    /// <summary>Every entry, in the order of the codes.</summary>
    public IReadOnlyList<Area> All { get; }

    /// <summary>The catalogue of a compiled table.</summary>
    internal static AreaCatalogue Read(string table)
    {
        var part = table.Split("\n\n");
        return new AreaCatalogue(part[0], part[1], part[2]);
    }

    /// <summary>Every known name after it lost marks, accents and articles, in any language.</summary>
    internal IReadOnlyDictionary<string, Area> NameKeys => byName.Value;

    /// <summary>The entry of a stored number, or null.</summary>
    public Area? ById(int id) => byId.GetValueOrDefault(id);

    /// <summary>The entry that a person typed: alpha-3 or the catalogue's own code, alpha-2, or M49 number; upper or lower case. Null if none.</summary>
    public Area? Find(string typed)
    {
        var code = typed.Trim();
        return ToNumber(code) is { } number
            ? FromSource(code, CodeScheme.M49) ?? ById(number)
            : FromSource(code, CodeScheme.Iso3) ?? FromSource(code, CodeScheme.Iso2);
    }

    /// <summary>
    /// The entry of a source's code, or null; never a guess. What the scheme says goes before ISO 3166; an empty code is null.
    /// A code stands for what it means today; see <see cref="At"/> for a datum of a day when it meant another area.
    /// </summary>
    public Area? FromSource(string code, CodeScheme scheme)
    {
        code = code.Trim();
        var number = ToNumber(code);
        // Leading zeros carry no meaning: 036, 36.
        var key = number?.ToString(CultureInfo.InvariantCulture) ?? code;
        if (bySource[(int)scheme].GetValueOrDefault(key) is { } own) return own;
        return scheme switch
        {
            CodeScheme.Iso2 => byAlpha2.GetValueOrDefault(code),
            CodeScheme.M49 => number is { } n ? byM49.GetValueOrDefault(n) : null,
            CodeScheme.UnDesa when number is { } n => byM49.GetValueOrDefault(n) ?? ById(n),
            _ => byCode.GetValueOrDefault(code),
        };
    }

    /// <summary>The entry that a source's printed name stands for, after marks, accents, brackets and spaces are taken off; null if none or if two would do.</summary>
    public Area? FromName(string name) => byName.Value.GetValueOrDefault(NameKey.Of(name));

    /// <summary>
    /// The area that the code of <paramref name="area"/> stood for on a day: SDN is the undivided Sudan (SUD) until 8 July 2011, ETH is Ethiopia with Eritrea until 23 May 1993.
    /// The area itself where the code never changed its meaning.
    /// </summary>
    public Area At(Area area, DateOnly day) =>
        meantBefore.GetValueOrDefault(area.Code) is { } before && day < before.Until && (before.From is null || day >= before.From) ? before : area;

    /// <summary>The areas of today that followed a historic one, in the order of the codes: for Yugoslavia BIH, HRV, MKD, MNE, SRB, SVN. Empty for an area without successors.</summary>
    public IReadOnlyList<Area> Successors(Area area) =>
        [.. area.Successors.Select(code => byCode[code]).SelectMany(next => next.Successors.Count == 0 ? [next] : Successors(next)).Distinct().OrderBy(a => a.Code, StringComparer.Ordinal)];

    private Dictionary<string, Area> Names(string block)
    {
        var keys = new Dictionary<string, Area>(StringComparer.Ordinal);
        foreach (var line in Lines(block))
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            keys.Add(line[..bar], byCode[line[(bar + 1)..]]);
        }
        return keys;
    }

    private static int? ToNumber(string code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] Lines(string block) => block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
