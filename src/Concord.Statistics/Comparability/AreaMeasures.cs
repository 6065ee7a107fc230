using System.Globalization;
using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Comparability;

/// <summary>Checks of figures that concern one area: money received and paid, population, net migration.</summary>
internal static class AreaMeasures
{
    /// <summary>Two publishers agree where they differ by less than this share of the smaller.</summary>
    private const double Apart = 0.1;

    private static readonly Measure[] Compared = [Measure.RemittancesReceived, Measure.RemittancesPaid, Measure.Population, Measure.NetMigration, Measure.Gdp];

    /// <summary>The newest year on which two publishers differ.</summary>
    public static IEnumerable<Fault> Disagreements(Lake lake, Area area)
    {
        foreach (var measure in Compared)
        {
            var years = Published(lake, measure, area).GroupBy(o => o.Period).Where(g => g.Select(o => o.Release.Dataset).Distinct().Count() > 1).OrderByDescending(g => g.Key);
            foreach (var year in years)
            {
                var (first, second) = (year.First(), year.First(o => o.Release.Dataset != year.First().Release.Dataset));
                var (a, b) = (first.Value!.Value, second.Value!.Value);
                if (Math.Abs(a - b) <= Apart * Math.Min(Math.Abs(a), Math.Abs(b))) continue;
                yield return new Fault("compare.publishers", Severity.Warning, ComparabilityCheck.At(first.Release, $"{measure.Code} {area.Code}"),
                    $"{Number(a)} in {year.Key}, but {second.Release.Name} says {Number(b)}", NextStep: "See the notes of both");
                break;
            }
        }
    }

    /// <summary>Measures whose newest figure is old.</summary>
    public static IEnumerable<Fault> Old(Lake lake, Area area, DateOnly today)
    {
        foreach (var measure in Compared.Append(Measure.PriceToArea))
        {
            var newest = Published(lake, measure, area).OrderBy(o => o.Period).LastOrDefault();
            if (newest is null || today.Year - newest.Period.Year <= ComparabilityCheck.OldAfterYears) continue;
            yield return new Fault("compare.old", Severity.Notice, ComparabilityCheck.At(newest.Release, $"{measure.Code} {area.Code}"),
                $"the newest figure is of {newest.Period}", NextStep: "Import a newer edition, or say the year beside the figure");
        }
    }

    private static IEnumerable<Observation> Published(Lake lake, Measure measure, Area area) =>
        lake.Observations(new Query(measure) { To = area.Id, Sex = Sex.Both }).Where(o => o.Value is not null && o.Status != ObservationStatus.Projected);

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
