using System.Globalization;
using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Comparability;

namespace Concord.Cli;

/// <summary>Results of the checks of comparability in words, as warnings and notices about the figures of a release.</summary>
internal static class CheckRemarks
{
    /// <summary>Two figures that differ by less than this share agree well enough that nothing is said.</summary>
    private const double Agree = 0.1;

    /// <summary>A corridor of fewer people than this varies by chance.</summary>
    private const double Sizeable = 1000;

    /// <summary>What is worth saying of the results, in their order.</summary>
    public static IEnumerable<Fault> Of(IEnumerable<CheckResult> results)
    {
        var worthy = results.Where(IsWorthSaying).ToLookup(r => r.Kind == CheckKind.OneSource);
        return worthy[false].Select(InWords).Concat(worthy[true].GroupBy(r => (r.Figures[0].Release.Name, r.Figures[0].Measure)).Select(g => KnownToOne([.. g.Select(r => r.Figures[0])])));
    }

    // Hundreds of corridors are known to one source only: they are one remark, the largest named.
    private static Fault KnownToOne(List<Observation> figures)
    {
        const int named = 6;
        var sum = figures[0].Measure.Summable ? $", {new Scale(figures[0].Measure.Unit, [1e9]).ShowWithUnit(figures.Sum(f => f.Value ?? 0))} at their newest," : "";
        return new Fault("compare.one-source", Severity.Notice, new Place(figures[0].Release.Name, Field: figures[0].Measure.Code),
            string.Create(CultureInfo.InvariantCulture, $"{(figures.Count == 1 ? "1 corridor" : $"{figures.Count:N0} corridors")}{sum} {(figures.Count == 1 ? "is" : "are")} in no other dataset, the largest {string.Join(", ", figures.Take(named).Select(Where))}{(figures.Count > named ? " …" : "")}"),
            NextStep: "No second source can confirm or contradict them");
    }

    private static bool IsWorthSaying(CheckResult result) => result.Kind switch
    {
        CheckKind.Mirror or CheckKind.Edition => result.Size > Agree && IsSizeable(result.Figures),
        CheckKind.OneSource or CheckKind.CarriedForward => IsSizeable(result.Figures),
        _ => true,
    };

    private static bool IsSizeable(IReadOnlyList<Observation> figures) => figures[0].Measure.Unit != Unit.Persons || figures.Max(f => f.Value ?? 0) >= Sizeable;

    private static Fault InWords(CheckResult result)
    {
        var first = result.Figures[0];
        var second = result.Figures[^1];
        var percent = string.Create(CultureInfo.InvariantCulture, $"{result.Size:0%}");
        return result.Kind switch
        {
            CheckKind.Mirror => Remark("compare.publishers", Severity.Warning, first,
                $"{Value(first)} in {first.Period}, but {second.Release.Name} says {Value(second)} in {second.Period}: {percent} apart", Counting(first, second)),
            CheckKind.Edition => Remark("compare.editions", Severity.Warning, first,
                $"{Value(first)} in {first.Period}, but {second.Release.Name} said {Value(second)}: revised by {percent}", Counting(first, second)),
            CheckKind.Jump => Remark("compare.jump", Severity.Warning, first, $"{Value(second)} in {second.Period} and {Value(first)} in {first.Period}",
                first.Definition == second.Definition ? "See whether a war, a new count or a new border explains it" : Counting(first, second)),
            CheckKind.Total => Remark("compare.total", Severity.Warning, first, string.Create(CultureInfo.InvariantCulture,
                $"the stated total of {first.Period} is {Value(first)}; the parts{(second.Release.Equals(first.Release) ? "" : $" in {second.Release.Name}")} make up {1 - result.Size:0.#%} of it"),
                second.Release.Equals(first.Release) ? "Part of the people have no stated other end, or corridors are missing" : "The two releases are of different editions or publishers: do not mix them in one sum"),
            CheckKind.Sexes => Remark("compare.sexes", Severity.Warning, first, $"women and men of {first.Period} do not make up both sexes, {Value(first)}", null),
            CheckKind.CarriedForward => Remark("compare.carried-forward", Severity.Notice, first, string.Create(CultureInfo.InvariantCulture, $"{Value(first)} at {result.Size:0} dates in a row, {second.Period} to {first.Period}"),
                "The publisher had no newer count and carried the figure forward"),
            _ => Remark("compare.old", Severity.Notice, first, string.Create(CultureInfo.InvariantCulture, $"the newest figure is of {first.Period}, {result.Size:0} years ago"),
                "Import a newer edition, or say the year beside the figure"),
        };
    }

    private static Fault Remark(string code, Severity severity, Observation figure, string found, string? next) =>
        new(code, severity, new Place(figure.Release.Name, Field: $"{figure.Measure.Code} {Where(figure)}"), found, NextStep: next);

    private static string Where(Observation figure) => figure.Measure.Ends == MeasureEnds.Area ? figure.ToArea?.Code ?? "" : $"{figure.FromArea?.Code}-{figure.ToArea?.Code}";

    private static string Value(Observation figure) => figure.Value is { } value ? new Scale(figure.Measure.Unit, [value]).ShowWithUnit(value) : "a hidden figure";

    private static string? Counting(Observation first, Observation second)
    {
        var (here, there) = (Words.Of(first.Definition), Words.Of(second.Definition));
        return here == there ? null : $"They count differently: {(here.Length > 0 ? here : "not said")} here, {(there.Length > 0 ? there : "not said")} there";
    }
}
