using Concord.Core;

namespace Concord.Estimation.Remittances;

/// <summary>Remittances by corridor: modelled, never measured.</summary>
/// <param name="Inputs">What went in, the excluded corridors and β among it.</param>
/// <param name="Rule">How money was shared out.</param>
/// <param name="Flows">US dollars by sender (row) and receiver (column), n × n; 0 where nothing was allocated.</param>
/// <param name="Unallocated">US dollars received by area that found no corridor to come from.</param>
/// <param name="Unknown">Areas whose receipts are not known: their columns are empty, not zero.</param>
/// <param name="Faults">Everything that was left out, by name.</param>
public sealed record RemittanceEstimate(
    RemittanceInputs Inputs, AllocationRule Rule, double[] Flows, double[] Unallocated, IReadOnlyList<string> Unknown, IReadOnlyList<Fault> Faults);

/// <summary>How far an estimate is from a published matrix; both are models.</summary>
/// <param name="Compared">Corridors in which either has money.</param>
/// <param name="EstimateTotal">US dollars in the estimate, receivers that both know.</param>
/// <param name="PublishedTotal">US dollars in the published matrix, the same receivers.</param>
/// <param name="Misplaced">Share of the published dollars that would have to be moved to another corridor: ½·Σ|difference| / Σ published.</param>
/// <param name="Largest">The corridors that differ most, in US dollars, largest first.</param>
public sealed record MatrixDifference(
    int Compared, double EstimateTotal, double PublishedTotal, double Misplaced, IReadOnlyList<(string Sender, string Receiver, double Estimate, double Published)> Largest)
{
    /// <summary>Compares with a published matrix, n × n, sender × receiver, NaN where it says nothing; names the <paramref name="count"/> largest differences.</summary>
    public static MatrixDifference? Of(RemittanceEstimate estimate, ReadOnlySpan<double> published, int count = 10)
    {
        var areas = estimate.Inputs.Areas;
        var n = areas.Count;
        if (published.Length != n * n) throw new ArgumentException("a matrix needs areas × areas values", nameof(published));
        var cells = new List<(string Sender, string Receiver, double Estimate, double Published)>();
        for (var cell = 0; cell < n * n; cell++)
        {
            var (value, other) = (estimate.Flows[cell], published[cell]);
            if (double.IsNaN(other) || estimate.Unknown.Contains(areas[cell % n]) || (value == 0 && other == 0)) continue;
            cells.Add((areas[cell / n], areas[cell % n], value, other));
        }
        var total = cells.Sum(x => x.Published);
        if (!(total > 0)) return null;
        var largest = cells.OrderByDescending(x => Math.Abs(x.Estimate - x.Published)).ThenBy(x => x.Sender, StringComparer.Ordinal).ThenBy(x => x.Receiver, StringComparer.Ordinal);
        return new(cells.Count, cells.Sum(x => x.Estimate), total, 0.5 * cells.Sum(x => Math.Abs(x.Estimate - x.Published)) / total, [.. largest.Take(count)]);
    }
}
