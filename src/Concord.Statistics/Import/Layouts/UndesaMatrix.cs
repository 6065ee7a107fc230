using Concord.Core;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>Names of origins across the top of UN DESA's wide tables, with what stands between them: the world, people of origins not named, columns without a name.</summary>
internal sealed class UndesaMatrix
{
    private readonly ReleaseDraft draft;
    private readonly TotalsCheck<int> sums;
    private readonly List<(int Column, int Origin)> origins = [];
    private readonly List<int> others = [];
    private readonly List<int> stray = [];

    public UndesaMatrix(TableRow header, int first, SourceFile file, ReleaseDraft draft)
    {
        this.draft = draft;
        sums = new TotalsCheck<int>(draft);
        var areas = AreaCodes.Names(file, draft);
        for (var i = first; i < header.Count; i++)
        {
            // A copy of 2013 was saved in code page 850 and is read in that of Windows.
            var name = header.String(i).Replace('\u201A', 'é').Replace('\u2021', 'ç').Replace('\u201C', 'ô');
            if (name.Length == 0) stray.Add(i);
            else if (name is "World" or "Total") World = i;
            else if (name is "Other North" or "Other South") others.Add(i);
            else if (areas.Peek(name) is { } area) origins.Add((i, area.Id));
            else header.Reject(draft, "import.unknown-area", i, "origin", "the name of one area");
        }
    }

    private int World { get; } = -1;

    /// <summary>Adds the figures of a destination.</summary>
    public void Read(TableRow row, int destination, int year, Sex sex, Definition definition)
    {
        foreach (var column in stray)
        {
            if (!row.IsBlank(column)) draft.Skip("column without a name (cells)");
        }
        foreach (var column in others)
        {
            if (TryFigure(row, column, out var value)) sums.Add(row.Number, value);
            if (!row.IsBlank(column)) draft.Skip("Other North and Other South (cells)");
        }
        foreach (var (column, origin) in origins)
        {
            if (row.Text(column).Trim() is "" or "..") draft.Skip("not available (cells)");
            else if (row.Text(column).Trim() is "-") draft.Skip("none or less than half a person (cells)");
            else if (TryFigure(row, column, out var value))
            {
                sums.Add(row.Number, value);
                draft.Add(Measure.Stock, origin, destination, new Period(year), value, sex, definition);
            }
            else row.Reject(draft, "import.not-a-number", column, "stock", "a number, with spaces between thousands or none");
        }
        if (World >= 0 && TryFigure(row, World, out var total))
        {
            sums.State(row.Number, total, row.Place(World, "total"));
            draft.Add(Measure.Stock, AreaCatalogue.World, destination, new Period(year), total, sex, definition);
        }
    }

    public void Report() => sums.Report("origins of a row", "the total of the row");

    private static bool TryFigure(TableRow row, int column, out double value) => (row.TryNumber(column, out value) && value >= 0) || Thousands.TryParse(row.Text(column), ' ', out value);
}
