using Concord.Core;
using Concord.Review.Building;
using Concord.Review.Explorer;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review;

/// <summary>Builds the view of one measure over all areas.</summary>
public static class MeasureReviews
{
    /// <summary>Measures that can be looked at area by area: those with figures in the lake that are no ends of a band and no property of a pair.</summary>
    public static IReadOnlyList<Measure> Measures(Lake lake) =>
    [
        .. Measure.All.Where(m => m.Ends != MeasureEnds.Pair && m.Unit is not (Unit.Class or Unit.Score or Unit.YesNo) && m != Measure.FlowLow && m != Measure.FlowHigh && lake.Releases.Any(r => r.Measures.Any(x => x.Code == m.Code))),
    ];

    /// <summary>Name of a measure in a language.</summary>
    public static string Name(Measure measure, Language language) => ReviewWords.Of(language)[measure.Name];

    /// <summary>The view of a choice; null where no release has a figure of it.</summary>
    /// <param name="lake">Where the figures come from.</param>
    /// <param name="choice">What the reader chose.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="today">The day on which it is written.</param>
    public static MeasureReview? Build(Lake lake, MeasureChoice choice, Language language, DateOnly today)
    {
        var releases = lake.Releases.Where(r => r.Measures.Any(m => m.Code == choice.Measure.Code)).ToList();
        if (Chosen(lake, choice, releases) is not { } release) return null;
        var extent = new Query(choice.Measure) { Dataset = release.Dataset, Edition = release.Edition };
        var periods = lake.Periods(extent).OrderDescending().ToList();
        // Projections lie ahead: what is newest is the newest of what happened.
        var newest = periods.Where(p => p.Year <= today.Year).Cast<Period?>().FirstOrDefault() ?? periods.Cast<Period?>().FirstOrDefault();
        var period = choice.Period is { } asked && periods.Contains(asked) ? asked : newest;
        if (period is null) return null;
        var settled = choice with { Period = period, Release = (release.Dataset, release.Edition) };
        var c = new ReviewContext(lake, AreaCatalogue.Default.ById(AreaCatalogue.World)!, ReviewWords.Of(language), today);
        var values = new MeasureValues(c, settled, release);
        var sections = MeasurePictures.Write(c, values);
        return new MeasureReview(settled, c.Words[choice.Measure.Name], periods, releases, language, MeasurePictures.Lede(c, values), sections, [release]);
    }

    private static Release? Chosen(Lake lake, MeasureChoice choice, List<Release> releases)
    {
        if (choice.Release is var (dataset, edition) && releases.Find(r => r.Dataset == dataset && r.Edition == edition) is { } asked) return asked;
        // The preferred dataset is that of the first figure of any large area; releases alone do not say which it is.
        foreach (var code in (string[])["USA", "PHL", "IND", "DEU"])
        {
            var area = AreaCatalogue.Default.Find(code)!;
            var figures = lake.Observations(new Query(choice.Measure) { To = area.Id });
            if (figures.Count == 0) continue;
            var last = figures.Max(o => o.Period.Year);
            return figures.First(o => o.Period.Year == last).Release;
        }
        return releases.FirstOrDefault();
    }
}
