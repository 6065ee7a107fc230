using Concord.Core;

namespace Concord.Policy;

/// <summary>An origin with which a country could negotiate together, because both lack an agreement where their people are.</summary>
/// <param name="Country">The country of the register.</param>
/// <param name="Partner">The other origin, alpha-3.</param>
/// <param name="Matter">Matter.</param>
/// <param name="Destinations">Destinations that both share and where the country lacks an agreement, largest first.</param>
/// <param name="Groups">Groups left out there that both registers know; empty where the partner has no register here: not recorded.</param>
/// <param name="OwnPeople">The country's people on these corridors.</param>
/// <param name="PartnerPeople">The partner's people on them.</param>
/// <param name="CoverageGained">Share of the country's people without an agreement whom agreements with these destinations would cover, 0 to 1.</param>
public sealed record JointNegotiator(
    string Country, string Partner, string Matter, IReadOnlyList<string> Destinations, IReadOnlyList<string> Groups, double OwnPeople, double PartnerPeople, double CoverageGained);

/// <summary>
/// Who could negotiate jointly (para 25): origins that share destinations and groups, ranked by the coverage gained for the country, then by the partner's people.
/// A destination counts as shared where the partner has at least the people from which an agreement is looked for, and no agreement of its own recorded there.
/// </summary>
public static class JointNegotiation
{
    /// <summary>The possible partners of a country on one matter, at most <paramref name="most"/>.</summary>
    /// <param name="a">The assessment; its gaps are the country's.</param>
    /// <param name="country">Country, alpha-3.</param>
    /// <param name="matter">Matter, one of <see cref="AgreementSheet.Matters"/>.</param>
    /// <param name="stocks">People of every origin at the destinations concerned.</param>
    /// <param name="most">Longest list.</param>
    public static IReadOnlyList<JointNegotiator> Of(PolicyAssessment a, string country, string matter, IReadOnlyList<CorridorWeight> stocks, int most = 10)
    {
        if (!AgreementSheet.Matters.Contains(matter)) throw new ArgumentException($"{matter} is no matter of agreements", nameof(matter));
        var gaps = MirrorGap.Of(a, country).Where(g => g.Matter == matter && g.Corridor.Origin == country && g.People > 0).ToList();
        var all = gaps.Sum(g => g.People);
        if (all == 0) return [];
        var partners = stocks.Where(w => w.From != country && w.People >= a.Options.MirrorPeople).ToLookup(w => w.From, StringComparer.Ordinal);
        var found = new List<JointNegotiator>();
        foreach (var partner in partners)
        {
            // A partner whose own register has an agreement there needs none; one without a register may have one that nobody recorded here.
            var shared = gaps.Where(g => partner.Any(w => w.To == g.Corridor.Destination) && !HasAgreement(a, partner.Key, g.Corridor.Destination, matter)).OrderByDescending(g => g.People).ToList();
            if (shared.Count == 0) continue;
            var known = a.Register.Instruments.Where(i => i.Country == partner.Key && AgreementSheet.MattersOf(i).Contains(matter)).SelectMany(i => a.Snapshot.Ground.Leaves(i.Groups).Members())
                .Select(l => a.Snapshot.Ground.LeafNames[l]).ToHashSet(StringComparer.Ordinal);
            found.Add(new(country, partner.Key, matter, [.. shared.Select(g => g.Corridor.Destination)], [.. shared.SelectMany(g => g.GroupsLeftOut).Distinct().Where(known.Contains)], shared.Sum(g => g.People),
                partner.Where(w => shared.Any(g => g.Corridor.Destination == w.To)).Sum(w => w.People ?? 0), shared.Sum(g => g.People) / all));
        }
        return [.. found.OrderByDescending(p => p.CoverageGained).ThenByDescending(p => p.PartnerPeople).ThenBy(p => p.Partner, StringComparer.Ordinal).Take(most)];
    }

    private static bool HasAgreement(PolicyAssessment a, string partner, string destination, string matter) => a.Register.Instruments.Any(i => i.Country == partner && i.IsAgreement && a.Snapshot.Acts(i)
        && AgreementSheet.MattersOf(i).Contains(matter) && a.Snapshot.Compiled.InstrumentScopes[i.Id].Corridors.Members().Any(c => a.Snapshot.Ground.CorridorRows[c].Destination == destination));
}
