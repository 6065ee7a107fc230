using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>The World Bank's DataBank export of corridor prices: a row for every pair of areas, a column for each quarter, <c>..</c> where there is no price.</summary>
internal sealed partial class PricesDataBank : Importer
{
    private const string Series = "ATCR.CORR";

    public override string Name => "worldbank-prices-databank";

    public override string Looks => "World Bank corridor prices from DataBank (columns Sending Countries Name, Sending Countries Code, Series Name …)";

    public override bool Recognises(SourceFile file) => file.HasHeader("Sending Countries Name", "Sending Countries Code", "Series Name", "Series Code", "…");

    public override Provenance Describe(SourceFile file)
    {
        var updated = LastUpdated(file);
        return new Provenance
        {
            Publisher = "World Bank",
            Dataset = "worldbank-prices",
            Title = "Remittance Prices Worldwide (Corridors)",
            Edition = updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated",
            Published = updated,
            Licence = "CC BY 4.0",
            Copy = CopyKind.AsPublished,
            Note = "Average total cost of sending US$ 200 along the corridor, in per cent of the amount, over the services asked in the quarter whose exchange rate was known. " +
                "No price for a corridor or quarter means that none was asked for.",
        };
    }

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        // The export doubles a space in two of its headings.
        var sender = csv.Column("Sending Countries Code");
        var receiver = csv.Header.First(c => c.Key.StartsWith("Receiving Countries", StringComparison.Ordinal) && c.Key.EndsWith("Code", StringComparison.Ordinal)).Value;
        var series = csv.Column("Series Code");
        var quarters = csv.Header.Select(c => (Match: Quarter().Match(c.Key), Column: c.Value)).Where(c => c.Match.Success)
            .Select(c => (Period: new Period(int.Parse(c.Match.ValueSpan[..4], CultureInfo.InvariantCulture), c.Match.ValueSpan[5] - '0'), c.Column)).ToList();
        var areas = AreaCodes.Of(file, draft, CodeScheme.WorldBank);
        while (csv.Next(cancel))
        {
            if (csv[series].IsEmpty && csv[receiver].IsEmpty) draft.Skip("footnote or empty row");
            else if (csv[series] is not Series) draft.Skip($"series {csv[series]} not used");
            else if (!quarters.Exists(q => csv[q.Column] is not (".." or ""))) draft.Skip("corridor without a price");
            else if (areas.TryFind(csv[sender], csv.Line, sender, "Sending Countries Code", out var from) &&
                areas.TryFind(csv[receiver], csv.Line, receiver, "Receiving Countries Code", out var to))
            {
                foreach (var (period, column) in quarters)
                {
                    if (csv[column] is ".." or "") draft.Skip("quarter without a price (cells)");
                    else if (csv.TryNumber(column, period.ToString(), out var price)) draft.Add(Measure.Price, from, to, period, price);
                }
            }
        }
    }

    private static DateOnly? LastUpdated(SourceFile file)
    {
        var line = File.ReadLines(file.Path).LastOrDefault(l => l.Contains("Last Updated:", StringComparison.Ordinal));
        return line is not null && Updated().Match(line) is { Success: true } found &&
            DateOnly.TryParseExact(found.Groups[1].Value, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"^\d{4}Q[1-4](?= \[YR)")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"Last Updated: (\d\d/\d\d/\d{4})")]
    private static partial Regex Updated();
}
