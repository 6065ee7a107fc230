using Concord.Core;
using Concord.Tables;

namespace Concord.Statistics.Import;

/// <summary>Turns a source's codes (or printed names) into stored numbers, each looked up once. An unknown one rejects its row; it is never guessed.</summary>
internal sealed class AreaCodes
{
    private readonly SourceFile file;
    private readonly ReleaseDraft draft;
    private readonly Func<string, Area?> find;
    private readonly string what;
    private readonly Dictionary<string, Area?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Area?>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private AreaCodes(SourceFile file, ReleaseDraft draft, Func<string, Area?> find, string what)
    {
        (this.file, this.draft, this.find, this.what) = (file, draft, find, what);
        lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static AreaCodes Of(SourceFile file, ReleaseDraft draft, CodeScheme scheme) =>
        new(file, draft, code => AreaCatalogue.Default.FromSource(code, scheme), scheme switch
        {
            CodeScheme.Iso2 => "an ISO 3166 alpha-2 code",
            CodeScheme.M49 => "an M49 number",
            CodeScheme.WorldBank => "a World Bank code",
            CodeScheme.Unhcr => "a UNHCR code",
            CodeScheme.Cepii => "a CEPII code",
            CodeScheme.UnDesa => "a UN DESA code",
            _ => "an ISO 3166 alpha-3 code",
        });

    public static AreaCodes Names(SourceFile file, ReleaseDraft draft) => new(file, draft, AreaCatalogue.Default.FromName, "the name of one area");

    /// <summary>The area of a code, or null without a fault.</summary>
    public Area? Peek(ReadOnlySpan<char> code)
    {
        if (lookup.TryGetValue(code, out var area)) return area;
        var text = code.ToString();
        return known[text] = find(text);
    }

    /// <summary>The stored number of a code; false and a fault where it is unknown.</summary>
    public bool TryFind(ReadOnlySpan<char> code, int line, int column, string field, out int id) => TryFind(code, file.At(line, column + 1, field), out id);

    /// <summary>The stored number of the area named in a cell of a sheet; false and a fault where it is unknown.</summary>
    public bool TryFind(TableRow row, int column, string field, out int id) => TryFind(row.Text(column).Trim(), row.Place(column, field), out id);

    private bool TryFind(ReadOnlySpan<char> code, Place place, out int id)
    {
        id = Peek(code)?.Id ?? -1;
        if (id >= 0) return true;
        draft.Reject(new Fault("import.unknown-area", Severity.Error, place, $"'{HeadedTable.Short(code)}'", what,
            "If the source has begun to use a new code, add it to the table of areas"));
        return false;
    }
}
