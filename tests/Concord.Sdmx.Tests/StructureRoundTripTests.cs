using Concord.Sdmx.Data;
using Concord.Sdmx.Model;
using Concord.Testing;
using CsCheck;

namespace Concord.Sdmx.Tests;

/// <summary>Structures are the same after they were written and read, in every form.</summary>
public sealed class StructureRoundTripTests
{
    public static TheoryData<StructureFormat> Formats => [StructureFormat.Xml21, StructureFormat.Xml30, StructureFormat.Json10, StructureFormat.Json20];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_random_structure_is_read_as_it_was_written(StructureFormat format) =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 6], Gen.String[Gen.Char['!', '~'], 0, 20]).Sample(
            (dimensions, attributes, text) =>
            {
                var set = World.Structures([.. Enumerable.Range(0, dimensions).Select(i => $"D{i}")], [.. Enumerable.Range(0, attributes).Select(i => ($"A{i}", (Attachment)(i % 3)))]);
                set.Add(new ItemScheme { Kind = ArtefactKind.Codelist, Agency = "TEST", Id = "CL_TEXT", Version = "2.1", Names = World.Name(text.Trim().Length == 0 ? "x" : text.Trim()), Items = [new Item { Id = "a", Names = World.Name("& < > \" ' €") }] });
                return Text(Read(Write(set.All, format), format)) == Text(set.All);
            },
            iter: 40, seed: "0000KOIXvv72");

    [Theory]
    [InlineData("concord-structures-2.1.xml")]
    [InlineData("concord-structures-3.0.xml")]
    public void Given_structures_are_the_same_in_every_form(string file)
    {
        var first = SdmxReader.Read(new MemoryStream(File.ReadAllBytes(SharedData.PathOf("sdmx", "structures", file))));
        first.Flaws.ShouldBeEmpty();
        first.Artefacts.All.Count.ShouldBeGreaterThan(25);
        foreach (var format in Formats) Text(Read(Write(first.Artefacts.All, format.Data), format.Data)).ShouldBe(Text(first.Artefacts.All), $"{format.Data}");
    }

    private static byte[] Write(IReadOnlyList<Artefact> artefacts, StructureFormat format)
    {
        var output = new Utf8Buffer();
        StructureMessage.Write(format, output, new MessageHeader { Id = "S1" }, artefacts);
        return output.Written.ToArray();
    }

    private static IReadOnlyList<Artefact> Read(byte[] bytes, StructureFormat format)
    {
        var result = SdmxReader.Read(new MemoryStream(bytes));
        result.Flaws.ShouldBeEmpty();
        result.Structures.ShouldBe(format);
        return result.Artefacts.All;
    }

    // isFinal is no word of 3.0 and organisation schemes have no version there: neither is compared.
    private static string Text(IReadOnlyList<Artefact> all) => string.Join('\n', all.Select(a => $"{a.Kind} {a} {Names(a.Names)} {Names(a.Descriptions)} {Body(a)}").Order(StringComparer.Ordinal));

    private static string Body(Artefact a) => a switch
    {
        ItemScheme s => string.Join(';', s.Items.Select(i => $"{i.Id} {i.Parent} {Names(i.Names)} {i.Enumeration}")),
        DataStructure d => string.Join(';', d.Components.Select(c => $"{c.Id} {c.Role} {c.Concept} {c.Enumeration} {(c.Enumeration is null ? c.TextType : "")} {c.IsMandatory} {c.Attachment} {string.Join(',', c.AttachedTo)}")),
        Dataflow f => $"{f.Structure}",
        Categorisation c => $"{c.Source} {c.Target}",
        ProvisionAgreement p => $"{p.Flow} {p.Provider}",
        ContentConstraint c => $"{c.IsActual} {string.Join(',', c.Attachments)} {string.Join(';', c.Regions.SelectMany(r => r.Keys.Select(k => $"{r.Include} {k.Id} {string.Join(',', k.Values)}")))}",
        _ => "",
    };

    private static string Names(LocalText text) => string.Join('|', text.All.Select(t => $"{t.Key}={t.Value}"));
}
