using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>
/// One indicator as the World Bank's site gives it out, .csv or .xls: a line with the source, one with the date of the last update, the header
/// in row 4 or 5, a column for each year.
/// </summary>
internal sealed class WorldBankIndicator : Importer
{
    private static readonly Dictionary<string, Measure> Measures = new(StringComparer.Ordinal)
    {
        ["BX.TRF.PWKR.CD.DT"] = Measure.RemittancesReceived,
        ["BM.TRF.PWKR.CD.DT"] = Measure.RemittancesPaid,
        ["BX.TRF.PWKR.DT.GD.ZS"] = Measure.RemittancesReceivedShare,
        ["SI.RMT.COST.IB.ZS"] = Measure.PriceToArea,
    };

    private static readonly string[] Header = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"];

    public override string Name => "worldbank-indicator";

    public override string Looks => $"World Bank indicator as downloaded (first cell 'Data Source'; one of {string.Join(", ", Measures.Keys)})";

    public override bool Recognises(SourceFile file) => file.Head is [["Data Source", ..], ..] && MeasureOf(file) is not null;

    public override Provenance Describe(SourceFile file)
    {
        var updated = LastUpdated(file);
        return new Provenance
        {
            Publisher = "World Bank",
            Dataset = $"worldbank-wdi-{MeasureOf(file)!.Code}",
            Title = $"World Development Indicators: {IndicatorName(file)}",
            Edition = updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated",
            Published = updated,
            Licence = "CC BY 4.0",
            Copy = CopyKind.AsPublished,
            Note = "Personal remittances are personal transfers and compensation of employees, in current US dollars or per cent of GDP; " +
                "a price is the mean cost of sending US$ 200 in per cent of the amount. A missing year is unknown.",
        };
    }

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var wanted = MeasureOf(file)!;
        var years = new List<(int Column, int Year)>();
        var areas = AreaCodes.Of(file, draft, CodeScheme.WorldBank);
        foreach (var row in SheetRows.Below(file, draft, r => IsHeader(r, years, draft), string.Join(", ", Header), cancel))
        {
            if (row.IsEmpty) continue;
            draft.Read();
            if (row.IsBlank(3) && row.IsBlank(1)) draft.Skip("footnote");
            else if (Measures.GetValueOrDefault(row.String(3)) != wanted) draft.Skip($"indicator {row.String(3)} not used");
            else if (areas.Peek(row.Text(1).Trim())?.Kind == AreaKind.Group) draft.Skip("aggregate of areas");
            else if (areas.TryFind(row, 1, "Country Code", out var area)) ReadFigures(row, years, draft, wanted, area);
        }
    }

    private static void ReadFigures(TableRow row, List<(int Column, int Year)> years, ReleaseDraft draft, Measure measure, int area)
    {
        foreach (var (column, year) in years)
        {
            if (row.Text(column).Trim() is "" or "..") draft.Skip("no value (cells)");
            else if (row.TryFigure(draft, column, year.ToString(CultureInfo.InvariantCulture), out var value)) draft.Add(measure, area, new Period(year), value);
        }
    }

    private static bool IsHeader(TableRow row, List<(int Column, int Year)> years, ReleaseDraft draft)
    {
        for (var i = 0; i < Header.Length; i++)
        {
            if (!row.Text(i).Trim().SequenceEqual(Header[i])) return false;
        }
        // The .csv has a comma, and so a blank cell, at the end of each line.
        for (var i = Header.Length; i < row.Count; i++)
        {
            if (row.TryYear(i, out var year)) years.Add((i, year));
            else if (!row.IsBlank(i)) row.Reject(draft, "import.not-a-year", i, "header", "a year from 1900 to 2200");
        }
        return true;
    }

    private static Measure? MeasureOf(SourceFile file) => Below(file).Select(r => r.Count > 3 ? Measures.GetValueOrDefault(r[3]) : null).FirstOrDefault(m => m is not null);

    private static string IndicatorName(SourceFile file) => Below(file).First(r => r.Count > 3 && Measures.ContainsKey(r[3]))[2];

    private static IEnumerable<IReadOnlyList<string>> Below(SourceFile file) => file.Head.SkipWhile(r => !r.Take(Header.Length).SequenceEqual(Header)).Skip(1);

    private static DateOnly? LastUpdated(SourceFile file)
    {
        var cell = file.Head.FirstOrDefault(r => r.Count > 1 && r[0] == "Last Updated Date")?[1];
        return DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}
