using System.Globalization;
using Concord.Core;
using Concord.Estimation.Flows;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Estimates;

/// <summary>What to estimate.</summary>
/// <param name="Methods">Methods, each once.</param>
/// <param name="Draws">Draws behind the bands; 0 for none.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Threads">Most threads; the result does not depend on it.</param>
public sealed record FlowRunOptions(IReadOnlyList<FlowMethod> Methods, int Draws, ulong Seed, int Threads)
{
    /// <summary>A word after the interval in the edition's name.</summary>
    public string? Suffix { get; init; }

    /// <summary>One sex, or both together.</summary>
    public Sex Sex { get; init; }

    /// <summary>What becomes of people whose birthplace the lake does not know.</summary>
    public UnknownOrigin Unknown { get; init; }

    /// <summary>How origins and destinations are paired; null for evenly. Goes without draws, which pair evenly.</summary>
    public FlowPairing? Pairing { get; init; }

    /// <summary>Settings of the draws; null without draws. Of all methods only the closed accounts are drawn for; a method asked for alone always is.</summary>
    internal DrawSettings? DrawSettings => Draws == 0 ? null : new DrawSettings
    {
        Draws = Draws,
        Seed = Seed,
        Threads = Threads,
        Methods = Methods.Count == 1 ? Methods : [.. new DrawSettings().Methods.Where(Methods.Contains)],
    };
}

/// <summary>What a run says.</summary>
/// <param name="Estimates">Flows by method; null where the inputs could not be had.</param>
/// <param name="Bands">Draws; null without.</param>
/// <param name="Faults">Everything that was found, the inputs' notices first.</param>
public sealed record FlowResult(FlowEstimates? Estimates, FlowUncertainty? Bands, IReadOnlyList<Fault> Faults)
{
    /// <summary>How origins were paired with destinations: its name and weights, areas × areas; null where they met evenly.</summary>
    public (string Name, double[] Weights)? Pairing { get; private init; }

    /// <summary>Estimates and draws for tables at hand.</summary>
    public static FlowResult Of(FlowInputs inputs, FlowRunOptions options, IEnumerable<Fault> before, IProgress<int>? progress, CancellationToken cancel)
    {
        if (options is { Pairing: not null, Draws: > 0 }) throw new ArgumentException("draws pair evenly: a pairing goes without them", nameof(options));
        var (weights, found) = options.Pairing?.Make(inputs.Areas) ?? (null, []);
        if (options.Pairing is not null && weights is null) return new(null, null, [.. before, .. found]);
        var estimates = FlowEstimator.Estimate(inputs, options.Methods, weights);
        cancel.ThrowIfCancellationRequested();
        var settings = options.DrawSettings;
        var bands = settings is null || settings.Methods.Count == 0 || estimates.Estimates.Count == 0 ? null : FlowDraws.Run(inputs, settings, progress, cancel);
        return new(estimates, bands, [.. before.Concat(found).Concat(estimates.Faults).Concat(bands?.Faults ?? []).Distinct()])
        {
            Pairing = weights is null ? null : (options.Pairing!.Name, weights),
        };
    }
}

/// <summary>Flows from the lake, back into the lake: one release for each method.</summary>
public static class FlowRun
{
    /// <summary>Version of the estimator as releases name it; a change of the numbers is a new one.</summary>
    private const string Version = "concord-flows/1";

    /// <summary>
    /// Estimates one interval and publishes what could be estimated. The same releases, settings and seed give the same bytes, whatever the cores.
    /// </summary>
    /// <exception cref="Unavailable">The lake cannot be written; nothing was added.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was added.</exception>
    public static (FlowResult Result, IReadOnlyList<Publication> Published) Execute(
        Lake lake, LakeFolder folder, int from, int to, FlowRunOptions options, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var read = options.Sex == Sex.Both ? LakeFlowInputs.Read(lake, from, to, options.Unknown) : LakeFlowInputs.ReadSex(lake, from, to, options.Sex, options.Methods);
        if (read.Inputs is not { } inputs) return (new FlowResult(null, null, read.Faults), []);
        var result = FlowResult.Of(inputs, options, read.Faults, progress, cancel);
        if (result.Estimates is null) return (result, []);
        var drafts = result.Estimates.Estimates.Select(e => Draft(e, result, read.Releases, options)).ToList();
        cancel.ThrowIfCancellationRequested();
        return (result, drafts.Count == 0 ? [] : folder.Publish(drafts));
    }

