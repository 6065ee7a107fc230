using System.Reflection;
using Concord.Policy.Registers;

namespace Concord.Policy;

/// <summary>A question of a checklist.</summary>
/// <param name="Code">Code.</param>
/// <param name="Domain">Domain.</param>
/// <param name="DomainName">Name of the domain.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Points">Points of a yes.</param>
/// <param name="CapGroup">Items whose points together count up to <paramref name="Cap"/>; null: counts for itself.</param>
/// <param name="Cap">Most that the cap group counts.</param>
/// <param name="Half">Whether half the points may be given.</param>
public sealed record ChecklistItem(string Code, string Domain, string DomainName, string Label, double Points, string? CapGroup, double Cap, bool Half)
{
    /// <summary>Whether a value is an answer: none, all, or (where allowed) half of the points.</summary>
    public bool Allows(double value) => value == 0 || value == Points || (Half && value == Points / 2);
}

/// <summary>A list that asks whether policies exist: a second, separate thing beside the findings. Answers are self-assessments and unofficial.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Title.</param>
/// <param name="Items">Questions in order.</param>
/// <param name="HasBands">Whether the list's authors publish bands of scores.</param>
public sealed record Checklist(string Id, string Title, IReadOnlyList<ChecklistItem> Items, bool HasBands)
{
    private static readonly Dictionary<string, (string Title, bool Bands)> Known = new(StringComparer.Ordinal)
    {
        ["sdg-10.7.2"] = ("SDG indicator 10.7.2, migration policies", true),
        ["sdg-17.14.1"] = ("SDG indicator 17.14.1, mechanisms for policy coherence", false),
        ["labour-agreement"] = ("Good practice in bilateral labour agreements", false),
        ["interministerial-consultation"] = ("Interministerial consultation", false),
        ["gcm"] = ("Global Compact for Migration, objectives", false),
    };

    /// <summary>The lists that Concord knows.</summary>
    public static IReadOnlyList<Checklist> All { get; } = Load();

    /// <summary>A list by id, or null.</summary>
    public static Checklist? Find(string id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>The item of a code, or null.</summary>
    public ChecklistItem? Item(string code) => Items.FirstOrDefault(i => i.Code == code);

    private static Checklist[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Concord.Policy.Checklists.checklists.csv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(PlainCsv.Cells).ToList();
        return [.. rows.GroupBy(r => r[0]).Select(g => new Checklist(g.Key, Known[g.Key].Title, [.. g.Select(Item)], Known[g.Key].Bands))];
    }

    private static ChecklistItem Item(IReadOnlyList<string> r) =>
        new(r[1], r[2], r[3], r[4], CellCheck.Number(r[5])!.Value, r[6].Length > 0 ? r[6] : null, r[7].Length > 0 ? CellCheck.Number(r[7])!.Value : 0, r[8] == "1");
}
