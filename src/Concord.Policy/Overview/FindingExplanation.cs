namespace Concord.Policy;

/// <summary>A row behind a finding.</summary>
/// <param name="Row">The row, with its source and where it stands.</param>
/// <param name="IsChecked">Whether it may stand behind a graded public finding.</param>
public sealed record ExplainedInput(RegisterRow Row, bool IsChecked);

/// <summary>Cells of one corridor.</summary>
/// <param name="Corridor">Corridor id.</param>
/// <param name="Groups">Leaf groups.</param>
public sealed record ExplainedCells(string Corridor, IReadOnlyList<string> Groups);

/// <summary>Why a finding is there: enough for a reader who knows nothing of the program.</summary>
public sealed record FindingExplanation
{
    /// <summary>The finding.</summary>
    public required Finding Finding { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public required Sentence Headline { get; init; }

    /// <summary>The rule that found it.</summary>
    public required RuleText Rule { get; init; }

    /// <summary>Every row that the rule used.</summary>
    public required IReadOnlyList<ExplainedInput> Inputs { get; init; }

    /// <summary>The cells, by corridor; empty where the kind is not about cells.</summary>
    public required IReadOnlyList<ExplainedCells> Cells { get; init; }

    /// <summary>The first day from which all its rows have been in force together; the finding itself may be younger (see the timeline).</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>People and money touched.</summary>
    public required Touched Touched { get; init; }

    /// <summary>A protective provision against an economic aim: a trade-off by design.</summary>
    public required bool IsTradeOff { get; init; }

    /// <summary>The act behind it is another State's.</summary>
    public required bool PartnersMeasure { get; init; }

    /// <summary>What would make it go.</summary>
    public required IReadOnlyList<FindingOption> Options { get; init; }

    /// <summary>Measures of the register's library that answer a finding of this kind.</summary>
    public required IReadOnlyList<PolicyMeasure> Measures { get; init; }

    /// <summary>What states say to it, oldest first; empty where no comment was received.</summary>
    public required IReadOnlyList<StateComment> Comments { get; init; }

    /// <summary>Fields of policy that meet in it.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Explains a finding of an assessment.</summary>
    /// <exception cref="ArgumentException">The finding is not one of this assessment.</exception>
    public static FindingExplanation Of(PolicyAssessment a, Finding f)
    {
        if (!a.Findings.Contains(f)) throw new ArgumentException("the finding is of another assessment", nameof(f));
        var scope = f.Scope ?? (f.Kind == FindingKind.K02 ? Meeting(a, f) : null);
        return new()
        {
            Finding = f, Headline = FindingWords.Headline(a.Snapshot, f), Rule = RuleBook.Of(f.Kind), Inputs = [.. f.Inputs.Select(row => new ExplainedInput(row, Standing.IsChecked(row)))],
            Cells = scope is { IsEmpty: false } cells ? [.. cells.Corridors.Members().Select(c => new ExplainedCells(a.Snapshot.Ground.CorridorRows[c].Id, [.. cells.Leaves.Members().Select(l => a.Snapshot.Ground.LeafNames[l])]))] : [],
            Since = f.Inputs.Select(First).Max(), Touched = scope is { } touched ? Touched.By(a.Snapshot, touched) : new([], a.Snapshot.Shares.Source),
            IsTradeOff = Protection.IsTradeOff(a, f), PartnersMeasure = FindingWords.IsPartners(a.Snapshot, f), Options = FindingOptions.For(a, f),
            Measures = MeasureLibrary.For(a, f), Comments = [.. a.Register.Comments.Where(c => c.Finding == f.Id).OrderBy(c => c.Date)], Fields = FindingFields.Of(a, f),
        };
    }

    /// <summary>Where the two instruments of a K02 meet within the objective; their scopes are products, so their meeting is one too.</summary>
    private static Scope Meeting(PolicyAssessment a, Finding f)
    {
        var acts = f.B.Split('|');
        Scope Reach(string act, bool supports) => a.Aims[f.A].Contributions.Where(c => c.Instrument.Id == act && c.Supports == supports).Select(c => c.Scope)
            .Aggregate((x, y) => new(x.Corridors.Or(y.Corridors), x.Leaves.Or(y.Leaves)));
        return Reach(acts[0], true).And(Reach(acts[1], false));
    }

    private static DateOnly? First(RegisterRow row) => row switch
    {
        Instrument i => i.InForce.From,
        Provision p => p.InForce.From,
        Objective o => o.InForce.From,
        Commitment c => c.From,
        Mandate m => m.InForce.From,
        ReciprocityLevel r => r.Date,
        _ => null,
    };
}
