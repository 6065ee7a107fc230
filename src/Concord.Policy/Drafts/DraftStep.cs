using Concord.Core;
using Concord.Policy.Registers;

namespace Concord.Policy;

/// <summary>What a draft does to a row.</summary>
internal enum DraftVerb
{
    Add,
    Change,
    Drop,
}

/// <summary>One change of a draft.</summary>
/// <param name="Verb">Add, change or drop.</param>
/// <param name="Row">The new row, the fields to change with the id, or (dropped) a row with the id only.</param>
/// <param name="Article">Article of the draft, or null.</param>
internal sealed record DraftStep(DraftVerb Verb, RawRow Row, string? Article)
{
    /// <summary>The register after the steps, or null with the reasons among the faults. Rows left alone are the same objects as before.</summary>
    public static Register? Apply(Register before, IReadOnlyList<DraftStep> steps, List<Fault> faults)
    {
        var rows = RecordsToRows.Rows(before).ToList();
        var byKey = new Dictionary<(string, string), RawRow>();
        foreach (var row in rows.Where(r => r.Table.Identified)) byKey.TryAdd((row.Table.Name, row["id"]!), row);
        var touched = new HashSet<RawRow>();
        foreach (var step in steps)
        {
            var key = (step.Row.Table.Name, step.Row["id"] ?? "");
            if (step.Verb == DraftVerb.Add)
            {
                var copy = Copy(step.Row);
                rows.Add(copy);
                touched.Add(copy);
            }
            else if (!byKey.TryGetValue(key, out var old))
                faults.Add(new("draft.unknown", Severity.Error, step.Row.At, $"{key.Item2} is not in {key.Name} of the register", "an id of the register"));
            else if (step.Verb == DraftVerb.Drop)
            {
                rows.RemoveAll(r => r == old || BelongsTo(r, old));
                touched.UnionWith(rows.Where(r => r.Table.Name is "answers" or "plan_sections" or "reciprocity" && Forget(r, old)));
            }
            else
            {
                foreach (var (field, cell) in step.Row.Cells) old.Cells[field] = cell;
                touched.Add(old);
            }
        }
        return RegisterFiles.Check(rows, faults) is { } fresh ? RegisterParts.Share(before, fresh, rows, touched) : null;
    }

    /// <summary>Whether a row goes with its instrument or provision.</summary>
    private static bool BelongsTo(RawRow row, RawRow dropped) => dropped.Table.Name switch
    {
        "instruments" => row.Table.Name is "provisions" or "effects" or "budgets" or "agreement_codings" && row["instrument"] == dropped["id"],
        "provisions" => row.Table.Name == "effects" && row["provision"] == dropped["id"],
        _ => false,
    };

    /// <summary>Takes a dropped row's id out of lists that only point to it as evidence; true where it stood there.</summary>
    private static bool Forget(RawRow row, RawRow dropped)
    {
        if (row.Table.Fields.FirstOrDefault(f => f.Kind == FieldKind.Tokens && f.Refers == dropped.Table.Name) is not { } field || row[field.Name] is not { } ids || !ids.Split('|').Contains(dropped["id"])) return false;
        var left = string.Join('|', ids.Split('|').Where(id => id != dropped["id"]));
        row.Cells.Remove(field.Name);
        row.Set(field.Name, left);
        return true;
    }

    private static RawRow Copy(RawRow row)
    {
        var copy = new RawRow(row.Table, row.At);
        foreach (var (field, cell) in row.Cells) copy.Cells[field] = cell;
        return copy;
    }
}
