namespace Concord.Policy;

/// <summary>What a country is on a corridor.</summary>
public enum CorridorRole
{
    /// <summary>People leave it.</summary>
    Origin,

    /// <summary>People pass through it.</summary>
    Transit,

    /// <summary>People come to it.</summary>
    Destination,
}

/// <summary>Coherence and coverage over part of the cells of a country's objectives: one corridor, all corridors of one role, one owner's objectives.</summary>
/// <param name="Name">Corridor, role or owner.</param>
/// <param name="Weight">Σ w of the cells, summed over objectives.</param>
/// <param name="Coherence">Mean over the objectives that have one there, weighted by their weight there and priority; null where nothing acts.</param>
/// <param name="Coverage">Mean over all objectives that reach there; null where nothing weighs anything.</param>
/// <param name="Objectives">Objectives that reach there.</param>
/// <param name="CoherenceLow">Coherence were every uncertain effect one step lower; null where there is no coherence.</param>
/// <param name="CoherenceHigh">The same one step higher.</param>
public sealed record PartScore(string Name, double Weight, double? Coherence, double? Coverage, int Objectives, double? CoherenceLow = null, double? CoherenceHigh = null);

/// <summary>Scores of parts, shown before any whole: one giant corridor would hide the rest.</summary>
public static class PartScores
{
    /// <summary>One score per corridor that objectives of the country reach, largest people first.</summary>
    public static IReadOnlyList<PartScore> ByCorridor(PolicyAssessment a, string country)
    {
        var ground = a.Snapshot.Ground;
        return [.. Enumerable.Range(0, ground.CorridorRows.Count).Select(c => Of(a, ground.CorridorRows[c].Id, Aims(a, country), i => i == c)).Where(p => p.Objectives > 0)
            .OrderByDescending(p => a.Snapshot.Shares.People[ground.Corridor(p.Name)]).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    /// <summary>One score per role that the country has on corridors of its objectives.</summary>
    public static IReadOnlyList<PartScore> ByRole(PolicyAssessment a, string country) =>
        [.. Enum.GetValues<CorridorRole>().Select(role => Of(a, role.ToString(), Aims(a, country), c => RoleOn(a.Snapshot.Ground.CorridorRows[c], country) == role)).Where(p => p.Objectives > 0)];

    /// <summary>One score per owner of objectives, in the order of the register.</summary>
    public static IReadOnlyList<PartScore> ByOwner(PolicyAssessment a, string country) =>
        [.. Aims(a, country).GroupBy(e => e.Aim.Owner!).Select(g => Of(a, g.Key, g, _ => true)).Where(p => p.Objectives > 0)];

    /// <summary>The role of a country on a corridor; null where it has none.</summary>
    public static CorridorRole? RoleOn(RegisterCorridor corridor, string country) =>
        corridor.Transit.Contains(country) ? CorridorRole.Transit : corridor.Origin == country ? CorridorRole.Origin : corridor.Destination == country ? CorridorRole.Destination : null;

    private static IEnumerable<AimEvaluation> Aims(PolicyAssessment a, string country) => a.Aims.Values.Where(e => e.Aim.Country == country);

    private static PartScore Of(PolicyAssessment a, string name, IEnumerable<AimEvaluation> aims, Func<int, bool> within)
    {
        AimEvaluation[] all = [.. aims];
        var score = Mean(a, name, all, within);
        if (score.Coherence is null) return score;
        // Where nothing is left that acts, nothing supports at the low end and nothing harms at the high end.
        return score with
        {
            CoherenceLow = Mean(a, name, all.Select(e => e.Shifted(-1)), within).Coherence ?? 0, CoherenceHigh = Mean(a, name, all.Select(e => e.Shifted(1)), within).Coherence ?? 1,
        };
    }

    private static PartScore Mean(PolicyAssessment a, string name, IEnumerable<AimEvaluation> aims, Func<int, bool> within)
    {
        double weight = 0, coherent = 0, live = 0, covered = 0, all = 0;
        var count = 0;
        foreach (var e in aims)
        {
            double scope = 0, alive = 0, sum = 0, supported = 0;
            for (var i = 0; i < e.Corridors.Length; i++)
            {
                if (!within(e.Corridors[i])) continue;
                var (w, part) = (e.Shares.Weight(e.Corridors[i], a.Options.PeopleWeight), e.ByCorridor[i]);
                scope += w;
                alive += w * part.Live;
                sum += w * part.Coherence;
                supported += w * part.Covered;
            }
            if (scope <= 0) continue;
            count++;
            weight += scope;
            all += scope * e.Aim.Priority;
            covered += supported * e.Aim.Priority;
            if (alive <= 0) continue;
            live += scope * e.Aim.Priority;
            coherent += sum / alive * scope * e.Aim.Priority;
        }
        return new(name, weight, live > 0 ? coherent / live : null, all > 0 ? covered / all : null, count);
    }
}
