using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Concord.Core;

/// <summary>
/// The sentences of one language. The English sentence is the key: <c>words["Remittances to {area}", ("area", name)]</c>. Values are finished strings, see <see cref="NumberForms"/>.
/// A sentence that is not translated comes out in English and is remembered in <see cref="Missing"/>, so that a test can count it.
/// The project that owns the sentences embeds its catalogues as <c>fr.po</c>, <c>es.po</c> and <c>ar.po</c> in any folder. Safe for several threads.
/// </summary>
public sealed class Words
{
    private readonly ConcurrentDictionary<string, byte> missing = new(StringComparer.Ordinal);
    private readonly PoCatalogue? catalogue;

    private Words(Language language, PoCatalogue? catalogue)
    {
        Language = language;
        this.catalogue = catalogue;
        Numbers = NumberForms.Of(language);
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>Forms of numbers and dates in this language.</summary>
    public NumberForms Numbers { get; }

    /// <summary>Sentences that were asked for and are not translated, in ordinal order.</summary>
    public IReadOnlyList<string> Missing => [.. missing.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The sentences that <paramref name="owner"/> embeds for a language. Throws <see cref="InvalidOperationException"/> if a catalogue is broken: it is part of the program.</summary>
    public static Words Of(Language language, Assembly owner)
    {
        var catalogue = language == Language.En ? null : Load(language, owner);
        return catalogue?.Faults is [var first, ..] ? throw new InvalidOperationException(first.ToString()) : new Words(language, catalogue);
    }

    /// <summary>The sentences of a catalogue that was read elsewhere.</summary>
    public static Words Of(Language language, PoCatalogue catalogue) => new(language, catalogue);

    /// <summary>What is wrong with the catalogues of <paramref name="owner"/>, and which sentences one language has and another lacks. For tests.</summary>
    public static IReadOnlyList<Fault> Check(Assembly owner)
    {
        var catalogues = Enum.GetValues<Language>().Where(l => l != Language.En).Select(l => (File: FileOf(l), Catalogue: Load(l, owner))).ToList();
        var faults = catalogues.SelectMany(c => c.Catalogue?.Faults ?? [new Fault("po.absent", Severity.Error, new Place(c.File), $"{owner.GetName().Name} embeds no such catalogue")]).ToList();
        var all = catalogues.SelectMany(c => c.Catalogue?.Sentences ?? []).Distinct().Order(StringComparer.Ordinal).ToList();
        faults.AddRange(catalogues.Where(c => c.Catalogue is not null)
            .SelectMany(c => all.Except(c.Catalogue!.Sentences).Select(s => new Fault("po.untranslated", Severity.Error, new Place(c.File), $"no entry for \"{s}\""))));
        return faults;
    }

    /// <summary>A sentence with its placeholders filled. Throws <see cref="ArgumentException"/> for a placeholder without a value, or a value without a placeholder.</summary>
    public string this[string sentence, params ReadOnlySpan<(string Name, string Value)> values] => Fill(Translated(sentence, 0) ?? sentence, values);

    /// <summary>
    /// A sentence that depends on a count: <c>words.Plural(n, "one person", "{n} people")</c>. <c>{n}</c> is filled with the count in this language's form; other placeholders as in the indexer.
    /// </summary>
    public string Plural(long n, string one, string many, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = Translated(one, (catalogue?.Plural ?? PluralRule.English).FormOf(n)) ?? (PluralRule.English.FormOf(n) == 0 ? one : many);
        return Fill(text, [.. values, ("n", Numbers.Integer(n))], optional: "n");
    }

    private static string FileOf(Language language) => $"{NumberForms.Of(language).Tag}.po";

    private static PoCatalogue? Load(Language language, Assembly owner)
    {
        var file = FileOf(language);
        var name = Array.Find(owner.GetManifestResourceNames(), n => n.EndsWith("." + file, StringComparison.Ordinal));
        if (name is null) return null;
        using var reader = new StreamReader(owner.GetManifestResourceStream(name)!);
        return PoCatalogue.Parse(file, reader.ReadToEnd());
    }

    private string? Translated(string sentence, int form)
    {
        if (Language == Language.En) return null;
        var forms = catalogue?.Find(sentence);
        if (forms is null) missing.TryAdd(sentence, 0);
        return forms is null || form >= forms.Length ? null : forms[form];
    }

    private static string Fill(string text, ReadOnlySpan<(string Name, string Value)> values, string? optional = null)
    {
        var filled = new StringBuilder(text.Length + 32);
        var used = 0UL;
        var from = 0;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', from))
        {
            var close = text.IndexOf('}', open);
            var index = close < 0 ? -1 : IndexOf(values, text.AsSpan(open + 1, close - open - 1));
            if (index < 0) throw new ArgumentException($"no value for the placeholder at character {open + 1} of \"{text}\"", nameof(values));
            used |= 1UL << index;
            filled.Append(text, from, open - from).Append(values[index].Value);
            from = close + 1;
        }
        for (var i = 0; i < values.Length; i++)
        {
            if ((used & (1UL << i)) == 0 && values[i].Name != optional) throw new ArgumentException($"\"{text}\" has no placeholder {{{values[i].Name}}}", nameof(values));
        }
        return filled.Append(text, from, text.Length - from).ToString();
    }

    private static int IndexOf(ReadOnlySpan<(string Name, string Value)> values, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (name.SequenceEqual(values[i].Name)) return i;
        }
        return -1;
    }
}
