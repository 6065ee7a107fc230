using Concord.Core;
using Concord.Estimation.Prices;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Estimates;

/// <summary>What one round of prices says.</summary>
/// <param name="Period">Round.</param>
/// <param name="Indicator">Global average and the corridors above 5%; null where no service of the round told its rate.</param>
/// <param name="Weighted">Mean weighted by remittances; null where the lake has no matrix.</param>
/// <param name="Weights">The matrix behind it.</param>
public sealed record PriceRound(string Period, SdgIndicator10C1? Indicator, WeightedPrice? Weighted, Release? Weights);

/// <summary>A corridor of a round: its mean, what the cheapest services cost, and what a lower price would do.</summary>
/// <param name="Price">Mean over transparent services.</param>
/// <param name="Smart">The three cheapest that qualify; null where none does.</param>
/// <param name="Dollars">Modelled remittances of a year, the weight; null where unknown.</param>
/// <param name="AtFive">If no more than 5% were asked; null where the money is unknown.</param>
/// <param name="AtThree">If no more than 3% were asked.</param>
public sealed record PricedCorridor(CorridorPrice Price, SmartPrice? Smart, double? Dollars, PriceSavings? AtFive, PriceSavings? AtThree);

/// <summary>A mean of a round under a name: an area, an instrument, a speed.</summary>
public sealed record NamedMean(string Period, string Name, PriceMean Mean);

/// <summary>From service rows to every average.</summary>
/// <param name="Services">The rows.</param>
/// <param name="Amount">US dollars sent: 200 or 500.</param>
/// <param name="Check">What recomputing the rows showed.</param>
/// <param name="Rounds">By round, rising.</param>
/// <param name="Corridors">By round, sender, receiver.</param>
/// <param name="Senders">By round and sending area.</param>
/// <param name="Receivers">By round and receiving area.</param>
/// <param name="Instruments">By round and instrument.</param>
/// <param name="Speeds">By round and speed.</param>
public sealed record PriceRun(
    IReadOnlyList<PriceService> Services, int Amount, PriceCheck Check, IReadOnlyList<PriceRound> Rounds, IReadOnlyList<PricedCorridor> Corridors,
    IReadOnlyList<NamedMean> Senders, IReadOnlyList<NamedMean> Receivers, IReadOnlyList<NamedMean> Instruments, IReadOnlyList<NamedMean> Speeds)
{
    /// <summary>Computes all averages; money comes from the bilateral matrix of the lake whose year is nearest to the round. The lake may be null.</summary>
    public static PriceRun Of(IReadOnlyList<PriceService> services, int amount, Lake? lake)
    {
        string[] periods = [.. services.Select(s => s.Period).Distinct().Order(StringComparer.Ordinal)];
        var (rounds, corridors) = (new List<PriceRound>(), new List<PricedCorridor>());
        var matrices = new Matrices(lake);
        foreach (var period in periods)
        {
            var round = services.Where(s => s.Period == period).ToList();
            var (money, release) = matrices.Nearest(int.Parse(period.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture));
            double? Dollars(string from, string to) => money.TryGetValue((from, to), out var dollars) ? dollars : null;
            var means = PriceAverages.Corridors(round, amount);
            rounds.Add(new(period, SdgIndicator10C1.Of(round, period), release is null ? null : PriceAverages.Weighted(means, period, Dollars), release));
            var byPair = round.ToLookup(s => (s.From, s.To));
            corridors.AddRange(means.Select(price =>
            {
                var dollars = Dollars(price.From, price.To);
                PriceSavings? At(double target) => dollars is { } known ? PriceSavings.IfPriceFell(known, price.Mean.Percent, target) : null;
                return new PricedCorridor(price, SmartPrice.Of(byPair[(price.From, price.To)], period, price.From, price.To, amount), dollars, At(SdgIndicator10C1.CorridorLimit), At(SdgIndicator10C1.GlobalTarget));
            }));
        }
        return new(services, amount, PriceChecks.Check(services), rounds, corridors,
            Each(p => PriceAverages.ByArea(services, p, sending: true, amount)), Each(p => PriceAverages.ByArea(services, p, sending: false, amount)),
            Each(p => PriceAverages.ByInstrument(services, p, amount)), Each(p => PriceAverages.BySpeed(services, p, amount).Select(x => (Words(x.Speed), x.Mean))));

        IReadOnlyList<NamedMean> Each(Func<string, IEnumerable<(string Name, PriceMean Mean)>> means) =>
            [.. periods.SelectMany(p => means(p).Select(x => new NamedMean(p, x.Name, x.Mean)))];
    }

    private static string Words(PriceSpeed speed) => speed switch
    {
        PriceSpeed.WithinAnHour => "less than one hour",
        PriceSpeed.SameDay => "same day",
        PriceSpeed.NextDay => "next day",
        PriceSpeed.TwoDays => "2 days",
        PriceSpeed.ThreeToFiveDays => "3-5 days",
        PriceSpeed.SixDaysOrMore => "6 days or more",
        _ => "not stated",
    };

    /// <summary>The bilateral matrices of the lake, each read once.</summary>
    private sealed class Matrices(Lake? lake)
    {
        private readonly Dictionary<Release, Dictionary<(string, string), double>> read = [];

        public (Dictionary<(string From, string To), double> Money, Release? Release) Nearest(int year)
        {
            var release = lake?.Releases.Where(r => r.Measures.Any(m => m.Code == Measure.Remittances.Code))
                .OrderBy(r => Math.Abs(YearOf(r) - year)).ThenBy(r => r.Name, StringComparer.Ordinal).FirstOrDefault();
            if (release is null) return ([], null);
            if (!read.TryGetValue(release, out var money))
            {
                var cells = lake!.Observations(new Query(Measure.Remittances) { Dataset = release.Dataset, Edition = release.Edition }.In(YearOf(release)));
                read[release] = money = cells.Where(o => o.Value is not null && o.FromArea is not null && o.ToArea is not null)
                    .ToDictionary(o => (o.FromArea!.Code, o.ToArea!.Code), o => o.Value!.Value);
            }
            return (money, release);
        }

        private static int YearOf(Release release) => release.Measures.First(m => m.Code == Measure.Remittances.Code).LastYear;
    }
}
