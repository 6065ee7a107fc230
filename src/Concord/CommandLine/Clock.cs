using System.Globalization;

namespace Concord.Cli;

/// <summary>The only place where the program asks what day it is.</summary>
internal static class Clock
{
    /// <summary>Today in coordinated universal time; CONCORD_TODAY sets another day, so that a review can be made again as it was.</summary>
    public static DateOnly Today
    {
        get
        {
            if (Environment.GetEnvironmentVariable("CONCORD_TODAY") is not { Length: > 0 } set) return DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            return DateOnly.TryParseExact(set, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new UsageError($"CONCORD_TODAY is set to '{set}', which is not a day such as 2026-11-25.");
        }
    }
}
