namespace Concord.Estimation.Flows;

/// <summary>From yearly figures to the interval between two 1 Julys.</summary>
public static class Demography
{
    /// <summary>
    /// Events between 1 July of the first and 1 July of the last year, from events by calendar year: half of the first and of the last year, all of
    /// those between. <paramref name="annual"/> holds first to last year, at least two.
    /// </summary>
    public static double OverInterval(ReadOnlySpan<double> annual)
    {
        if (annual.Length < 2) throw new ArgumentException("an interval needs the first and the last calendar year", nameof(annual));
        return Numerics.Lanes.Sum(annual) - 0.5 * (annual[0] + annual[^1]);
    }

    /// <summary>The population a year earlier, where a series stands at the end of years: P(t) = P(t+1) − (births − deaths + net migration).</summary>
    public static double BackCast(double population, double births, double deaths, double netMigration) => population - (births - deaths + netMigration);

    /// <summary>Population on 1 July: the mean of 1 January of this and of the next year.</summary>
    public static double MidYear(double januaryFirst, double nextJanuaryFirst) => 0.5 * (januaryFirst + nextJanuaryFirst);
}
