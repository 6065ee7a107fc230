namespace Concord.Policy;

/// <summary>What one instrument adds, for or against an aim, in the cells of one scope: value·confidence/3, averaged over assessors, summed over effects.</summary>
/// <param name="Instrument">Instrument.</param>
/// <param name="Supports">For the aim, or against it.</param>
/// <param name="Amount">Above 0.</param>
/// <param name="Scope">Cells, within the aim's.</param>
/// <param name="Effects">The views summed.</param>
internal sealed record Contribution(Instrument Instrument, bool Supports, double Amount, Scope Scope, IReadOnlyList<ScopedEffect> Effects)
{
    /// <summary>The contributions to an aim, in the order of the effects.</summary>
    /// <param name="aim">The aim.</param>
    /// <param name="effects">Acting effects on its outcome.</param>
    /// <param name="read">The value of a view in the direction of the aim, −3 to 3.</param>
    public static IReadOnlyList<Contribution> To(Aim aim, IReadOnlyList<ScopedEffect> effects, Func<ScopedEffect, double> read)
    {
        var order = new List<(string, bool, Scope)>();
        var sums = new Dictionary<(string, bool, Scope), (double Amount, List<ScopedEffect> Effects)>();
        foreach (var effect in effects)
        {
            var amount = read(effect) / 3 * effect.Row.Sureness * effect.Share;
            var scope = effect.Scope.And(aim.Scope);
            if (amount == 0 || scope.IsEmpty) continue;
            var key = (effect.Instrument.Id, amount > 0, scope);
            if (!sums.TryGetValue(key, out var sum))
            {
                sum = (0, []);
                order.Add(key);
            }
            sum.Effects.Add(effect);
            sums[key] = (sum.Amount + Math.Abs(amount), sum.Effects);
        }
        return [.. order.Select(key => new Contribution(sums[key].Effects[0].Instrument, key.Item2, sums[key].Amount, key.Item3, sums[key].Effects))];
    }
}
