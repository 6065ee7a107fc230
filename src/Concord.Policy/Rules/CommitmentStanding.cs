namespace Concord.Policy;

/// <summary>K07: where each commitment stands, by the effects on its outcome or by the provisions on its conduct.</summary>
internal static class CommitmentStanding
{
    public const string Breach = "breach";
    public const string Departure = "departure";
    public const string Mixed = "mixed";
    public const string Met = "met in design";
    public const string Unimplemented = "unimplemented";
    public const string NoData = "no data";

    public static IEnumerable<Finding> Find(Snapshot s, IReadOnlyDictionary<string, AimEvaluation> promises)
    {
        foreach (var c in s.Register.Commitments.Where(c => c.From <= s.Day))
            yield return c.OnOutcome ? OnOutcome(s, c, promises[c.Id]) : OnConduct(s, c);
    }

    /// <summary>The verdict on an outcome; <paramref name="coherence"/> is C over the live cells.</summary>
    public static string Verdict(bool known, bool live, bool adverse, double? coherence, bool binding) =>
        !known ? NoData
        : !live ? Unimplemented
        : !adverse ? Met
        : coherence is not { } c ? NoData
        : c >= 0.5 ? Mixed
        : binding ? Breach : Departure;

    private static Finding OnOutcome(Snapshot s, Commitment c, AimEvaluation e)
    {
        var known = s.Register.Effects.Any(f => f.Outcome == c.Subject);
        var live = e.Classes.Any(x => x.IsLive);
        var verdict = Verdict(known, live, e.Classes.Any(x => x.N > 0), e.Coherence(s.Options.PeopleWeight), c.Binding);
        var acting = e.Contributions.SelectMany(x => x.Effects).SelectMany(f => new RegisterRow[] { f.Instrument, f.Row }).Distinct();
        return New(c, verdict, "", e.Aim.Scope, [c, .. acting]);
    }

    private static Finding OnConduct(Snapshot s, Commitment c)
    {
        var scope = s.Ground.ScopeOf(c, c.Corridors, c.Groups, c.Country);
        var inScope = s.Provisions.Where(p => p.Row.Conduct == c.Subject && p.Instrument.Country == c.Country && (c.Binds is null || p.Row.Bearer == c.Binds) && p.Scope.Intersects(scope)).ToList();
        var contrary = inScope.Where(p => IsContrary(c.Demand, p.Row.Modality)).ToList();
        var fulfilled = c.Demand != Demand.Obliged || inScope.Any(p => p.Row.Modality == Modality.Obliged);
        var verdict = contrary.Count > 0 ? c.Binding ? Breach : Departure : fulfilled ? Met : Unimplemented;
        return New(c, verdict, string.Join('|', contrary.Select(p => p.Row.Id)), scope, [c, .. contrary.SelectMany(p => new RegisterRow[] { p.Row, p.Instrument }).Distinct()]);
    }

    /// <summary>Which provisions go against what a commitment asks of a conduct.</summary>
    public static bool IsContrary(Demand demand, Modality modality) => demand switch
    {
        Demand.Forbidden => modality is Modality.Obliged or Modality.Permitted,
        Demand.Obliged => modality is Modality.Forbidden or Modality.Waived,
        Demand.Permitted => modality is Modality.Forbidden,
        _ => false,
    };

    private static Finding New(Commitment c, string verdict, string contrary, Scope scope, IReadOnlyList<RegisterRow> inputs) => new()
    {
        Id = Finding.MakeId(FindingKind.K07, c.Id), Kind = FindingKind.K07, Grade = verdict, Country = c.Country, A = c.Id, B = contrary, Detail = c.Source ?? "", Scope = scope, Inputs = inputs,
    };
}
