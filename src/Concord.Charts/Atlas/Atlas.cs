using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Concord.Charts;

/// <summary>
/// World geometry that every map refers to: a path for each area under its ISO 3166 alpha-3 code, <c>atlas-borders</c> and <c>atlas-disputed</c>,
/// in the Equal Earth projection. Compiled by <c>tools/atlas</c> from Natural Earth 1:50m as modified by Visionscarto (BSD-3-Clause); policy in <c>docs/boundaries.md</c>.
/// </summary>
public static class Atlas
{
    /// <summary>What stands under every map or in the foot of its page; the English text is the key of its translations.</summary>
    public const string Disclaimer =
        "The boundaries and names shown and the designations used on these maps do not imply official endorsement or acceptance by the United Nations. "
        + "Dashed lines: boundaries not yet determined or not agreed, among them the line in Jammu and Kashmir, whose final status has not been agreed by the parties. "
        + "A dispute exists between the Governments of Argentina and the United Kingdom concerning sovereignty over the Falkland Islands (Malvinas). "
        + "Kosovo: in the context of Security Council resolution 1244 (1999); figures included with Serbia unless it is named apart.";

    /// <summary>Where the geometry comes from; the English text is the key of its translations.</summary>
    public const string Attribution = "Geometry: Natural Earth 1:50m as modified by Visionscarto, Equal Earth projection.";

    private static readonly Lazy<string> File = new(() => Read("atlas.svg"));
    private static readonly Lazy<AtlasTable> Lines = new(() => AtlasTable.Parse(Read("atlas.txt")));

    /// <summary>The file <c>atlas.svg</c>, to be served under an address of its own.</summary>
    public static string Svg => File.Value;

    /// <summary>The geometry for a page that must stand alone: an <c>svg</c> without extent, once at the head of its body.</summary>
    public static string Inline => $"<svg width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\" class=\"atlas\">{Definitions}</svg>";

    /// <summary>Codes of all areas with a path, in ordinal order.</summary>
    public static IReadOnlyList<string> Codes => Table.Codes;

    internal static AtlasTable Table => Lines.Value;

    internal static string Definitions
    {
        get
        {
            var from = Svg.IndexOf("<defs>", StringComparison.Ordinal);
            var to = Svg.IndexOf("</defs>", StringComparison.Ordinal) + "</defs>".Length;
            return Svg[from..to];
        }
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Concord.Charts." + name) ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>An area on the plane of the atlas.</summary>
/// <param name="Code">ISO 3166 alpha-3.</param>
/// <param name="X">Place of a label's line, in units of the plane.</param>
/// <param name="Y">Place of a label's line, in units of the plane.</param>
/// <param name="Area">Square units covered.</param>
/// <param name="IsSmall">Drawn as a dot.</param>
/// <param name="Longitude">Of its largest piece, degrees east.</param>
/// <param name="Latitude">Of its largest piece, degrees north.</param>
/// <param name="CountedWith">The area whose colour it takes where it has no figure of its own; null for none.</param>
internal sealed record AtlasArea(string Code, double X, double Y, double Area, bool IsSmall, double Longitude, double Latitude, string? CountedWith);

/// <summary>The table beside the geometry.</summary>
internal sealed class AtlasTable
{
    private readonly FrozenDictionary<string, AtlasArea> byCode;
    private readonly bool[][] land;
    private readonly double cell;

    private AtlasTable(double width, double height, double cell, IReadOnlyList<AtlasArea> areas, string[] land)
    {
        (Width, Height, this.cell) = (width, height, cell);
        this.land = [.. land.Select(Cells)];
        byCode = areas.ToFrozenDictionary(a => a.Code, StringComparer.Ordinal);
        Codes = [.. areas.Select(a => a.Code)];
    }

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<string> Codes { get; }

    public AtlasArea? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>True where the plane shows land.</summary>
    public bool IsLand(double x, double y)
    {
        var (column, row) = ((int)(x / cell), (int)(y / cell));
        return x >= 0 && y >= 0 && row < land.Length && column < land[row].Length && land[row][column];
    }

    /// <summary>Reads the resource that the tool wrote.</summary>
    public static AtlasTable Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var size = lines[0].Split(' ');
        var areas = new List<AtlasArea>();
        var at = 2;
        for (; lines[at][0] != '#'; at++)
        {
            var f = lines[at].Split(' ');
            areas.Add(new AtlasArea(f[0], Real(f[1]), Real(f[2]), Real(f[3]), f[4] == "1", Real(f[5]), Real(f[6]), f.Length > 7 ? f[7] : null));
        }
        return new AtlasTable(Real(size[1]), Real(size[2]), Real(size[3]), areas, lines[(at + 1)..]);
    }

    /// <summary>Four cells a hexadecimal digit, the first cell the highest bit.</summary>
    private static bool[] Cells(string row)
    {
        var cells = new bool[row.Length * 4];
        for (var i = 0; i < cells.Length; i++) cells[i] = (Convert.ToInt32(row[i / 4].ToString(), 16) >> (3 - (i % 4)) & 1) == 1;
        return cells;
    }

    private static double Real(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
