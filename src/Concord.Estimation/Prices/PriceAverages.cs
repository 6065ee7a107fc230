namespace Concord.Estimation.Prices;

/// <summary>A mean of prices.</summary>
/// <param name="Percent">Mean total cost, per cent of the amount.</param>
/// <param name="Services">Services in the mean.</param>
/// <param name="FeePercent">Mean fee, over those services whose fee and margin are both known; null where there are none.</param>
/// <param name="MarginPercent">Mean exchange margin over the same services. Fee and margin add up to the mean but for rows that disagree with themselves.</param>
public sealed record PriceMean(double Percent, int Services, double? FeePercent, double? MarginPercent);

/// <summary>The mean price of a corridor in a round.</summary>
/// <param name="Period">Round.</param>
/// <param name="From">Sending area.</param>
/// <param name="To">Receiving area.</param>
/// <param name="Mean">Mean over transparent services.</param>
public sealed record CorridorPrice(string Period, string From, string To, PriceMean Mean);

/// <summary>A mean over corridors, weighted by the money that they carry.</summary>
/// <param name="Percent">Weighted mean, per cent.</param>
/// <param name="Corridors">Corridors with a price and a weight.</param>
/// <param name="Unweighted">Corridors with a price but without a weight; they are not in it.</param>
public sealed record WeightedPrice(double Percent, int Corridors, IReadOnlyList<CorridorPrice> Unweighted);

/// <summary>
/// Averages as the World Bank makes them: over services that told their exchange rate. Null where no service did: an average of
/// nothing is not zero.
/// </summary>
public static class PriceAverages
{
    /// <summary>Areas whose corridors the World Bank leaves out of its global average.</summary>
    public static IReadOnlyList<string> OutsideGlobalAverage { get; } = ["RUS"];

    /// <summary>Mean of each corridor and round that has a transparent service, ordered by round, sender, receiver.</summary>
    public static IReadOnlyList<CorridorPrice> Corridors(IEnumerable<PriceService> services, int amount = 200) =>
        [.. services.GroupBy(x => (x.Period, x.From, x.To))
            .OrderBy(x => x.Key.Period, StringComparer.Ordinal).ThenBy(x => x.Key.From, StringComparer.Ordinal).ThenBy(x => x.Key.To, StringComparer.Ordinal)
            .Select(x => (x.Key, Mean: Mean(x, amount)))
            .Where(x => x.Mean is not null)
            .Select(x => new CorridorPrice(x.Key.Period, x.Key.From, x.Key.To, x.Mean!))];

    /// <summary>Mean over all services of a round, without those sent from <paramref name="without"/> (Russia by default).</summary>
    public static PriceMean? Global(IEnumerable<PriceService> services, string period, int amount = 200, IReadOnlyList<string>? without = null) =>
        Mean(services.Where(x => x.Period == period && !(without ?? OutsideGlobalAverage).Contains(x.From)), amount);

    /// <summary>Means of a round by area, over all services sent from it or to it, ordered by its code.</summary>
    public static IReadOnlyList<(string Area, PriceMean Mean)> ByArea(IEnumerable<PriceService> services, string period, bool sending, int amount = 200) =>
        By(services, period, x => sending ? x.From : x.To, StringComparer.Ordinal, amount);

    /// <summary>Means of a round by instrument, ordered by its name.</summary>
    public static IReadOnlyList<(string Instrument, PriceMean Mean)> ByInstrument(IEnumerable<PriceService> services, string period, int amount = 200) =>
        By(services, period, x => x.Instrument, StringComparer.Ordinal, amount);

    /// <summary>Means of a round by speed, the quickest after those that do not say.</summary>
    public static IReadOnlyList<(PriceSpeed Speed, PriceMean Mean)> BySpeed(IEnumerable<PriceService> services, string period, int amount = 200) =>
        By(services, period, x => x.Speed, Comparer<PriceSpeed>.Default, amount);

    /// <summary>Corridor means of one round weighted by <paramref name="dollars"/>, which gives null or 0 where a corridor's money is unknown.</summary>
    public static WeightedPrice? Weighted(IReadOnlyList<CorridorPrice> corridors, string period, Func<string, string, double?> dollars)
    {
        var (sum, weight, count, without) = (0.0, 0.0, 0, new List<CorridorPrice>());
        foreach (var corridor in corridors.Where(x => x.Period == period))
        {
            if (dollars(corridor.From, corridor.To) is not { } amount || !(amount > 0 && double.IsFinite(amount)))
            {
                without.Add(corridor);
                continue;
            }
            (sum, weight, count) = (sum + amount * corridor.Mean.Percent, weight + amount, count + 1);
        }
        return count > 0 ? new(sum / weight, count, without) : null;
    }

    /// <summary>Mean of the transparent services; null where there is none.</summary>
    internal static PriceMean? Mean(IEnumerable<PriceService> services, int amount)
    {
        var (total, count, fee, margin, parts) = (0.0, 0, 0.0, 0.0, 0);
        foreach (var service in services)
        {
            if (service.Price(amount) is not { } price) continue;
            (total, count) = (total + price, count + 1);
            if (service.At(amount) is { FeePercent: { } feePercent, Margin: { } marginPercent }) (fee, margin, parts) = (fee + feePercent, margin + marginPercent, parts + 1);
        }
        return count == 0 ? null : new(total / count, count, parts > 0 ? fee / parts : null, parts > 0 ? margin / parts : null);
    }

    private static List<(TKey Key, PriceMean Mean)> By<TKey>(IEnumerable<PriceService> services, string period, Func<PriceService, TKey> key, IComparer<TKey> order, int amount)
    {
        var means = new List<(TKey, PriceMean)>();
        foreach (var group in services.Where(x => x.Period == period).GroupBy(key).OrderBy(x => x.Key, order))
        {
            if (Mean(group, amount) is { } mean) means.Add((group.Key, mean));
        }
        return means;
    }
}
