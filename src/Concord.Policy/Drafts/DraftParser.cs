using Concord.Core;
using Concord.Policy.Registers;
using Concord.Tables.Yaml;

namespace Concord.Policy;

/// <summary>Reads the form of a draft: <c>draft:</c> (title, day, issuer), <c>add:</c> and <c>change:</c> with tables of rows as in a register, <c>drop:</c> with tables of ids.</summary>
internal sealed class DraftParser(string file, List<Fault> faults)
{
    public (string Title, DateOnly? Day, string? Issuer, IReadOnlyList<DraftStep> Steps)? Read(YamlNode? root)
    {
        if (root is not YamlMap map)
        {
            if (root is not null || faults.Count == 0) Add(root, "a file that is no draft", "draft:, add:, change: and drop:");
            return null;
        }
        string? title = null, issuer = null;
        DateOnly? day = null;
        var steps = new List<DraftStep>();
        foreach (var (key, value) in map.Entries)
        {
            switch (key.Text)
            {
                case "draft":
                    Head(value, ref title, ref day, ref issuer);
                    break;
                case "add":
                    steps.AddRange(Rows(value, DraftVerb.Add));
                    break;
                case "change":
                    steps.AddRange(Rows(value, DraftVerb.Change));
                    break;
                case "drop":
                    steps.AddRange(Rows(value, DraftVerb.Drop));
                    break;
                default:
                    Add(key, $"\"{key.Text}\" in a draft", "draft, add, change or drop");
                    break;
            }
        }
        foreach (var step in steps.Where(s => s.Verb != DraftVerb.Add && (!s.Row.Table.Identified || s.Row["id"] is null)))
            faults.Add(new("draft.id", Severity.Error, step.Row.At, $"a row of {step.Row.Table.Name} to {step.Verb.ToString().ToLowerInvariant()} without an id", "the id of a row of the register"));
        if (steps.Count == 0) Add(root, "a draft that changes nothing", "rows under add, change or drop");
        return (title ?? Path.GetFileNameWithoutExtension(file), day, issuer, steps);
    }

    private void Head(YamlNode value, ref string? title, ref DateOnly? day, ref string? issuer)
    {
        if (value is not YamlMap map)
        {
            Add(value, "a head of the draft that is no mapping", "title, day, issuer");
            return;
        }
        foreach (var (key, field) in map.Entries)
        {
            var text = (field as YamlValue)?.Text ?? "";
            if (key.Text == "title") title = text;
            else if (key.Text == "issuer") issuer = text;
            else if (key.Text == "note") continue;
            else if (key.Text != "day") Add(key, $"\"{key.Text}\" in the head of a draft", "title, day, issuer or note");
            else if (CellCheck.Date(text) is { } date) day = date;
            else Add(field, $"\"{text}\" is no day of the calendar", "YYYY-MM-DD");
        }
    }

    private IEnumerable<DraftStep> Rows(YamlNode value, DraftVerb verb)
    {
        var rows = new List<RawRow>();
        new YamlRows(file, faults, rows) { InDraft = true }.Read(verb == DraftVerb.Drop ? WithIds(value) : value);
        return rows.Select(r => new DraftStep(verb, r, r.Article));
    }

    /// <summary>A list of ids to drop may be written as words; each is read as a row with that id.</summary>
    private static YamlNode WithIds(YamlNode value) => value is not YamlMap map ? value : map with
    {
        Entries = [.. map.Entries.Select(e => (e.Key, e.Value is not YamlList list ? e.Value : list with
        {
            Items = [.. list.Items.Select(i => i is YamlValue id ? new YamlMap([(new("id", false, i.Line, i.Column), id)], i.Line, i.Column) : i)],
        }))],
    };

    private void Add(YamlNode? at, string found, string expected) => faults.Add(new("draft.shape", Severity.Error, new(file, Row: at?.Line, Column: at?.Column), found, expected));
}
