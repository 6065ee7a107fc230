namespace Concord.Policy;

/// <summary>A variable that policies move.</summary>
public sealed record Outcome : IdentifiedRow
{
    /// <summary>Name.</summary>
    public required string Label { get; init; }

    /// <summary>Unit, in words.</summary>
    public required string Unit { get; init; }

    /// <summary>Targets of the Sustainable Development Goals that it serves: <c>10.c</c>.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>An economic aim (outflow, money, cost): protective provisions against it are a trade-off by design.</summary>
    public bool Economic { get; init; }
}

/// <summary>Where an objective wants its outcome to go.</summary>
public enum Direction
{
    /// <summary>Up.</summary>
    Raise,

    /// <summary>Down.</summary>
    Lower,

    /// <summary>Unchanged: never scored, takes part in objective conflicts only.</summary>
    Keep,
}

/// <summary>What an actor wants of an outcome, for whom, from when.</summary>
public sealed record Objective : IdentifiedRow
{
    /// <summary>Country, alpha-3.</summary>
    public required string Country { get; init; }

    /// <summary>Actor.</summary>
    public required string Owner { get; init; }

    /// <summary>Outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>Direction wanted.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Groups.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Corridors.</summary>
    public required IReadOnlyList<string> Corridors { get; init; }

    /// <summary>Days in force.</summary>
    public required Interval InForce { get; init; }

    /// <summary>Weight among the country's objectives; 1 unless said.</summary>
    public double Priority { get; init; } = 1;
}

/// <summary>What a commitment asks for.</summary>
public enum Demand
{
    /// <summary>An outcome to rise.</summary>
    Raise,

    /// <summary>An outcome to fall.</summary>
    Lower,

    /// <summary>A conduct to be obliged.</summary>
    Obliged,

    /// <summary>A conduct to be allowed.</summary>
    Permitted,

    /// <summary>A conduct to be neither obliged nor permitted.</summary>
    Forbidden,
}

/// <summary>A promise of a country: a treaty's article, a goal, its own constitution. Its source is the promise as cited.</summary>
public sealed record Commitment : IdentifiedRow
{
    /// <summary>Country bound.</summary>
    public required string Country { get; init; }

    /// <summary>Whether it binds in law.</summary>
    public required bool Binding { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What it asks for.</summary>
    public required Demand Demand { get; init; }

    /// <summary>Outcome (raise, lower) or conduct (the rest).</summary>
    public required string Subject { get; init; }

    /// <summary>Groups.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Corridors.</summary>
    public required IReadOnlyList<string> Corridors { get; init; }

    /// <summary>Whose conduct it binds, where it names one; else any bearer under the country's own acts.</summary>
    public string? Binds { get; init; }

    /// <summary>Code of the treaty it stands in: <c>ICRMW</c>, <c>ILO-C189</c>; null where it is no treaty.</summary>
    public string? Treaty { get; init; }

    /// <summary>Whether it speaks of an outcome (else of a conduct).</summary>
    public bool OnOutcome => Demand is Demand.Raise or Demand.Lower;
}

/// <summary>What a country asks others to grant its nationals, and what it grants foreigners at home.</summary>
public sealed record ReciprocityLevel : IdentifiedRow
{
    /// <summary>Country.</summary>
    public required string Country { get; init; }

    /// <summary>The right.</summary>
    public required string Right { get; init; }

    /// <summary>Level asked for abroad, in the words of <see cref="Scale"/>.</summary>
    public required string Demanded { get; init; }

    /// <summary>Level granted at home.</summary>
    public required string Granted { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Null: 0 none, 1 emergency only, 2 regular migrants only, 3 all with limits, 4 as nationals. <c>penalty</c>: criminal, detention, fine, none.</summary>
    public string? Scale { get; init; }

    /// <summary><c>law</c> or <c>practice</c>; null where the row does not tell them apart.</summary>
    public string? Basis { get; init; }

    /// <summary>Instruments that grant or deny the right at home.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>Source of the demand.</summary>
    public string? DemandSource { get; init; }

    /// <summary>Source of the grant.</summary>
    public string? GrantSource { get; init; }
}

/// <summary>A country's own answer to a question of a checklist, with the instruments that answer it.</summary>
public sealed record ChecklistAnswer : RegisterRow
{
    /// <summary>Checklist.</summary>
    public required string Checklist { get; init; }

    /// <summary>Item.</summary>
    public required string Item { get; init; }

    /// <summary>Country.</summary>
    public required string Country { get; init; }

    /// <summary>Points given.</summary>
    public required double Value { get; init; }

    /// <summary>Instruments that answer it.</summary>
    public IReadOnlyList<string> Instruments { get; init; } = [];

    /// <summary>Remark.</summary>
    public string? Note { get; init; }
}
