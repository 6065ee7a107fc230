using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics.Estimates;
using Concord.Statistics.Releases;

namespace Concord.Review.Sections;

/// <summary>What Concord's three rules put on the largest corridors of money to the area: the spread of the models, beside the publisher's one.</summary>
internal static class AllocatedMoneyLine
{
    private const int Shown = 3;

    /// <summary>A sentence with its figures, and the release of the rule that the World Bank names; null where the lake has no allocation.</summary>
    public static (string Sentence, IReadOnlyList<Figure> Figures, Release Source)? Write(ReviewContext c)
    {
        if (RemittanceReleases.Read(c.Lake, c.Area, received: true) is not { Releases.Count: > 1 } money) return null;
        var largest = money.Corridors.Select(x => (Area: AreaCatalogue.Default.ById(x.Key)!, x.Value.Least, x.Value.Most))
            .OrderByDescending(x => x.Most).ThenBy(x => x.Area.Code, StringComparer.Ordinal).Take(Shown).ToList();
        var list = largest.Select(x => c.Words["{place}, {low} to {high}", ("place", c.Name(x.Area)), ("low", c.Dollars(Math.Round(x.Least))), ("high", c.Dollars(Math.Round(x.Most)))]);
        return (c.Words["Shared out by three rules, what came in {year} was sent from: {list}. No error can be stated; the spread of the rules is all that is known of it.",
            ("year", c.Year(money.Year)), ("list", string.Join("; ", list))],
            [.. largest.SelectMany(x => new[] { Of(x.Area, x.Least, "least of the rules"), Of(x.Area, x.Most, "most of the rules") })], money.Releases[^1]);

        Figure Of(Area sender, double dollars, string computation) => new()
        {
            Measure = Measure.RemittancesEstimate.Code,
            Value = dollars,
            Unit = Measure.RemittancesEstimate.Unit.Symbol(),
            Period = new Period(money.Year),
            From = sender,
            To = c.Area,
            Status = ObservationStatus.Estimated,
            Sources = money.Releases,
            Computation = computation,
        };
    }
}
