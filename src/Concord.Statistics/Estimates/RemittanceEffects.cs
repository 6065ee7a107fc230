using Concord.Estimation.Prices;
using Concord.Estimation.Remittances;

namespace Concord.Statistics.Estimates;

/// <summary>What a lower price would save the senders of a corridor in a year, and how much more they might send, US dollars.</summary>
/// <param name="Saving">What the same money would cost less.</param>
/// <param name="LeastMore">More money by the study with the smallest response to the price.</param>
/// <param name="MostMore">By the one with the largest.</param>
public sealed record PriceEffect(double Saving, double LeastMore, double MostMore);

/// <summary>Assumptions about remittances that the review shows, each with its words.</summary>
public static class RemittanceEffects
{
    /// <summary>The studies that say how remittances answer to their cost.</summary>
    public static IReadOnlyList<string> Studies { get; } = [.. PriceSavings.DefaultStudies.Select(s => s.Study)];

    /// <summary>If the price fell from <paramref name="percent"/> to <paramref name="target"/> per cent; null where money or price is unknown.</summary>
    public static PriceEffect? IfPriceFell(double dollars, double percent, double target) =>
        PriceSavings.IfPriceFell(dollars, percent, target) is { } savings ? new(savings.Saving, savings.LeastMore, savings.MostMore) : null;

    /// <summary>Remittances with those that no bank records, as the range of an assumption, US dollars; null where the recorded are unknown.</summary>
    public static (double Low, double High)? WithUnrecorded(double dollars) => UnrecordedFlows.Of(dollars) is { } range ? (range.Low, range.High) : null;
}
