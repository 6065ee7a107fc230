namespace Concord.Estimation.Remittances;

/// <summary>The β that a published matrix implies in one corridor.</summary>
/// <param name="Sender">Code of the sending area.</param>
/// <param name="Receiver">Code of the receiving area.</param>
/// <param name="Beta">Exponent that gives the published amount.</param>
public readonly record struct CorridorBeta(string Sender, string Receiver, double Beta);

/// <summary>Inverts a published matrix: which exponent of the third rule would have given it.</summary>
public static class ImpliedBetas
{
    /// <summary>
    /// Corridor by corridor. The scale of a receiver comes from senders that are no richer than it, where a migrant sends the income at home whatever β is;
    /// a receiver without such senders tells nothing. Small corridors are left out, as published amounts are rounded.
    /// </summary>
    /// <param name="inputs">Stocks and incomes.</param>
    /// <param name="published">US dollars, n × n, sender × receiver, NaN where unknown.</param>
    /// <param name="leastDollars">Smallest amount to use.</param>
    /// <param name="leastMigrants">Smallest stock to use.</param>
    public static IReadOnlyList<CorridorBeta> Of(RemittanceInputs inputs, ReadOnlySpan<double> published, double leastDollars = 1e6, double leastMigrants = 100)
    {
        var n = inputs.Areas.Count;
        if (published.Length != n * n || inputs.Stocks.Length != n * n) throw new ArgumentException("a matrix needs areas × areas values", nameof(published));
        var betas = new List<CorridorBeta>();
        for (var receiver = 0; receiver < n; receiver++)
        {
            var home = inputs.Income[receiver];
            var flat = new List<double>();
            var steep = new List<(int Sender, double PerMigrant)>();
            for (var sender = 0; sender < n; sender++)
            {
                var (migrants, amount) = (inputs.Stocks[receiver * n + sender], published[sender * n + receiver]);
                if (sender == receiver || !(migrants >= leastMigrants) || !(amount >= leastDollars)) continue;
                if (inputs.Income[sender] <= home) flat.Add(amount / migrants);
                else if (inputs.Income[sender] > home + 1) steep.Add((sender, amount / migrants));
            }
            if (flat.Count == 0) continue;
            flat.Sort();
            var scale = Numerics.Quantiles.OfSorted([.. flat], 0.5) / home;
            foreach (var (sender, perMigrant) in steep)
            {
                var lead = perMigrant / scale - home;
                if (lead > 1) betas.Add(new(inputs.Areas[sender], inputs.Areas[receiver], Math.Log(lead) / Math.Log(inputs.Income[sender] - home)));
            }
        }
        return betas;
    }
}
