namespace Concord.Estimation.Flows;

/// <summary>
/// How stocks are disturbed to see how far flows move. Each stock of people born abroad is multiplied by a log-normal error of mean one that
/// both dates share, and by one that pulls the two dates apart; populations, births and deaths stay, so natives give way.
/// The defaults are what revising did to UN DESA's own figures: between its 2020 and its 2024 edition two thirds of the people were in corridors whose
/// stock moved by less than 7%, and whose change over five years moved by less than 8% of the stock (<c>docs/methods/flows.md</c>).
/// </summary>
public sealed record DrawSettings
{
    /// <summary>Number of draws.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Seed of the random numbers; the same seed gives the same draws on any number of cores.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Standard deviation of the logarithm of the error that both dates share.</summary>
    public double LevelError { get; init; } = 0.07;

    /// <summary>Standard deviation of the logarithm of the error of the ratio between the two dates.</summary>
    public double ChangeError { get; init; } = 0.08;

    /// <summary>Share of the draws between the lower and the upper end of a band.</summary>
    public double Coverage { get; init; } = 0.95;

    /// <summary>Methods to draw for; each keeps two bytes a corridor and draw (105 MB for 229 areas and a thousand draws).</summary>
    public IReadOnlyList<FlowMethod> Methods { get; init; } = [FlowMethod.MinimumClosed, FlowMethod.PseudoBayesClosed];

    /// <summary>Most threads to use; results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void ThrowIfMisused()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Draws);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Threads);
        if (!(LevelError is >= 0 and <= 2) || !(ChangeError is >= 0 and <= 2)) throw new ArgumentException("an error lies between 0 and 2 (200%)");
        if (!(Coverage is > 0 and < 1)) throw new ArgumentException("a coverage lies between 0 and 1");
        if (Methods.Count == 0) throw new ArgumentException("no method to draw for");
    }
}
