using Concord.Tables;

namespace Concord.Statistics.Import;

/// <summary>
/// A matrix of areas by areas, names only: the area that people or money leave stands at the side, the one that they reach at the top. A title
/// may stand above, a row and a column of totals at the ends, notes at the foot.
/// </summary>
internal sealed class BilateralMatrix(SourceFile file, ReleaseDraft draft, char? thousands = null)
{
    private readonly AreaCodes areas = AreaCodes.Names(file, draft);
    private readonly List<(int Column, int? Area)> tops = [];
    private readonly TotalsCheck<int> rowSums = new(draft);
    private readonly TotalsCheck<int> columnSums = new(draft);
    private int? totalColumn;

    /// <summary>Hands every figure that is not zero to <paramref name="add"/>, with the areas it leads from and to.</summary>
    public void Read(Action<int, int, double> add, CancellationToken cancel)
    {
        foreach (var row in SheetRows.Below(file, draft, ReadTop, "names of areas across, from the second column on", cancel))
        {
            if (row.IsEmpty) continue;
            draft.Read();
            if (tops.TrueForAll(t => row.IsBlank(t.Column))) draft.Skip("footnote");
            else if (IsTotal(row.Text(0))) ReadTotals(row);
            else if (IsOther(row.Text(0))) ReadSide(row, null, add);
            else if (areas.TryFind(row, 0, "name", out var from)) ReadSide(row, from, add);
        }
        rowSums.Report("figures of the row", "the total of the row");
        columnSums.Report("figures of the column", "the total of the column");
    }

    // A title has one cell; the header is the first row with more.
    private bool ReadTop(TableRow row)
    {
        if (row.Kind(1) != CellKind.Text || row.Kind(2) != CellKind.Text) return false;
        for (var i = 1; i < row.Count; i++)
        {
            if (row.IsBlank(i)) continue;
            if (IsTotal(row.Text(i))) totalColumn = i;
            else if (IsOther(row.Text(i))) tops.Add((i, null));
            else if (areas.TryFind(row, i, "name", out var to)) tops.Add((i, to));
        }
        return true;
    }

    /// <param name="row">The row.</param>
    /// <param name="from">Its area; null where it stands for areas that are not named.</param>
    /// <param name="add">Takes the figures.</param>
    private void ReadSide(TableRow row, int? from, Action<int, int, double> add)
    {
        if (from is null) draft.Skip("areas not named (rows)");
        foreach (var (column, to) in tops)
        {
            var text = row.Text(column).Trim();
            if (text is "-" or "–" or "N/A" or "..")
            {
                // Between India and Pakistan, and Israel and Lebanon, the World Bank withholds its figures; some totals still contain them.
                rowSums.Miss(row.Number);
                columnSums.Miss(column);
                draft.Skip("dash or N/A: none or withheld (cells)");
            }
            else if (text is "") draft.Skip("none (cells)");
            else if (!TryFigure(row, column, text, out var value)) continue;
            else if (value < 0) row.Reject(draft, "import.negative", column, "figure", "no figure below zero");
            else
            {
                rowSums.Add(row.Number, value);
                columnSums.Add(column, value);
                if (value == 0) draft.Skip("none (cells)");
                else if (from is null || to is null) draft.Skip("areas not named (cells)");
                else if (from == to) draft.Skip("from an area to itself (cells)");
                else add(from.Value, to.Value, value);
            }
        }
        if (totalColumn is { } at && TryNumber(row, at, out var total)) rowSums.State(row.Number, total, row.Place(at, "total"));
    }

    private void ReadTotals(TableRow row)
    {
        draft.Skip("totals (rows)");
        foreach (var (column, _) in tops)
        {
            if (TryNumber(row, column, out var total)) columnSums.State(column, total, row.Place(column, "total"));
        }
    }

    private bool TryFigure(TableRow row, int column, ReadOnlySpan<char> text, out double value)
    {
        if (thousands is null || !text.Contains(thousands.Value)) return row.TryFigure(draft, column, "figure", out value);
        if (TryNumber(row, column, out value)) return true;
        row.Reject(draft, "import.not-a-number", column, "figure", $"a number with '{thousands}' between thousands");
        return false;
    }

    private bool TryNumber(TableRow row, int column, out double value) =>
        row.TryNumber(column, out value) || (thousands is { } mark && Thousands.TryParse(row.Text(column), mark, out value));

    private static bool IsTotal(ReadOnlySpan<char> name) => name.Trim() is var n && (n.Equals("World", StringComparison.OrdinalIgnoreCase) || n.StartsWith("Total", StringComparison.OrdinalIgnoreCase));

    private static bool IsOther(ReadOnlySpan<char> name) => name.Trim() is "Other North" or "Other South" or "Unidentified*";
}
