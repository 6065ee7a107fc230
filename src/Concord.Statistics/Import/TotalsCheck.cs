using Concord.Core;

namespace Concord.Statistics.Import;

/// <summary>Whether figures add up to the totals that their file states. A total that does not is a warning: the figures stand, and a reader knows.</summary>
internal sealed class TotalsCheck<TKey>(ReleaseDraft draft) where TKey : notnull
{
    // Beyond rounding of each figure to a whole number, and beyond the error of adding doubles.
    private const double RoundingOfOne = 0.5;
    private const double Relative = 1e-9;

    private readonly Dictionary<TKey, (double Sum, int Count, bool Whole)> sums = [];
    private readonly List<(TKey Key, double Total, Place Place)> stated = [];
    private readonly HashSet<TKey> open = [];

    /// <summary>Adds a figure to a sum.</summary>
    public void Add(TKey key, double value)
    {
        var (sum, count, whole) = sums.GetValueOrDefault(key, (0, 0, true));
        // Nothing is rounded in a zero.
        sums[key] = (sum + value, value == 0 ? count : count + 1, whole && value == Math.Truncate(value));
    }

    /// <summary>Notes what the file states the sum to be.</summary>
    public void State(TKey key, double total, Place place) => stated.Add((key, total, place));

    /// <summary>Notes that a part of a sum is unknown: such a sum may fall short of its total.</summary>
    public void Miss(TKey key) => open.Add(key);

    /// <summary>Warns of the stated totals that the figures miss: once, at the one that is missed by most.</summary>
    public void Report(string parts, string whole)
    {
        var wrong = stated.Where(Differs).ToList();
        if (wrong.Count == 0) return;
        var (key, total, place) = wrong.MaxBy(s => Math.Abs(Sum(s.Key) - s.Total));
        draft.Take([new Fault("import.total-differs", Severity.Warning, place,
            FormattableString.Invariant($"{whole} is {total}, but the {parts} add up to {Sum(key)}; so with {wrong.Count} of {stated.Count} totals, and here by most"),
            "totals that are the sums of their parts", "See the publisher's notes: areas may be left out of the total. The figures stand as they are")]);
    }

    private bool Differs((TKey Key, double Total, Place Place) one)
    {
        var (sum, count, isWhole) = sums.GetValueOrDefault(one.Key);
        var allowed = (isWhole ? RoundingOfOne * (count + 1) : 0) + (Relative * Math.Abs(one.Total));
        return open.Contains(one.Key) ? sum - one.Total > allowed : Math.Abs(sum - one.Total) > allowed;
    }

    private double Sum(TKey key) => sums.GetValueOrDefault(key).Sum;
}
