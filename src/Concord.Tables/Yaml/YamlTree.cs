using Concord.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Concord.Tables.Yaml;

/// <summary>A node of a text file with its line and column, from 1.</summary>
public abstract record YamlNode(int Line, int Column);

/// <summary>A word or a text, as it stands.</summary>
public sealed record YamlValue(string Text, bool Quoted, int Line, int Column) : YamlNode(Line, Column);

/// <summary>A list.</summary>
public sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

/// <summary>Keys with their values, in the order of the file; no key stands twice.</summary>
public sealed record YamlMap(IReadOnlyList<(YamlValue Key, YamlNode Value)> Entries, int Line, int Column) : YamlNode(Line, Column);

/// <summary>
/// Reads YAML by its events, with the limits checked before anything is built: the library's own loader recurses without a limit and overflows the stack on deep nesting,
/// and aliases can make a small file huge.
/// </summary>
public static class YamlTree
{
    /// <summary>Deepest nesting that is read.</summary>
    public const int DeepestLevel = 64;
    /// <summary>Most bytes that a caller should hand over.</summary>
    public const long LongestFile = 10 * 1024 * 1024;

    /// <summary>The root of the only document, or null with the reason among the faults (null without a fault: an empty file).</summary>
    public static YamlNode? Read(string text, string file, List<Fault> faults)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            return new Builder(parser, file, faults).Document();
        }
        catch (YamlException e)
        {
            faults.Add(new("yaml.syntax", Severity.Error, new Place(file, Row: (int)e.Start.Line, Column: (int)e.Start.Column), "the text is not well-formed here: " + OneLine(e.Message),
                null, "Look at the indentation, the colon and the quotes of this line and the one above."));
            return null;
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim().TrimEnd('.');

    private sealed class Builder(Parser parser, string file, List<Fault> faults)
    {
        public YamlNode? Document()
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return null;
            parser.Consume<DocumentStart>();
            var root = Node(1);
            if (root is null) return null;
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _)) return Refuse("yaml.documents", parser.Current!, "a second document in the file", "one document");
            return root;
        }

        /// <summary>The next node; null once a limit was met, and then reading stops.</summary>
        private YamlNode? Node(int depth)
        {
            parser.TryConsume<ParsingEvent>(out var next);
            if (next is null) return null;
            int line = (int)next.Start.Line, column = (int)next.Start.Column;
            if (next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false }) return Refuse("yaml.alias", next, "an anchor or alias", "every row written out");
            if (next is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }) return Refuse("yaml.tag", next, "a type tag", "plain values");
            if (depth > DeepestLevel) return Refuse("yaml.too-deep", next, $"nesting deeper than {DeepestLevel} levels", "a flat list of rows");
            switch (next)
            {
                case Scalar scalar:
                    return new YamlValue(scalar.Value, scalar.Style is not ScalarStyle.Plain, line, column);
                case SequenceStart:
                    var items = new List<YamlNode>();
                    while (!parser.TryConsume<SequenceEnd>(out _))
                    {
                        if (Node(depth + 1) is not { } item) return null;
                        items.Add(item);
                    }
                    return new YamlList(items, line, column);
                case MappingStart:
                    return Map(depth, line, column);
                default:
                    return Refuse("yaml.syntax", next, "something that is no value, list or mapping", null);
            }
        }

        private YamlMap? Map(int depth, int line, int column)
        {
            var entries = new List<(YamlValue, YamlNode)>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (Node(depth + 1) is not { } key) return null;
                if (Node(depth + 1) is not { } value) return null;
                if (key is not YamlValue name)
                {
                    faults.Add(new("yaml.key", Severity.Error, new Place(file, Row: key.Line, Column: key.Column), "a key that is not a word", "a field name"));
                    continue;
                }
                if (!seen.Add(name.Text)) faults.Add(new("yaml.duplicate-key", Severity.Error, new Place(file, Row: name.Line, Column: name.Column), $"the key {name.Text} twice in one row", "each key once"));
                else entries.Add((name, value));
            }
            return new YamlMap(entries, line, column);
        }

        private YamlNode? Refuse(string code, ParsingEvent at, string found, string? expected)
        {
            faults.Add(new(code, Severity.Error, new Place(file, Row: (int)at.Start.Line, Column: (int)at.Start.Column), found, expected));
            return null;
        }
    }
}
