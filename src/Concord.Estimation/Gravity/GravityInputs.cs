using Concord.Core;

namespace Concord.Estimation.Gravity;

/// <summary>A regressor: its term as the user wrote it and a finite value for each row.</summary>
public sealed record Regressor(string Term, double[] Values);

/// <summary>Rows sorted into levels: fixed effects, such as one for each exporter and year, or the clusters of the errors.</summary>
/// <param name="Name">As the user wrote it: <c>exporter^year</c>.</param>
/// <param name="Codes">Level of each row, from 0.</param>
/// <param name="Levels">Name of each level.</param>
public sealed record Grouping(string Name, int[] Codes, IReadOnlyList<string> Levels);

/// <summary>How the errors of the rows are taken to hang together.</summary>
public enum ErrorKind
{
    /// <summary>Independent, with the variance that Poisson's distribution has. Rarely true of flows.</summary>
    Iid,

    /// <summary>Independent, each with a variance of its own (White, 1980; the HC1 form).</summary>
    Robust,

    /// <summary>Free within clusters of one or two groupings (Cameron, Gelbach and Miller, 2011).</summary>
    Cluster,
}

/// <summary>What a gravity model is fitted to. Every array has an element for each row.</summary>
/// <param name="Name">Where the rows came from, for faults.</param>
/// <param name="Dependent">Figures that are to be explained: finite, none below zero.</param>
/// <param name="Regressors">What explains them.</param>
/// <param name="Effects">Fixed effects; with none, a constant takes their place.</param>
/// <param name="Errors">Kind of the standard errors.</param>
/// <param name="Clusters">One or two groupings where the errors are clustered.</param>
public sealed record GravityInputs(
    string Name, double[] Dependent, IReadOnlyList<Regressor> Regressors, IReadOnlyList<Grouping> Effects, ErrorKind Errors = ErrorKind.Robust, IReadOnlyList<Grouping>? Clusters = null)
{
    /// <summary>The constant, where there are no effects.</summary>
    public const string Constant = "(Intercept)";

    /// <summary>Most rows that a fit takes.</summary>
    public const int MostRows = 20_000_000;

    /// <summary>Number of rows.</summary>
    public int Rows => Dependent.Length;

    internal void ThrowIfMisused()
    {
        if (Regressors.Any(r => r.Values.Length != Rows)) throw new ArgumentException("a regressor has another number of rows than the dependent");
        if (Effects.Concat(Clusters ?? []).Any(g => g.Codes.Length != Rows || g.Codes.Any(c => (uint)c >= (uint)g.Levels.Count))) throw new ArgumentException("a grouping does not fit the rows");
        if (Errors == ErrorKind.Cluster && Clusters is not { Count: 1 or 2 }) throw new ArgumentException("clustered errors need one or two groupings");
    }

    /// <summary>What makes these rows unfit for a Poisson regression.</summary>
    internal List<Fault> Check()
    {
        var faults = new List<Fault>();
        void Bad(string code, string found, string expected, string next) => faults.Add(new(code, Severity.Error, new Place(Name), found, expected, next));
        if (Rows == 0) Bad("gravity.no-rows", "no row to fit", "at least one row", "Check the file and its filters");
        else if (Array.FindIndex(Dependent, y => !(y >= 0) || double.IsInfinity(y)) is >= 0 and var at)
            Bad("gravity.negative", FormattableString.Invariant($"the dependent is {Dependent[at]} in row {at + 1} of the data"), "figures from zero on", "A Poisson model explains counts and amounts; take out or correct the row");
        else if (Dependent.All(y => y == 0)) Bad("gravity.all-zero", "the dependent is zero in every row", "at least one figure above zero", "There is nothing to explain; check the column");
        foreach (var regressor in Regressors)
        {
            if (Array.FindIndex(regressor.Values, x => !double.IsFinite(x)) is >= 0 and var bad)
                Bad("gravity.not-finite", FormattableString.Invariant($"{regressor.Term} is {regressor.Values[bad]} in row {bad + 1} of the data"), "a finite number", "A logarithm of zero or below has no value; correct the row or leave it out");
        }
        return faults;
    }
}
