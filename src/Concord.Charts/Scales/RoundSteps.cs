namespace Concord.Charts;

/// <summary>Round numbers for axes and classes.</summary>
internal static class RoundSteps
{
    /// <summary>Smallest and largest value.</summary>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static (double Min, double Max) Range(IEnumerable<double> values)
    {
        var min = double.PositiveInfinity;
        var max = double.NegativeInfinity;
        foreach (var value in values)
        {
            if (!double.IsFinite(value)) throw new ArgumentException($"{value} cannot be drawn.", nameof(values));
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }
        if (min > max) throw new ArgumentException("There is no value to draw; show the reason instead of a picture.", nameof(values));
        return (min, max);
    }

    /// <summary>Multiples of a round step from at or below <paramref name="min"/> to at or above <paramref name="max"/>; 0 and 1 where both are 0.</summary>
    public static IReadOnlyList<double> Between(double min, double max, int steps)
    {
        if (min == max) (min, max) = min == 0 ? (0, 1) : (Math.Min(0, min), Math.Max(0, max));
        var step = Step((max - min) / steps);
        // A hair's breadth of room keeps binary dust from adding a step; what lies beyond it gets one.
        var first = (long)Math.Floor((min / step) + 1e-9);
        var last = (long)Math.Ceiling((max / step) - 1e-9);
        if (Tidy(first * step) > min) first--;
        if (Tidy(last * step) < max) last++;
        var marks = new double[last - first + 1];
        for (var i = 0; i < marks.Length; i++) marks[i] = Tidy((first + i) * step);
        return marks;
    }

    /// <summary>The round number (1, 2 or 5 times a power of ten) at or above a positive number.</summary>
    public static double Step(double atLeast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        var lead = atLeast / power;
        return Tidy((lead <= 1.0000001 ? 1 : lead <= 2.0000001 ? 2 : lead <= 5.0000001 ? 5 : 10) * power);
    }

    /// <summary>The round number (1, 2 or 5 times a power of ten) at or below a positive number.</summary>
    public static double AtMost(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var lead = value / power;
        return Tidy((lead >= 9.9999999 ? 10 : lead >= 4.9999999 ? 5 : lead >= 1.9999999 ? 2 : 1) * power);
    }

    /// <summary>The round number nearest to a positive number by ratio.</summary>
    public static double Nearest(double value)
    {
        var above = Step(value);
        var below = Step(value / 2.5000001) is var b && b < above ? b : above;
        return value * value >= above * below ? above : below;
    }

    /// <summary>Takes off the dust of binary fractions: 0.30000000000000004 becomes 0.3.</summary>
    public static double Tidy(double value) => double.Parse(value.ToString("G12", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
