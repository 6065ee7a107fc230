using Concord.Core;
using Concord.Estimation.WhatIf;
using Concord.Statistics.Estimates;

namespace Concord.Cli;

/// <summary>What stands beside every answer of a what-if: what the number is, how sure, from what design, and its limits.</summary>
internal static class WhatIfWords
{
    /// <summary>Beyond this share an effect measured on small differences is stretched.</summary>
    private const double Far = 0.2;

    /// <summary>The error of an effect in words.</summary>
    public static string Error(Effect effect) => effect.Basis switch
    {
        EffectBasis.StandardError => FormattableString.Invariant($"standard error {effect.StandardError:0.######}"),
        EffectBasis.Range => FormattableString.Invariant($"{effect.Low:0.######} to {effect.High:0.######}"),
        _ => "none stated",
    };

    /// <summary>Lines about one effect. Only a design that earns it lets the outcome be said to change because of the term.</summary>
    public static IEnumerable<string> About(Effect effect, double by)
    {
        var what = effect.IsElasticity ? FormattableString.Invariant($"{effect.Cause} {(by >= 0 ? "higher" : "lower")} by {Math.Abs(100 * by):0.##}%") : FormattableString.Invariant($"{effect.Cause} {(by >= 0 ? "higher" : "lower")} by {Math.Abs(by):0.######}");
        yield return effect.Grade switch
        {
            DesignGrade.Association => $"Read: where {what} was seen, the outcome, {effect.Outcome}, was seen to differ by so much. What brings about what is not shown.",
            DesignGrade.NaturalExperiment => $"Read: {what} was followed by this difference of the outcome, {effect.Outcome}, where a rule from outside decided who was concerned.",
            _ => $"Read: {what} changed the outcome, {effect.Outcome}, by so much among those for whom lots were drawn.",
        };
        yield return "Method: " + (effect.IsElasticity ? "(1 + change)^value − 1, value " : "exp(value × change) − 1, value ") + FormattableString.Invariant($"{effect.Value:0.######} ({Error(effect)}); ") +
            (effect.Basis == EffectBasis.StandardError ? "low and high are the ends of a 95% interval." : "low and high are the ends of a range, to which no probability belongs.");
        yield return $"Design: {effect.Design}. Population: {effect.Population}; period: {effect.Period}.";
        yield return $"Source: {effect.Source} ({effect.Licence}).";
        yield return "Limits: another population and another time than those of the study may differ; everything else is held as it was" +
            (effect.IsElasticity && Math.Abs(by) > Far ? "; and so large a change is an extrapolation, beyond what was observed." : ".");
    }

    /// <summary>Dependence and volatility of an area's remittances: no gain stands without them.</summary>
    public static IEnumerable<string> About(Area area, RemittanceRisks risks)
    {
        yield return FormattableString.Invariant($"Dependence: {area.Name()} received US$ {risks.Received / 1e6:N0} million in {risks.Year}, ") +
            (risks.PercentOfGdp is { } share ? FormattableString.Invariant($"{share:0.0}% of gross domestic product.") : "of a gross domestic product that is unknown.");
        yield return "US dollars are counted as if all that the area receives answered like this: compare them with what it receives, not with a forecast.";
        yield return risks.Risk is not { } risk
            ? "Volatility: unknown, too few years in a row are there."
            : FormattableString.Invariant($"Volatility: from {risk.FirstYear} to {risk.LastYear} receipts swung by {100 * risk.Swing:0.0}% a year (standard deviation of growth) and fell in {risk.Falls} {(risk.Falls == 1 ? "year" : "years")}") +
                (risk.WorstYear is { } worst ? FormattableString.Invariant($", most in {worst}, by {100 * risk.LargestFall:0.0}%.") : ".");
        yield return "Sources: " + string.Join(", ", risks.Sources.Select(s => s.Name)) + ".";
    }
}
