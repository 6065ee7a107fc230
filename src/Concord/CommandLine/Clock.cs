namespace Concord.Cli;

/// <summary>The only place where the program asks what day it is.</summary>
internal static class Clock
{
    /// <summary>Today in coordinated universal time; CONCORD_TODAY sets another day, so that a review can be made again as it was.</summary>
    public static DateOnly Today =>
        DateOnly.TryParseExact(Environment.GetEnvironmentVariable("CONCORD_TODAY"), "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.None, out var set)
            ? set
            : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
}
