using System.IO.Compression;
using System.Text;
using Concord.Testing;

namespace Concord.Sdmx.Tests;

/// <summary>Messages that are meant to hurt, and messages that are broken: a flaw that is true, bounded memory, no exception.</summary>
public sealed class HostileTests
{
    private const string Head = "<mes:StructureSpecificData xmlns:mes=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\">";

    [Fact]
    public void A_billion_laughs_are_refused_for_their_document_type()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        Flaw($"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">{entities}]>{Head}&l9;</mes:StructureSpecificData>").Code.ShouldBe("ml.doctype");
    }

    [Fact]
    public void An_external_entity_is_refused_and_no_file_is_opened() =>
        Flaw($"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>{Head}&e;</mes:StructureSpecificData>").Code.ShouldBe("ml.doctype");

    [Fact]
    public void An_attribute_of_a_gigabyte_ends_at_the_limit_of_a_value()
    {
        var before = GC.GetTotalAllocatedBytes();
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(Head + "<mes:DataSet A=\""), (byte)'x', 1L << 30);
        var flaw = SdmxReader.Read(stream).Flaws.ShouldHaveSingleItem();
        flaw.Code.ShouldBe("ml.value-too-long");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(64 << 20);
    }

    [Theory]
    [InlineData("csv", "csv.row-too-long")]
    [InlineData("json", "json.value-too-long")]
    public void A_value_without_end_is_refused_in_other_forms_too(string form, string code)
    {
        var head = form == "csv" ? "DATAFLOW,A,OBS_VALUE\nX:Y(1),\"" : "{\"meta\":{\"id\":\"";
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(head), (byte)'x', 8L << 20);
        SdmxReader.Read(stream).Flaws.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Deep_nesting_is_refused_in_xml_and_json()
    {
        Flaw(Head + string.Concat(Enumerable.Repeat("<a>", 100_000))).Code.ShouldBe("ml.too-deep");
        Flaw("{\"data\":" + new string('[', 100_000)).Code.ShouldBe("json.not-well-formed");
    }

    [Fact]
    public void A_gzip_bomb_ends_at_the_limit()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("DATAFLOW,A,OBS_VALUE\n"));
            var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("X:Y(1),a,1\n", 10_000)));
            for (var i = 0; i < 400; i++) gzip.Write(line);
        }
        packed.Position = 0;
        var result = SdmxReader.Read(packed, options: new ReadOptions { Limits = new ReadLimits { Bytes = 20 << 20 } });
        result.Flaws.ShouldHaveSingleItem().Code.ShouldBe("message.too-large");
    }

    [Theory]
    [InlineData("", "message.empty")]
    [InlineData("<!DOCTYPE html><html></html>", "message.html")]
    [InlineData("<a/>", "ml.no-sdmx")]
    [InlineData("<x xmlns=\"http://www.SDMX.org/resources/SDMXML/schemas/v9_9/message\"/>", "ml.version")]
    [InlineData("<CompactData xmlns=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\"/>", "ml.mixed-versions")]
    [InlineData("<CrossSectionalData xmlns=\"http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message\"/>", "ml.not-read")]
    [InlineData("{\"dataSets\":[{\"series\":{", "json.not-well-formed")]
    [InlineData("{\"meta\":1,,}", "json.not-well-formed")]
    [InlineData("name,value\n", "csv.no-sdmx")]
    [InlineData("DATAFLOW,A,OBS_VALUE\nX:Y(1),\"a,1\n", "csv.open-quote")]
    [InlineData("DATAFLOW,A,A\nX:Y(1),a,1\n", "csv.column-twice")]
    public void A_message_that_is_none_is_refused_by_name(string text, string code) => Flaw(text).Code.ShouldBe(code);

    [Fact]
    public void A_generic_body_of_2_0_under_the_namespace_of_2_1_is_told_as_that()
    {
        const string Text = "<mes:GenericData xmlns:mes=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\" xmlns:g=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic\">" +
            "<mes:DataSet><g:Series><g:SeriesKey><g:Value concept=\"FREQ\" value=\"A\"/></g:SeriesKey></g:Series></mes:DataSet></mes:GenericData>";
        var flaw = Flaw(Text);
        flaw.Code.ShouldBe("ml.mixed-versions");
        flaw.Line.ShouldBe(1);
    }

    [Fact]
    public void Data_of_another_structure_are_told_component_by_component()
    {
        var row = new Dictionary<string, string> { ["FREQ"] = "A", ["AREA"] = "A", ["SEX"] = "ZZ", ["TIME_PERIOD"] = "20x0", ["OBS_VALUE"] = "much", ["OBS_STATUS"] = "A" };
        var flaws = new List<Flaw>();
        var validator = new DataValidator(new Collected(), World.Small, flaws.Add);
        World.Push(World.Small, validator, [row, new Dictionary<string, string>(row) { ["SEX"] = "_T" }, new Dictionary<string, string>(row) { ["SEX"] = "_T", ["TIME_PERIOD"] = "2010", ["OBS_VALUE"] = "1" }]);
        flaws.Select(f => f.Code).ShouldBe(["data.code", "data.period", "data.number"], ignoreOrder: true);
        var code = flaws.Single(f => f.Code == "data.code");
        (code.SeriesKey, code.Component).ShouldBe(("A.A.ZZ", "SEX"));
        validator.Rejected.ShouldBe(2);
    }

    [Fact]
    public void Ten_thousand_mutated_samples_never_throw()
    {
        var samples = Directory.GetFiles(SharedData.PathOf("sdmx", "samples")).Where(f => !f.EndsWith(".md", StringComparison.Ordinal) && new FileInfo(f).Length < 12_000).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var random = new Random(20261125);
        var read = 0;
        var flawed = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = Mutate(samples[i % samples.Count].ToArray(), random);
            var result = SdmxReader.Read(new MemoryStream(bytes), new DataValidator(new Collected(), World.Small, _ => { }));
            read++;
            if (result.Flaws.Count > 0) flawed++;
        }
        read.ShouldBe(10_000);
        flawed.ShouldBeGreaterThan(3000);
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                for (var i = 0; i < 1 + random.Next(8); i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            case 2:
                var from = random.Next(bytes.Length);
                var length = random.Next(Math.Min(200, bytes.Length - from));
                return [.. bytes[..from], .. bytes[(from + length)..]];
            case 3:
                var at = random.Next(bytes.Length);
                var piece = random.Next(Math.Min(300, bytes.Length - at));
                return [.. bytes[..(at + piece)], .. bytes[at..]];
            default:
                const string Marks = "<>\"'&,;:{}[]\\\0\n";
                for (var i = 0; i < 1 + random.Next(6); i++) bytes[random.Next(bytes.Length)] = (byte)Marks[random.Next(Marks.Length)];
                return bytes;
        }
    }

    private static Flaw Flaw(string text)
    {
        var result = SdmxReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new Collected());
        result.IsComplete.ShouldBeFalse();
        return result.Flaws[^1];
    }

    /// <summary>Some bytes, then one byte again and again.</summary>
    private sealed class EndlessStream(byte[] head, byte rest, long length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            count = (int)Math.Min(count, length - at);
            for (var i = 0; i < count; i++) buffer[offset + i] = at + i < head.Length ? head[at + i] : rest;
            at += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
