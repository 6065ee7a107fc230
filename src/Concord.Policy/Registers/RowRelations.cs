using Concord.Core;

namespace Concord.Policy.Registers;

/// <summary>
/// Errors that lie between rows: groups without leaves, unknown corridors, power in a circle, one duty in two rows at once. Judged on rows as read,
/// so that one bad cell elsewhere hides none of them.
/// </summary>
internal sealed class RowRelations(IReadOnlyList<RawRow> rows, List<Fault> faults)
{
    private readonly ILookup<string, RawRow> tables = rows.ToLookup(r => r.Table.Name, StringComparer.Ordinal);

    public void Run()
    {
        Leaves();
        CorridorWords();
        Cycles();
        Overlaps();
        Effects();
        Answers();
        new MoreRelations(tables, Add).Run();
        foreach (var mandate in tables["mandates"].Where(m => m["actor"] is null && m["country"] is null))
            Add("register.missing", mandate, "actor", "a function without actor and country", "an actor, or the country that lacks one");
    }

    private void Leaves()
    {
        var leaves = tables["groups"].Where(g => g["id"] is not null && g["leaves"] == g["id"]).Select(g => g["id"]!).ToHashSet(StringComparer.Ordinal);
        foreach (var group in tables["groups"])
        {
            foreach (var leaf in Tokens(group, "leaves").Where(l => !leaves.Contains(l)))
                Add("register.leaf", group, "leaves", $"group {group["id"]} lists {leaf}, which is no leaf", $"a group {leaf} whose only leaf is itself");
        }
        foreach (var row in tables["group_counts"].Concat(tables["supplies"]).Where(r => r["group"] is { } group && !leaves.Contains(group)))
            Add("register.leaf", row, "group", $"{row["group"]} is no leaf", "a leaf group");
    }

    private void CorridorWords()
    {
        var known = tables["corridors"].Select(c => c["id"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r.Table.Name is "instruments" or "provisions" or "objectives" or "commitments"))
        {
            foreach (var word in Tokens(row, "corridors").Where(w => !Ground.IsPattern(w) && !known.Contains(w)))
                Add("register.dangling", row, "corridors", $"{row["id"]} names {word}, which is not in corridors", "a corridor id, PHL-*, *-PHL, PHL or *");
        }
    }

    private void Cycles()
    {
        var delegation = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var dependence = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in tables["instruments"].Where(r => r["id"] is not null))
        {
            Link(delegation, row["id"]!, Tokens(row, "enabled_by"));
            Link(dependence, row["id"]!, Tokens(row, "depends_on"));
        }
        foreach (var row in tables["provisions"].Where(r => r["instrument"] is not null && r["under"] != r["instrument"])) Link(delegation, row["instrument"]!, Tokens(row, "under"));
        foreach (var (graph, word) in new[] { (delegation, "delegated power"), (dependence, "dependence") })
        {
            foreach (var cycle in Graph.Cycles(graph.Keys.Order(StringComparer.Ordinal), graph))
            {
                var at = tables["instruments"].FirstOrDefault(i => i["id"] == cycle[0])?.At ?? default;
                faults.Add(new("register.cycle", Severity.Error, at, $"{word} goes round in a circle: {string.Join(" → ", cycle)} → {cycle[0]}", "a chain with an end", "Take one of these links out."));
            }
        }

        static void Link(Dictionary<string, HashSet<string>> graph, string from, IEnumerable<string> to)
        {
            if (!graph.TryGetValue(from, out var links)) graph[from] = links = new(StringComparer.Ordinal);
            links.UnionWith(to);
        }
    }

    private void Overlaps()
    {
        var leaves = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var g in tables["groups"].Where(g => g["id"] is not null)) leaves[g["id"]!] = Tokens(g, "leaves");
        Check(tables["mandates"].Where(m => m["actor"] is not null).GroupBy(m => $"{m["actor"]} holds \"{m["function"]}\""));
        Check(tables["provisions"].GroupBy(p => $"{p["instrument"]} makes {p["conduct"]} {p["modality"]} for {p["bearer"]} on {p["corridors"]}"));

        void Check(IEnumerable<IGrouping<string, RawRow>> same)
        {
            foreach (var group in same)
            {
                var earlier = new List<(RawRow Row, Interval Days, HashSet<string> Leaves)>();
                foreach (var row in group)
                {
                    if (Days(row) is not { } days) continue;
                    var own = Tokens(row, "groups").SelectMany(g => leaves.GetValueOrDefault(g, [])).ToHashSet(StringComparer.Ordinal);
                    if (earlier.Find(e => e.Days.Overlaps(days) && e.Leaves.Overlaps(own)).Row is { } first)
                        Add("register.overlap", row, "start", $"{group.Key} in two rows whose days and groups overlap, first at {first.At}", "days that follow one another");
                    earlier.Add((row, days, own));
                }
            }
        }
    }

    private void Effects()
    {
        var home = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var p in tables["provisions"].Where(p => p["id"] is not null)) home[p["id"]!] = p["instrument"];
        foreach (var e in tables["effects"].Where(e => e["provision"] is not null && e["instrument"] is not null))
        {
            if (home.TryGetValue(e["provision"]!, out var instrument) && instrument != e["instrument"])
                Add("register.effect-provision", e, "provision", $"{e["id"]} hangs on {e["provision"]}, which stands in {instrument}", $"a provision of {e["instrument"]}");
        }
        foreach (var views in tables["effects"].Where(e => e["id"] is not null).GroupBy(e => e["id"]))
        {
            var first = views.First();
            foreach (var other in views.Skip(1).Where(o => o["instrument"] != first["instrument"] || o["outcome"] != first["outcome"] || o["provision"] != first["provision"]))
                Add("register.effect-views", other, "id", $"the views on effect {views.Key} speak of different things", $"instrument {first["instrument"]} and outcome {first["outcome"]} on each");
        }
    }

    private void Answers()
    {
        var seen = new HashSet<(string?, string?, string?)>();
        foreach (var answer in tables["answers"].Where(a => a["checklist"] is not null && a["item"] is not null))
        {
            if (Checklist.Find(answer["checklist"]!) is not { } list)
                Add("register.checklist", answer, "checklist", $"no checklist {answer["checklist"]}", "one of " + string.Join(", ", Checklist.All.Select(c => c.Id)));
            else if (list.Item(answer["item"]!) is not { } item)
                Add("register.checklist", answer, "item", $"no question {answer["item"]} in {list.Id}", $"a code such as {list.Items[0].Code}");
            else if (answer["value"] is { } text && CellCheck.Number(text) is { } value && !item.Allows(value))
                Add("register.checklist", answer, "value", $"{text} points for {item.Code}", FormattableString.Invariant($"0 or {item.Points}{(item.Half ? FormattableString.Invariant($", or {item.Points / 2}") : "")}"));
            if (!seen.Add((answer["checklist"], answer["item"], answer["country"]))) Add("register.duplicate", answer, "item", $"{answer["item"]} answered twice for {answer["country"]}", "one answer");
        }
    }

    private static Interval? Days(RawRow row)
    {
        if (row["start"] is not { } start || CellCheck.Date(start) is not { } first) return null;
        var last = row["end"] is { } end ? CellCheck.Date(end) : null;
        return row["end"] is not null && (last is null || last < first) ? null : Interval.OfDays(first, last);
    }

    private static string[] Tokens(RawRow row, string field) => row[field]?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private void Add(string code, RawRow row, string field, string found, string expected) =>
        faults.Add(new(code, Severity.Error, (row.Cells.TryGetValue(field, out var cell) ? cell.At : row.At) with { Field = field }, found, expected));
}
