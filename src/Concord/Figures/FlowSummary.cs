using System.Globalization;
using Concord.Estimation.Flows;
using Concord.Statistics.Estimates;

namespace Concord.Cli;

/// <summary>What a run of the flow estimators found, method by method.</summary>
internal static class FlowSummary
{
    /// <summary>Writes a row for each method, then the spread between them and the faults; <paramref name="outcomes"/> says where each went.</summary>
    public static void Write(FlowResult result, IReadOnlyList<string> outcomes, ListFormat format, Terminal terminal)
    {
        var list = new Listing(
            new("method", "Method"), new("people", "People", true), new("outward", "Outward", true), new("return", "Return", true), new("transit", "Transit", true),
            new("margin_error", "Margin error", true), new("low", "Low", true), new("high", "High", true), new("outcome", "Written to"));
        var estimates = result.Estimates!.Estimates;
        for (var i = 0; i < estimates.Count; i++)
        {
            var (estimate, types) = (estimates[i], estimates[i].Types);
            var band = result.Bands?.Bands.FirstOrDefault(b => b.Method == estimate.Method)?.Total;
            list.Add(estimate.Method.Code(), People(estimate.Total), People(types?.Outward.Sum()), People(types?.Return.Sum()), People(types?.Transit.Sum()),
                types is null ? default : new(estimate.MarginError, estimate.MarginError.ToString("0.0e+0", CultureInfo.InvariantCulture)),
                People(band?.Lower[0]), People(band?.Upper[0]), outcomes[i]);
        }
        list.Write(format, terminal);
        if (result.Bands is { Bands.Count: > 0 } bands)
        {
            terminal.Say(FormattableString.Invariant(
                $"Low and high: {bands.Settings.Coverage:0%} of {bands.Settings.Draws - bands.Unusable:N0} draws with seed {bands.Settings.Seed}: sensitivity to the stated input error, no confidence interval."));
        }
        if (estimates.Count > 1)
        {
            var spread = MethodSpread.Of(estimates);
            terminal.Say(FormattableString.Invariant($"The methods say from {spread.LeastTotal:N0} to {spread.MostTotal:N0} people: this spread is the larger uncertainty."));
        }
        if (result.Faults.Count > 0) FaultList.Say([.. result.Faults], terminal);
    }

    private static Cell People(double? people) => people is { } value ? new(value, value.ToString("N0", CultureInfo.InvariantCulture)) : default;
}
