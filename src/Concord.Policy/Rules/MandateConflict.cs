namespace Concord.Policy;

/// <summary>K09: one function for overlapping groups held by two actors of a country with no coordination recorded. K09b: a function that nobody holds (any more).</summary>
internal static class MandateConflict
{
    public static IEnumerable<Finding> Find(Snapshot s) => [.. Duplicates(s), .. Orphans(s)];

    private static IEnumerable<Finding> Duplicates(Snapshot s)
    {
        var active = s.Register.Mandates.Where(m => m.Actor is not null && m.InForce.Contains(s.Day)).ToList();
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < active.Count; i++)
        {
            for (var j = i + 1; j < active.Count; j++)
            {
                var (a, b) = (active[i], active[j]);
                if (a.Function != b.Function || a.Actor == b.Actor || a.Coordination is not null || b.Coordination is not null) continue;
                if (Country(s, a) != Country(s, b) || !s.Ground.Leaves(a.Groups).Intersects(s.Ground.Leaves(b.Groups))) continue;
                var id = Finding.MakePairId(FindingKind.K09, a.Function, a.Actor!, b.Actor!);
                if (!told.Add(id)) continue;
                yield return new()
                {
                    Id = id, Kind = FindingKind.K09, Grade = "duplicated mandate", Country = Country(s, a), A = a.Function, B = $"{a.Actor}|{b.Actor}", Inputs = [a, b],
                };
            }
        }
    }

    private static IEnumerable<Finding> Orphans(Snapshot s)
    {
        foreach (var function in s.Register.Mandates.Where(m => m.InForce.From <= s.Day).GroupBy(m => (m.Function, Country: Country(s, m))))
        {
            // A row without an actor says that somebody should hold the function; rows with one that ended say that somebody did.
            var wanted = function.Where(m => m.Actor is not null || m.InForce.Contains(s.Day)).ToList();
            var held = function.Where(m => m.Actor is not null && m.InForce.Contains(s.Day)).Select(m => s.Ground.Leaves(m.Groups)).ToList();
            if (wanted.Count == 0 || wanted.Any(m => held.Any(h => h.Intersects(s.Ground.Leaves(m.Groups))))) continue;
            yield return new()
            {
                Id = Finding.MakeId(FindingKind.K09b, function.Key.Country, function.Key.Function), Kind = FindingKind.K09b, Grade = "orphan function", Country = function.Key.Country, A = function.Key.Function,
                Inputs = [.. function],
            };
        }
    }

    private static string Country(Snapshot s, Mandate m) => m.Actor is { } actor ? s.Compiled.Actors[actor].Country : m.Country ?? "";
}
