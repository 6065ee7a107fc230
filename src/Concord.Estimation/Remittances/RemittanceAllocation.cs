using System.Globalization;
using Concord.Core;

namespace Concord.Estimation.Remittances;

/// <summary>Bilateral remittances from receipts and stocks: Ratha and Shaw 2007, "South-South migration and remittances", World Bank.</summary>
public static class RemittanceAllocation
{
    /// <summary>No area receives more US dollars in a year than this; a larger number is a unit mistaken.</summary>
    private const double MostDollars = 1e13;

    /// <summary>
    /// Shares the receipts of each area out over the areas where its people live. Arrays that do not fit and a β outside 0 to 1 are misuse and throw;
    /// flaws of the numbers are faults, and what they touch is left out.
    /// </summary>
    public static RemittanceEstimate Allocate(RemittanceInputs inputs, AllocationRule rule)
    {
        var n = inputs.Areas.Count;
        if (inputs.Stocks.Length != n * n || inputs.Received.Length != n || inputs.Income.Length != n) throw new ArgumentException("arrays and areas do not fit together", nameof(inputs));
        if (!(inputs.Beta is >= 0 and <= 1)) throw new ArgumentException("β lies between 0 and 1", nameof(inputs));
        var faults = new List<Fault>();
        var stocks = CheckStocks(inputs, faults);
        foreach (var pair in Pairs(inputs)) stocks[pair.Birth * n + pair.Residence] = 0;

        var (flows, unallocated, unknown) = (new double[n * n], new double[n], new List<string>());
        var weights = new double[n];
        for (var receiver = 0; receiver < n; receiver++)
        {
            if (!CheckReceived(inputs, receiver, unknown, faults)) continue;
            var left = 0.0;
            for (var sender = 0; sender < n; sender++)
            {
                var migrants = sender == receiver ? 0 : stocks[receiver * n + sender];
                var perHead = migrants > 0 ? PerMigrant(inputs, rule, receiver, sender) : 0;
                if (double.IsNaN(perHead)) left += migrants;
                weights[sender] = double.IsNaN(perHead) ? 0 : migrants * perHead;
            }
            if (left > 0) faults.Add(Left(inputs, receiver, left));
            Share(inputs.Received[receiver], weights, flows, receiver, unallocated);
            if (unallocated[receiver] > 0) faults.Add(Unallocated(inputs, receiver, unallocated[receiver]));
        }
        return new(inputs, rule, flows, unallocated, unknown, faults);
    }

    /// <summary>What one migrant is supposed to send, up to a factor of the receiver; NaN where an income that it needs is unknown.</summary>
    internal static double PerMigrant(RemittanceInputs inputs, AllocationRule rule, int receiver, int sender)
    {
        var (home, there) = (Income(inputs, receiver), Income(inputs, sender));
        return rule switch
        {
            AllocationRule.Migrants => 1,
            AllocationRule.MigrantsAndIncome => there,
            _ => double.IsNaN(home) || double.IsNaN(there) ? double.NaN : there <= home ? home : home + Math.Pow(there - home, inputs.Beta),
        };
    }

    private static double Income(RemittanceInputs inputs, int area)
    {
        var income = inputs.Income[area];
        return income > 0 && double.IsFinite(income) ? income : double.NaN;
    }

    private static void Share(double received, double[] weights, double[] flows, int receiver, double[] unallocated)
    {
        var n = weights.Length;
        var total = Numerics.Lanes.Sum(weights);
        if (!(total > 0)) unallocated[receiver] = received;
        else for (var sender = 0; sender < n; sender++) flows[sender * n + receiver] = received * (weights[sender] / total);
    }

    private static IEnumerable<(int Birth, int Residence)> Pairs(RemittanceInputs inputs)
    {
        var index = inputs.Areas.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i, StringComparer.Ordinal);
        foreach (var pair in inputs.Excluded)
        {
            if (!index.TryGetValue(pair.Area, out var one) || !index.TryGetValue(pair.Other, out var other)) continue;
            yield return (one, other);
            yield return (other, one);
        }
    }

    private static double[] CheckStocks(RemittanceInputs inputs, List<Fault> faults)
    {
        var n = inputs.Areas.Count;
        var stocks = (double[])inputs.Stocks.Clone();
        for (var cell = 0; cell < n * n; cell++)
        {
            if (cell % (n + 1) == 0 || stocks[cell] is >= 0 and <= double.MaxValue) continue;
            faults.Add(new("remittances.stock", Severity.Warning, new Place(inputs.StocksName, Field: $"born {inputs.Areas[cell / n]}, living in {inputs.Areas[cell % n]}"),
                double.IsFinite(stocks[cell]) ? $"{Text(stocks[cell])} people" : "no number", "0 or more", "The corridor gets nothing"));
            stocks[cell] = 0;
        }
        return stocks;
    }

    private static bool CheckReceived(RemittanceInputs inputs, int receiver, List<string> unknown, List<Fault> faults)
    {
        var received = inputs.Received[receiver];
        if (received is >= 0 and <= MostDollars) return true;
        unknown.Add(inputs.Areas[receiver]);
        if (double.IsNaN(received)) return false;
        faults.Add(new("remittances.received", Severity.Error, new Place(inputs.ReceivedName, Field: inputs.Areas[receiver]),
            $"{Text(received)} US dollars", "between 0 and ten million millions", "Its corridors get nothing"));
        return false;
    }

    private static Fault Left(RemittanceInputs inputs, int receiver, double people) =>
        new("remittances.income", Severity.Warning, new Place(inputs.IncomeName, Field: inputs.Areas[receiver]),
            $"{Text(people)} migrants from {inputs.Areas[receiver]} live where income per head, there or at home, is unknown",
            NextStep: "They get nothing, so that the other corridors get too much; the rule by migrants needs no income");

    private static Fault Unallocated(RemittanceInputs inputs, int receiver, double amount) =>
        new("remittances.unallocated", Severity.Warning, new Place(inputs.StocksName, Field: inputs.Areas[receiver]),
            $"{Text(amount)} US dollars received by {inputs.Areas[receiver]} have no corridor: no migrants of it are known", NextStep: "They stay unallocated");

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
