namespace Concord.Statistics.Estimates;

/// <summary>How unsteady yearly receipts were.</summary>
/// <param name="FirstYear">First year looked at.</param>
/// <param name="LastYear">Last year.</param>
/// <param name="Swing">Standard deviation of the yearly growth in logarithms: 0.1 is a typical swing of about 10%.</param>
/// <param name="Falls">Years with less than the year before.</param>
/// <param name="LargestFall">Share lost in the worst of them; 0 where there was none.</param>
/// <param name="WorstYear">Its year; null where there was none.</param>
public sealed record RemittanceRisk(int FirstYear, int LastYear, double Swing, int Falls, double LargestFall, int? WorstYear)
{
    /// <summary>Years looked at, at most.</summary>
    public const int Window = 20;

    private const int Fewest = 6;

    /// <summary>
    /// From receipts of consecutive years, the latest <see cref="Window"/> of them; null where fewer than six years follow one another up to the last, or where one of them is not above zero.
    /// </summary>
    public static RemittanceRisk? Of(IReadOnlyList<(int Year, double Dollars)> receipts)
    {
        var years = receipts.OrderBy(r => r.Year).ToList();
        var start = years.Count - 1;
        while (start > 0 && years[start - 1].Year == years[start].Year - 1 && years.Count - start < Window) start--;
        var run = years.Skip(Math.Max(0, start)).ToList();
        if (run.Count < Fewest || run.Exists(r => !(r.Dollars > 0) || !double.IsFinite(r.Dollars))) return null;
        var growth = run.Zip(run.Skip(1), (a, b) => Math.Log(b.Dollars / a.Dollars)).ToList();
        var mean = growth.Average();
        var swing = Math.Sqrt(growth.Sum(g => (g - mean) * (g - mean)) / (growth.Count - 1));
        var worst = growth.IndexOf(growth.Min());
        var fell = growth[worst] < 0;
        return new(run[0].Year, run[^1].Year, swing, growth.Count(g => g < 0), fell ? 1 - Math.Exp(growth[worst]) : 0, fell ? run[worst + 1].Year : null);
    }
}
