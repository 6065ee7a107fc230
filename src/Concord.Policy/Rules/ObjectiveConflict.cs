namespace Concord.Policy;

/// <summary>K03: two objectives of one country want the same outcome to go different ways in the same cells.</summary>
internal static class ObjectiveConflict
{
    public static IEnumerable<Finding> Find(Snapshot s)
    {
        foreach (var same in s.Register.Objectives.Where(o => o.InForce.Contains(s.Day)).GroupBy(o => (o.Country, o.Outcome)))
        {
            Objective[] objectives = [.. same];
            Scope[] scopes = [.. objectives.Select(o => s.Ground.ScopeOf(o, o.Corridors, o.Groups, o.Country))];
            for (var i = 0; i < objectives.Length; i++)
            {
                for (var j = i + 1; j < objectives.Length; j++)
                {
                    if (Grade(objectives[i].Direction, objectives[j].Direction) is not { } grade || !scopes[i].Intersects(scopes[j])) continue;
                    var (a, b, overlap) = (objectives[i], objectives[j], scopes[i].And(scopes[j]));
                    yield return new()
                    {
                        Id = Finding.MakePairId(FindingKind.K03, null, a.Id, b.Id), Kind = FindingKind.K03, Grade = grade, Country = a.Country, A = $"{a.Id}|{b.Id}",
                        B = $"{a.Owner}|{b.Owner}", Detail = $"{a.Outcome} {Word(a)}/{Word(b)}", N = overlap.Count, Severity = s.Weight(overlap), Scope = overlap, Inputs = [a, b],
                    };
                }
            }
        }
    }

    /// <summary>strong: up against down; weak: either against unchanged; null: the same.</summary>
    public static string? Grade(Direction a, Direction b) => a == b ? null : a == Direction.Keep || b == Direction.Keep ? "weak" : "strong";

    private static string Word(Objective o) => Registers.Words.Directions[(int)o.Direction];
}
