namespace Concord.Policy;

/// <summary>Days in force, half-open: from the first day up to, not including, <paramref name="Until"/>; open where that is null.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">The day after the last one, or null.</param>
public readonly record struct Interval(DateOnly From, DateOnly? Until)
{
    /// <summary>The interval of a first and a last day, as a law states them.</summary>
    public static Interval OfDays(DateOnly first, DateOnly? last) => new(first, last?.AddDays(1));

    /// <summary>The last day in force, or null where open.</summary>
    public DateOnly? LastDay => Until?.AddDays(-1);

    /// <summary>Whether the day lies within.</summary>
    public bool Contains(DateOnly day) => From <= day && (Until is not { } until || day < until);

    /// <summary>Whether two intervals share a day.</summary>
    public bool Overlaps(Interval other) =>
        (other.Until is not { } theirs || From < theirs) && (Until is not { } ours || other.From < ours);
}
