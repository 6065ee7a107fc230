using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>
/// The World Bank's historical income groups (OGHIST.xlsx): a column for each fiscal year, with the calendar year whose income decided below
/// it. Figures stand under the calendar year.
/// </summary>
internal sealed class IncomeGroupsHistory : Importer
{
    private const string FiscalYear = "Bank's fiscal year:";
    private const string CalendarYear = "Data for calendar year";
    private static readonly string[] Groups = ["L", "LM", "UM", "H"];

    public override string Name => "worldbank-income-groups";

    public override string Looks => $"World Bank historical income groups (rows '{FiscalYear}' and '{CalendarYear} :')";

    public override bool Recognises(SourceFile file) =>
        file.Head.Any(r => r.Contains(FiscalYear)) ||
        (file.HasHeader("Label", "Value") && file.Head.Any(r => r is ["GNI Year", ..]) && file.Head.Any(r => r is ["Low Income Threshold", ..]));

    public override Provenance Describe(SourceFile file)
    {
        // The workbook's own sheet of parameters was not kept up; the last fiscal year of the table says when it was set.
        var last = SheetRows.Texts(file).Select(ToFiscalYear).OfType<int>().DefaultIfEmpty().Max();
        DateOnly? day = last > 0 ? new DateOnly(last - 1, 7, 1) : null;
        return new Provenance
        {
            Publisher = "World Bank",
            Dataset = "worldbank-income-groups",
            Title = "World Bank analytical classifications, history",
            Edition = day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "undated",
            Published = day,
            Licence = "CC BY 4.0",
            Copy = CopyKind.AsPublished,
            Note = "Income groups by gross national income per head of the calendar year given (Atlas method), as set on 1 July of the following year and not revised later. " +
                "Yemen of 1987 and 1988 is the Bank's reading of its two parts together.",
        };
    }

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var header = new Columns();
        var areas = AreaCodes.Of(file, draft, CodeScheme.WorldBank);
        foreach (var row in SheetRows.Below(file, draft, r => header.Find(r, draft), $"a row '{FiscalYear}' and below it '{CalendarYear} :'", cancel))
        {
            if (row.IsEmpty) continue;
            draft.Read();
            if (row.IsBlank(0)) draft.Skip("thresholds and footnotes");
            else if (areas.TryFind(row, 0, "code", out var area)) ReadGroups(row, header, draft, area);
        }
    }

    private static void ReadGroups(TableRow row, Columns header, ReleaseDraft draft, int area)
    {
        foreach (var (column, year) in header.Years)
        {
            var text = row.String(column).TrimEnd('*');
            if (text is "" or "..") draft.Skip("not classified (cells)");
            else if (Array.IndexOf(Groups, text) is >= 0 and var group) draft.Add(Measure.IncomeGroup, area, new Period(year), group + 1);
            else row.Reject(draft, "import.unknown-group", column, year.ToString(CultureInfo.InvariantCulture), "L, LM, UM or H");
        }
    }

    // FY26 is the year to 30 June 2026; the Bank's sheet of thresholds goes back to FY75.
    private static int? ToFiscalYear(string text) =>
        text.Length == 4 && text.StartsWith("FY", StringComparison.Ordinal) && int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year + (year < 60 ? 2000 : 1900) : null;

    private sealed class Columns
    {
        private readonly Dictionary<int, int> fiscal = [];

        public List<(int Column, int Year)> Years { get; } = [];

        public bool Find(TableRow row, ReleaseDraft draft)
        {
            // The sheet of thresholds has the same two rows, but in its first column, where this one has the codes of areas.
            if (!row.IsBlank(0)) return false;
            var label = Enumerable.Range(0, row.Count).Select(row.String).FirstOrDefault(t => t.Length > 0);
            if (label == FiscalYear)
            {
                for (var i = 0; i < row.Count; i++)
                {
                    if (ToFiscalYear(row.String(i)) is { } year) fiscal[i] = year;
                }
            }
            if (fiscal.Count == 0 || label?.StartsWith(CalendarYear, StringComparison.Ordinal) != true) return false;
            foreach (var (column, year) in fiscal.OrderBy(f => f.Key))
            {
                // A fiscal year begins in the year after the one whose income is known, and is named for the year in which it ends.
                if (row.TryYear(column, out var calendar) && calendar == year - 2) Years.Add((column, calendar));
                else row.Reject(draft, "import.not-a-year", column, "calendar year", string.Create(CultureInfo.InvariantCulture, $"{year - 2}, two years before the fiscal year above"));
            }
            return true;
        }
    }
}
