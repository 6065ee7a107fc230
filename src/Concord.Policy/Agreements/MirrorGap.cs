namespace Concord.Policy;

/// <summary>What there is on a corridor short of an agreement in force for every group.</summary>
public enum MirrorStanding
{
    /// <summary>Nothing recorded in this inventory.</summary>
    NoneRecorded,

    /// <summary>A rule of one side.</summary>
    OneSided,

    /// <summary>An agreement signed and not in force.</summary>
    SignedOnly,

    /// <summary>An agreement in force that leaves a group out.</summary>
    GroupLeftOut,
}

/// <summary>A large corridor without an agreement in force on a matter for every group.</summary>
/// <param name="Corridor">Corridor.</param>
/// <param name="Country">The country of the register.</param>
/// <param name="Matter">Matter.</param>
/// <param name="Standing">What there is.</param>
/// <param name="Near">The acts that make the standing.</param>
/// <param name="GroupsLeftOut">Groups that the country's rules and agreements on this matter know elsewhere, and none in force here covers.</param>
/// <param name="People">People of the corridor.</param>
/// <param name="Money">Remittances on it, millions of US dollars a year.</param>
public sealed record MirrorGap(
    RegisterCorridor Corridor, string Country, string Matter, MirrorStanding Standing, IReadOnlyList<Instrument> Near, IReadOnlyList<string> GroupsLeftOut, double People, double Money)
{
    /// <summary>
    /// The gaps of a country on every matter of <see cref="AgreementSheet.MirrorMatters"/> for which it has a rule or an agreement of any standing somewhere; of another matter nothing can be said.
    /// </summary>
    public static IReadOnlyList<MirrorGap> Of(PolicyAssessment a, string country)
    {
        var s = a.Snapshot;
        var own = a.Register.Instruments.Where(i => i.Country == country && i.InForce.Contains(a.Day) && !i.IsDraft).ToList();
        var gaps = new List<MirrorGap>();
        foreach (var matter in AgreementSheet.MirrorMatters)
        {
            var acts = own.Where(i => AgreementSheet.MattersOf(i).Contains(matter)).ToList();
            if (acts.Count == 0) continue;
            var known = Join(s, acts);
            for (var c = 0; c < s.Ground.CorridorRows.Count; c++)
            {
                var corridor = s.Ground.CorridorRows[c];
                if (!corridor.IsBetweenCountries || (corridor.Origin != country && corridor.Destination != country) || !MissingMirror.IsLarge(s, c)) continue;
                var here = acts.Where(i => s.Compiled.InstrumentScopes[i.Id].Corridors[c]).ToList();
                var inForce = here.Where(i => i.IsAgreement && !i.IsSignedOnly).ToList();
                string[] left = [.. known.Without(Join(s, inForce)).Members().Select(l => s.Ground.LeafNames[l])];
                if (left.Length == 0) continue;
                var standing = inForce.Count > 0 ? MirrorStanding.GroupLeftOut : here.Any(i => i.IsSignedOnly) ? MirrorStanding.SignedOnly : here.Count > 0 ? MirrorStanding.OneSided : MirrorStanding.NoneRecorded;
                gaps.Add(new(corridor, country, matter, standing, here, left, s.Shares.People[c], s.Shares.Money[c]));
            }
        }
        return [.. gaps.OrderBy(g => IndexOf(g.Matter)).ThenByDescending(g => g.People).ThenBy(g => g.Corridor.Id, StringComparer.Ordinal)];
    }

    private static Bits Join(Snapshot s, IEnumerable<Instrument> acts) =>
        acts.Aggregate(Bits.Of(s.Ground.LeafNames.Count, []), (all, i) => all.Or(s.Compiled.InstrumentScopes[i.Id].Leaves));

    private static int IndexOf(string matter) => AgreementSheet.Matters.TakeWhile(m => m != matter).Count();
}
