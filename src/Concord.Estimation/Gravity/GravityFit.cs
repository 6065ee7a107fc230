using Concord.Core;

namespace Concord.Estimation.Gravity;

/// <summary>A coefficient that was fitted.</summary>
/// <param name="Term">As the user wrote it.</param>
/// <param name="Estimate">Change of the logarithm of the expected figure for a unit of the term.</param>
/// <param name="StandardError">In the same unit; null where the errors allow none.</param>
/// <param name="Z">Estimate over standard error.</param>
/// <param name="P">Probability of a z this far from zero if the true coefficient were zero, by the normal distribution.</param>
public sealed record Coefficient(string Term, double Estimate, double? StandardError, double? Z, double? P);

/// <summary>A term that could not be kept, and why.</summary>
public sealed record DroppedTerm(string Term, string Reason);

/// <summary>What became of a row.</summary>
public enum RowFate : byte
{
    /// <summary>It was used.</summary>
    Kept,

    /// <summary>A fixed effect has figures of zero only in its rows: the best effect is minus infinity, and the row says nothing about the coefficients.</summary>
    AllZeroLevel,

    /// <summary>A combination of regressors and effects can push its expected figure to zero at no cost: no finite estimate exists with it.</summary>
    Separated,
}

/// <summary>A gravity model that was fitted, or the faults that stopped it.</summary>
public sealed record GravityFit
{
    /// <summary>What it was fitted to.</summary>
    public required GravityInputs Inputs { get; init; }

    /// <summary>What became of each row.</summary>
    public required RowFate[] Fates { get; init; }

    /// <summary>Coefficients in the order of the regressors.</summary>
    public required IReadOnlyList<Coefficient> Coefficients { get; init; }

    /// <summary>Covariance of the coefficients, row-major in their order; NaN where the errors allow none.</summary>
    public required double[] Covariance { get; init; }

    /// <summary>Terms that were dropped.</summary>
    public required IReadOnlyList<DroppedTerm> Dropped { get; init; }

    /// <summary>Expected figure of each row; zero where the row was separated or its effect has zeros only.</summary>
    public required double[] Fitted { get; init; }

    /// <summary>For each set of effects the value of each level, minus infinity where its figures are all zero, NaN where no row of it was kept. They are known up to shifts between the sets.</summary>
    public required IReadOnlyList<double[]> EffectValues { get; init; }

    /// <summary>Twice the shortfall of the log-likelihood from that of a perfect fit.</summary>
    public required double Deviance { get; init; }

    /// <summary>Steps of the outer iteration.</summary>
    public required int Iterations { get; init; }

    /// <summary>Whether the outer iteration met its tolerance. Where it did not, no number here may be used.</summary>
    public required bool Converged { get; init; }

    /// <summary>Coefficients and levels, less one for each set of effects after the first.</summary>
    public required int Parameters { get; init; }

    /// <summary>Number of clusters of each grouping of the errors.</summary>
    public required IReadOnlyList<int> Clusters { get; init; }

    /// <summary>Faults: errors where nothing was fitted, warnings and notices otherwise.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>Rows that were used.</summary>
    public int KeptRows => Fates.Count(f => f == RowFate.Kept);

    /// <summary>Rows with one fate.</summary>
    public int RowsOf(RowFate fate) => Fates.Count(f => f == fate);

    /// <summary>Whether there are coefficients that may be used.</summary>
    public bool IsUsable => Converged && !Faults.Any(f => f.Severity == Severity.Error);
}
