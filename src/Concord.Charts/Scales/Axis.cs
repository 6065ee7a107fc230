namespace Concord.Charts;

/// <summary>A place on an axis and its words.</summary>
/// <param name="Value">Where, in the axis's unit.</param>
/// <param name="Label">The finished words; empty for a line without words.</param>
public sealed record Tick(double Value, string Label);

/// <summary>A linear axis with its ticks.</summary>
public sealed record Axis
{
    /// <summary>Makes an axis.</summary>
    /// <exception cref="ArgumentException">An end or a tick is not finite, the ends are equal or in the wrong order, or a tick lies outside.</exception>
    public Axis(double min, double max, IReadOnlyList<Tick> ticks)
    {
        if (!double.IsFinite(min) || !double.IsFinite(max) || !double.IsFinite(max - min)) throw new ArgumentException($"An axis cannot run from {min} to {max}.", nameof(min));
        if (min >= max) throw new ArgumentException($"An axis runs from a smaller to a larger number, not from {min} to {max}.", nameof(max));
        foreach (var tick in ticks)
        {
            if (!(tick.Value >= min && tick.Value <= max)) throw new ArgumentException($"The tick {tick.Value} lies outside the axis from {min} to {max}.", nameof(ticks));
        }
        Min = min;
        Max = max;
        Ticks = ticks;
    }

    /// <summary>First value.</summary>
    public double Min { get; }

    /// <summary>Last value.</summary>
    public double Max { get; }

    /// <summary>Ticks in the order of their values.</summary>
    public IReadOnlyList<Tick> Ticks { get; }

    /// <summary>An axis from zero (or from below it, where values are negative) with round ticks: steps of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="values">What the axis must hold.</param>
    /// <param name="label">Words of a tick.</param>
    /// <param name="labelWithUnit">Words of the tick farthest up, which names the unit; null for the same as the others.</param>
    /// <param name="steps">About how many steps.</param>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static Axis FromZero(IEnumerable<double> values, Func<double, string> label, Func<double, string>? labelWithUnit = null, int steps = 4)
    {
        var (min, max) = RoundSteps.Range(values);
        var marks = RoundSteps.Between(Math.Min(0, min), Math.Max(0, max), steps);
        var ticks = marks.Select((v, i) => new Tick(v, i == marks.Count - 1 && labelWithUnit is not null ? labelWithUnit(v) : label(v)));
        return new Axis(marks[0], marks[^1], [.. ticks]);
    }

    /// <summary>An axis of years: both ends and the round years between them have words.</summary>
    /// <param name="first">First year drawn.</param>
    /// <param name="last">Last year drawn; one year more is drawn where both are the same.</param>
    /// <param name="label">Words of a year.</param>
    /// <exception cref="ArgumentException">The last year is before the first.</exception>
    public static Axis Years(int first, int last, Func<int, string> label)
    {
        if (last < first) throw new ArgumentException($"The years cannot run from {first} to {last}.", nameof(last));
        var span = last - first;
        var step = span <= 8 ? 1 : span <= 20 ? 5 : span <= 90 ? 10 : 50;
        var years = new SortedSet<int> { first, last };
        for (var year = ((first / step) + 1) * step; year < last; year += step) years.Add(year);
        return new Axis(first, Math.Max(last, first + 1), [.. years.Select(y => new Tick(y, label(y)))]);
    }

    /// <summary>The share of the axis that lies before a value.</summary>
    internal double At(double value) => (value - Min) / (Max - Min);
}
