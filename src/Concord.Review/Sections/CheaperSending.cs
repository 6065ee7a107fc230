using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;
using Concord.Statistics.Estimates;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review.Sections;

/// <summary>What senders would save if no corridor to the area cost more than 5% or 3%, and what studies say of the money that might follow.</summary>
internal static class CheaperSending
{
    /// <summary>A note, or nothing where no corridor has both a price and modelled money, or none costs more than 3%.</summary>
    public static IEnumerable<Block> Write(ReviewContext c)
    {
        var prices = Newest(c.Lake.Observations(new Query(Measure.Price) { To = c.Area.Id }));
        var money = Newest(c.Lake.Observations(new Query(Measure.Remittances) { To = c.Area.Id }));
        var pairs = money.Where(m => m.Value > 0 && m.FromArea is { Kind: AreaKind.Area }).Join(prices, m => m.From, p => p.From, (m, p) => (Money: m, Price: p)).ToList();
        var (five, three) = (Sum(pairs, 5), Sum(pairs, 3));
        if (three.Saving <= 0) yield break;
        Release[] releases = [pairs[0].Money.Release, pairs[0].Price.Release];
        var n = ("n", c.Count(pairs.Count));
        var dependence = new List<Figure>();
        List<string> paragraphs =
        [
            five.Saving > 0
                ? c.Words["If no corridor cost more than 5%, those who send money here would save about {five} a year; at 3%, {three}. Counted over {n} corridors with a price and modelled remittances.",
                    ("five", c.Dollars(five.Saving)), ("three", c.Dollars(three.Saving)), n]
                : c.Words["If no corridor cost more than 3%, those who send money here would save about {three} a year. Counted over {n} corridors with a price and modelled remittances.",
                    ("three", c.Dollars(three.Saving)), n],
            c.Words["At 3% they might send {least} to {most} more, by what studies found ({studies}). That is the range between studies, for a large fall of the price an extrapolation, and no forecast.",
                ("least", c.Dollars(three.LeastMore)), ("most", c.Dollars(three.MostMore)), ("studies", string.Join("; ", RemittanceEffects.Studies))],
        ];
        if (RemittanceRisks.Read(c.Lake, c.Area) is { PercentOfGdp: { } share, Risk: { } risk } risks)
        {
            paragraphs.Add(c.Words["More money is more dependence: receipts were {share} of GDP in {year}, swung by {swing} a year from {first} to {last}, and fell in {falls} of these years.",
                ("share", c.Percent(share / 100)), ("year", c.Year(risks.Year)), ("swing", c.Percent(risk.Swing)), ("first", c.Year(risk.FirstYear)), ("last", c.Year(risk.LastYear)), ("falls", c.Count(risk.Falls))]);
            dependence.Add(ReviewContext.Computed("remittances-received-swing", 100 * risk.Swing, "%", new Period(risk.LastYear), c.Area,
                "standard deviation of the yearly growth of remittances received, in logarithms", [.. risks.Sources]));
        }
        var period = pairs.Max(x => x.Price.Period);
        Figure Amount(string measure, double value, string computation) => ReviewContext.Computed(measure, value, "US$", period, c.Area, computation, releases);
        yield return new Note(c.Words["If sending were cheaper"], paragraphs, Accent.Money, releases)
        {
            Figures =
            [
                Amount("saving-at-5-per-cent", five.Saving, "sum of modelled remittances × (price − 5%) where the price is higher"),
                Amount("saving-at-3-per-cent", three.Saving, "sum of modelled remittances × (price − 3%) where the price is higher"),
                Amount("more-money-at-3-per-cent-low", three.LeastMore, "modelled remittances × elasticity of the study with the smallest response × relative fall of the price"),
                Amount("more-money-at-3-per-cent-high", three.MostMore, "the same with the largest response"),
                .. dependence,
            ],
        };
    }

    private static PriceEffect Sum(List<(Observation Money, Observation Price)> pairs, double target)
    {
        var effects = pairs.ConvertAll(x => RemittanceEffects.IfPriceFell(x.Money.Value!.Value, x.Price.Value!.Value, target)!);
        return new(effects.Sum(e => e.Saving), effects.Sum(e => e.LeastMore), effects.Sum(e => e.MostMore));
    }

    /// <summary>Figures of one release in its newest period: prices of other rounds and of other sources are not mixed in.</summary>
    private static List<Observation> Newest(IReadOnlyList<Observation> figures)
    {
        var known = figures.Where(o => o.Value is not null).ToList();
        if (known.Count == 0) return known;
        var newest = known.Max(o => o.Period);
        var release = known.First(o => o.Period == newest).Release;
        return [.. known.Where(o => o.Period == newest && o.Release.Equals(release))];
    }
}
