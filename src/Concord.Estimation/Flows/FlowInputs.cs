using Concord.Core;

namespace Concord.Estimation.Flows;

/// <summary>Names of the tables behind the numbers (files or releases), for faults and for the record.</summary>
/// <param name="StocksStart">Stocks at the start.</param>
/// <param name="StocksEnd">Stocks at the end.</param>
/// <param name="Demography">Births and deaths.</param>
public sealed record FlowSources(string StocksStart = "stocks at the start", string StocksEnd = "stocks at the end", string Demography = "births and deaths");

/// <summary>
/// What the flows of one interval are estimated from; n areas, tables n × n and row-major. The interval has any length: births
/// and deaths are those of the whole interval (<see cref="Demography.OverInterval"/>), and so are the flows.
/// </summary>
/// <param name="Areas">Codes of the areas, each once, in the order of all tables.</param>
/// <param name="StocksStart">
/// People at the start by birthplace (row) and residence (column), natives on the diagonal, so that a column sums to the
/// population (<see cref="StockTable"/> fills the diagonal).
/// </param>
/// <param name="StocksEnd">The same at the end.</param>
/// <param name="Births">Births by area of residence over the interval.</param>
/// <param name="Deaths">Deaths by area of residence over the interval.</param>
/// <param name="From">Year of the start, 1 July.</param>
/// <param name="To">Year of the end, 1 July.</param>
/// <param name="Sex">Whom the tables count; births by sex where one sex is meant.</param>
public sealed record FlowInputs(
    IReadOnlyList<string> Areas, double[] StocksStart, double[] StocksEnd, double[] Births, double[] Deaths, int From, int To, Sex Sex = Sex.Both)
{
    /// <summary>Names of the tables.</summary>
    public FlowSources Sources { get; init; } = new();

    /// <summary>Number of areas.</summary>
    public int Size => Areas.Count;

    /// <summary>Throws where arrays and areas do not fit together, which is misuse; flaws of the numbers themselves are faults (<see cref="FlowChecks"/>).</summary>
    internal void ThrowIfShapesDiffer()
    {
        var n = Areas.Count;
        if (StocksStart.Length != n * n || StocksEnd.Length != n * n) throw new ArgumentException("stocks need areas × areas values");
        if (Births.Length != n || Deaths.Length != n) throw new ArgumentException("births and deaths need one value an area");
    }
}
