namespace Concord.Estimation.Flows;

/// <summary>The three methods that compare stocks cell by cell; diagonals are zero in all of them.</summary>
internal static class StockDifferences
{
    /// <summary>Flow from the birthplace to the residence where the stock grew; with <paramref name="reverse"/> also back where it fell.</summary>
    public static double[] Differences(FlowInputs inputs, bool reverse)
    {
        var n = inputs.Size;
        var flows = new double[n * n];
        for (var birth = 0; birth < n; birth++)
        {
            for (var residence = 0; residence < n; residence++)
            {
                if (birth == residence) continue;
                var change = inputs.StocksEnd[birth * n + residence] - inputs.StocksStart[birth * n + residence];
                if (change > 0) flows[birth * n + residence] += change;
                else if (reverse) flows[residence * n + birth] -= change;
            }
        }
        return flows;
    }

    /// <summary>Σ|net migration| shared out as the stocks at the start; zeros everywhere where nobody lived abroad.</summary>
    public static double[] Rates(FlowInputs inputs)
    {
        var n = inputs.Size;
        var moves = NetMigration(inputs).Sum(Math.Abs);
        var flows = (double[])inputs.StocksStart.Clone();
        for (var area = 0; area < n; area++) flows[area * n + area] = 0;
        var abroad = Numerics.Lanes.Sum(flows);
        for (var cell = 0; cell < flows.Length; cell++) flows[cell] = abroad > 0 ? moves * flows[cell] / abroad : 0;
        return flows;
    }

    /// <summary>Change of population less births plus deaths, by area.</summary>
    public static double[] NetMigration(FlowInputs inputs)
    {
        var n = inputs.Size;
        var net = new double[n];
        for (var birth = 0; birth < n; birth++)
        {
            for (var residence = 0; residence < n; residence++)
            {
                net[residence] += inputs.StocksEnd[birth * n + residence] - inputs.StocksStart[birth * n + residence];
            }
        }
        for (var area = 0; area < n; area++) net[area] += inputs.Deaths[area] - inputs.Births[area];
        return net;
    }
}
