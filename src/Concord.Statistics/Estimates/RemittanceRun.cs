using System.Globalization;
using Concord.Core;
using Concord.Estimation.Remittances;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Estimates;

/// <summary>A published matrix beside an allocation.</summary>
/// <param name="Release">The matrix.</param>
/// <param name="Dollars">US dollars, sender × receiver, NaN where it says nothing. Where its year is another, each receiver's column is scaled to what it received in the year of the allocation.</param>
/// <param name="Year">Year of the matrix.</param>
public sealed record PublishedMatrix(Release Release, double[] Dollars, int Year);

/// <summary>Remittances of one year by three rules, and the published matrix beside.</summary>
/// <param name="Read">What went in.</param>
/// <param name="Estimates">By rule, in the order asked for; empty where the inputs could not be had.</param>
/// <param name="Published">The World Bank's matrix of the nearest year; null where the lake has none.</param>
/// <param name="Faults">Everything that was found, each once.</param>
public sealed record RemittanceRun(LakeRemittanceInputs Read, IReadOnlyList<RemittanceEstimate> Estimates, PublishedMatrix? Published, IReadOnlyList<Fault> Faults)
{
    /// <summary>Version of the estimator as releases name it; a change of the numbers is a new one.</summary>
    private const string Version = "concord-remittances/1";

    private const string Prefix = "concord-remittances-";

    /// <summary>Dataset of a rule's releases: <c>concord-remittances-transfers</c>.</summary>
    public static string Dataset(AllocationRule rule) => Prefix + rule.Code();

    /// <summary>A rule in English words.</summary>
    public static string Name(AllocationRule rule) => rule switch
    {
        AllocationRule.Migrants => "migrants",
        AllocationRule.MigrantsAndIncome => "migrants and incomes where they live",
        _ => "migrants and what one of them is supposed to send",
    };

    /// <summary>Allocates by each rule.</summary>
    /// <param name="lake">Where stocks, receipts, incomes and the published matrix come from.</param>
    /// <param name="year">Year of receipts and incomes.</param>
    /// <param name="stocks">Dataset of the stocks.</param>
    /// <param name="rules">Rules, each once.</param>
    /// <param name="beta">Exponent of the third rule, 0 to 1.</param>
    /// <param name="excluded">Pairs of areas that get nothing; the list that comes with Concord when null.</param>
    public static RemittanceRun Of(Lake lake, int year, string stocks, IReadOnlyList<AllocationRule> rules, double beta, IReadOnlyList<ExcludedCorridor>? excluded = null)
    {
        var read = LakeRemittanceInputs.Read(lake, year, stocks);
        if (read.Inputs is not { } inputs) return new(read, [], null, read.Faults);
        inputs = inputs with { Beta = beta, Excluded = excluded ?? ExcludedCorridors.Default };
        var estimates = rules.Select(rule => RemittanceAllocation.Allocate(inputs, rule)).ToList();
        return new(read with { Inputs = inputs }, estimates, Matrix(lake, inputs, year), [.. read.Faults.Concat(Gather(inputs, estimates.SelectMany(e => e.Faults).Distinct().ToList()))]);
    }

    /// <summary>Nearly every receiver has people where an income is unknown: one fault that names those areas says more than one for each receiver.</summary>
    private static IEnumerable<Fault> Gather(RemittanceInputs inputs, List<Fault> faults)
    {
        var incomes = faults.Count(f => f.Code == "remittances.income");
        if (incomes <= 1) return faults;
        var n = inputs.Areas.Count;
        var unknown = Enumerable.Range(0, n).Where(a => !(inputs.Income[a] > 0)).ToList();
        var people = unknown.Sum(a => Enumerable.Range(0, n).Where(birth => birth != a).Sum(birth => Math.Max(0, inputs.Stocks[birth * n + a])));
        var fault = new Fault("remittances.income", Severity.Warning, new Place(inputs.IncomeName),
            $"unknown in {string.Join(", ", unknown.Select(a => inputs.Areas[a]))}, where {people.ToString("N0", CultureInfo.InvariantCulture)} migrants live",
            NextStep: "Rules that need incomes give nothing along their corridors, so that others get too much; the rule by migrants needs none");
        return faults.Where(f => f.Code != "remittances.income").Prepend(fault);
    }

    /// <summary>Publishes one release for each rule.</summary>
    /// <exception cref="Unavailable">The lake cannot be written; nothing was added.</exception>
    public IReadOnlyList<Publication> Publish(LakeFolder folder, string? suffix) => Estimates.Count == 0 ? [] : folder.Publish([.. Estimates.Select(e => Draft(e, suffix))]);

