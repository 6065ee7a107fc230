using Concord.Core;
using Concord.Tables.Yaml;

namespace Concord.Policy;

/// <summary>What reading a draft gave: the draft bound to its register, or null if any fault is an error.</summary>
/// <param name="Draft">The draft, or null.</param>
/// <param name="Faults">Every flaw.</param>
public sealed record DraftReading(PolicyDraft? Draft, IReadOnlyList<Fault> Faults);

/// <summary>
/// A draft act as changes to a register: rows added, changed and dropped, each perhaps of an article. A confidential paper: it lives in memory only, and nothing here
/// writes it or logs it.
/// </summary>
public sealed class PolicyDraft
{
    private readonly IReadOnlyList<DraftStep> steps;

    private PolicyDraft(string title, DateOnly? day, string? issuer, Register before, Register after, IReadOnlyList<DraftStep> steps)
    {
        (Title, Day, Issuer, Before, After, this.steps) = (title, day, issuer, before, after, steps);
        Articles = [.. steps.Select(s => s.Article).OfType<string>().Distinct()];
    }

    /// <summary>Title.</summary>
    public string Title { get; }

    /// <summary>Day for which the draft asks to be assessed, or null.</summary>
    public DateOnly? Day { get; }

    /// <summary>Actor that proposes it, or null.</summary>
    public string? Issuer { get; }

    /// <summary>Articles, in the order of the draft.</summary>
    public IReadOnlyList<string> Articles { get; }

    /// <summary>The register without the draft.</summary>
    public Register Before { get; }

    /// <summary>The register with the draft; rows that the draft leaves alone are the same objects.</summary>
    public Register After { get; }

    /// <summary>Rows of the register that the draft adds or changes (the new ones) and drops (the old ones).</summary>
    public IReadOnlyList<RegisterRow> Rows => [.. RegisterParts.Added(Before, After), .. RegisterParts.Added(After, Before)];

    /// <summary>Reads a draft file against a register.</summary>
    /// <exception cref="Unavailable">The file cannot be opened.</exception>
    public static DraftReading Read(string path, Register register)
    {
        var faults = new List<Fault>();
        var shown = Path.GetFileName(path);
        if (!File.Exists(path)) return new(null, [new("draft.not-there", Severity.Error, new(shown), "the file is not there", "a draft in YAML")]);
        return RegisterFiles.ReadText(path, shown, faults) is { } text ? ReadText(text, shown, register) : new(null, faults);
    }

    /// <summary>Reads the text of a draft against a register.</summary>
    public static DraftReading ReadText(string text, string shown, Register register)
    {
        var faults = new List<Fault>();
        var parsed = new DraftParser(shown, faults).Read(YamlTree.Read(text, shown, faults));
        if (parsed is not { } draft || faults.Any(f => f.Severity == Severity.Error)) return new(null, faults);
        var after = DraftStep.Apply(register, draft.Steps, faults);
        // What a reader should know of the register's own rows was said when it was read.
        faults.RemoveAll(f => f.Severity != Severity.Error && f.Place.File != shown);
        return new(after is null ? null : new(draft.Title, draft.Day, draft.Issuer, register, after, draft.Steps), faults);
    }

    /// <summary>The draft without one of its articles; null where the rest cannot stand without it (another article builds on it).</summary>
    public PolicyDraft? Without(string article)
    {
        if (!Articles.Contains(article)) throw new ArgumentException($"the draft has no article {article}", nameof(article));
        DraftStep[] rest = [.. steps.Where(s => s.Article != article)];
        var after = DraftStep.Apply(Before, rest, []);
        return after is null ? null : new(Title, Day, Issuer, Before, after, rest);
    }
}
