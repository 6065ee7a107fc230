namespace Concord.Policy;

/// <summary>What a body needs in order to work on migration.</summary>
public enum CapacityKind
{
    /// <summary>People who work on it.</summary>
    Staff,

    /// <summary>Figures or records that it holds or may use.</summary>
    Data,

    /// <summary>A written way of working: consultation, assessment, hand-over.</summary>
    Procedure,

    /// <summary>An office that others turn to; never the name of a person.</summary>
    FocalPoint,
}

/// <summary>What is recorded of a body's capacity. No row of a kind is unknown, which is not the same as a row that says there is none.</summary>
public sealed record Capacity : RegisterRow
{
    /// <summary>Actor.</summary>
    public required string Actor { get; init; }

    /// <summary>Staff, data, procedure or focal point.</summary>
    public required CapacityKind Kind { get; init; }

    /// <summary>Whether the body has it.</summary>
    public required bool Has { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? What { get; init; }
}

/// <summary>A standing line of communication between two bodies: committee, liaison office, exchange of data. It runs both ways.</summary>
public sealed record CommunicationLine : RegisterRow
{
    /// <summary>One actor.</summary>
    public required string From { get; init; }

    /// <summary>The other.</summary>
    public required string To { get; init; }

    /// <summary>How they talk.</summary>
    public required string How { get; init; }
}

/// <summary>A section of a development plan, and what it says of migration. Null answers are sections that nobody has read for it yet.</summary>
public sealed record PlanSection : IdentifiedRow
{
    /// <summary>Country.</summary>
    public required string Country { get; init; }

    /// <summary>Plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Section, as headed.</summary>
    public required string Section { get; init; }

    /// <summary>Migration is mentioned.</summary>
    public bool? Mentioned { get; init; }

    /// <summary>It states an objective on migration.</summary>
    public bool? HasObjective { get; init; }

    /// <summary>It has a measure.</summary>
    public bool? HasMeasure { get; init; }

    /// <summary>The measure has money.</summary>
    public bool? HasBudget { get; init; }

    /// <summary>Progress has an indicator.</summary>
    public bool? HasIndicator { get; init; }

    /// <summary>Objectives of the register that the section states or touches.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>Instruments that carry it out.</summary>
    public IReadOnlyList<string> Instruments { get; init; } = [];
}

/// <summary>A measure tried somewhere, offered as an option on the findings that it answers.</summary>
public sealed record PolicyMeasure : IdentifiedRow
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Kinds of findings that it answers: <c>K05</c>.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Outcomes that it is for; empty: any.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>What it needs before it can work.</summary>
    public required string Needs { get; init; }

    /// <summary>Who has it.</summary>
    public string? Holders { get; init; }

    /// <summary>What is known of its results.</summary>
    public string? Evidence { get; init; }

    /// <summary>What failed where it was tried.</summary>
    public string? Failed { get; init; }
}

/// <summary>An agreement read for the criteria of good practice. Items in neither list were not coded.</summary>
public sealed record AgreementCoding : RegisterRow
{
    /// <summary>Agreement.</summary>
    public required string Instrument { get; init; }

    /// <summary>Items that its text meets, by code: <c>6a</c>.</summary>
    public IReadOnlyList<string> Meets { get; init; } = [];

    /// <summary>Items that its text does not have.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];
}

/// <summary>What the state says to a finding, shown beside it at equal size.</summary>
public sealed record StateComment : RegisterRow
{
    /// <summary>Id of the finding.</summary>
    public required string Finding { get; init; }

    /// <summary>Country that comments.</summary>
    public required string Country { get; init; }

    /// <summary>When it was received.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The comment, in full.</summary>
    public required string Text { get; init; }
}