    /// <summary>The nearest year's matrix of the World Bank, in the order of the inputs' areas; of two as near the earlier.</summary>
    private static PublishedMatrix? Matrix(Lake lake, RemittanceInputs inputs, int year)
    {
        var release = lake.Releases.Where(r => r.Measures.Any(m => m.Code == Measure.Remittances.Code)).OrderBy(r => Math.Abs(YearOf(r) - year)).ThenBy(r => r.Name, StringComparer.Ordinal).FirstOrDefault();
        if (release is null) return null;
        var n = inputs.Areas.Count;
        var index = inputs.Areas.Select((a, i) => (a, i)).ToDictionary(x => x.a, x => x.i, StringComparer.Ordinal);
        var dollars = new double[n * n];
        Array.Fill(dollars, double.NaN);
        foreach (var o in lake.Observations(new Query(Measure.Remittances) { Dataset = release.Dataset, Edition = release.Edition }.In(YearOf(release))))
        {
            if (o.Value is { } value && o.FromArea is { } from && o.ToArea is { } to && index.TryGetValue(from.Code, out var i) && index.TryGetValue(to.Code, out var j)) dollars[i * n + j] = value;
        }
        // A receiver that the matrix knows at all has no money from the senders that it leaves out.
        for (var to = 0; to < n; to++)
        {
            var column = Enumerable.Range(0, n).Select(from => dollars[from * n + to]).Where(x => !double.IsNaN(x)).Sum();
            var factor = YearOf(release) == year || !(inputs.Received[to] > 0) ? 1 : inputs.Received[to] / column;
            for (var from = 0; column > 0 && from < n; from++) dollars[from * n + to] = double.IsNaN(dollars[from * n + to]) ? 0 : dollars[from * n + to] * factor;
        }
        return new(release, dollars, YearOf(release));
    }

    private static int YearOf(Release release) => release.Measures.First(m => m.Code == Measure.Remittances.Code).LastYear;

    private ReleaseDraft Draft(RemittanceEstimate estimate, string? suffix)
    {
        var year = Read.Year.ToString(CultureInfo.InvariantCulture);
        var beta = estimate.Rule == AllocationRule.MigrantsAndTransfers ? string.Create(CultureInfo.InvariantCulture, $", exponent {estimate.Inputs.Beta}") : "";
        var excluded = estimate.Inputs.Excluded.Count == 0 ? "no corridor excluded"
            : "nothing between " + string.Join(", ", estimate.Inputs.Excluded.Select(x => $"{x.Area} and {x.Other}"));
        var draft = new ReleaseDraft(new Provenance
        {
            Publisher = "Concord",
            Dataset = Dataset(estimate.Rule),
            Title = $"Remittances by corridor, {year}, shared out by {Name(estimate.Rule)}",
            Edition = suffix is null ? year : $"{year}.{suffix}",
            Licence = "CC BY 4.0",
            Copy = CopyKind.Estimated,
            Note = $"Modelled, never measured: what an area received in {year} is shared out over the areas where its people live by {Name(estimate.Rule)} (Ratha and Shaw 2007{beta}); {excluded}. " +
                string.Create(CultureInfo.InvariantCulture, $"Whole US dollars; {estimate.Flows.Sum() / 1e6:0} million in all, {estimate.Unallocated.Sum() / 1e6:0} million have no corridor. ") +
                $"Receipts are personal transfers and compensation of employees; stocks of 1 July {Read.StockYear.ToString(CultureInfo.InvariantCulture)}. No error is stated because none is known. " +
                $"Made from {string.Join(", ", Read.Releases.Select(r => r.Name))} by {Version}.",
        });
        foreach (var input in Read.Releases) draft.AddInput(input);
        draft.AddEstimator(Version, $"rule {estimate.Rule.Code()}{beta}", excluded);
        var areas = estimate.Inputs.Areas.Select(a => AreaCatalogue.Default.Find(a)!.Id).ToArray();
        for (var cell = 0; cell < estimate.Flows.Length; cell++)
        {
            var dollars = Math.Round(estimate.Flows[cell], MidpointRounding.AwayFromZero);
            if (dollars > 0) draft.Add(Measure.RemittancesEstimate, areas[cell / areas.Length], areas[cell % areas.Length], new Period(Read.Year), dollars, status: ObservationStatus.Estimated);
        }
        return draft;
    }
}
