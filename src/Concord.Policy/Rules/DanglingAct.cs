namespace Concord.Policy;

/// <summary>K14: an act signed and never in force, one that rests on an act no longer in force, or a duty whose recorded sanctions are gone.</summary>
internal static class DanglingAct
{
    public static IEnumerable<Finding> Find(Snapshot s, IReadOnlyList<Finding> normConflicts) => [.. SignedOnly(s), .. WithoutGround(s), .. WithoutSanction(s, normConflicts)];

    private static IEnumerable<Finding> SignedOnly(Snapshot s) =>
        s.Register.Instruments.Where(i => i.IsSignedOnly && i.InForce.Contains(s.Day)).Select(i => New(s, i, "signed, never in force", "", "", [i]));

    private static IEnumerable<Finding> WithoutGround(Snapshot s)
    {
        var powers = s.Provisions.Where(p => p.Row.Under is not null && s.Acts(p.Instrument)).ToLookup(p => p.Instrument.Id, p => p.Row.Under!, StringComparer.Ordinal);
        foreach (var i in s.Register.Instruments.Where(s.Acts))
        {
            foreach (var ground in (i.EnabledBy is { } by ? [by, .. i.DependsOn] : i.DependsOn).Concat(powers[i.Id]).Distinct().Where(g => !s.Acts(s.Compiled.Instruments[g])))
                yield return New(s, i, "rests on an act not in force", ground, "", [i, s.Compiled.Instruments[ground]]);
        }
    }

    /// <summary>Fires when every provision recorded as a sanction of the duty has ended or is superseded; a duty for which none was ever recorded is unknown.</summary>
    private static IEnumerable<Finding> WithoutSanction(Snapshot s, IReadOnlyList<Finding> normConflicts)
    {
        var byDuty = s.Compiled.Provisions.Where(p => p.Row.Sanctions.Count > 0 && p.Row.InForce.From <= s.Day && s.CanAct(p.Instrument))
            .SelectMany(p => p.Row.Sanctions.Select(duty => (duty, p))).ToLookup(x => x.duty, x => x.p, StringComparer.Ordinal);
        if (byDuty.Count == 0) yield break;
        var inForce = s.Provisions.ToDictionary(p => p.Row.Id, StringComparer.Ordinal);
        var superseded = normConflicts.Where(f => f.Detail.StartsWith("superseded", StringComparison.Ordinal)).Select(f => Loser(inForce, f)).ToHashSet(StringComparer.Ordinal);
        foreach (var duty in s.Provisions.Where(p => p.Row.Modality is Modality.Obliged or Modality.Forbidden))
        {
            var sanctions = byDuty[duty.Row.Id].ToList();
            if (sanctions.Count == 0 || sanctions.Any(p => p.Row.InForce.Contains(s.Day) && !superseded.Contains(p.Row.Id))) continue;
            var gone = string.Join('|', sanctions.Select(p => p.Row.Id));
            yield return New(s, duty.Instrument, "duty without sanction", duty.Row.Id, gone, [duty.Row, duty.Instrument, .. sanctions.Select(p => p.Row)]);
        }
    }

    /// <summary>The provision that gives way: the earlier one, or on one day the lower one.</summary>
    private static string Loser(Dictionary<string, ScopedProvision> inForce, Finding conflict)
    {
        var ids = conflict.A.Split('|');
        var (a, b) = (inForce[ids[0]], inForce[ids[1]]);
        return a.Row.InForce.From == b.Row.InForce.From && a.Rank > b.Rank ? ids[1] : ids[0];
    }

    private static Finding New(Snapshot s, Instrument i, string grade, string b, string detail, IReadOnlyList<RegisterRow> inputs) => new()
    {
        Id = Finding.MakeId(FindingKind.K14, i.Id, b), Kind = FindingKind.K14, Grade = grade, Country = i.Country, A = i.Id, B = b, Detail = detail, Inputs = inputs,
        Scope = s.Compiled.InstrumentScopes[i.Id],
    };
}
