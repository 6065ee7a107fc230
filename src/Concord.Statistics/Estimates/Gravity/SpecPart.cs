using System.Globalization;
using Concord.Core;
using Concord.Tables.Yaml;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>Takes values out of a specification's nodes; what is not there or is wrong becomes a fault with its line.</summary>
internal sealed class SpecPart(string file, List<Fault> faults)
{
    public bool HasErrors => faults.Exists(f => f.Severity == Severity.Error);

    public void Bad(YamlNode at, string found, string expected) =>
        faults.Add(new("gravity.spec", Severity.Error, new Place(file, Row: at.Line, Column: at.Column), found, expected, "See docs/methods/gravity.md for a whole specification"));

    /// <summary>Keys with their values; unknown keys are faults, unless any key may stand there.</summary>
    public Dictionary<string, YamlNode> Entries(YamlNode node, string[]? known)
    {
        var entries = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (node is not YamlMap map)
        {
            Bad(node, "no keys", known is null ? "columns, each with a value" : "keys: " + string.Join(", ", known));
            return entries;
        }
        foreach (var (key, value) in map.Entries)
        {
            if (known is not null && !known.Contains(key.Text, StringComparer.Ordinal)) Bad(key, $"a key '{key.Text}'", "one of " + string.Join(", ", known));
            else entries[key.Text] = value;
        }
        return entries;
    }

    public string? Word(YamlNode node, string what)
    {
        if (node is YamlValue { Text.Length: > 0 } value) return value.Text;
        Bad(node, node is YamlValue ? "nothing" : "a list or keys", what);
        return null;
    }

    public string? OneOf(YamlNode node, params string[] words)
    {
        if (Word(node, string.Join(" or ", words)) is { } word && !words.Contains(word, StringComparer.Ordinal)) Bad(node, $"'{word}'", string.Join(" or ", words));
        return (node as YamlValue)?.Text;
    }

    public IReadOnlyList<YamlValue> Words(Dictionary<string, YamlNode> of, string key) => of.TryGetValue(key, out var node) ? Items(node) : [];

    /// <summary>The words of a list; one word alone is a list of one.</summary>
    public IReadOnlyList<YamlValue> Items(YamlNode node)
    {
        IReadOnlyList<YamlNode> items = node switch { YamlList list => list.Items, YamlValue { Text.Length: 0 } => [], _ => [node] };
        foreach (var item in items.Where(i => i is not YamlValue { Text.Length: > 0 })) Bad(item, "an entry that is no word", "words in a list");
        return [.. items.OfType<YamlValue>().Where(v => v.Text.Length > 0)];
    }

    public T? Checked<T>(YamlValue node, T? parsed, string expected) where T : class
    {
        if (parsed is null) Bad(node, $"'{node.Text}'", expected);
        return parsed;
    }

    /// <summary>A number that is not below <paramref name="least"/>; a fault and the least otherwise.</summary>
    public double Number(YamlNode node, double least)
    {
        if (node is YamlValue value && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number >= least) return number;
        Bad(node, node is YamlValue v ? $"'{v.Text}'" : "no number", least == double.MinValue ? "a number" : FormattableString.Invariant($"a number from {least} on"));
        return Math.Max(least, 0);
    }
}
