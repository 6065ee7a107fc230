using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review.Building;

/// <summary>People of one measure at the other end of a corridor, for one date.</summary>
/// <param name="Other">The other end.</param>
/// <param name="Both">Both sexes; null if hidden or not complete.</param>
/// <param name="Female">Women; null if not published.</param>
/// <param name="Definition">How they were counted.</param>
/// <param name="Hidden">Whether the publisher hides the number.</param>
internal sealed record PeopleCell(Area Other, double? Both, double? Female, Definition Definition, bool Hidden);

/// <summary>
/// One release's people by corridor over time, seen from one area: where those from here live, or where those who live here are from.
/// One release only, so that a series never mixes publishers or editions.
/// </summary>
internal sealed class PeopleTable
{
    private readonly Dictionary<int, IReadOnlyList<PeopleCell>> byYear;

    private PeopleTable(Measure measure, Area area, bool outward, Release release, IEnumerable<(int Year, IEnumerable<PeopleCell> Cells)> dates)
    {
        (Measure, Area, Outward, Release) = (measure, area, outward, release);
        byYear = dates.ToDictionary(d => d.Year, d => (IReadOnlyList<PeopleCell>)
            [.. d.Cells.OrderByDescending(c => c.Both ?? -1).ThenBy(c => c.Other.Code, StringComparer.Ordinal)]);
        Years = [.. byYear.Keys.Order()];
    }

    public Measure Measure { get; }

    public Area Area { get; }

    /// <summary>True where the area is the origin.</summary>
    public bool Outward { get; }

    public Release Release { get; }

    /// <summary>Dates with a figure, rising; never empty.</summary>
    public IReadOnlyList<int> Years { get; }

    public int Latest => Years[^1];

    /// <summary>Reads the table from the dataset with the newest date (the preferred one where two are equally new); null where there is no figure.</summary>
    public static PeopleTable? Read(Lake lake, Measure measure, Area area, bool outward, string? dataset = null, string? edition = null)
    {
        var query = new Query(measure) { Dataset = dataset, Edition = edition };
        query = outward ? query with { From = area.Id } : query with { To = area.Id };
        var observations = lake.Observations(query).Where(o => IsCorridor(o, outward)).ToList();
        if (observations.Count == 0) return null;
        var newest = observations.Max(o => o.Period.Year);
        var release = observations.First(o => o.Period.Year == newest).Release;
        var dates = observations.Where(o => o.Release.Equals(release)).GroupBy(o => o.Period.Year)
            .Select(g => (g.Key, g.GroupBy(o => outward ? o.To : o.From).Select(Cell)));
        return new PeopleTable(measure, area, outward, release, dates);

        PeopleCell Cell(IGrouping<int, Observation> rows)
        {
            var other = AreaCatalogue.Default.ById(rows.Key)!;
            var both = Value(rows, Sex.Both);
            var female = Value(rows, Sex.Female);
            var male = Value(rows, Sex.Male);
            return new PeopleCell(other, both ?? female + male, female, rows.First().Definition, rows.Any(r => r.Status == ObservationStatus.Suppressed));
        }
    }

    /// <summary>The corridors of a date, largest first; those of no known size last.</summary>
    public IReadOnlyList<PeopleCell> At(int year) => byYear.TryGetValue(year, out var cells) ? cells : [];

    /// <summary>The corridors of a date with people in them, largest first.</summary>
    public IReadOnlyList<PeopleCell> Peopled(int year) => [.. At(year).Where(c => c.Both > 0)];

    public double Total(int year) => At(year).Sum(c => c.Both ?? 0);

    /// <summary>Women, where every corridor with people gives them; else null.</summary>
    public double? Women(int year)
    {
        var peopled = Peopled(year);
        return peopled.Count > 0 && peopled.All(c => c.Female is not null) ? peopled.Sum(c => c.Female!.Value) : null;
    }

    public PeopleCell? With(Area other, int year) => At(year).FirstOrDefault(c => c.Other.Equals(other));

    /// <summary>
    /// The date since which no corridor has changed, if that is earlier than <paramref name="year"/>: the publisher carried the figures forward.
    /// </summary>
    public int? CarriedFrom(int year)
    {
        var now = Peopled(year).Select(c => (c.Other.Id, c.Both)).ToHashSet();
        int? since = null;
        foreach (var earlier in Years.Where(y => y < year).Reverse())
        {
            if (now.Count == 0 || !now.SetEquals(Peopled(earlier).Select(c => (c.Other.Id, c.Both)))) break;
            since = earlier;
        }
        return since;
    }

    /// <summary>How many of the people of a date were counted under each definition, flags of refugees and imputation apart.</summary>
    public (double Born, double Citizens, double Refugees, double Imputed) Mix(int year)
    {
        var cells = Peopled(year);
        return (Of(Definition.BornAbroad), Of(Definition.Citizenship), Of(Definition.RefugeesIncluded), Of(Definition.Imputed));

        double Of(Definition flag) => cells.Where(c => c.Definition.HasFlag(flag)).Sum(c => c.Both!.Value);
    }

    private static bool IsCorridor(Observation o, bool outward) =>
        AreaCatalogue.Default.ById(outward ? o.To : o.From) is { Kind: not AreaKind.Group };

    private static double? Value(IEnumerable<Observation> rows, Sex sex) => rows.FirstOrDefault(r => r.Sex == sex)?.Value;
}
