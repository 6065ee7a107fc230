using System.Text.Json.Nodes;
using System.Xml.Linq;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;
using Concord.Testing;

namespace Concord.Sdmx.Tests;

/// <summary>Messages that official schemas and other programs accept are read and written again as the same messages, element for element.</summary>
public sealed class ResponseTests
{
    [Theory]
    [InlineData("v1_dataflows.xml")]
    [InlineData("v1_dataflow_refs_all.xml")]
    [InlineData("v1_dsd_children.xml")]
    [InlineData("v1_codelists_stub.xml")]
    [InlineData("v1_codelist_items.xml")]
    [InlineData("v1_referencepartial.xml")]
    [InlineData("v1_agencyscheme.xml")]
    [InlineData("v1_contentconstraint.xml")]
    [InlineData("v1_available.xml")]
    [InlineData("v2_dataflow_ml3.xml")]
    public void A_valid_structure_message_is_written_as_it_was(string file)
    {
        var bytes = File.ReadAllBytes(SharedData.PathOf("sdmx", "responses", file));
        var read = SdmxReader.Read(new MemoryStream(bytes));
        read.Flaws.ShouldBeEmpty();
        var output = new Utf8Buffer();
        StructureMessage.Write(read.Structures!.Value, output, read.Header, read.Artefacts.All);
        Lines(output.Written.ToArray()).ShouldBe(Lines(bytes));
    }

    [Theory]
    [InlineData("v1_data_generic.xml", "TIME_PERIOD")]
    [InlineData("v1_data_ss.xml", "TIME_PERIOD")]
    [InlineData("v1_data_ss_flat.xml", "AllDimensions")]
    [InlineData("v1_data_provider.xml", "TIME_PERIOD")]
    [InlineData("v2_data_ml3.xml", "TIME_PERIOD")]
    public void A_valid_data_message_is_written_as_it_was(string file, string atObservation)
    {
        var bytes = File.ReadAllBytes(SharedData.PathOf("sdmx", "responses", file));
        var (structures, fallback) = Known();
        var output = new Utf8Buffer();
        var result = new ReadResult();
        var probe = SdmxReader.Read(new MemoryStream(bytes), options: new ReadOptions { Structures = structures, Fallback = fallback });
        var writer = DataWriter.Create(probe.Data!.Value, output, new WriteOptions { Structures = structures, DimensionAtObservation = atObservation });
        result = SdmxReader.Read(new MemoryStream(bytes), new WithHeader(writer, probe.Header), new ReadOptions { Structures = structures, Fallback = fallback });
        result.Flaws.ShouldBeEmpty();
        result.Observations.ShouldBe(99);
        Lines(output.Written.ToArray()).ShouldBe(Lines(bytes));
    }

    [Theory]
    [InlineData("v1_data.json", DataFormat.Json10)]
    [InlineData("v2_data.json", DataFormat.Json20)]
    public void A_json_of_another_program_and_ours_mean_the_same(string file, DataFormat format)
    {
        var bytes = File.ReadAllBytes(SharedData.PathOf("sdmx", "responses", file));
        var (structures, fallback) = Known();
        var options = new ReadOptions { Structures = structures, Fallback = fallback };
        var theirs = new Collected();
        SdmxReader.Read(new MemoryStream(bytes), theirs, options).Flaws.ShouldBeEmpty();
        var output = new Utf8Buffer();
        SdmxReader.Read(new MemoryStream(bytes), DataWriter.Create(format, output, new WriteOptions { Structures = structures }), options);
        var ours = new Collected();
        SdmxReader.Read(new MemoryStream(output.Written.ToArray()), ours, options).Flaws.ShouldBeEmpty();
        Text(ours).ShouldBe(Text(theirs));
        // The same parts stand in the same places.
        var mine = JsonNode.Parse(output.Written.Span)!;
        var given = JsonNode.Parse(bytes)!;
        foreach (var path in new[] { "meta", "data" }) mine[path]!.AsObject().Select(p => p.Key).Except(given[path]!.AsObject().Select(p => p.Key)).ShouldBeEmpty();
    }

    [Fact]
    public void A_csv_of_another_program_is_written_as_it_was()
    {
        foreach (var (file, format) in new[] { ("v1_data_csv.csv", DataFormat.Csv10), ("v2_data.csv", DataFormat.Csv20) })
        {
            var bytes = File.ReadAllBytes(SharedData.PathOf("sdmx", "responses", file));
            var output = new Utf8Buffer();
            SdmxReader.Read(new MemoryStream(bytes), DataWriter.Create(format, output)).Flaws.ShouldBeEmpty();
            System.Text.Encoding.UTF8.GetString(output.Written.Span).ShouldBe(System.Text.Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n"), file);
        }
    }

    private static (StructureSet, DataStructure) Known()
    {
        var set = new StructureSet();
        foreach (var file in new[] { "v1_dsd_children.xml", "v1_dataflow_refs_all.xml" })
        {
            foreach (var artefact in SdmxReader.Read(new MemoryStream(File.ReadAllBytes(SharedData.PathOf("sdmx", "responses", file)))).Artefacts.All) set.Add(artefact);
        }
        return (set, set.All.OfType<DataStructure>().Single());
    }

    // Without the head, with attributes by name; positions of dimensions and references to constraints are part of it.
    private static string Lines(byte[] bytes)
    {
        var root = XDocument.Load(new MemoryStream(bytes)).Root!;
        root.Elements().Where(e => e.Name.LocalName == "Header").Remove();
        var lines = new List<string>();
        void Walk(XElement e, int depth)
        {
            var attributes = e.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => $"{a.Name.LocalName}={a.Value}").Order(StringComparer.Ordinal);
            lines.Add($"{new string(' ', depth)}{e.Name.LocalName} {string.Join(' ', attributes)} {(e.HasElements ? "" : e.Value)}".TrimEnd());
            foreach (var child in e.Elements()) Walk(child, depth + 1);
        }
        Walk(root, 0);
        return string.Join('\n', lines);
    }

    private static string Text(Collected data) => string.Join('\n', data.Rows.Select(r => string.Join('|', r.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={(v.Key == "OBS_VALUE" ? v.Value.Replace(".0", "", StringComparison.Ordinal) : v.Value)}"))));

    private sealed class WithHeader(IDataSink next, MessageHeader header) : IDataSink
    {
        public void Begin(MessageHeader _) => next.Begin(header);

        public void BeginDataSet(DataSetInfo dataSet) => next.BeginDataSet(dataSet);

        public void Row(DataRow row) => next.Row(row);

        public void EndDataSet() => next.EndDataSet();

        public void End(IReadOnlyList<FooterMessage> footer) => next.End(footer);
    }
}
