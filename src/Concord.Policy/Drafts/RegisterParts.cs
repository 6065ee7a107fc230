using Concord.Policy.Registers;

namespace Concord.Policy;

/// <summary>Compares and joins registers row by row, by the identity of the row objects.</summary>
internal static class RegisterParts
{
    /// <summary>Rows of the later register that are not rows of the earlier one.</summary>
    public static IEnumerable<RegisterRow> Added(Register before, Register after)
    {
        foreach (var (then, now) in Tables(before).Zip(Tables(after)))
        {
            if (ReferenceEquals(then, now)) continue;
            var known = new HashSet<RegisterRow>(then, ReferenceEqualityComparer.Instance);
            foreach (var row in now)
            {
                if (!known.Contains(row)) yield return row;
            }
        }
    }

    private static IEnumerable<RegisterRow> All(Register r) => Tables(r).SelectMany(t => t);

    private static IEnumerable<IReadOnlyList<RegisterRow>> Tables(Register r) =>
    [
        r.Actors, r.Mandates, r.Groups, r.Corridors, r.GroupCounts, r.Outcomes, r.Objectives, r.Instruments, r.Provisions, r.Effects,
        r.Commitments, r.Reciprocity, r.Budgets, r.Supplies, r.Answers, r.Tensions, r.Capacities, r.Lines, r.PlanSections, r.Measures, r.AgreementCodings, r.CrossImpacts, r.Comments,
    ];

    /// <summary>
    /// The freshly built register with the objects of the old one wherever a row was not touched, so that an assessment can tell what stayed.
    /// <paramref name="rows"/> are the rows it was built from, old ones first and in their old order.
    /// </summary>
    public static Register Share(Register before, Register fresh, IReadOnlyList<RawRow> rows, HashSet<RawRow> touched)
    {
        var old = All(before).OfType<IdentifiedRow>().GroupBy(r => (r.GetType(), Key(r))).ToDictionary(g => g.Key, g => g.First());
        var changed = rows.Where(touched.Contains).Select(r => (r.Table.Name, r["id"] ?? "")).ToHashSet();
        return fresh with
        {
            Heads = before.Heads,
            Actors = Keep("actors", fresh.Actors, before.Actors), Groups = Keep("groups", fresh.Groups, before.Groups), Corridors = Keep("corridors", fresh.Corridors, before.Corridors),
            Outcomes = Keep("outcomes", fresh.Outcomes, before.Outcomes), Objectives = Keep("objectives", fresh.Objectives, before.Objectives),
            Instruments = Keep("instruments", fresh.Instruments, before.Instruments), Provisions = Keep("provisions", fresh.Provisions, before.Provisions),
            Effects = Keep("effects", fresh.Effects, before.Effects), Commitments = Keep("commitments", fresh.Commitments, before.Commitments),
            Reciprocity = Keep("reciprocity", fresh.Reciprocity, before.Reciprocity), Supplies = Keep("supplies", fresh.Supplies, before.Supplies),
            Mandates = Whole("mandates", fresh.Mandates, before.Mandates), GroupCounts = Whole("group_counts", fresh.GroupCounts, before.GroupCounts),
            Budgets = Whole("budgets", fresh.Budgets, before.Budgets), Answers = Whole("answers", fresh.Answers, before.Answers), Tensions = before.Tensions,
            PlanSections = Keep("plan_sections", fresh.PlanSections, before.PlanSections), Measures = Keep("measures", fresh.Measures, before.Measures),
            Capacities = Whole("capacities", fresh.Capacities, before.Capacities), Lines = Whole("lines", fresh.Lines, before.Lines),
            AgreementCodings = Whole("agreement_codings", fresh.AgreementCodings, before.AgreementCodings), CrossImpacts = Whole("cross_impacts", fresh.CrossImpacts, before.CrossImpacts),
            Comments = Whole("comments", fresh.Comments, before.Comments),
        };

        IReadOnlyList<T> Keep<T>(string table, IReadOnlyList<T> now, IReadOnlyList<T> then) where T : IdentifiedRow
        {
            T[] kept = [.. now.Select(r => !changed.Contains((table, r.Id)) && old.TryGetValue((typeof(T), Key(r)), out var o) ? (T)o : r)];
            return kept.Length == then.Count && kept.Zip(then).All(p => ReferenceEquals(p.First, p.Second)) ? then : kept;
        }

        // Rows without an id stay the same objects as long as none was added or went.
        IReadOnlyList<T> Whole<T>(string table, IReadOnlyList<T> now, IReadOnlyList<T> then) => now.Count == then.Count && !changed.Any(c => c.Name == table) ? then : now;
    }

    private static string Key(IdentifiedRow row) => row is Effect e ? $"{e.Id} {e.Assessor}" : row.Id;
}
