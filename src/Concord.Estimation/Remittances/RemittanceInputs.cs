namespace Concord.Estimation.Remittances;

/// <summary>How the remittances that an area receives are shared out over the areas where its people live (Ratha and Shaw 2007).</summary>
public enum AllocationRule
{
    /// <summary>By the number of migrants.</summary>
    Migrants,

    /// <summary>By migrants times the income per head of the sending area.</summary>
    MigrantsAndIncome,

    /// <summary>
    /// By migrants times what one of them is supposed to send: the income per head at home, and where the sending area is richer its
    /// lead over home to the power of β.
    /// </summary>
    MigrantsAndTransfers,
}

/// <summary>Codes of the rules, as files and the command line write them.</summary>
public static class AllocationRules
{
    private static readonly (AllocationRule Rule, string Code)[] Codes =
        [(AllocationRule.Migrants, "migrants"), (AllocationRule.MigrantsAndIncome, "income"), (AllocationRule.MigrantsAndTransfers, "transfers")];

    /// <summary>All three, in the order of the method note.</summary>
    public static IReadOnlyList<AllocationRule> All { get; } = [.. Codes.Select(x => x.Rule)];

    /// <summary>The code of a rule, as in <c>transfers.csv</c>.</summary>
    public static string Code(this AllocationRule rule) => Codes.First(x => x.Rule == rule).Code;

    /// <summary>The rule of a code, or null.</summary>
    public static AllocationRule? Find(string code)
    {
        foreach (var (rule, known) in Codes) if (string.Equals(known, code, StringComparison.OrdinalIgnoreCase)) return rule;
        return null;
    }
}

/// <summary>What an allocation needs; n areas.</summary>
/// <param name="Areas">Codes of the areas, each once, in the order of all arrays.</param>
/// <param name="Stocks">Migrants by birthplace (row) and residence (column), n × n; the diagonal is ignored.</param>
/// <param name="Received">Remittances received by area in US dollars; NaN where unknown.</param>
/// <param name="Income">Income per head, purchasing power parity; NaN where unknown. The rule by migrants alone does not use it.</param>
public sealed record RemittanceInputs(IReadOnlyList<string> Areas, double[] Stocks, double[] Received, double[] Income)
{
    /// <summary>The default of β, from Ratha and Shaw 2007.</summary>
    public const double DefaultBeta = 0.75;

    /// <summary>Exponent of the lead in income; between 0 and 1.</summary>
    public double Beta { get; init; } = DefaultBeta;

    /// <summary>Pairs of areas that get nothing.</summary>
    public IReadOnlyList<ExcludedCorridor> Excluded { get; init; } = ExcludedCorridors.Default;

    /// <summary>Name of the table of stocks, for faults.</summary>
    public string StocksName { get; init; } = "stocks";

    /// <summary>Name of the table of remittances received, for faults.</summary>
    public string ReceivedName { get; init; } = "remittances received";

    /// <summary>Name of the table of incomes, for faults.</summary>
    public string IncomeName { get; init; } = "income per head";
}
