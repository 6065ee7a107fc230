namespace Concord.Policy;

/// <summary>Provisions that protect people, against aims that are economic: a trade-off by design, not a harm.</summary>
internal static class Protection
{
    /// <summary>Whether a finding only says that protection costs something.</summary>
    public static bool IsTradeOff(PolicyAssessment a, Finding f)
    {
        if (f.Kind is not (FindingKind.K02 or FindingKind.K04 or FindingKind.K05) || f.Inputs[0] is not Objective o) return false;
        if (!a.Snapshot.Compiled.Outcomes.TryGetValue(o.Outcome, out var outcome) || !outcome.Economic) return false;
        var adverse = f.B.Split('|')[^1];
        return a.Aims[o.Id].Contributions.Where(c => !c.Supports && c.Instrument.Id == adverse).All(c => c.Effects.All(e => e.IsProtective));
    }
}
