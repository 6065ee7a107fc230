using Concord.Core;
using Concord.Estimation.Gravity;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>A gravity model as a user states it, in a text file or on the command line.</summary>
public sealed record GravitySpec
{
    /// <summary>Name of the specification, for faults and for the report.</summary>
    public required string Name { get; init; }

    /// <summary>Path of the data (CSV, workbook or Parquet), or null where the lake is asked.</summary>
    public string? DataFile { get; init; }

    /// <summary>What the lake is asked for.</summary>
    public LakePanel? Panel { get; init; }

    /// <summary>Column that is to be explained.</summary>
    public required string Dependent { get; init; }

    /// <summary>Regressors.</summary>
    public required IReadOnlyList<Term> Regressors { get; init; }

    /// <summary>Fixed effects, each a combination of columns.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Effects { get; init; } = [];

    /// <summary>Kind of the errors.</summary>
    public ErrorKind Errors { get; init; } = ErrorKind.Robust;

    /// <summary>Clusters of the errors, each a combination of columns.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Clusters { get; init; } = [];

    /// <summary>Only rows with one of these values in each of these columns.</summary>
    public IReadOnlyList<ColumnValues> Where { get; init; } = [];

    /// <summary>Whether rows with a blank cell that is needed are left out and counted; otherwise they are faults.</summary>
    public bool DropMissing { get; init; }

    /// <summary>The design that the user claims, in the user's words; it is printed with the result.</summary>
    public string? Design { get; init; }

    /// <summary>Columns for which a partial-dependence picture is wanted.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>Table with other rows whose expected figures are wanted, or null.</summary>
    public string? Predict { get; init; }

    /// <summary>A changed world, or null.</summary>
    public ChangedWorld? Counterfactual { get; init; }

    /// <summary>Line of each part of the file, by key, for faults that are found later.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>();

    /// <summary>Place of a part of the specification.</summary>
    public Place At(string key) => new(Name, Row: Lines.TryGetValue(key, out var line) ? line : null, Field: key);

    /// <summary>Every column that the data must have.</summary>
    public IEnumerable<string> Columns => Regressors.SelectMany(t => t.Columns).Concat(Effects.SelectMany(e => e)).Concat(Clusters.SelectMany(c => c)).Concat(Where.Select(w => w.Column))
        .Concat(Counterfactual?.Columns ?? []).Prepend(Dependent).Distinct(StringComparer.Ordinal);
}

/// <summary>A column and the values that are wanted of it, as they are written.</summary>
public sealed record ColumnValues(string Column, IReadOnlyList<string> Values);

/// <summary>Figures that the lake is asked for as a panel with a row for each corridor and year.</summary>
/// <param name="Measure">What is to be explained.</param>
/// <param name="FirstYear">First year.</param>
/// <param name="LastYear">Last year.</param>
/// <param name="With">Measures of pairs (a column each) and of areas (a column for each end: <c>origin-population</c>).</param>
public sealed record LakePanel(Measure Measure, int? FirstYear, int? LastYear, IReadOnlyList<Measure> With);

/// <summary>A world in which some columns have other values.</summary>
/// <param name="Origin">Column of origins.</param>
/// <param name="Destination">Column of destinations.</param>
/// <param name="World">Rows that make the world: one for each corridor.</param>
/// <param name="Rows">Rows of it that change; empty for all.</param>
/// <param name="Set">New values of columns.</param>
/// <param name="Multiply">Factors of columns.</param>
/// <param name="Wage">Response of wages, or null: then the full level is not computed.</param>
/// <param name="Draws">Draws behind the bands.</param>
/// <param name="Seed">Seed of the draws.</param>
public sealed record ChangedWorld(
    string Origin, string Destination, IReadOnlyList<ColumnValues> World, IReadOnlyList<ColumnValues> Rows,
    IReadOnlyList<(string Column, double Value)> Set, IReadOnlyList<(string Column, double Factor)> Multiply, WageResponse? Wage, int Draws, ulong Seed)
{
    /// <summary>Columns that it needs.</summary>
    public IEnumerable<string> Columns => World.Concat(Rows).Select(c => c.Column).Concat(Set.Select(s => s.Column)).Concat(Multiply.Select(m => m.Column)).Append(Origin).Append(Destination);
}
