namespace Concord.Statistics.Comparability;

/// <summary>What a check looks for. The codes are stable; words for people are made where they are shown.</summary>
public enum CheckKind
{
    /// <summary>Two publishers say different things of one corridor or area near one date. Figures: the preferred dataset's, the other's. Size: relative difference.</summary>
    Mirror,

    /// <summary>The newest edition differs from the one before it. Figures: newest, older. Size: relative difference.</summary>
    Edition,

    /// <summary>
    /// A stock or a yearly amount at least tripled, or fell to a third, within five years, and by 10,000 people or 100 million dollars or more.
    /// Figures: later, earlier. Size: later less earlier.
    /// </summary>
    Jump,

    /// <summary>
    /// A stated total is not the sum of its parts, which are of its own release or, where that states totals only, of the preferred one.
    /// Figures: the total, one of the parts. Size: stated less sum, as a share of the stated total.
    /// </summary>
    Total,

    /// <summary>Women and men do not make up both sexes. Figures: both, women, men. Size: both less their sum.</summary>
    Sexes,

    /// <summary>Only one of several datasets with the measure knows the corridor. Figures: the latest one. Size: its value.</summary>
    OneSource,

    /// <summary>The latest figure of a measure is old. Figures: that figure. Size: its age in years.</summary>
    Age,

    /// <summary>The same stock at three or more dates in a row: the publisher carried it forward for want of data. Figures: the last and the first of them. Size: number of dates.</summary>
    CarriedForward,
}

/// <summary>One thing that a reader should know before comparing figures.</summary>
/// <param name="Kind">What was found; says what <paramref name="Figures"/> and <paramref name="Size"/> are.</param>
/// <param name="Figures">The figures concerned, with their releases.</param>
/// <param name="Size">How large it is.</param>
public sealed record CheckResult(CheckKind Kind, IReadOnlyList<Observation> Figures, double Size)
{
    /// <summary>A difference as a share of the larger of two figures: 0 where both are the same, at most 1 for figures of one sign.</summary>
    internal static double RelativeDifference(double a, double b) => a == b ? 0 : Math.Abs(a - b) / Math.Max(Math.Abs(a), Math.Abs(b));
}
