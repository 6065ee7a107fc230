namespace Concord.Policy;

/// <summary>How a fuzzy cognitive map is carried on from one step to the next; f is the squashing function.</summary>
public enum MapInference
{
    /// <summary>a' = f(a·W).</summary>
    Kosko,

    /// <summary>a' = f(a + a·W): a concept keeps what it had.</summary>
    Modified,

    /// <summary>a' = f((2a − 1) + (2a − 1)·W): unknown (½) says nothing.</summary>
    Rescaled,
}

/// <summary>What squashes a concept's sum.</summary>
public enum MapSquash
{
    /// <summary>1 / (1 + e^−λx).</summary>
    Sigmoid,

    /// <summary>tanh(λx).</summary>
    Tanh,
}

/// <summary>Steps of a map until nothing moves any more.</summary>
/// <param name="Steps">The start and every step.</param>
/// <param name="CycleLength">0 where it came to rest; above 0: it goes round in a cycle of so many steps; null: neither within the most steps.</param>
public sealed record MapRun(IReadOnlyList<double[]> Steps, int? CycleLength)
{
    /// <summary>Where it rests or, without rest, the last step.</summary>
    public double[] Last => Steps[^1];
}

/// <summary>Fuzzy cognitive maps (Kosko 1986, Stylios and Groumpos 2004): what a start does when every influence keeps working.</summary>
public static class CognitiveMap
{
    private const double Same = 1e-9;

    /// <summary>Runs a map.</summary>
    /// <param name="weights">n × n, row acts on column.</param>
    /// <param name="start">n values, 0 to 1 (−1 to 1 under tanh).</param>
    /// <param name="inference">Rule.</param>
    /// <param name="squash">Squashing function.</param>
    /// <param name="lambda">Its steepness, above 0.</param>
    /// <param name="rest">It rests when no concept moves by more than this.</param>
    /// <param name="most">Steps after which it is given up.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a number is not finite or out of its range.</exception>
    public static MapRun Run(double[,] weights, IReadOnlyList<double> start, MapInference inference, MapSquash squash = MapSquash.Sigmoid, double lambda = 1, double rest = 0.001, int most = 200)
    {
        var n = start.Count;
        if (weights.GetLength(0) != n || weights.GetLength(1) != n) throw new ArgumentException("the weights must have a row and a column for each concept", nameof(weights));
        if (!(lambda > 0) || !(rest > 0) || most < 1) throw new ArgumentException("steepness, rest and steps lie above 0", nameof(lambda));
        if (start.Any(a => !double.IsFinite(a)) || weights.Cast<double>().Any(w => !double.IsFinite(w))) throw new ArgumentException("weights and start are finite numbers", nameof(start));
        var steps = new List<double[]> { start.ToArray() };
        while (steps.Count <= most)
        {
            var now = steps[^1];
            var next = new double[n];
            for (var j = 0; j < n; j++)
            {
                var sum = inference == MapInference.Kosko ? 0 : Read(now[j], inference);
                for (var i = 0; i < n; i++) sum += Read(now[i], inference) * weights[i, j];
                next[j] = squash == MapSquash.Sigmoid ? 1 / (1 + Math.Exp(-lambda * sum)) : Math.Tanh(lambda * sum);
            }
            steps.Add(next);
            if (Distance(now, next) <= rest) return new(steps, 0);
            for (var back = 2; back < steps.Count; back++)
            {
                if (Distance(steps[^(back + 1)], next) <= Same) return new(steps, back);
            }
        }
        return new(steps, null);
    }

    private static double Read(double value, MapInference inference) => inference == MapInference.Rescaled ? 2 * value - 1 : value;

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).DefaultIfEmpty(0).Max();
}
