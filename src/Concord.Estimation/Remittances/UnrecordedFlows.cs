namespace Concord.Estimation.Remittances;

/// <summary>
/// Remittances with those that no bank sees, as a range. There is no accepted formula: the multipliers are an assumption, and whoever
/// shows the range shows <see cref="Assumption"/> beside it.
/// </summary>
/// <param name="Recorded">Recorded remittances in US dollars.</param>
/// <param name="LowMultiplier">Of the recorded: lower end.</param>
/// <param name="HighMultiplier">Of the recorded: upper end.</param>
/// <param name="Assumption">In words.</param>
public sealed record UnrecordedFlows(double Recorded, double LowMultiplier, double HighMultiplier, string Assumption)
{
    /// <summary>The default, in words.</summary>
    public const string DefaultAssumption =
        "Assumption, not a measurement: between nothing beyond the recorded and half as much again (the Council paper of 2005 speaks of at least half)";

    /// <summary>Lower end in US dollars.</summary>
    public double Low => Recorded * LowMultiplier;

    /// <summary>Upper end in US dollars.</summary>
    public double High => Recorded * HighMultiplier;

    /// <summary>The range for recorded remittances; null where they are unknown. Multipliers from 1 up, in order.</summary>
    public static UnrecordedFlows? Of(double recorded, double low = 1, double high = 1.5, string assumption = DefaultAssumption)
    {
        if (!(low >= 1 && high >= low && high <= 100)) throw new ArgumentException("multipliers are at least 1 and in order");
        if (string.IsNullOrWhiteSpace(assumption)) throw new ArgumentException("a range that is assumed says so", nameof(assumption));
        return recorded >= 0 && double.IsFinite(recorded) ? new(recorded, low, high, assumption) : null;
    }
}

/// <summary>Ratios of remittances; null, never infinite or NaN, where one side is unknown or the other zero.</summary>
public static class RemittanceRatios
{
    /// <summary>US dollars per migrant. Misleads where seafarers or border workers earn the money and are in no stock.</summary>
    public static double? PerMigrant(double dollars, double migrants) => Ratio(dollars, migrants, 1);

    /// <summary>Per cent of gross domestic product.</summary>
    public static double? PercentOfGdp(double dollars, double gdp) => Ratio(dollars, gdp, 100);

    private static double? Ratio(double part, double whole, double scale)
    {
        var ratio = scale * part / whole;
        return part >= 0 && whole > 0 && double.IsFinite(ratio) ? ratio : null;
    }
}
