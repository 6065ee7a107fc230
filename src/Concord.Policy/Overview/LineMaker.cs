namespace Concord.Policy;

/// <summary>Folds findings into lines and gives each its tier.</summary>
internal sealed class LineMaker(PolicyAssessment a)
{
    private static readonly FindingKind[] OfObjective = [FindingKind.K02, FindingKind.K04, FindingKind.K05, FindingKind.K06, FindingKind.K12];

    public IEnumerable<FindingLine> Lines(IReadOnlyList<Finding> shown)
    {
        var byObjective = shown.Where(f => OfObjective.Contains(f.Kind)).ToLookup(f => f.A, StringComparer.Ordinal);
        foreach (var objective in byObjective) yield return Line(objective.Key, [.. objective.OrderBy(Lead).ThenByDescending(f => f.Severity)], []);
        foreach (var acts in shown.Where(f => f.Kind == FindingKind.K01).GroupBy(f => string.Join('|', f.B.Split('|').Order(StringComparer.Ordinal))))
            yield return Line("K01-" + acts.Key.Replace('|', '-'), [.. acts], []);
        foreach (var outcome in shown.Where(f => f.Kind == FindingKind.K03).GroupBy(f => (f.Country, Outcome: f.Detail.Split(' ')[0])))
        {
            Finding[] conflicts = [.. outcome.OrderBy(f => f.Grade == "strong" ? 0 : 1).ThenByDescending(f => f.N)];
            var objectives = conflicts.SelectMany(f => f.A.Split('|')).Distinct();
            Finding[] beneath = [.. objectives.SelectMany(o => byObjective[o]).Where(f => f.Kind is FindingKind.K04 or FindingKind.K05)];
            // Two objectives may share an outcome in one pair and collide strongly in it only: the pair names the line when it stands alone.
            yield return Line(conflicts.Length == 1 ? conflicts[0].Id : $"K03-{outcome.Key.Country}-{outcome.Key.Outcome}", conflicts, beneath);
        }
        foreach (var f in shown.Where(f => !OfObjective.Contains(f.Kind) && f.Kind is not (FindingKind.K01 or FindingKind.K03))) yield return Line(f.Id, [f], []);
    }

    /// <summary>Acts that work against an objective lead; the pairs that tell the same story follow; gaps come last.</summary>
    private static int Lead(Finding f) => f.Kind switch { FindingKind.K12 => 0, FindingKind.K04 or FindingKind.K05 => 1, FindingKind.K02 => 2, _ => 3 };

    private FindingLine Line(string id, IReadOnlyList<Finding> findings, IReadOnlyList<Finding> beneath)
    {
        // A line is as good as its best finding: one verified harm is not hidden by an unverified one beside it.
        var lead = findings.OrderBy(TierOf).First();
        var scope = findings.Where(f => f.Kind is not FindingKind.K02).Select(f => f.Scope).OfType<Scope>().ToList();
        return new()
        {
            Id = id, Country = lead.Country, Headline = FindingWords.Headline(a.Snapshot, lead), Tier = TierOf(lead), Findings = [lead, .. findings.Where(f => f != lead)], Beneath = beneath,
            Loss = Loss(findings), PartnersMeasure = FindingWords.IsPartners(a.Snapshot, lead), Unchecked = Standing.Unchecked(lead),
            Touched = scope.Count == 0 ? new([], a.Snapshot.Shares.Source) : Touched.By(a.Snapshot, scope.Aggregate((x, y) => new(x.Corridors.Or(y.Corridors), x.Leaves.Or(y.Leaves)))),
        };
    }

    private static Tier TierOf(Finding f) =>
        Standing.Unchecked(f).Count > 0 || f is { Kind: FindingKind.K07, Grade: CommitmentStanding.NoData } ? Tier.ToBeChecked : IsSerious(f) ? Tier.First : Tier.Second;

    private static bool IsSerious(Finding f) => f.Kind switch
    {
        FindingKind.K01 => NormConflict.IsOpen(f),
        FindingKind.K03 => f.Grade == "strong" && f.B.Split('|') is var owners && owners[0] != owners[1],
        FindingKind.K07 => f.Grade == CommitmentStanding.Breach,
        FindingKind.K13 or FindingKind.K15 => true,
        FindingKind.K04 or FindingKind.K05 => f.Inputs.OfType<Effect>().Any(e => e.Sureness >= 0.7 && Math.Abs(e.Value) >= 2),
        _ => false,
    };

    private double? Loss(IReadOnlyList<Finding> findings)
    {
        var losses = findings.SelectMany(f => f.Inputs.OfType<Objective>()).Distinct().Where(o => a.Aims.ContainsKey(o.Id))
            .Select(o => (1 - a.Aims[o.Id].Coherence(a.Options.PeopleWeight)) * o.Priority).OfType<double>().ToList();
        return losses.Count > 0 ? losses.Max() : null;
    }
}
