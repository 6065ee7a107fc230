using System.Diagnostics;
using System.Globalization;
using Concord.Core;
using Concord.Sdmx;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;
using Concord.Sdmx.Rest;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;
using Concord.Statistics.Sdmx;

// Usage: make FOLDER | read FILE | import FILE LAKE | serve LAKE
// 1,515,150 observations in 43,290 series of 35 years. Each step runs in a process of its own, so that its peak memory is its own. Processor time is what counts on a shared machine.
#pragma warning disable RS0030 // A bench reads the clock.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var process = Process.GetCurrentProcess();
var watch = Stopwatch.StartNew();
var what = string.Join(' ', args.Select(Path.GetFileName));
switch (args)
{
    case ["make", var folder]:
        Make(folder, DataFormat.Csv10, "big.csv");
        Make(folder, DataFormat.Specific21, "big-specific.xml");
        Make(folder, DataFormat.Generic21, "big-generic.xml");
        return;
    case ["read", var file]:
        using (var stream = File.OpenRead(file))
        {
            var columns = new Columns();
            var result = SdmxReader.Read(stream, columns, new ReadOptions { Structures = LakeStructures.Build([]) });
            Say(what, result.Observations, result.Flaws.Count);
        }
        return;
    case ["import", var file, var lake]:
        var report = ImportRun.Execute([file], new LakeFolder(lake));
        Say(what, report.Releases.Sum(r => r.Imported), report.AllFaults.Count());
        return;
    case ["serve", var lake]:
        await Serve(lake);
        return;
}

void Say(string name, long observations, int flaws)
{
    process.Refresh();
    Console.WriteLine(FormattableString.Invariant($"{name}: {observations:N0} observations, {flaws} flaws, processor {process.TotalProcessorTime.TotalSeconds:0.00} s, wall {watch.Elapsed.TotalSeconds:0.00} s, peak {process.PeakWorkingSet64 / 1048576} MB"));
}

