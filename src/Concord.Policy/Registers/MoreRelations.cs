namespace Concord.Policy.Registers;

/// <summary>What lies between rows of <see cref="MoreTables"/>: codes of items and targets that nothing has, a line of a body to itself, a thing said twice.</summary>
internal sealed class MoreRelations(ILookup<string, RawRow> tables, Action<string, RawRow, string, string, string> add)
{
    public void Run()
    {
        Codings();
        var objectives = tables["objectives"].Select(o => o["id"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var row in tables["cross_impacts"])
        {
            foreach (var end in (string[])["from", "to"])
            {
                if (row[end] is { } item && !objectives.Contains(item) && SdgTarget.Find(item) is null) add("register.dangling", row, end, $"a score on {item}, which is no objective and no target", "an objective's id, or a target such as 10.c");
            }
            if (row["from"] is { } from && from == row["to"]) add("register.itself", row, "to", $"a score of {from} on itself", "two different items");
        }
        if (tables["cross_impacts"].SelectMany(r => new[] { r["from"], r["to"] }).Distinct().Count() > CrossImpactFile.MostItems)
            add("register.too-many", tables["cross_impacts"].First(), "from", "scores on too many items", $"at most {CrossImpactFile.MostItems} different ones");
        Once("cross_impacts", ["from", "to", "assessor"], "a score of one assessor twice");
        foreach (var outcome in tables["outcomes"])
        {
            foreach (var target in (outcome["targets"]?.Split('|') ?? []).Where(t => t.Length > 0 && SdgTarget.Find(t) is null))
                add("register.target", outcome, "targets", $"no target {target} on which migration bears", "one of " + string.Join(", ", SdgTarget.All.Select(t => t.Code)));
        }
        foreach (var line in tables["lines"].Where(l => l["from"] is { } from && from == l["to"])) add("register.itself", line, "to", $"a line of {line["from"]} to itself", "two different bodies");
    }

    private void Codings()
    {
        var items = Checklist.Find(AgreementSheet.Criteria)!.Items.Select(AgreementSheet.ItemCode).ToHashSet(StringComparer.Ordinal);
        var agreements = tables["instruments"].Where(i => i["type"] == "agreement").Select(i => i["id"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var known = tables["instruments"].Select(i => i["id"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var row in tables["agreement_codings"])
        {
            if (row["instrument"] is { } id && known.Contains(id) && !agreements.Contains(id)) add("register.agreement", row, "instrument", $"{id} is no agreement", "an instrument whose type is agreement");
            foreach (var field in (string[])["meets", "lacks"])
            {
                foreach (var item in (row[field]?.Split('|') ?? []).Where(t => t.Length > 0 && !items.Contains(t))) add("register.checklist", row, field, $"no item {item} of good practice", "an item such as 6a");
            }
            var both = (row["meets"]?.Split('|') ?? []).Intersect(row["lacks"]?.Split('|') ?? []).ToList();
            if (both.Count > 0) add("register.duplicate", row, "lacks", $"{string.Join(", ", both)} both met and lacking", "each item once");
        }
        Once("agreement_codings", ["instrument"], "an agreement coded twice");
    }

    private void Once(string table, string[] fields, string found)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in tables[table].Where(r => fields.All(f => r[f] is not null)))
        {
            if (!seen.Add(string.Join('\n', fields.Select(f => row[f])))) add("register.duplicate", row, fields[^1], $"{found}: {string.Join(", ", fields.Select(f => row[f]))}", "one row");
        }
    }
}
