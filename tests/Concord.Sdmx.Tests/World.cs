using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Tests;

/// <summary>A small made-up structure, and random structures and data for properties.</summary>
internal static class World
{
    public static readonly string[] Codes = ["A", "B", "C1", "_T", "M49_002", "hy-phen", "9x"];

    public static readonly Reference Flow = new(ArtefactKind.Dataflow, "TEST", "DF", "1.0");

    public static StructureSet Small { get; } = Structures(["FREQ", "AREA", "SEX"], [("OBS_STATUS", Attachment.Observation), ("TITLE", Attachment.Dimensions), ("LICENCE", Attachment.DataSet)]);

    public static StructureSet Structures(IReadOnlyList<string> dimensions, IReadOnlyList<(string Id, Attachment Attachment)> attributes, bool multi = false)
    {
        var concepts = dimensions.Concat(["TIME_PERIOD", "OBS_VALUE"]).Concat(attributes.Select(a => a.Id)).ToList();
        Reference Concept(string id) => new(ArtefactKind.ConceptScheme, "TEST", "CS", "1.0", id);
        var components = new List<Component>();
        components.AddRange(dimensions.Select(d => new Component { Id = d, Role = ComponentRole.Dimension, IsMandatory = true, Concept = Concept(d), Enumeration = new(ArtefactKind.Codelist, "TEST", "CL_" + d, "1.0") }));
        components.Add(new Component { Id = "TIME_PERIOD", Role = ComponentRole.Time, IsMandatory = true, Concept = Concept("TIME_PERIOD"), TextType = "ObservationalTimePeriod" });
        components.Add(new Component { Id = "OBS_VALUE", Role = ComponentRole.Measure, Concept = Concept("OBS_VALUE"), TextType = "Double" });
        components.AddRange(attributes.Select(a => new Component
        {
            Id = a.Id, Role = ComponentRole.Attribute, Concept = Concept(a.Id), TextType = "String", Attachment = a.Attachment, IsMultiValued = multi && a.Attachment == Attachment.Observation,
            AttachedTo = a.Attachment == Attachment.Dimensions ? [.. dimensions] : [],
        }));
        return new StructureSet(
        [
            new Dataflow { Kind = ArtefactKind.Dataflow, Agency = "TEST", Id = "DF", Version = "1.0", Names = Name("Flow"), Descriptions = Name("A flow"), IsFinal = true, Structure = new(ArtefactKind.DataStructure, "TEST", "DSD", "1.0") },
            .. dimensions.Select(d => new ItemScheme
            {
                Kind = ArtefactKind.Codelist, Agency = "TEST", Id = "CL_" + d, Version = "1.0", Names = Name(d), IsFinal = true,
                Items = [.. Codes.Select((c, i) => new Item { Id = c, Names = new LocalText(new KeyValuePair<string, string>("en", $"Code {c}"), new KeyValuePair<string, string>("ar", "رمز " + c)), Parent = i > 1 ? Codes[0] : null })],
            }),
            new ItemScheme { Kind = ArtefactKind.ConceptScheme, Agency = "TEST", Id = "CS", Version = "1.0", Names = Name("Concepts"), IsFinal = true, Items = [.. concepts.Select(c => new Item { Id = c, Names = Name("Concept " + c) })] },
            new DataStructure { Kind = ArtefactKind.DataStructure, Agency = "TEST", Id = "DSD", Version = "1.0", Names = Name("Structure"), IsFinal = true, Components = components },
        ]);
    }

    public static LocalText Name(string words) => LocalText.English(words);

    /// <summary>Writes rows in a form and gives the bytes.</summary>
    public static byte[] Write(StructureSet structures, DataFormat format, IEnumerable<IReadOnlyDictionary<string, string>> rows, string atObservation = "TIME_PERIOD", string action = "Replace")
    {
        var output = new Utf8Buffer();
        var writer = DataWriter.Create(format, output, new WriteOptions { Structures = structures, DimensionAtObservation = atObservation });
        Push(structures, writer, rows, action, atObservation);
        return output.Written.ToArray();
    }

    public static void Push(StructureSet structures, IDataSink sink, IEnumerable<IReadOnlyDictionary<string, string>> rows, string action = "Replace", string atObservation = "TIME_PERIOD")
    {
        var layout = new Layout(structures.StructureOf(Flow));
        var row = new DataRow(layout);
        sink.Begin(new MessageHeader { Id = "T1", Prepared = "2026-11-25T00:00:00Z", Sender = "TEST" });
        sink.BeginDataSet(new DataSetInfo { Structure = Flow, Action = action, Layout = layout, DimensionAtObservation = atObservation });
        foreach (var values in rows)
        {
            row.Clear();
            row.Series++;
            foreach (var (id, value) in values) row[layout.IndexOf(id)] = value;
            sink.Row(row);
        }
        sink.EndDataSet();
        sink.End([]);
    }
}
