using System.Globalization;

namespace Concord.Estimation.Prices;

/// <summary>What a study found about the response of remittances to their cost.</summary>
/// <param name="Study">Authors.</param>
/// <param name="Elasticity">Per cent more money for one per cent more cost: negative.</param>
/// <param name="Finding">In words.</param>
public sealed record CostElasticity(string Study, double Elasticity, string Finding);

/// <summary>What a lower price would save the senders of a corridor, and what studies suggest they would send more.</summary>
/// <param name="Saving">US dollars a year that the same money would cost less; 0 where the price is at or below the target.</param>
/// <param name="LeastMore">US dollars more, by the study with the smallest response.</param>
/// <param name="MostMore">US dollars more, by the study with the largest.</param>
/// <param name="Studies">The studies. None states an error: the range is between studies, and for a large fall of the price it is an extrapolation.</param>
public sealed record PriceSavings(double Saving, double LeastMore, double MostMore, IReadOnlyList<CostElasticity> Studies)
{
    private const string Table = "cost_elasticities.csv";

    /// <summary>The studies that come with the program.</summary>
    public static IReadOnlyList<CostElasticity> DefaultStudies { get; } =
        [.. EmbeddedTable.Read(Table, 3).Select(x => new CostElasticity(x[0].Replace("; ", ", ", StringComparison.Ordinal), double.Parse(x[1], CultureInfo.InvariantCulture), x[2]))];

    /// <summary>
    /// If the price fell from <paramref name="percent"/> to <paramref name="target"/> per cent. More money = money · |elasticity| · (price − target) / price.
    /// Null where the money or the price is unknown: nothing follows from a price that nobody knows.
    /// </summary>
    /// <param name="dollars">Remittances of the corridor in a year.</param>
    /// <param name="percent">Price now, per cent of the amount.</param>
    /// <param name="target">Price then, such as 5 or 3; positive.</param>
    /// <param name="studies">Studies to take the range from; those that come with the program when null.</param>
    public static PriceSavings? IfPriceFell(double dollars, double percent, double target, IReadOnlyList<CostElasticity>? studies = null)
    {
        if (!(target > 0 && target <= 100)) throw new ArgumentOutOfRangeException(nameof(target), target, "a price lies between 0 and 100 per cent");
        studies ??= DefaultStudies;
        if (studies.Count == 0) throw new ArgumentException("a range needs a study", nameof(studies));
        if (!(dollars >= 0 && double.IsFinite(dollars)) || !double.IsFinite(percent)) return null;
        var fall = Math.Max(0, percent - target);
        var more = studies.Select(x => fall > 0 ? dollars * -x.Elasticity * fall / percent : 0).ToList();
        return new(dollars * fall / 100, more.Min(), more.Max(), studies);
    }
}