    private static ReleaseDraft Draft(FlowEstimate estimate, FlowResult result, IReadOnlyList<Release> inputs, FlowRunOptions options)
    {
        var tables = result.Estimates!.Inputs;
        var interval = $"{LakeFlowInputs.Year(tables.From)}-{LakeFlowInputs.Year(tables.To)}";
        var bands = result.Bands?.Bands.FirstOrDefault(b => b.Method == estimate.Method)?.Corridors;
        var settings = bands is null ? "no draws" : FormattableString.Invariant(
            $"{options.Draws} draws, seed {options.Seed}, level error {result.Bands!.Settings.LevelError}, change error {result.Bands.Settings.ChangeError}, coverage {result.Bands.Settings.Coverage}");
        var draft = new ReleaseDraft(new Provenance
        {
            Publisher = "Concord",
            Dataset = FlowReleases.Dataset(estimate.Method, tables.Sex),
            Title = $"Flows{Whom(tables.Sex)} by {FlowReleases.Name(estimate.Method)}, 1 July {LakeFlowInputs.Year(tables.From)} to 1 July {LakeFlowInputs.Year(tables.To)}",
            Edition = options.Suffix is null ? interval : $"{interval}.{options.Suffix}",
            Licence = "CC BY 4.0",
            Copy = CopyKind.Estimated,
            Note = Note(estimate, result, inputs, options, settings, bands is not null),
        });
        foreach (var input in inputs) draft.AddInput(input);
        draft.AddEstimator([Version, $"areas {AreaChanges.Version}", settings, .. Apart(result, options)]);
        Fill(draft, estimate, tables, bands);
        return draft;
    }

    private static void Fill(ReleaseDraft draft, FlowEstimate estimate, FlowInputs tables, Band? bands)
    {
        var areas = tables.Areas.Select(a => AreaCatalogue.Default.Find(a)!.Id).ToArray();
        var period = new Period(tables.To);
        for (var cell = 0; cell < estimate.Flows.Length; cell++)
        {
            var (origin, destination) = (areas[cell / areas.Length], areas[cell % areas.Length]);
            if (origin == destination) continue;
            Add(Measure.Flow, estimate.Flows[cell]);
            if (bands is null || Whole(bands.Upper[cell]) == 0) continue;
            draft.Add(Measure.FlowLow, origin, destination, period, Whole(bands.Lower[cell]), tables.Sex, status: ObservationStatus.Estimated);
            draft.Add(Measure.FlowHigh, origin, destination, period, Whole(bands.Upper[cell]), tables.Sex, status: ObservationStatus.Estimated);

            void Add(Measure measure, double value)
            {
                if (Whole(value) > 0) draft.Add(measure, origin, destination, period, Whole(value), tables.Sex, status: ObservationStatus.Estimated);
            }
        }
    }

    private static string Whom(Sex sex) => sex switch { Sex.Female => " of women and girls", Sex.Male => " of men and boys", _ => "" };

    /// <summary>Settings that are not the usual ones.</summary>
    private static IEnumerable<string> Apart(FlowResult result, FlowRunOptions options)
    {
        if (result is { Pairing.Name: var name, Estimates.Hashes.Seed: { } hash }) yield return $"paired by {name} {hash[..12]}";
        if (options.Unknown == UnknownOrigin.ProRata) yield return "unknown birthplaces spread";
    }

    private static double Whole(double people) => Math.Round(people, MidpointRounding.AwayFromZero);

    private static string Note(FlowEstimate estimate, FlowResult result, IReadOnlyList<Release> inputs, FlowRunOptions options, string settings, bool banded)
    {
        var small = estimate.Flows.Where(f => Whole(f) == 0).Sum();
        return string.Create(CultureInfo.InvariantCulture,
            $"An estimate, not a count: people in one area at the start and in another at the end, by {FlowReleases.Name(estimate.Method)} ({estimate.Method.Code()}); moves within the interval are not seen. ") +
            string.Create(CultureInfo.InvariantCulture, $"Whole persons; {estimate.Total:0} in all, of which {small:0} in corridors of less than half a person, which are left out. ") +
            (banded ? "The band is the sensitivity to a stated error of the stocks, no confidence interval; methods differ by more. " : "Without bands. ") +
            $"Made from {string.Join(", ", inputs.Select(r => r.Name))} by {string.Join(", ", [Version, settings, .. Apart(result, options)])}; " +
            $"numbers that went in: stocks {result.Estimates!.Hashes.StocksStart[..12]} and {result.Estimates.Hashes.StocksEnd[..12]}, births and deaths {result.Estimates.Hashes.Demography[..12]}.";
    }
}
