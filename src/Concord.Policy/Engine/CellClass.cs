namespace Concord.Policy;

/// <summary>All cells of an aim in which the same contributions act: P and N are the same in each, so rules need look at it only once.</summary>
internal sealed class CellClass(int[] supporting, int[] adverse, double p, double n)
{
    /// <summary>Numbers of the supporting contributions.</summary>
    public int[] Supporting { get; } = supporting;

    /// <summary>Numbers of the adverse contributions.</summary>
    public int[] Adverse { get; } = adverse;

    /// <summary>Sum of supporting amounts.</summary>
    public double P { get; } = p;

    /// <summary>Sum of adverse amounts.</summary>
    public double N { get; } = n;

    /// <summary>Σ of the cells' shares of people.</summary>
    public double PeopleShare { get; set; }

    /// <summary>Σ of the cells' shares of money.</summary>
    public double MoneyShare { get; set; }

    public bool IsLive => P + N > 0;

    public double Weight(double peopleWeight) => peopleWeight * PeopleShare + (1 - peopleWeight) * MoneyShare;
}
