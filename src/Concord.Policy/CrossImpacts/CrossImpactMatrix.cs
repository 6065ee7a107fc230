namespace Concord.Policy;

/// <summary>What progress on one item does to another, on the seven-point scale −3 (cancels) to 3 (cannot do without), by one of several assessors.</summary>
/// <param name="From">Item that progresses.</param>
/// <param name="To">Item that it touches.</param>
/// <param name="Assessor">Who says so.</param>
/// <param name="Score">−3 to 3.</param>
/// <param name="Reason">Why; a score without a reason is not used.</param>
public sealed record CrossImpactScore(string From, string To, string Assessor, double Score, string Reason) : RegisterRow;

/// <summary>A matrix of influences between items: rows act on columns, nothing acts on itself.</summary>
public sealed class CrossImpactMatrix
{
    private readonly double[,] values;

    /// <summary>A matrix given whole.</summary>
    /// <param name="items">Names of the items.</param>
    /// <param name="values">Square, items × items, −3 to 3, diagonal 0.</param>
    /// <exception cref="ArgumentException">The shape, a value or the diagonal is wrong.</exception>
    public CrossImpactMatrix(IReadOnlyList<string> items, double[,] values)
    {
        if (values.GetLength(0) != items.Count || values.GetLength(1) != items.Count) throw new ArgumentException("the matrix must have a row and a column for each item", nameof(values));
        for (var i = 0; i < items.Count; i++)
        {
            if (values[i, i] != 0) throw new ArgumentException($"{items[i]} acts on itself", nameof(values));
            for (var j = 0; j < items.Count; j++)
            {
                if (values[i, j] is not (>= -3 and <= 3)) throw new ArgumentException($"{values[i, j]} lies outside −3 to 3", nameof(values));
            }
        }
        (Items, this.values) = (items, (double[,])values.Clone());
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>Influence of row i on column j.</summary>
    public double this[int i, int j] => values[i, j];

    /// <summary>Mean scores of several assessors, and how far they lie apart. A pair nobody scored is 0; scores without a reason, on unknown items, on an item itself or outside the scale are left out and listed.</summary>
    public static (CrossImpactMatrix Mean, double[,] Spread, IReadOnlyList<CrossImpactScore> LeftOut) Of(IReadOnlyList<string> items, IReadOnlyList<CrossImpactScore> scores)
    {
        var index = items.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        bool Usable(CrossImpactScore s) => index.ContainsKey(s.From) && index.ContainsKey(s.To) && s.From != s.To && s.Score is >= -3 and <= 3 && !string.IsNullOrWhiteSpace(s.Reason);
        var mean = new double[items.Count, items.Count];
        var spread = new double[items.Count, items.Count];
        foreach (var pair in scores.Where(Usable).GroupBy(s => (index[s.From], index[s.To])))
        {
            mean[pair.Key.Item1, pair.Key.Item2] = pair.Average(s => s.Score);
            spread[pair.Key.Item1, pair.Key.Item2] = pair.Max(s => s.Score) - pair.Min(s => s.Score);
        }
        return (new(items, mean), spread, [.. scores.Where(s => !Usable(s))]);
    }
}
