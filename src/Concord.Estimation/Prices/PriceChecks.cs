using System.Globalization;
using Concord.Core;

namespace Concord.Estimation.Prices;

/// <summary>A row whose published figures disagree with each other.</summary>
/// <param name="Row">Position in the list, from 0.</param>
/// <param name="Amount">200 or 500 US dollars.</param>
/// <param name="Published">The published figure, per cent.</param>
/// <param name="Recomputed">The figure from the row's other columns, per cent.</param>
public readonly record struct PriceDisagreement(int Row, int Amount, double Published, double Recomputed);

/// <summary>What recomputing the rows showed. Published figures are used all the same: which of the columns is wrong, nobody knows.</summary>
/// <param name="Checked">Rows and amounts with all the figures that the total needs.</param>
/// <param name="Totals">Totals that are not fee plus margin.</param>
/// <param name="Margins">
/// Margins that are not what the two rates give; many of them because the rates are printed with few digits.
/// </param>
/// <param name="Faults">Rows without a price though transparent, and figures that cannot be.</param>
public sealed record PriceCheck(int Checked, IReadOnlyList<PriceDisagreement> Totals, IReadOnlyList<PriceDisagreement> Margins, IReadOnlyList<Fault> Faults);

/// <summary>Recomputes every row.</summary>
public static class PriceChecks
{
    /// <summary>Per cent by which a figure may miss its recomputation: published with two decimals.</summary>
    public const double Tolerance = 0.01;

    private const double Rounding = 1e-9;

    /// <summary>Checks rows of the source; <paramref name="file"/> names it in faults, whose row is the position in the list plus 2 (a line of headings).</summary>
    public static PriceCheck Check(IReadOnlyList<PriceService> services, string file = "prices")
    {
        var (count, totals, margins, faults) = (0, new List<PriceDisagreement>(), new List<PriceDisagreement>(), new List<Fault>());
        for (var row = 0; row < services.Count; row++)
        {
            var service = services[row];
            foreach (var amount in (int[])[200, 500])
            {
                var quote = service.At(amount);
                CheckNumbers(service, quote, amount, new Place(file, Row: row + 2, Field: $"{service.From} to {service.To}, {service.Firm}"), faults);
                if (quote is { Recomputed: { } sum, Total: { } total })
                {
                    count++;
                    if (Off(total, sum)) totals.Add(new(row, amount, total, sum));
                }
                if (quote is { Rate: > 0, Margin: { } margin } && service.Interbank is > 0)
                {
                    var fromRates = 100 * (service.Interbank.Value - quote.Rate.Value) / service.Interbank.Value;
                    if (Off(margin, fromRates)) margins.Add(new(row, amount, margin, fromRates));
                }
            }
        }
        return new(count, totals, margins, faults);
    }

    private static bool Off(double published, double recomputed) => Math.Abs(published - recomputed) > Tolerance + Rounding;

    private static void CheckNumbers(PriceService service, PriceQuote quote, int amount, Place place, List<Fault> faults)
    {
        if (service.Transparent && quote.Total is null)
        {
            faults.Add(new("prices.missing", Severity.Warning, place, $"no total cost of sending {amount} US dollars", "a number", "The row is in no average"));
        }
        if (quote.Amount is <= 0 || quote.Fee is < 0)
        {
            faults.Add(new("prices.amount", Severity.Warning, place,
                string.Create(CultureInfo.InvariantCulture, $"an amount of {quote.Amount} with a fee of {quote.Fee}"), "a positive amount and a fee of 0 or more"));
        }
        if (quote.Total is { } total && !(Math.Abs(total) <= 100))
        {
            faults.Add(new("prices.enormous", Severity.Warning, place,
                string.Create(CultureInfo.InvariantCulture, $"a cost of {total}% of the amount"), "at most 100%", "It is used as published: look at the row"));
        }
    }
}
