namespace Concord.Charts;

/// <summary>The colours of a scale.</summary>
public enum Ramp
{
    /// <summary>From pale to deep blue: people, up to six classes.</summary>
    People,

    /// <summary>From pale to deep rust: harm, up to five classes.</summary>
    Harm,
}

/// <summary>Steps of a scale: a value belongs to the class above the last break that it reaches.</summary>
public sealed record ClassScale
{
    /// <summary>Makes a scale.</summary>
    /// <param name="breaks">Lower bounds of the second and further classes, rising; may be empty for a scale of one class.</param>
    /// <param name="labels">Words of each break.</param>
    /// <param name="ramp">The colours.</param>
    /// <exception cref="ArgumentException">Breaks do not rise, are not finite, are too many, or lack words.</exception>
    public ClassScale(IReadOnlyList<double> breaks, IReadOnlyList<string> labels, Ramp ramp = Ramp.People)
    {
        if (breaks.Count != labels.Count) throw new ArgumentException($"There are {breaks.Count} breaks and {labels.Count} labels.", nameof(labels));
        if (breaks.Count >= Colours(ramp)) throw new ArgumentException($"The ramp has {Colours(ramp)} classes; {breaks.Count} breaks need {breaks.Count + 1}.", nameof(breaks));
        for (var i = 0; i < breaks.Count; i++)
        {
            if (!double.IsFinite(breaks[i])) throw new ArgumentException($"The break {breaks[i]} is not a number.", nameof(breaks));
            if (i > 0 && breaks[i] <= breaks[i - 1]) throw new ArgumentException($"Breaks must rise; {breaks[i]} follows {breaks[i - 1]}.", nameof(breaks));
        }
        Breaks = breaks;
        Labels = labels;
        Ramp = ramp;
    }

    /// <summary>Lower bounds of the second and further classes.</summary>
    public IReadOnlyList<double> Breaks { get; }

    /// <summary>Words of each break.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The colours.</summary>
    public Ramp Ramp { get; }

    /// <summary>Number of classes.</summary>
    public int Classes => Breaks.Count + 1;

    /// <summary>A scale with breaks near equal shares of the values, rounded to 1, 2 or 5 times a power of ten, so that each class holds a value.</summary>
    /// <param name="values">The values; zeros and negatives fall into the lowest class.</param>
    /// <param name="label">Words of a break.</param>
    /// <param name="classes">At most how many classes.</param>
    /// <param name="ramp">The colours.</param>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static ClassScale For(IEnumerable<double> values, Func<double, string> label, int classes = 6, Ramp ramp = Ramp.People)
    {
        var all = values.ToArray();
        RoundSteps.Range(all);
        var sorted = all.Where(v => v > 0).Order().ToArray();
        var count = Math.Min(classes, Colours(ramp));
        var breaks = new List<double>();
        for (var i = 1; i < count && sorted.Length > 0; i++)
        {
            var candidate = RoundSteps.Nearest(sorted[Math.Min(sorted.Length - 1, sorted.Length * i / count)]);
            var lowest = breaks.Count == 0 ? all.Min() : breaks[^1];
            var holds = all.Any(v => v < candidate && (breaks.Count == 0 || v >= breaks[^1]));
            if (candidate > lowest && holds && candidate <= sorted[^1]) breaks.Add(candidate);
        }
        return new ClassScale(breaks, [.. breaks.Select(label)], ramp);
    }

    /// <summary>
    /// A scale for counts that differ by orders of magnitude: round breaks down from half of the largest, each at most a quarter of the one above,
    /// so that the largest stand alone and the small ones are still told apart.
    /// </summary>
    /// <param name="values">The counts.</param>
    /// <param name="label">Words of a break.</param>
    /// <param name="classes">At most how many classes.</param>
    /// <param name="ramp">The colours.</param>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static ClassScale ForCounts(IEnumerable<double> values, Func<double, string> label, int classes = 6, Ramp ramp = Ramp.People)
    {
        var all = values.ToArray();
        var (min, max) = RoundSteps.Range(all);
        var breaks = new List<double>();
        for (var limit = max / 2; limit >= 1 && breaks.Count < Math.Min(classes, Colours(ramp)) - 1; limit = breaks[0] / 4)
        {
            var step = RoundSteps.AtMost(limit);
            if (step <= min) break;
            breaks.Insert(0, step);
        }
        return new ClassScale(breaks, [.. breaks.Select(label)], ramp);
    }

    /// <summary>The class of a value, from 0.</summary>
    public int ClassOf(double value)
    {
        var at = 0;
        while (at < Breaks.Count && value >= Breaks[at]) at++;
        return at;
    }

    /// <summary>The style sheet's class for a class of this scale; few classes are spread over the whole ramp.</summary>
    internal string CssClass(int index)
    {
        var colours = Colours(Ramp);
        var step = Classes == 1 ? (colours / 2) + 1 : 1 + (int)Math.Round(index * (colours - 1) / (double)(Classes - 1), MidpointRounding.AwayFromZero);
        return (Ramp == Ramp.People ? "q" : "h") + (char)('0' + step);
    }

    private static int Colours(Ramp ramp) => ramp == Ramp.People ? 6 : 5;
}
