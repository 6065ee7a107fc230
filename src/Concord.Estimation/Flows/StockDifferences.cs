namespace Concord.Estimation.Flows;

/// <summary>The three methods that compare stocks cell by cell; diagonals are zero in all of them.</summary>
internal static class StockDifferences
{
    /// <summary>Flow from the birthplace to the residence where the stock grew; with <paramref name="reverse"/> also back where it fell.</summary>
    private static void Differences(FlowInputs inputs, bool reverse, Span<double> flows)
    {
        var n = inputs.Size;
        flows.Clear();
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
    }

    /// <summary>Σ|net migration| shared out as the stocks at the start; zeros everywhere where nobody lived abroad.</summary>
    private static void Rates(FlowInputs inputs, Span<double> flows)
    {
        var n = inputs.Size;
        var moves = NetMigration(inputs).Sum(Math.Abs);
        inputs.StocksStart.CopyTo(flows);
        for (var area = 0; area < n; area++) flows[area * n + area] = 0;
        var abroad = Numerics.Lanes.Sum(flows);
        for (var cell = 0; cell < flows.Length; cell++) flows[cell] = abroad > 0 ? moves * flows[cell] / abroad : 0;
    }

    /// <summary>The flows of one of the three methods.</summary>
    public static void Fill(FlowMethod method, FlowInputs inputs, Span<double> flows)
    {
        if (method == FlowMethod.MigrationRates) Rates(inputs, flows);
        else Differences(inputs, method == FlowMethod.StockDifferenceReverse, flows);
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
