using System.Text.RegularExpressions;

namespace Concord.Core;

/// <summary>
/// A gettext catalogue: the translation of each English sentence, with plural forms. Entries marked <c>fuzzy</c> count as not translated.
/// What is wrong with the file is in <see cref="Faults"/>, with its line: broken quoting, a placeholder lost in translation, a missing plural form.
/// </summary>
public sealed partial class PoCatalogue
{
    private readonly Dictionary<string, string[]> sentences = new(StringComparer.Ordinal);
    private readonly List<Fault> faults = [];
    private readonly string file;

    private PoCatalogue(string file) => this.file = file;

    /// <summary>What is wrong with the file; empty for a good one.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>The English sentences that are translated; of one with a plural the form for one.</summary>
    public IReadOnlyCollection<string> Sentences => sentences.Keys;

    internal PluralRule Plural { get; private set; } = PluralRule.English;

    /// <summary>Reads the text of a PO file; <paramref name="file"/> is its name in faults. Never throws for what the text says.</summary>
    public static PoCatalogue Parse(string file, string text)
    {
        var catalogue = new PoCatalogue(file);
        var entry = new PoEntry();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            // A blank line or the comments of the next entry end an entry; a file may leave the blank line out.
            if (entry.Forms.Count > 0 && (line.Length == 0 || line[0] == '#' || line.StartsWith("msgid ", StringComparison.Ordinal)))
            {
                catalogue.Add(entry);
                entry = new PoEntry();
            }
            if (line.StartsWith("#,", StringComparison.Ordinal) && line.Contains("fuzzy", StringComparison.Ordinal)) entry.Fuzzy = true;
            if (line.Length > 0 && line[0] != '#' && !entry.Take(line, i + 1)) catalogue.Report("po.line", i + 1, $"unreadable line {line}", "msgid, msgid_plural, msgstr or a continued \"text\"");
        }
        catalogue.Add(entry);
        return catalogue;
    }

    internal string[]? Find(string sentence) => sentences.GetValueOrDefault(sentence);

    private void Add(PoEntry entry)
    {
        if (entry.Id is null)
        {
            if (entry.Forms.Count > 0) Report("po.entry", entry.Line, "a translation without msgid");
            return;
        }
        if (entry.Id.Length == 0) ReadHeader(entry);
        else if (entry.Fuzzy || entry.Forms.Count == 0 || entry.Forms.Exists(form => form.Length == 0)) Report("po.untranslated", entry.Line, $"no translation of \"{entry.Id}\"");
        else if (entry.Forms.Count != (entry.Plural is null ? 1 : Plural.Forms)) Report("po.plural", entry.Line, $"{entry.Forms.Count} forms of \"{entry.Id}\"", $"{(entry.Plural is null ? 1 : Plural.Forms)} forms");
        else if (LostPlaceholder(entry) is { } lost) Report("po.placeholder", entry.Line, $"{lost} in the translation of \"{entry.Id}\"", string.Join(' ', Placeholders(entry.Plural ?? entry.Id)));
        else if (!sentences.TryAdd(entry.Id, [.. entry.Forms])) Report("po.twice", entry.Line, $"\"{entry.Id}\" stands here a second time");
    }

    private void ReadHeader(PoEntry entry)
    {
        const string Name = "Plural-Forms:";
        var line = entry.Forms.SelectMany(form => form.Split('\n')).FirstOrDefault(l => l.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        if (line is null) return;
        try
        {
            Plural = PluralRule.Parse(line[Name.Length..].Trim());
        }
        catch (FormatException e)
        {
            Report("po.plural-rule", entry.Line, e.Message, "nplurals=N; plural=EXPRESSION;");
        }
    }

    /// <summary>
    /// A sentence has the same placeholders in every language. In a plural the form for one, two or none may say the count in words; no form may ask for a value that the English does not have.
    /// </summary>
    private static string? LostPlaceholder(PoEntry entry)
    {
        var wanted = Placeholders(entry.Plural ?? entry.Id!);
        foreach (var form in entry.Forms)
        {
            var found = Placeholders(form);
            if (found.Except(wanted).FirstOrDefault() is { } unknown) return $"unknown placeholder {unknown}";
            if (wanted.Except(found).FirstOrDefault(p => entry.Plural is null || p != "{n}") is { } lost) return $"no placeholder {lost}";
        }
        return null;
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{[A-Za-z][A-Za-z0-9]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    private void Report(string code, int line, string found, string? expected = null) =>
        faults.Add(new Fault(code, Severity.Error, new Place(file, Row: line), found, expected));
}
