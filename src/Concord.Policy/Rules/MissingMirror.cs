namespace Concord.Policy;

/// <summary>K11: a large corridor between two countries without an agreement in force in a domain that needs one.</summary>
internal static class MissingMirror
{
    public static IEnumerable<Finding> Find(Snapshot s)
    {
        var own = s.Register.Actors.Select(a => a.Country).ToHashSet(StringComparer.Ordinal);
        foreach (var domain in s.Options.MirrorDomains)
        {
            var agreements = s.Register.Instruments.Where(i => i.IsAgreement && i.Domain == domain && s.Acts(i)).Select(i => s.Compiled.InstrumentScopes[i.Id].Corridors).ToList();
            for (var c = 0; c < s.Ground.CorridorRows.Count; c++)
            {
                var corridor = s.Ground.CorridorRows[c];
                // What joins two other States is theirs.
                if (!own.Contains(corridor.Origin) && !own.Contains(corridor.Destination)) continue;
                if (!corridor.IsBetweenCountries || !IsLarge(s, c) || agreements.Exists(a => a[c])) continue;
                var parts = domain == "social security" ? new[] { corridor.Id } : [domain, corridor.Id];
                yield return new()
                {
                    Id = Finding.MakeId(FindingKind.K11, parts), Kind = FindingKind.K11, Grade = $"missing mirror: {domain}",
                    Country = own.Contains(corridor.Origin) ? corridor.Origin : corridor.Destination, A = corridor.Id, N = s.Shares.People[c], Severity = s.Weight(c),
                    Scope = new Scope(Bits.Of(s.Ground.CorridorRows.Count, [c]), Bits.Of(s.Ground.LeafNames.Count, Enumerable.Range(0, s.Ground.LeafNames.Count))),
                    Inputs = [corridor, .. Near(s, domain, c)],
                };
            }
        }
    }

    /// <summary>What there is in the domain on the corridor short of an agreement in force: rules of one side, agreements signed only.</summary>
    public static IEnumerable<Instrument> Near(Snapshot s, string domain, int corridor) =>
        s.Register.Instruments.Where(i => i.Domain == domain && s.Compiled.InstrumentScopes[i.Id].Corridors[corridor] && i.InForce.Contains(s.Day) && (i.IsSignedOnly || !i.IsAgreement));

    /// <summary>Whether people or money reach the thresholds from which a corridor should have an agreement.</summary>
    public static bool IsLarge(Snapshot s, int corridor) =>
        s.Shares.People[corridor] >= s.Options.MirrorPeople || (s.Options.MirrorMoney is { } money && s.Shares.Money[corridor] >= money);
}
