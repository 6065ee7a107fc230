using System.Globalization;
using Concord.Core;
using Concord.Tables.Yaml;

namespace Concord.Statistics.Sdmx.Import;

/// <summary>Reads the keys of a mapping file; every mistake is a fault with its line.</summary>
internal sealed class MappingReader(YamlMap root, string file, List<Fault> faults)
{
    private static readonly string[] Known =
    [
        "flow", "dataset", "publisher", "title", "licence", "note", "measure", "measure-from", "measures", "to", "from", "sex-from", "sexes", "status-from", "statuses", "keep", "aggregates", "areas", "definition", "factor",
    ];

    public FlowMapping? Read()
    {
        foreach (var (key, _) in root.Entries.Where(e => !Known.Contains(e.Key.Text))) Fault(key, $"the key {key.Text}", string.Join(", ", Known));
        var measure = Text("measure") is { } code ? Measure.Find(code) : null;
        if (Text("measure") is { } unknown && measure is null) Fault(Node("measure")!, $"the measure {unknown}", "a code of 'concord query --help'");
        var measures = Pair("measure-from", "measures", code => Measure.Find(code), "a code of 'concord query --help'");
        if (measure is null && measures is null && Text("measure") is null) Fault(root, "no measure", "measure, or measure-from with measures");
        var mapping = new FlowMapping
        {
            Flow = Required("flow"), Dataset = Required("dataset"), Publisher = Required("publisher"), Title = Required("title"), Licence = Required("licence"), Note = Required("note"),
            Measure = measure, Measures = measures, To = Required("to"), From = Text("from"),
            Sexes = Pair<Sex>("sex-from", "sexes", Word<Sex>, "both, female or male"),
            Statuses = Pair<ObservationStatus>("status-from", "statuses", Word<ObservationStatus>, "published, modelled, provisional, suppressed or projected"),
            Keep = Lists("keep"), Aggregates = List("aggregates"), Areas = Map("areas"),
            Definition = Text("definition") switch { null => Definition.None, "born-abroad" => Definition.BornAbroad, "citizenship" => Definition.Citizenship, var other => Wrong(other) },
            Factor = Text("factor") is { } f ? double.TryParse(f, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : Bad(f) : 1,
        };
        if (!Lakes.LakeLayout.IsName(mapping.Dataset) && Node("dataset") is { } name) Fault(name, $"the dataset name '{mapping.Dataset}'", "letters, digits, points and hyphens");
        return mapping;
    }

    private Definition Wrong(string other)
    {
        Fault(Node("definition")!, $"the definition {other}", "born-abroad or citizenship");
        return Definition.None;
    }

    private double Bad(string text)
    {
        Fault(Node("factor")!, $"the factor {text}", "a number above zero");
        return 1;
    }

    private static T? Word<T>(string word) where T : struct, Enum => Enum.GetValues<T>().Where(v => v.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Cast<T?>().FirstOrDefault();

    private (string, IReadOnlyDictionary<string, T>)? Pair<T>(string component, string codes, Func<string, T?> find, string expected) where T : struct => Pair(component, codes, code => find(code) is { } found ? (object)found : null, expected) is { } pair
        ? (pair.Item1, pair.Item2.ToDictionary(p => p.Key, p => (T)p.Value, StringComparer.Ordinal))
        : null;

    private (string, IReadOnlyDictionary<string, Measure>)? Pair(string component, string codes, Func<string, Measure?> find, string expected) => Pair(component, codes, code => (object?)find(code), expected) is { } pair
        ? (pair.Item1, pair.Item2.ToDictionary(p => p.Key, p => (Measure)p.Value, StringComparer.Ordinal))
        : null;

    private (string, Dictionary<string, object>)? Pair(string component, string codes, Func<string, object?> find, string expected)
    {
        if (Text(component) is not { } name) return null;
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in Entries(codes))
        {
            if (value is YamlValue word && find(word.Text) is { } known) found[key.Text] = known;
            else Fault(value, $"{codes} of {key.Text}", expected);
        }
        return (name, found);
    }

    private Dictionary<string, IReadOnlyList<string>> Lists(string name) => Entries(name).ToDictionary(e => e.Key.Text, e => (IReadOnlyList<string>)[.. Words(e.Value)], StringComparer.Ordinal);

    private Dictionary<string, string> Map(string name) => Entries(name).ToDictionary(e => e.Key.Text, e => Words(e.Value).FirstOrDefault() ?? "", StringComparer.Ordinal);

    private List<string> List(string name) => Node(name) is { } node ? [.. Words(node)] : [];

    private static IEnumerable<string> Words(YamlNode node) => node switch { YamlValue value => [value.Text], YamlList list => list.Items.OfType<YamlValue>().Select(v => v.Text), _ => [] };

    private IReadOnlyList<(YamlValue Key, YamlNode Value)> Entries(string name)
    {
        switch (Node(name))
        {
            case null:
                return [];
            case YamlMap map:
                return map.Entries;
            case var other:
                Fault(other, $"{name} is no mapping", "CODE: WORD on lines of their own");
                return [];
        }
    }

    private string Required(string name)
    {
        if (Text(name) is { Length: > 0 } text) return text;
        Fault(root, $"no {name}", $"{name}: …");
        return "";
    }

    private string? Text(string name) => (Node(name) as YamlValue)?.Text;

    private YamlNode? Node(string name) => root.Entries.FirstOrDefault(e => e.Key.Text == name).Value;

    private void Fault(YamlNode at, string found, string expected) =>
        faults.Add(new Fault("mapping.key", Severity.Error, new Place(file, Row: at.Line, Column: at.Column), found, expected, "Correct the mapping file"));
}
