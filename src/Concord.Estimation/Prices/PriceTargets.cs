namespace Concord.Estimation.Prices;

/// <summary>Smart Remitter Target: what a corridor costs those who look for the cheapest way.</summary>
/// <param name="Percent">Mean of the cheapest qualifying services, at most three.</param>
/// <param name="Services">How many they are: fewer than three where no more qualify.</param>
/// <param name="AccessUnknown">How many of them are taken though the source does not say who can use them.</param>
public sealed record SmartPrice(double Percent, int Services, int AccessUnknown)
{
    private const int Cheapest = 3;

    /// <summary>
    /// SmaRT of one corridor and round. A service qualifies if it is transparent, takes at most five days and is not known to be out of reach.
    /// Null where none qualifies, which is not 0.
    /// </summary>
    public static SmartPrice? Of(IEnumerable<PriceService> services, string period, string from, string to, int amount = 200)
    {
        var qualifying = services
            .Where(x => x.Period == period && x.From == from && x.To == to && x.Accessible != false)
            .Where(x => x.Speed is not PriceSpeed.Unknown and not PriceSpeed.SixDaysOrMore)
            .Select(x => (Price: x.Price(amount), x.Accessible))
            .Where(x => x.Price is not null)
            .OrderBy(x => x.Price).ThenBy(x => x.Accessible is null)
            .Take(Cheapest).ToList();
        return qualifying.Count == 0 ? null : new(qualifying.Average(x => x.Price!.Value), qualifying.Count, qualifying.Count(x => x.Accessible is null));
    }
}

/// <summary>Indicator 10.c.1 of the Sustainable Development Goals: the global average for 200 US dollars against 3%, and the corridors above 5%.</summary>
/// <param name="Period">Round.</param>
/// <param name="Global">Global average of services, not SmaRT.</param>
/// <param name="Corridors">Corridors with a price.</param>
/// <param name="Above">Corridors whose average is above 5%; exactly 5% is not above. Dearest first.</param>
public sealed record SdgIndicator10C1(string Period, PriceMean Global, int Corridors, IReadOnlyList<CorridorPrice> Above)
{
    /// <summary>Target for the global average, per cent.</summary>
    public const double GlobalTarget = 3;

    /// <summary>Limit for a corridor, per cent.</summary>
    public const double CorridorLimit = 5;

    /// <summary>The indicator of a round, or null where no service of it told its exchange rate.</summary>
    public static SdgIndicator10C1? Of(IReadOnlyList<PriceService> services, string period)
    {
        if (PriceAverages.Global(services, period) is not { } global) return null;
        var corridors = PriceAverages.Corridors(services.Where(x => x.Period == period));
        return new(period, global, corridors.Count, [.. corridors.Where(x => x.Mean.Percent > CorridorLimit).OrderByDescending(x => x.Mean.Percent)]);
    }
}
