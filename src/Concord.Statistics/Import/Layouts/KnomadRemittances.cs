using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>
/// KNOMAD's workbooks of remittance inflows and outflows: names of areas without codes, years across, millions of US dollars, totals and notes
/// at the foot. The header stands in row 1 or 2.
/// </summary>
internal sealed partial class KnomadRemittances : Importer
{
    private const string Inflows = "Remittance inflows (US$ million)";
    private const string Outflows = "Remittance outflows (US$ million)";

    public override string Name => "knomad-remittances";

    public override string Looks => $"KNOMAD remittance flows (a header that begins with '{Inflows}' or '{Outflows}')";

    public override bool Recognises(SourceFile file) => file.Head.Any(r => r.Count > 0 && (Is(r[0], Inflows) || Is(r[0], Outflows)));

    public override Provenance Describe(SourceFile file)
    {
        var inward = file.Head.Any(r => r.Count > 0 && Is(r[0], Inflows));
        var date = SheetRows.Texts(file).Select(t => Date().Match(t)).FirstOrDefault(m => m.Success);
        return new Provenance
        {
            Publisher = "World Bank and KNOMAD",
            Dataset = inward ? "knomad-remittances" : "knomad-remittances-paid",
            Title = inward ? "Inward remittance flows" : "Outward remittance flows",
            Edition = date is not null && DateOnly.TryParseExact(date.Groups[1].ValueSpan, "MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
                ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture) : "undated",
            Licence = "CC BY 4.0",
            Copy = CopyKind.AsPublished,
            Note = "Estimates of World Bank staff from balance-of-payments statistics, in current US dollars (the file states millions). " +
                "The file writes 0 both for none and for unknown; it is taken for unknown.",
        };
    }

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var header = new Columns();
        var areas = AreaCodes.Names(file, draft);
        var check = new TotalsCheck<Column>(draft);
        foreach (var row in SheetRows.Below(file, draft, r => header.Find(r, draft), $"'{Inflows}' or '{Outflows}', then years", cancel))
        {
            if (row.IsEmpty) continue;
            draft.Read();
            var blank = header.All.TrueForAll(c => row.IsBlank(c.At));
            var known = areas.Peek(row.Text(0).Trim());
            if (blank) draft.Skip(known is null ? "footnote" : "area without a figure");
            else if (known?.Kind == AreaKind.Group || Aggregate().IsMatch(row.Text(0)))
            {
                draft.Skip("aggregate of areas");
                if (known?.Id == AreaCatalogue.World) StateTotals(row, header, check);
            }
            else if (areas.TryFind(row, 0, "name", out var area)) ReadFigures(row, header, draft, area, check);
        }
        check.Report("areas", "the world's total");
    }

    private static void ReadFigures(TableRow row, Columns header, ReleaseDraft draft, int area, TotalsCheck<Column> check)
    {
        foreach (var column in header.All)
        {
            if (row.Text(column.At).Trim() is "" or ".." or "0") check.Miss(column);
            if (row.Text(column.At).Trim() is "" or "..") draft.Skip("no value (cells)");
            else if (!row.TryFigure(draft, column.At, column.Field, out var value)) continue;
            else if (column.Measure is not { } measure) draft.Skip("share of GDP of remittances paid: no measure (cells)");
            else if (value == 0) draft.Skip("0, which stands for unknown (cells)");
            else
            {
                draft.Add(measure, area, new Period(column.Year), measure.Unit == Unit.UsDollars ? SheetRows.Millions(value) : value, column.Status);
                check.Add(column, value);
            }
        }
    }

    private static void StateTotals(TableRow row, Columns header, TotalsCheck<Column> check)
    {
        foreach (var column in header.All.Where(c => c.Measure?.Summable == true))
        {
            if (row.TryNumber(column.At, out var total)) check.State(column, total, row.Place(column.At, column.Field));
        }
    }

    private static bool Is(ReadOnlySpan<char> cell, string title) => cell.Trim().EndsWith(title, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^Date:\s*(\w+ \d{4})")]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(low|middle|high)[- ](and middle[- ])?income|^developing\b", RegexOptions.IgnoreCase)]
    private static partial Regex Aggregate();

    [GeneratedRegex(@"^((?:19|20)\d\d)([ef]?)$")]
    private static partial Regex Year();

    [GeneratedRegex(@"GDP.*((?:19|20)\d\d)")]
    private static partial Regex ShareOfGdp();

    /// <param name="At">Column, from 0.</param>
    /// <param name="Field">As the header says.</param>
    /// <param name="Year">Calendar year.</param>
    /// <param name="Measure">What the column holds; null if no measure is kept for it.</param>
    /// <param name="Status">Estimates are marked with e, forecasts with f.</param>
    private readonly record struct Column(int At, string Field, int Year, Measure? Measure, ObservationStatus Status);

    private sealed class Columns
    {
        public List<Column> All { get; } = [];

        public bool Find(TableRow row, ReleaseDraft draft)
        {
            var inward = Is(row.Text(0), Inflows);
            if (!inward && !Is(row.Text(0), Outflows)) return false;
            for (var i = 1; i < row.Count; i++)
            {
                var text = row.String(i);
                if (text.Length == 0) continue;
                if (Year().Match(text) is { Success: true } year)
                {
                    var status = year.Groups[2].ValueSpan switch { "e" => ObservationStatus.Provisional, "f" => ObservationStatus.Projected, _ => ObservationStatus.Published };
                    All.Add(new Column(i, text, Int(year), inward ? Measure.RemittancesReceived : Measure.RemittancesPaid, status));
                }
                else if (ShareOfGdp().Match(text) is { Success: true } share)
                {
                    All.Add(new Column(i, text, Int(share), inward ? Measure.RemittancesReceivedShare : null, ObservationStatus.Published));
                }
                else row.Reject(draft, "import.not-a-year", i, "header", "a year, an estimate such as 2022e, or a share of GDP");
            }
            return true;
        }

        private static int Int(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }
}
