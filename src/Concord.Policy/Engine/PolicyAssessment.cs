namespace Concord.Policy;

/// <summary>A register assessed on a day: findings and scores, and what a what-if needs to assess a variant quickly.</summary>
public sealed class PolicyAssessment
{
    private PolicyAssessment(Snapshot snapshot, PolicyAssessment? like)
    {
        Snapshot = snapshot;
        Aims = Evaluate(snapshot.Aims, like?.Aims);
        Promises = Evaluate(snapshot.Promises, like?.Promises);
        AimFindings = Aims.ToDictionary(a => a.Key, a => like is not null && like.Aims.TryGetValue(a.Key, out var old) && ReferenceEquals(old, a.Value) && like.Options.PeopleWeight == Options.PeopleWeight
            ? like.AimFindings[a.Key] : Find(a.Value), StringComparer.Ordinal);
        Norms = NormConflict.Groups(snapshot, like is not null && ReferenceEquals(like.Snapshot.Shares, snapshot.Shares) && like.Options.PeopleWeight == Options.PeopleWeight ? like.Norms : null);
        Finding[] norms = [.. Norms.Values.SelectMany(n => n.Findings)];
        RuleFindings =
        [
            .. ObjectiveConflict.Find(snapshot), .. CommitmentStanding.Find(snapshot, Promises), .. ResourceConflict.Find(snapshot), .. MandateConflict.Find(snapshot),
            .. ReciprocityGap.Find(snapshot), .. MissingMirror.Find(snapshot), .. UnfundedInstrument.Find(snapshot), .. DanglingAct.Find(snapshot, norms), .. StopGo.Find(snapshot),
            .. AssessorDisagreement.Find(snapshot),
        ];
    }

    /// <summary>The register.</summary>
    public Register Register => Snapshot.Register;

    /// <summary>The day.</summary>
    public DateOnly Day => Snapshot.Day;

    /// <summary>How it was assessed.</summary>
    public AssessmentOptions Options => Snapshot.Options;

    /// <summary>Every finding, by kind, then in the order of the register's rows.</summary>
    public IReadOnlyList<Finding> Findings => field ??= [.. Norms.Values.SelectMany(n => n.Findings).Concat(RuleFindings).Concat(Aims.Values.SelectMany(a => AimFindings[a.Aim.Id])).OrderBy(f => f.Kind)];

    internal Snapshot Snapshot { get; }

    /// <summary>Evaluated objectives by id, in the order of the register.</summary>
    internal IReadOnlyDictionary<string, AimEvaluation> Aims { get; }

    /// <summary>Evaluated commitments on outcomes by id.</summary>
    internal IReadOnlyDictionary<string, AimEvaluation> Promises { get; }

    /// <summary>Findings of each objective (K02, K04 to K06, K12); the same list object where a variant leaves it untouched.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<Finding>> AimFindings { get; }

    /// <summary>Conflicts of norms by conduct and bearer; the same object where a variant leaves the provisions on them untouched.</summary>
    internal IReadOnlyDictionary<(string Conduct, string Bearer), NormGroup> Norms { get; }

    /// <summary>Findings of the other rules.</summary>
    internal IReadOnlyList<Finding> RuleFindings { get; }

    /// <summary>Assesses a register on a day.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static PolicyAssessment Of(Register register, DateOnly day, AssessmentOptions? options = null)
    {
        options ??= AssessmentOptions.Default;
        options.Check();
        return new(new Snapshot(new CompiledRegister(register), day, options), null);
    }

    /// <summary>Assesses a variant of this register, on the same or another day; whatever the variant leaves untouched is taken over.</summary>
    internal PolicyAssessment Variant(Register register, DateOnly day, AssessmentOptions options)
    {
        var compiled = new CompiledRegister(register, Snapshot.Compiled);
        var sameSizes = ReferenceEquals(compiled.Ground, Snapshot.Ground) && ReferenceEquals(options.Weights, Options.Weights);
        return new(new Snapshot(compiled, day, options, sameSizes ? Snapshot.Shares : null), this);
    }

    private IReadOnlyList<Finding> Find(AimEvaluation e)
    {
        var a = Options.PeopleWeight;
        return [.. EffectConflict.Find(e, a), .. HarmToObjective.Find(e, a), .. ScopeGap.Find(e, Snapshot.Ground, a)];
    }

    private Dictionary<string, AimEvaluation> Evaluate(IReadOnlyList<Aim> aims, IReadOnlyDictionary<string, AimEvaluation>? like)
    {
        var result = new Dictionary<string, AimEvaluation>(StringComparer.Ordinal);
        var byOutcome = new Dictionary<string, IReadOnlyList<ScopedEffect>>(StringComparer.Ordinal);
        foreach (var aim in aims)
        {
            if (!byOutcome.TryGetValue(aim.Outcome, out var effects)) byOutcome[aim.Outcome] = effects = [.. Snapshot.EffectsByOutcome[aim.Outcome]];
            effects = [.. effects.Where(e => e.Scope.Intersects(aim.Scope))];
            result[aim.Id] = like is not null && like.TryGetValue(aim.Id, out var old) && old.IsOf(aim, effects, Snapshot.Shares) ? old : AimEvaluation.Of(aim, effects, Snapshot.Shares);
        }
        return result;
    }
}
