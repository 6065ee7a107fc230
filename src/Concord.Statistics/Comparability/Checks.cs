using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Comparability;

/// <summary>Runs the checks of comparability over one area or the whole lake.</summary>
public static class Checks
{
    /// <summary>Every result, by kind, then by measure, the weightiest first: for two figures of one thing the largest difference in the measure's own unit, else the largest size.</summary>
    /// <param name="lake">The figures.</param>
    /// <param name="area">Stored number of the area whose corridors and figures are checked; null for all.</param>
    /// <param name="year">The current year, from which ages are counted.</param>
    public static IReadOnlyList<CheckResult> Run(Lake lake, int? area, int year)
    {
        var stocks = Figures.Of(lake, Measure.Stock, area);
        var results = new List<CheckResult>();
        foreach (var measure in new[] { Measure.Stock, Measure.Remittances, Measure.RemittancesReceived, Measure.RemittancesPaid, Measure.Population, Measure.Price })
        {
            var figures = measure == Measure.Stock ? stocks : Figures.Of(lake, measure, area);
            results.AddRange(MirrorCheck.Run(figures));
            results.AddRange(EditionCheck.Run(lake, measure, figures, area));
            if (measure.Ends != MeasureEnds.Area) results.AddRange(OneSourceCheck.Run(figures));
            if (area is not null) results.AddRange(AgeCheck.Run(figures, year));
            if (measure.Ends == MeasureEnds.Area || measure == Measure.Stock) results.AddRange(SeriesChecks.Run(figures));
        }
        results.AddRange(SumChecks.Run(stocks));
        return [.. results.OrderBy(r => r.Kind).ThenBy(r => r.Figures[0].Measure.Id).ThenByDescending(Weight).ThenBy(r => r.Figures[0].Key)];
    }

    /// <summary>Two sources' figures of one thing, for figures that were read already.</summary>
    public static IReadOnlyList<CheckResult> Mirror(IReadOnlyList<Observation> figures) => [.. MirrorCheck.Run(figures.Where(o => o.Value is not null))];

    private static double Weight(CheckResult result) => result.Kind is CheckKind.Mirror or CheckKind.Edition
        ? Math.Abs(result.Figures[0].Value!.Value - result.Figures[1].Value!.Value)
        : Math.Abs(result.Size);
}
