namespace Concord.Estimation.Flows;

/// <summary>What becomes of people born abroad whose birthplace is not known (7% of the world's stock).</summary>
public enum UnknownOrigin
{
    /// <summary>They count as natives, as in the published estimates. Flows to areas that do not ask are then too low.</summary>
    AsNatives,

    /// <summary>They are spread over the known birthplaces of their area, in proportion: a sensitivity, not a better figure.</summary>
    ProRata,
}

/// <summary>Stocks with natives on the diagonal.</summary>
public static class StockTable
{
    /// <summary>
    /// The table that <see cref="FlowInputs"/> wants: natives are the population less everybody known to be born abroad. A negative
    /// number of natives stays negative here, so that the estimator can name it.
    /// </summary>
    /// <param name="bornAbroad">People by birthplace (row) and residence (column), n × n; the diagonal is ignored.</param>
    /// <param name="population">Population by area, both known and unknown birthplaces.</param>
    /// <param name="unknown">People born abroad whose birthplace is unknown, by residence; empty where there are none.</param>
    /// <param name="treatment">What becomes of them.</param>
    public static double[] WithNatives(
        ReadOnlySpan<double> bornAbroad, ReadOnlySpan<double> population, ReadOnlySpan<double> unknown = default, UnknownOrigin treatment = UnknownOrigin.AsNatives)
    {
        var n = population.Length;
        if (bornAbroad.Length != n * n) throw new ArgumentException("stocks need areas × areas values", nameof(bornAbroad));
        if (!unknown.IsEmpty && unknown.Length != n) throw new ArgumentException("one value an area is needed", nameof(unknown));
        var table = bornAbroad.ToArray();
        for (var residence = 0; residence < n; residence++)
        {
            var known = 0.0;
            for (var birth = 0; birth < n; birth++) if (birth != residence) known += bornAbroad[birth * n + residence];
            if (treatment == UnknownOrigin.ProRata && !unknown.IsEmpty && known > 0)
            {
                for (var birth = 0; birth < n; birth++) table[birth * n + residence] *= (known + unknown[residence]) / known;
                known += unknown[residence];
            }
            table[residence * n + residence] = population[residence] - known;
        }
        return table;
    }
}
