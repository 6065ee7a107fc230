using Concord.Core;
using Concord.Policy;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review;

/// <summary>Sizes of a register's corridors from the lake: people from the newest stocks, money from the newest bilateral remittances.</summary>
/// <param name="Weights">Sizes as policy findings take them; money in millions of US dollars a year.</param>
/// <param name="Sources">The releases behind them; empty where the lake knows none of the corridors.</param>
public sealed record LakeWeights(CorridorWeights Weights, IReadOnlyList<Release> Sources)
{
    private const string Anywhere = "***";

    /// <summary>
    /// Reads the corridors that the register names, and all corridors of a country where one of its rows stands for the rest of the world. Each side comes from one
    /// release and one date, so that corridors can be compared.
    /// </summary>
    public static LakeWeights Of(Lake lake, Register register)
    {
        var (origins, destinations) = Ends(register);
        var people = new Side(lake, Measure.Stock, origins.Select(id => new Query(Measure.Stock) { From = id }).Concat(destinations.Select(id => new Query(Measure.Stock) { To = id })));
        // Money flows back: who is the origin of people receives it.
        var money = new Side(lake, Measure.Remittances, origins.Select(id => new Query(Measure.Remittances) { To = id }).Concat(destinations.Select(id => new Query(Measure.Remittances) { From = id })));
        var rows = people.Values.Keys.Union(money.Values.Keys.Select(k => (From: k.To, To: k.From))).Select(k => (From: AreaCatalogue.Default.ById(k.From)!, To: AreaCatalogue.Default.ById(k.To)!))
            .OrderBy(k => k.From.Code, StringComparer.Ordinal).ThenBy(k => k.To.Code, StringComparer.Ordinal)
            .Select(k => new CorridorWeight(k.From.Code, k.To.Code, people.Of(k.From.Id, k.To.Id), money.Of(k.To.Id, k.From.Id) / 1e6));
        var source = string.Join("; ", new[] { people.Words("people"), money.Words("money") }.OfType<string>());
        return new(new(source.Length > 0 ? source : "no figure in the lake", [.. rows]), [.. new[] { people.Release, money.Release }.OfType<Release>().Distinct()]);
    }

    /// <summary>People of every origin at some destinations, from the newest stocks: who else's people are there.</summary>
    /// <param name="lake">The lake.</param>
    /// <param name="destinations">Destinations, alpha-3.</param>
    public static LakeWeights StocksAt(Lake lake, IEnumerable<string> destinations)
    {
        var people = new Side(lake, Measure.Stock, Ids(destinations).Select(id => new Query(Measure.Stock) { To = id }));
        var rows = people.Values.Keys.Select(k => (From: AreaCatalogue.Default.ById(k.From)!, To: AreaCatalogue.Default.ById(k.To)!, Key: k)).Where(k => k.From.Kind == AreaKind.Area)
            .OrderBy(k => k.From.Code, StringComparer.Ordinal).ThenBy(k => k.To.Code, StringComparer.Ordinal).Select(k => new CorridorWeight(k.From.Code, k.To.Code, people.Of(k.Key.From, k.Key.To), null));
        return new(new(people.Words("people") ?? "no figure in the lake", [.. rows]), people.Release is { } release ? [release] : []);
    }

    /// <summary>Areas whose corridors are read: from each origin to everywhere, and from everywhere where a row of the register says so.</summary>
    private static (IReadOnlyList<int> Origins, IReadOnlyList<int> Destinations) Ends(Register register)
    {
        var pairs = register.Corridors.SelectMany(c => c.Members.Count == 0 ? [(c.Origin, c.Destination)] : c.Members.Select(m => m.Split('-', 2)).Where(m => m.Length == 2).Select(m => (Origin: m[0], Destination: m[1]))).ToList();
        return (Ids(pairs.Select(p => p.Origin)), Ids(pairs.Where(p => p.Origin == Anywhere).Select(p => p.Destination)));
    }

    private static int[] Ids(IEnumerable<string> codes) => [.. codes.Select(AreaCatalogue.Default.Find).OfType<Area>().Where(a => a.Kind == AreaKind.Area).Select(a => a.Id).Distinct().Order()];

    /// <summary>One measure of the newest date, all of one release.</summary>
    private sealed class Side
    {
        private readonly Measure measure;
        private readonly Period? date;

        public Side(Lake lake, Measure measure, IEnumerable<Query> queries)
        {
            this.measure = measure;
            var all = queries.SelectMany(lake.Observations).Where(o => o.Value is not null && o.Status != ObservationStatus.Projected && IsArea(o.FromArea) && IsArea(o.ToArea) && o.From != o.To).ToList();
            if (all.Count == 0) return;
            var newest = all.Max(o => o.Period);
            date = newest;
            // The lake puts the preferred dataset first.
            Release = all.First(o => o.Period == newest).Release;
            Values = all.Where(o => o.Period == newest && o.Release.Equals(Release)).GroupBy(o => (o.From, o.To)).ToDictionary(g => g.Key, Total);
        }

        public IReadOnlyDictionary<(int From, int To), double?> Values { get; } = new Dictionary<(int From, int To), double?>();

        public Release? Release { get; }

        public double? Of(int from, int to) => Values.GetValueOrDefault((from, to));

        public string? Words(string what) => Release is null ? null
            : $"{what}: {Release.Provenance.ShortPublisher}, {Release.Provenance.Title} ({Release.Edition}), {date}{(measure == Measure.Remittances ? ", modelled by the publisher" : "")}";

        private static bool IsArea(Area? area) => area is { Kind: not AreaKind.Group };

        private static double? Total(IGrouping<(int From, int To), Observation> rows)
        {
            double? Value(Sex sex) => rows.FirstOrDefault(o => o.Sex == sex)?.Value;
            return Value(Sex.Both) ?? Value(Sex.Female) + Value(Sex.Male);
        }
    }
}
