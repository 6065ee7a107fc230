namespace Concord.Policy;

/// <summary>What would change if a draft were in force.</summary>
public static class WhatIf
{
    // Smaller differences are rounding, not change.
    private const double Noise = 1e-9;

    /// <summary>Compares an assessment of the register with the same register under the draft, on the same day.</summary>
    /// <param name="before">Assessment of the register that the draft was read against.</param>
    /// <param name="draft">The draft.</param>
    /// <exception cref="ArgumentException">The assessment is of another register.</exception>
    public static PolicyDiff Compare(PolicyAssessment before, PolicyDraft draft)
    {
        if (!ReferenceEquals(before.Register, draft.Before)) throw new ArgumentException("the draft was read against another register", nameof(draft));
        return Compare(before, draft.After, draft.Issuer);
    }

    internal static PolicyDiff Compare(PolicyAssessment before, Register changed, string? issuer)
    {
        RegisterRow[] made = [.. RegisterParts.Added(before.Register, changed)], rows = [.. made, .. RegisterParts.Added(changed, before.Register)];
        var after = before.Variant(changed, before.Day, before.Options with { ActingDrafts = made.OfType<Instrument>().Where(i => i.IsDraft).Select(i => i.Id).ToHashSet(StringComparer.Ordinal) });
        var (appear, vanish, change) = Findings(before, after);
        var reach = DraftReach.Of(before, after, rows);
        return new()
        {
            Before = before, After = after, Appear = appear, Vanish = vanish, Change = change, Scores = Scores(before, after), Touched = Touched.By(after.Snapshot, reach),
            Consult = Consultation.Of(before, after, rows, reach, [.. appear, .. vanish, .. change.Select(c => c.After)], issuer),
            CentreUnknown = !changed.Actors.Any(a => a.Kind == Consultation.Centre),
        };
    }

    /// <summary>The findings of two assessments side by side. Objectives that share one evaluation are skipped whole.</summary>
    internal static (IReadOnlyList<Finding> Appear, IReadOnlyList<Finding> Vanish, IReadOnlyList<FindingChange> Change) Findings(PolicyAssessment before, PolicyAssessment after)
    {
        var old = Finding.ById(Moving(before, after));
        var now = Finding.ById(Moving(after, before));
        return ([.. now.Where(f => !old.ContainsKey(f.Key)).Select(f => f.Value).OrderBy(f => f.Kind)], [.. old.Where(f => !now.ContainsKey(f.Key)).Select(f => f.Value).OrderBy(f => f.Kind)],
            [.. now.Where(f => old.TryGetValue(f.Key, out var o) && Differs(o, f.Value)).Select(f => new FindingChange(old[f.Key], f.Value)).OrderBy(c => c.After.Kind)]);
    }

    private static IEnumerable<Finding> Moving(PolicyAssessment of, PolicyAssessment against) =>
        of.Norms.Where(p => !against.Norms.TryGetValue(p.Key, out var other) || !ReferenceEquals(other, p.Value)).SelectMany(p => p.Value.Findings).Concat(of.RuleFindings).Concat(
        of.AimFindings.Where(p => !against.AimFindings.TryGetValue(p.Key, out var other) || !ReferenceEquals(other, p.Value)).SelectMany(p => p.Value));

    private static bool Differs(Finding a, Finding b) =>
        a.Grade != b.Grade || a.Detail != b.Detail || a.B != b.B || a.N != b.N || Math.Abs((a.Severity ?? 0) - (b.Severity ?? 0)) > Noise;

    private static List<ScoreChange> Scores(PolicyAssessment before, PolicyAssessment after)
    {
        var changes = new List<ScoreChange>();
        foreach (var (old, now) in new[] { (before.Aims, after.Aims), (before.Promises, after.Promises) })
        {
            foreach (var id in old.Keys.Union(now.Keys))
            {
                var (o, n) = (old.GetValueOrDefault(id), now.GetValueOrDefault(id));
                if (ReferenceEquals(o, n)) continue;
                var (a, b) = (before.Options.PeopleWeight, after.Options.PeopleWeight);
                if (o is null || n is null || Moves(o.Coherence(a), n.Coherence(b)) || Moves(o.Coverage(a), n.Coverage(b)))
                    changes.Add(new(id, o is null ? null : PolicyScores.Row(o, a), n is null ? null : PolicyScores.Row(n, b)));
            }
        }
        return changes;
    }

    private static bool Moves(double? a, double? b) => a.HasValue != b.HasValue || Math.Abs((a ?? 0) - (b ?? 0)) > Noise;
}
