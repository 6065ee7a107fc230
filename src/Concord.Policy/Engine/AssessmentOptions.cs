using Concord.Core;

namespace Concord.Policy;

/// <summary>How a register is assessed.</summary>
public sealed record AssessmentOptions
{
    /// <summary>The defaults.</summary>
    public static AssessmentOptions Default { get; } = new();

    /// <summary>Weight of people against money in a corridor's weight, 0 to 1.</summary>
    public double PeopleWeight { get; init; } = 0.5;

    /// <summary>Sizes of corridors from outside; null takes the register's own.</summary>
    public CorridorWeights? Weights { get; init; }

    /// <summary>Whether every instrument with a draft status acts.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Draft instruments that act, by id: those of the draft under a what-if, and no other that the register may hold.</summary>
    internal IReadOnlySet<string>? ActingDrafts { get; init; }

    /// <summary>Domains in which an agreement is looked for on every large corridor.</summary>
    public IReadOnlyList<string> MirrorDomains { get; init; } = ["social security"];

    /// <summary>People from which a corridor should have an agreement.</summary>
    public double MirrorPeople { get; init; } = 100_000;

    /// <summary>Millions of US dollars a year from which a corridor should have an agreement; null: money does not count.</summary>
    public double? MirrorMoney { get; init; }

    internal void Check()
    {
        if (PeopleWeight is not (>= 0 and <= 1)) throw new ArgumentException("the weight of people lies between 0 and 1");
    }
}
