namespace Concord.Policy;

/// <summary>Title and standing of a register.</summary>
public sealed record RegisterHead : RegisterRow
{
    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Date up to which sources were read.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What a reader must know: reviewed by whom, worked example.</summary>
    public string? Note { get; init; }

    /// <summary>Folders of rows shared with other registers, relative to the file.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];
}

/// <summary>Policies of one or several countries as rows, in the order of their files. Immutable: a what-if makes another one that shares the rows.</summary>
public sealed record Register
{
    /// <summary>Titles, one per folder that has one.</summary>
    public IReadOnlyList<RegisterHead> Heads { get; init; } = [];

    /// <summary>Actors.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    /// <summary>Mandates.</summary>
    public IReadOnlyList<Mandate> Mandates { get; init; } = [];

    /// <summary>Groups.</summary>
    public IReadOnlyList<MigrantGroup> Groups { get; init; } = [];

    /// <summary>Corridors.</summary>
    public IReadOnlyList<RegisterCorridor> Corridors { get; init; } = [];

    /// <summary>Counts of groups on corridors.</summary>
    public IReadOnlyList<GroupCount> GroupCounts { get; init; } = [];

    /// <summary>Outcomes.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Objectives.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>Instruments.</summary>
    public IReadOnlyList<Instrument> Instruments { get; init; } = [];

    /// <summary>Provisions.</summary>
    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    /// <summary>Effects, one row per assessor.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>Commitments.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Reciprocity levels.</summary>
    public IReadOnlyList<ReciprocityLevel> Reciprocity { get; init; } = [];

    /// <summary>Budget entries.</summary>
    public IReadOnlyList<BudgetEntry> Budgets { get; init; } = [];

    /// <summary>Supply of trades.</summary>
    public IReadOnlyList<Supply> Supplies { get; init; } = [];

    /// <summary>Answers to checklists.</summary>
    public IReadOnlyList<ChecklistAnswer> Answers { get; init; } = [];

    /// <summary>Capacities of bodies.</summary>
    public IReadOnlyList<Capacity> Capacities { get; init; } = [];

    /// <summary>Lines of communication.</summary>
    public IReadOnlyList<CommunicationLine> Lines { get; init; } = [];

    /// <summary>Sections of development plans.</summary>
    public IReadOnlyList<PlanSection> PlanSections { get; init; } = [];

    /// <summary>Library of measures.</summary>
    public IReadOnlyList<PolicyMeasure> Measures { get; init; } = [];

    /// <summary>Agreements read for the criteria of good practice.</summary>
    public IReadOnlyList<AgreementCoding> AgreementCodings { get; init; } = [];

    /// <summary>Scores of cross-impact between objectives or targets.</summary>
    public IReadOnlyList<CrossImpactScore> CrossImpacts { get; init; } = [];

    /// <summary>Comments of states on findings.</summary>
    public IReadOnlyList<StateComment> Comments { get; init; } = [];

    /// <summary>Tensions that sources describe.</summary>
    public IReadOnlyList<DocumentedTension> Tensions { get; init; } = [];
}
