using Concord.Core;

namespace Concord.Estimation.Flows;

/// <summary>Flows of one method. Tables are n × n, origin × destination, row-major, in persons over the interval; diagonals are zero.</summary>
/// <param name="Method">The method.</param>
/// <param name="Flows">People who were in the origin at the start and in the destination at the end.</param>
/// <param name="Iterations">Newton steps of the fits behind it; 0 where none was needed.</param>
/// <param name="MarginError">Largest difference between a margin of the account and what it should be, in persons.</param>
public sealed record FlowEstimate(FlowMethod Method, double[] Flows, int Iterations, double MarginError)
{
    /// <summary>The flows by type, for the accounting methods; null for the others.</summary>
    public FlowTypes? Types { get; init; }

    /// <summary>People in the same area at both ends, by area, for the accounting methods; null for the others.</summary>
    public double[]? Stayers { get; init; }

    /// <summary>People who left the set of areas or entered it, in an open account; 0 in a closed one.</summary>
    public (double Left, double Entered) Outside { get; init; }

    /// <summary>Sum of all flows.</summary>
    public double Total => Numerics.Lanes.Sum(Flows);
}

/// <summary>Flows by type; the three add up to the flows.</summary>
/// <param name="Outward">Out of the birthplace.</param>
/// <param name="Return">Into the birthplace.</param>
/// <param name="Transit">Between two areas neither of which is the birthplace.</param>
public sealed record FlowTypes(double[] Outward, double[] Return, double[] Transit);

/// <summary>Areas whose numbers contradict each other, so that no account exists.</summary>
/// <param name="Table">Name of the table whose margins cannot be met.</param>
/// <param name="Births">Birthplaces of the group.</param>
/// <param name="Residences">Residences of the group.</param>
/// <param name="Excess">People of those birthplaces less people of those residences; they can live nowhere else, or nobody else can live there.</param>
public sealed record InfeasibleMargins(string Table, IReadOnlyList<string> Births, IReadOnlyList<string> Residences, double Excess);

/// <summary>SHA-256 of the numbers that went in, in hexadecimal: the same numbers give the same hash, whatever file they came from.</summary>
/// <param name="StocksStart">Of areas and stocks at the start.</param>
/// <param name="StocksEnd">Of areas and stocks at the end.</param>
/// <param name="Demography">Of areas, births and deaths.</param>
/// <param name="Seed">Of areas and seed, or null where the seed is uniform.</param>
public sealed record InputHashes(string StocksStart, string StocksEnd, string Demography, string? Seed);

/// <summary>All that one run says. Where the inputs do not allow a method, it is missing from <see cref="Estimates"/> and faults say why.</summary>
/// <param name="Inputs">What went in.</param>
/// <param name="Hashes">Hashes of what went in.</param>
/// <param name="Estimates">In the order asked for.</param>
/// <param name="Faults">Errors, and warnings about everything that had to be adjusted.</param>
/// <param name="Infeasible">Areas that stop the closed account, by name.</param>
public sealed record FlowEstimates(
    FlowInputs Inputs, InputHashes Hashes, IReadOnlyList<FlowEstimate> Estimates, IReadOnlyList<Fault> Faults, IReadOnlyList<InfeasibleMargins> Infeasible)
{
    /// <summary>The estimate of a method, or null where there is none.</summary>
    public FlowEstimate? Of(FlowMethod method) => Estimates.FirstOrDefault(x => x.Method == method);

    /// <summary>
    /// Net migration that the inputs imply, by area: change of population less births plus deaths. A residual, refugees included.
    /// </summary>
    public double[] ImpliedNetMigration() => StockDifferences.NetMigration(Inputs);
}
