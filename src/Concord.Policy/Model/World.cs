using Concord.Core;

namespace Concord.Policy;

/// <summary>Whoever makes, owns or carries policy: ministry, agency, parliament, court; also international organisation, employer, union, association.</summary>
public sealed record Actor : IdentifiedRow
{
    /// <summary>Country, alpha-3; <c>***</c> for an organisation of no single country.</summary>
    public required string Country { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind, kept as written.</summary>
    public required string Kind { get; init; }

    /// <summary>Rank of its acts: agency 2, ministry 3, parliament 4, constitution and court 5.</summary>
    public required int Rank { get; init; }

    /// <summary>Fields of policy it works in, in the words of <see cref="Instrument.Fields"/>; its objectives are of these fields.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}

/// <summary>A function held by an actor; without an actor, a function that somebody should hold.</summary>
public sealed record Mandate : RegisterRow
{
    /// <summary>Actor, or null.</summary>
    public string? Actor { get; init; }

    /// <summary>Country, needed only where there is no actor.</summary>
    public string? Country { get; init; }

    /// <summary>The function.</summary>
    public required string Function { get; init; }

    /// <summary>Groups.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Days in force.</summary>
    public required Interval InForce { get; init; }

    /// <summary>How it is coordinated with others, or null.</summary>
    public string? Coordination { get; init; }
}

/// <summary>A group of migrants and the leaves of the tree beneath it; a leaf lists itself.</summary>
public sealed record MigrantGroup : IdentifiedRow
{
    /// <summary>Leaves.</summary>
    public required IReadOnlyList<string> Leaves { get; init; }
}

/// <summary>A corridor of the register, with rough numbers that serve as weights.</summary>
public sealed record RegisterCorridor : IdentifiedRow
{
    /// <summary>Origin: alpha-3, a register's own aggregate, or <c>***</c> for no single country.</summary>
    public required string Origin { get; init; }

    /// <summary>Destination, likewise.</summary>
    public required string Destination { get; init; }

    /// <summary>People of the origin at the destination.</summary>
    public required double People { get; init; }

    /// <summary>Remittances back, millions of US dollars a year.</summary>
    public required double Money { get; init; }

    /// <summary>Remark.</summary>
    public string? Note { get; init; }

    /// <summary>Corridors of single countries that an aggregate stands for: <c>GTM-MEX</c>.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Countries for which this corridor is transit.</summary>
    public IReadOnlyList<string> Transit { get; init; } = [];

    /// <summary>Whether both ends are single countries of the catalogue of areas: a register's aggregates and <c>***</c> are not.</summary>
    public bool IsBetweenCountries => Members.Count == 0 && IsCountry(Origin) && IsCountry(Destination);

    private static bool IsCountry(string code) => AreaCatalogue.Default.Find(code) is { Kind: AreaKind.Area };
}

/// <summary>How many people of one leaf group live on a corridor, where a source counts them.</summary>
public sealed record GroupCount : RegisterRow
{
    /// <summary>Corridor id.</summary>
    public required string Corridor { get; init; }

    /// <summary>Leaf group.</summary>
    public required string Group { get; init; }

    /// <summary>People.</summary>
    public required double People { get; init; }

    /// <summary>Year counted.</summary>
    public int? Year { get; init; }
}

/// <summary>Money for an instrument in a year.</summary>
public sealed record BudgetEntry : RegisterRow
{
    /// <summary>Instrument.</summary>
    public required string Instrument { get; init; }

    /// <summary>Year.</summary>
    public required int Year { get; init; }

    /// <summary>Amount in units of the currency; null is unknown, never 0.</summary>
    public double? Amount { get; init; }

    /// <summary>Currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Begins with needed, proposed, appropriated or spent.</summary>
    public required string Kind { get; init; }

    /// <summary>Budget line, where known.</summary>
    public string? Line { get; init; }

    /// <summary>Earmark, where the money is one that may be used once only.</summary>
    public string? Earmark { get; init; }

    /// <summary>What the money is for: <c>both</c> (migration and development), <c>migration</c>, <c>development</c> or <c>other</c>; null where nobody tagged it.</summary>
    public string? Tag { get; init; }
}

/// <summary>People of a trade at home: those needed, those there, those leaving in a year.</summary>
public sealed record Supply : IdentifiedRow
{
    /// <summary>Country.</summary>
    public required string Country { get; init; }

    /// <summary>Leaf group.</summary>
    public required string Group { get; init; }

    /// <summary>Year.</summary>
    public required int Year { get; init; }

    /// <summary>There.</summary>
    public required double Available { get; init; }

    /// <summary>Needed at home.</summary>
    public required double Needed { get; init; }

    /// <summary>Leaving in a year; null is unknown.</summary>
    public double? Outflow { get; init; }
}

/// <summary>A tension that sources describe, in words; named in a review only where a finding supports it.</summary>
public sealed record DocumentedTension : IdentifiedRow
{
    /// <summary>Kinds it would belong to, in words: <c>K03+K05</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Country.</summary>
    public required string Country { get; init; }

    /// <summary>Instruments, in words: <c>P07 vs P26|P27</c>.</summary>
    public required string Instruments { get; init; }

    /// <summary>What.</summary>
    public required string What { get; init; }
}
