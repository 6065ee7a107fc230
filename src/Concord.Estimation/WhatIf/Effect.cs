namespace Concord.Estimation.WhatIf;

/// <summary>What the error of an effect rests on.</summary>
public enum EffectBasis
{
    /// <summary>Neither a standard error nor a range: the effect must not be used.</summary>
    None,

    /// <summary>A standard error: the interval is value ± 1.96 of it.</summary>
    StandardError,

    /// <summary>A range, such as between studies: no probability belongs to it.</summary>
    Range,
}

/// <summary>What the design of a study lets its reader say.</summary>
public enum DesignGrade
{
    /// <summary>Figures that go together; what brings about what is not shown.</summary>
    Association,

    /// <summary>Chance or a rule from outside decided who was concerned.</summary>
    NaturalExperiment,

    /// <summary>The researchers drew lots.</summary>
    Experiment,
}

/// <summary>By how much an outcome differs, as a share of it (0.1 is 10% more).</summary>
/// <param name="Value">At the value of the effect.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct EffectRange(double Value, double Low, double High);

/// <summary>One published or fitted effect: how an outcome differs where a term differs.</summary>
/// <param name="Term"><c>log(x)</c>: the value is an elasticity. Any other: the value is the difference of the outcome's logarithm for one unit of it.</param>
/// <param name="Outcome">What differs.</param>
/// <param name="Value">The coefficient.</param>
/// <param name="StandardError">Its standard error; null where the source states none.</param>
/// <param name="Low">Lower end of a range; null where there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Population">Whom the study looked at.</param>
/// <param name="Period">When.</param>
/// <param name="Design">How, in words that begin with association, natural experiment or experiment.</param>
/// <param name="Source">Authors, year, title.</param>
/// <param name="Licence">Licence of the number.</param>
public sealed record Effect(
    string Term, string Outcome, double Value, double? StandardError, double? Low, double? High, string Population, string Period, string Design, string Source, string Licence)
{
    /// <summary>Half width of a 95% interval in standard errors.</summary>
    private const double Normal95 = 1.959963984540054;

    private static readonly (string Word, DesignGrade Grade)[] Grades =
        [("association", DesignGrade.Association), ("natural experiment", DesignGrade.NaturalExperiment), ("experiment", DesignGrade.Experiment)];

    /// <summary>Whether the term is a logarithm, so that the value is an elasticity.</summary>
    public bool IsElasticity => Term.StartsWith("log(", StringComparison.Ordinal) && Term.EndsWith(')');

    /// <summary>The term without its logarithm.</summary>
    public string Cause => IsElasticity ? Term[4..^1] : Term;

    /// <summary>What the error rests on.</summary>
    public EffectBasis Basis => StandardError is > 0 ? EffectBasis.StandardError : Low is not null && High is not null ? EffectBasis.Range : EffectBasis.None;

    /// <summary>What the design lets one say; an unknown word earns no more than an association.</summary>
    public DesignGrade Grade => GradeOf(Design) ?? DesignGrade.Association;

    /// <summary>The grade that a design begins with, or null.</summary>
    public static DesignGrade? GradeOf(string design)
    {
        foreach (var (word, grade) in Grades) if (design.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return grade;
        return null;
    }

    /// <summary>
    /// How the outcome differs where the term differs by <paramref name="change"/>: a share of it for an elasticity ((1 + change)^value − 1, change above −1), units of it
    /// otherwise (exp(value · change) − 1). Null where the effect states no error: a point without one is not offered.
    /// </summary>
    public EffectRange? Apply(double change)
    {
        if (!double.IsFinite(change) || (IsElasticity && change <= -1)) throw new ArgumentOutOfRangeException(nameof(change), change, "a change is finite, and a share above −1");
        var (low, high) = Basis switch
        {
            EffectBasis.StandardError => (Value - Normal95 * StandardError!.Value, Value + Normal95 * StandardError.Value),
            EffectBasis.Range => (Low!.Value, High!.Value),
            _ => (double.NaN, double.NaN),
        };
        if (double.IsNaN(low)) return null;
        var (a, b) = (Difference(low), Difference(high));
        return new(Difference(Value), Math.Min(a, b), Math.Max(a, b));

        double Difference(double value) => Math.Exp(value * (IsElasticity ? Math.Log(1 + change) : change)) - 1;
    }
}
