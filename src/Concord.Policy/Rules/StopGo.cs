namespace Concord.Policy;

/// <summary>K15: for one conduct, corridor and leaf group at least three forbidding provisions began within ten years.</summary>
internal static class StopGo
{
    public const int Years = 10;
    public const int Turns = 3;

    public static IEnumerable<Finding> Find(Snapshot s)
    {
        var since = s.Day.AddYears(-Years);
        var bans = s.Compiled.Provisions.Where(p => p.Row.Modality == Modality.Forbidden && s.CanAct(p.Instrument) && p.Row.InForce.From > since && p.Row.InForce.From <= s.Day);
        foreach (var conduct in bans.GroupBy(p => p.Row.Conduct))
        {
            ScopedProvision[] provisions = [.. conduct.OrderBy(p => p.Row.InForce.From).ThenBy(p => p.Order)];
            if (provisions.Length < Turns) continue;
            for (var c = 0; c < s.Ground.CorridorRows.Count; c++)
            {
                ScopedProvision[] here = [.. provisions.Where(p => p.Scope.Corridors[c])];
                if (here.Length < Turns) continue;
                int[] leaves = [.. Enumerable.Range(0, s.Ground.LeafNames.Count).Where(l => here.Count(p => p.Scope.Leaves[l]) >= Turns)];
                if (leaves.Length == 0) continue;
                ScopedProvision[] turns = [.. here.Where(p => leaves.Any(l => p.Scope.Leaves[l]))];
                var corridor = s.Ground.CorridorRows[c];
                yield return new()
                {
                    Id = Finding.MakeId(FindingKind.K15, conduct.Key, corridor.Id), Kind = FindingKind.K15, Grade = "stop-go", Country = here[0].Instrument.Country, A = conduct.Key, B = corridor.Id,
                    Detail = string.Join('|', turns.Select(p => p.Row.Id)), N = turns.Length, Inputs = [.. turns.SelectMany(p => new RegisterRow[] { p.Row, p.Instrument })],
                    Scope = new Scope(Bits.Of(s.Ground.CorridorRows.Count, [c]), Bits.Of(s.Ground.LeafNames.Count, leaves)),
                };
            }
        }
    }
}