async Task Serve(string root)
{
    using var lake = Lake.Open(root);
    using var data = new LakeData(lake);
    Say("load", data.Count, 0);
    var flow = data.Structures.All.OfType<Dataflow>().Single(f => f.Id == "DF_MIG");
    var count = data.Available(new DataQuery { Flow = flow, Structure = data.Structures.StructureOf(flow.Reference)! }).Observations;
    Console.WriteLine(FormattableString.Invariant($"DF_MIG: {count:N0} observations"));
    var service = new SdmxService(data, new ServiceOptions { Now = () => DateTimeOffset.UnixEpoch });
    foreach (var type in new[] { "data+csv;version=1.0.0", "structurespecificdata+xml;version=2.1", "genericdata+xml;version=2.1", "data+json;version=1.0.0" })
    {
        for (var round = 0; round < 3; round++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            var started = Stopwatch.GetTimestamp();
            var answer = service.Version1(new SdmxRequest("data/DF_MIG/all", "", "application/vnd.sdmx." + type, "http://localhost"));
            var sink = new CountingStream();
            await answer.Body!(sink, CancellationToken.None);
            process.Refresh();
            var used = (process.TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine(FormattableString.Invariant($"serve {type}: {count / used / 1e6:0.00} M observations/s of processor time ({used:0.00} s), first byte after {(sink.First - started) * 1000.0 / Stopwatch.Frequency:0} ms, {sink.Bytes / 1048576} MB"));
        }
    }
    Say("serve", data.Count, 0);
}

void Make(string folder, DataFormat format, string name)
{
    var structures = LakeStructures.Build([]);
    var flow = new Reference(ArtefactKind.Dataflow, "CONCORD", "DF_MIG", "1.0.0");
    var layout = new Layout(structures.StructureOf(flow));
    var output = new Utf8Buffer();
    using var file = File.Create(Path.Combine(folder, name));
    var clock = Stopwatch.StartNew();
    var writer = DataWriter.Create(format, output, new WriteOptions { Structures = structures });
    var row = new DataRow(layout);
    int At(string id) => layout.IndexOf(id);
    var areas = AreaCatalogue.Default.All.Where(a => a.Kind == AreaKind.Area).Take(208).Select(a => a.Code).ToArray();
    var years = Enumerable.Range(1990, 35).Select(y => y.ToString(CultureInfo.InvariantCulture)).ToArray();
    writer.Begin(new MessageHeader { Id = "BENCH", Prepared = "2024-12-31T00:00:00Z" });
    writer.BeginDataSet(new DataSetInfo { Structure = flow, Layout = layout, Action = "Replace" });
    (row[At("FREQ")], row[At("MEASURE")], row[At("COUNTERPART_BASIS")], row[At("AGE")], row[At("EDUCATION_LEV")], row[At("MIGRANT_TYPE")]) = ("A", "MIG_STOCK", "BIR", "_T", "_T", "_T");
    (row[At("SOURCE")], row[At("UNIT_MEASURE")], row[At("SEX")], row[At("OBS_STATUS")], row[At("UNIT_MULT")]) = ("BENCH", "PS", "_T", "A", "0");
    var made = 0;
    for (var i = 0; i < areas.Length && made < 43_290; i++)
    {
        for (var j = 0; j < areas.Length + 1 && made < 43_290; j++, made++)
        {
            row.Series++;
            row[At("REF_AREA")] = areas[i];
            row[At("COUNTERPART_AREA")] = j < areas.Length ? areas[j] : "_T";
            for (var y = 0; y < years.Length; y++)
            {
                row[layout.Time] = years[y];
                row[layout.Value] = ((made * 7919 + y * 104_729) % 1_000_000).ToString(CultureInfo.InvariantCulture);
                writer.Row(row);
            }
            if (output.Length > 1 << 20) output.Drain(file);
        }
    }
    writer.EndDataSet();
    writer.End([]);
    output.Drain(file);
    Console.WriteLine(FormattableString.Invariant($"make {name}: {made * years.Length:N0} observations, {file.Length / 1048576} MB, wall {clock.Elapsed.TotalSeconds:0.00} s"));
}

/// <summary>The lake's columns in pieces, as an import would fill them: codes of a series once, value and year for each observation.</summary>
internal sealed class Columns : IDataSink
{
    private const int Piece = 1 << 16;

    private readonly List<(int From, int To, byte Measure, byte Sex, short Year, byte Status, double Value)[]> pieces = [];
    private int at = Piece;
    private int series = -1;
    private (int From, int To, byte Measure, byte Sex) key;

    public void Begin(MessageHeader header)
    {
    }

    public void BeginDataSet(DataSetInfo dataSet)
    {
    }

    public void Row(DataRow row)
    {
        if (row.Series != series)
        {
            series = row.Series;
            var counterpart = row["COUNTERPART_AREA"]!;
            key = (counterpart == "_T" ? AreaCatalogue.World : SdmxCodes.FindArea(counterpart)!.Id, SdmxCodes.FindArea(row["REF_AREA"]!)!.Id, SdmxCodes.FindMeasure(row["MEASURE"]!)!.Id, (byte)(row["SEX"] == "F" ? 1 : 0));
        }
        if (at == Piece)
        {
            pieces.Add(new (int, int, byte, byte, short, byte, double)[Piece]);
            at = 0;
        }
        pieces[^1][at++] = (key.From, key.To, key.Measure, key.Sex, short.Parse(row[row.Layout.Time]!, CultureInfo.InvariantCulture), (byte)(row["OBS_STATUS"] == "A" ? 0 : 1), double.Parse(row[row.Layout.Value]!, CultureInfo.InvariantCulture));
    }

    public void EndDataSet()
    {
    }

    public void End(IReadOnlyList<FooterMessage> footer)
    {
    }
}

/// <summary>Counts what is written and when the first byte came.</summary>
internal sealed class CountingStream : Stream
{
    public long Bytes { get; private set; }

    public long First { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Bytes;

    public override long Position { get => Bytes; set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Count(count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Count(buffer.Length);
        return ValueTask.CompletedTask;
    }

    private void Count(int count)
    {
        if (Bytes == 0) First = Stopwatch.GetTimestamp();
        Bytes += count;
    }
}
