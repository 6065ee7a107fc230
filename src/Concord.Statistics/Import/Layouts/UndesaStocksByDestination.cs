using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>
/// UN DESA's own workbook of migrant stock by sex and destination. Only its Table 1 is read: rows in a tree of areas, columns in three blocks
/// (both sexes, males, females) whose titles stand in merged cells above the years.
/// </summary>
internal sealed class UndesaStocksByDestination : Importer
{
    private const string Title = "International Migrant Stock";
    private const string Block = "International migrant stock at mid-year, ";

    public override string Name => "undesa-stock-destination";

    public override string Looks => "UN DESA migrant stock by sex and destination (workbook titled 'International Migrant Stock YEAR: Destination')";

    public override bool Recognises(SourceFile file) => TitleOf(file) is not null;

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "United Nations, Department of Economic and Social Affairs, Population Division (UN DESA)",
        Dataset = "undesa-stock-destination",
        Title = "International Migrant Stock: Destination, Table 1",
        Edition = TitleOf(file)!.AsSpan(Title.Length + 1, 4).ToString(),
        Licence = "CC BY 3.0 IGO",
        Copy = CopyKind.AsPublished,
        Note = "People living in the area on 1 July who were born elsewhere, or are foreign citizens where the area counts by citizenship; refugees are included where marked. " +
            "Totals over all origins. In the 2020 edition Sudan stands for Sudan and South Sudan until 2005, Curaçao for the Netherlands Antilles until 2000 (without Sint Maarten in 2005).",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var columns = new Columns();
        var areas = AreaCodes.Of(file, draft, CodeScheme.UnDesa);
        var check = new TotalsCheck<Column>(draft);
        foreach (var row in SheetRows.Below(file, draft, r => columns.Find(r, draft), $"cells 'Location code', 'Type of data' and years below '{Block}…'", cancel))
        {
            if (row.IsEmpty) continue;
            draft.Read();
            if (row.IsBlank(columns.Code)) draft.Skip("footnote");
            else if (IsAggregate(row, columns, areas))
            {
                draft.Skip("aggregate of areas");
                if (row.Text(columns.Code).Trim() is "900") ReadWorld(row, columns, check);
            }
            else if (areas.TryFind(row, columns.Code, "Location code", out var area) && DataType.TryRead(row, columns.Type, draft, out var definition))
            {
                ReadFigures(row, columns, draft, area, definition, check);
            }
        }
        check.Report("areas", "the world's total");
    }

    // Aggregates have no kind of source of their own; an area that lost its mark is still an area.
    private static bool IsAggregate(TableRow row, Columns columns, AreaCodes areas) =>
        row.IsBlank(columns.Type) && areas.Peek(row.Text(columns.Code).Trim()) is not { Kind: AreaKind.Area or AreaKind.Historic };

    private static void ReadWorld(TableRow row, Columns columns, TotalsCheck<Column> check)
    {
        foreach (var column in columns.Years)
        {
            if (row.TryNumber(column.At, out var total)) check.State(column, total, row.Place(column.At));
        }
    }

    private static void ReadFigures(TableRow row, Columns columns, ReleaseDraft draft, int area, Definition definition, TotalsCheck<Column> check)
    {
        foreach (var column in columns.Years)
        {
            var text = row.Text(column.At).Trim();
            if (text is "" or ".." or "—" or "~") check.Miss(column);
            if (text is "" or "..") draft.Skip("not available (cells)");
            else if (text is "—") draft.Skip("less than half a person (cells)");
            else if (text is "~") draft.Add(Measure.Stock, AreaCatalogue.World, area, new Period(column.Year), null, column.Sex, definition, ObservationStatus.Suppressed);
            else if (row.TryFigure(draft, column.At, column.Year.ToString(CultureInfo.InvariantCulture), out var value))
            {
                draft.Add(Measure.Stock, AreaCatalogue.World, area, new Period(column.Year), value, column.Sex, definition);
                check.Add(column, value);
            }
        }
    }

    private static string? TitleOf(SourceFile file) => file.Head.SelectMany(r => r).FirstOrDefault(c =>
        c.StartsWith(Title, StringComparison.Ordinal) && c.EndsWith(": Destination", StringComparison.Ordinal) && c.Length > Title.Length + 5 &&
        int.TryParse(c.AsSpan(Title.Length + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private readonly record struct Column(int At, int Year, Sex Sex);

    /// <summary>The two-level header: block titles in one row, then the names of the columns and the years in a later one.</summary>
    private sealed class Columns
    {
        private readonly SortedDictionary<int, Sex> blocks = [];

        public int Code { get; private set; }

        public int Type { get; private set; }

        public List<Column> Years { get; } = [];

        public bool Find(TableRow row, ReleaseDraft draft)
        {
            var (code, type) = (-1, -1);
            for (var i = 0; i < row.Count; i++)
            {
                var text = row.Text(i).Trim();
                if (text is "Location code") code = i;
                else if (text is "Type of data") type = i;
                else if (text.StartsWith(Block, StringComparison.Ordinal)) blocks[i] = text.EndsWith("females") ? Sex.Female : text.EndsWith("males") ? Sex.Male : Sex.Both;
            }
            if (code < 0 || type < 0 || blocks.Count == 0) return false;
            (Code, Type) = (code, type);
            for (var i = blocks.Keys.First(); i < row.Count; i++)
            {
                if (row.TryYear(i, out var year)) Years.Add(new Column(i, year, blocks.Last(b => b.Key <= i).Value));
                else if (!row.IsBlank(i)) row.Reject(draft, "import.not-a-year", i, "header", "a year from 1900 to 2200");
            }
            return true;
        }
    }
}
