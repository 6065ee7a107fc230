namespace Concord.Estimation.Flows;

/// <summary>
/// How flows are estimated from stocks. The first three compare tables cell by cell; the others account for births, deaths and
/// the residence of everybody. <c>docs/methods/flows.md</c> explains each.
/// </summary>
public enum FlowMethod
{
    /// <summary>Growth of a stock is a flow from the birthplace; a fall counts nothing.</summary>
    StockDifferenceDrop,

    /// <summary>As <see cref="StockDifferenceDrop"/>, and a fall is a flow back to the birthplace.</summary>
    StockDifferenceReverse,

    /// <summary>The sum of absolute net migration, shared out as the stocks at the start (Dennett 2016).</summary>
    MigrationRates,

    /// <summary>The fewest moves that explain the stocks; people may enter or leave the set of areas (Abel 2013, open).</summary>
    MinimumOpen,

    /// <summary>The fewest moves that explain the stocks, in a closed world (Abel and Sander 2014; Abel and Cohen 2019).</summary>
    MinimumClosed,

    /// <summary>Where people are at the end does not depend on where they were at the start, given the birthplace: an upper bound in a closed world.</summary>
    IndependenceClosed,

    /// <summary>0.87 of <see cref="MinimumClosed"/> and 0.13 of <see cref="IndependenceClosed"/> (Azose and Raftery 2019).</summary>
    PseudoBayesClosed,
}

/// <summary>Codes of the methods, as files and the command line write them.</summary>
public static class FlowMethods
{
    /// <summary>Share of independence in pseudo-Bayes, from Azose and Raftery 2019.</summary>
    public const double IndependenceShare = 0.13;

    private static readonly (FlowMethod Method, string Code)[] Codes =
    [
        (FlowMethod.StockDifferenceDrop, "sd_drop_neg"),
        (FlowMethod.StockDifferenceReverse, "sd_rev_neg"),
        (FlowMethod.MigrationRates, "mig_rate"),
        (FlowMethod.MinimumOpen, "da_min_open"),
        (FlowMethod.MinimumClosed, "da_min_closed"),
        (FlowMethod.IndependenceClosed, "da_ind_closed"),
        (FlowMethod.PseudoBayesClosed, "da_pb_closed"),
    ];

    /// <summary>The six published methods, without the bound that pseudo-Bayes is made from.</summary>
    public static IReadOnlyList<FlowMethod> Six { get; } = [.. Codes.Select(x => x.Method).Where(x => x != FlowMethod.IndependenceClosed)];

    /// <summary>The code of a method, as in <c>da_min_closed.csv</c>.</summary>
    public static string Code(this FlowMethod method) => Codes.First(x => x.Method == method).Code;

    /// <summary>The method of a code, or null.</summary>
    public static FlowMethod? Find(string code)
    {
        foreach (var (method, known) in Codes) if (string.Equals(known, code, StringComparison.OrdinalIgnoreCase)) return method;
        return null;
    }

    internal static bool IsAccounting(this FlowMethod method) => method >= FlowMethod.MinimumOpen;

    internal static bool IsClosedAccounting(this FlowMethod method) => method >= FlowMethod.MinimumClosed;
}
