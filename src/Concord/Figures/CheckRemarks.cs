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
    public static IEnumerable<Fault> Of(IEnumerable<CheckResult> results) => results.Where(IsWorthSaying).Select(InWords);

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
            CheckKind.Total => Remark("compare.total", Severity.Warning, first, $"the stated total of {first.Period} is {Value(first)}; the parts make up {100 - (result.Size * 100):0.#}% of it",
                "Part of the people have no stated other end, or corridors are missing"),
            CheckKind.Sexes => Remark("compare.sexes", Severity.Warning, first, $"women and men of {first.Period} do not make up both sexes, {Value(first)}", null),
            CheckKind.OneSource => Remark("compare.one-source", Severity.Notice, first, $"{Value(first)} in {first.Period}; no other dataset knows it", null),
            CheckKind.CarriedForward => Remark("compare.carried-forward", Severity.Notice, first, string.Create(CultureInfo.InvariantCulture, $"{Value(first)} at {result.Size:0} dates in a row, {second.Period} to {first.Period}"),
                "The publisher had no newer count and carried the figure forward"),
            _ => Remark("compare.old", Severity.Notice, first, string.Create(CultureInfo.InvariantCulture, $"the newest figure is of {first.Period}, {result.Size:0} years ago"),
                "Import a newer edition, or say the year beside the figure"),
        };
    }

    private static Fault Remark(string code, Severity severity, Observation figure, string found, string? next) =>
        new(code, severity, new Place(figure.Release.Name, Field: $"{figure.Measure.Code} {Where(figure)}"), found, NextStep: next);

    private static string Where(Observation figure) => figure.Measure.Axis == Axis.Area ? figure.ToArea?.Code ?? "" : $"{figure.FromArea?.Code}-{figure.ToArea?.Code}";

    private static string Value(Observation figure) => figure.Value is { } value ? new Scale(figure.Measure.Unit, [value]).ShowWithUnit(value) : "a hidden figure";

    private static string? Counting(Observation first, Observation second)
    {
        var (here, there) = (Words.Of(first.Definition), Words.Of(second.Definition));
        return here == there ? null : $"They count differently: {(here.Length > 0 ? here : "not said")} here, {(there.Length > 0 ? there : "not said")} there";
    }
}
