using System.Globalization;
using Concord.Core;
using Concord.Sdmx;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;
using Concord.Statistics.Import;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Sdmx.Import;

/// <summary>A file of SDMX data in any form: our own flows as they are, foreign ones by their mapping. What does not map is listed.</summary>
internal sealed class SdmxData(FlowMappings mappings) : Importer
{
    public override string Name => "sdmx";

    public override string Looks => "SDMX data in XML, JSON or CSV, of a flow with a mapping";

    public override bool Recognises(SourceFile file) => Sniff(file.Path);

    public override Provenance Describe(SourceFile file)
    {
        var (flow, prepared) = First(file);
        var edition = prepared.Length >= 10 && DateOnly.TryParse(prepared.AsSpan(0, 10), CultureInfo.InvariantCulture, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : LastYear(file);
        if (mappings.Find(flow) is { } mapping)
        {
            return new Provenance { Publisher = mapping.Publisher, Dataset = mapping.Dataset, Title = mapping.Title, Edition = edition, Licence = mapping.Licence, Copy = CopyKind.Reshaped, CopiedBy = "Concord, by a mapping of SDMX codes", Note = mapping.Note };
        }
        return new Provenance { Publisher = flow?.Agency ?? "unknown", Dataset = "sdmx-unmapped", Title = flow?.Short ?? "SDMX", Edition = edition, Licence = "unknown", Copy = CopyKind.AsPublished, Note = "No mapping." };
    }

    public override IReadOnlyList<Provenance> DescribeAll(SourceFile file)
    {
        var (flow, prepared) = First(file);
        if (mappings.Find(flow) is not null || !OwnRows.IsOwn(flow)) return [Describe(file)];
        // Another Concord's flow holds the datasets of several publishers: each becomes a release again.
        var sink = new OwnSources();
        using var stream = File.OpenRead(file.Path);
        SdmxReader.Read(stream, sink, new ReadOptions { Structures = OwnRows.Structures });
        return sink.Found.Count == 0 ? [Describe(file)] : [.. sink.Found.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value)];
    }

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var stream = File.OpenRead(file.Path);
        var sink = new DraftSink(file, draft, mappings, cancel);
        var result = SdmxReader.Read(stream, sink, new ReadOptions { Structures = OwnRows.Structures });
        foreach (var flaw in result.Flaws) draft.Take([Fault(file, flaw)]);
        foreach (var message in result.Footer.Where(m => m.Code == "413" || m.Address is not null))
        {
            draft.Reject(new Fault("sdmx.answer-later", Severity.Error, file.At(), $"the service says that the data will be ready later{(message.Address is { } a ? $" at {a}" : "")}", NextStep: "Import that address, or ask for less"));
        }
    }

    /// <summary>A flaw of a message as a fault of the file.</summary>
    internal static Fault Fault(SourceFile file, Flaw flaw) => new(
        flaw.Code, flaw.IsFatal ? Severity.Error : flaw.Code is "data.unknown-component" or "ml.late-group" or "json.late-attributes" ? Severity.Warning : Severity.Error,
        file.At(flaw.Line > 0 ? (int)flaw.Line : null, field: flaw.Component), (flaw.SeriesKey is null ? "" : $"series {flaw.SeriesKey}: ") + flaw.Message, flaw.Expected);

    private static bool Sniff(string path)
    {
        var head = new byte[2048];
        using var stream = File.OpenRead(path);
        var count = stream.Read(head);
        if (count > 2 && head[0] == 0x1f && head[1] == 0x8b)
        {
            stream.Position = 0;
            using var gzip = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress);
            try
            {
                count = gzip.Read(head);
            }
            catch (InvalidDataException)
            {
                return false;
            }
        }
        var text = System.Text.Encoding.UTF8.GetString(head, 0, count).TrimStart('\uFEFF', ' ', '\r', '\n', '\t').Replace("\0", "", StringComparison.Ordinal);
        if (text.StartsWith('<')) return text.Contains("sdmx", StringComparison.OrdinalIgnoreCase);
        if (text.StartsWith('{')) return text.Contains("sdmx", StringComparison.OrdinalIgnoreCase) || text.Contains("\"dataSets\"", StringComparison.Ordinal);
        var first = text.TrimStart('"');
        return first.StartsWith("DATAFLOW", StringComparison.Ordinal) || first.StartsWith("STRUCTURE,", StringComparison.Ordinal) || first.StartsWith("STRUCTURE[", StringComparison.Ordinal) || first.StartsWith("STRUCTURE\",", StringComparison.Ordinal) || first.StartsWith("STRUCTURE;", StringComparison.Ordinal);
    }

    private static (Reference? Flow, string Prepared) First(SourceFile file)
    {
        var sink = new FirstDataSet();
        using var stream = File.OpenRead(file.Path);
        try
        {
            SdmxReader.Read(stream, sink);
        }
        catch (FirstDataSet.Found)
        {
            // Only the head was wanted.
        }
        return (sink.Flow, sink.Prepared);
    }

    // A CSV does not say when it was made: its edition is the last year that it holds.
    private static string LastYear(SourceFile file)
    {
        var sink = new LastPeriod();
        using var stream = File.OpenRead(file.Path);
        SdmxReader.Read(stream, sink);
        return sink.Year == 0 ? "unknown" : sink.Year.ToString(CultureInfo.InvariantCulture);
    }

    private sealed class LastPeriod : IDataSink
    {
        public int Year { get; private set; }

        public void Begin(MessageHeader header)
        {
        }

        public void BeginDataSet(DataSetInfo dataSet)
        {
        }

        public void Row(DataRow row)
        {
            if (row[row.Layout.Time] is { Length: >= 4 } period && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) Year = Math.Max(Year, year);
        }

        public void EndDataSet()
        {
        }

        public void End(IReadOnlyList<FooterMessage> footer)
        {
        }
    }

    private sealed class OwnSources : IDataSink
    {
        public Dictionary<string, Provenance> Found { get; } = new(StringComparer.Ordinal);

        public void Begin(MessageHeader header)
        {
        }

        public void BeginDataSet(DataSetInfo dataSet)
        {
        }

        public void Row(DataRow row)
        {
            if (row["SOURCE"] is not { Length: > 0 } source || Found.ContainsKey(source)) return;
            var words = row["SOURCE_DETAIL"] ?? source;
            var edition = row["VINTAGE"] ?? "unknown";
            Found[source] = new Provenance
            {
                Publisher = words.Split(", ")[0], Dataset = OwnRows.Dataset(source), Title = words, Edition = Lakes.LakeLayout.IsName(edition) ? edition : "unknown", Licence = row["LICENCE"] ?? "as stated by the publisher",
                Copy = CopyKind.Reshaped, CopiedBy = "another Concord, by SDMX", Note = "Figures that another Concord published by SDMX; definition and status came with each figure.",
            };
        }

        public void EndDataSet()
        {
        }

        public void End(IReadOnlyList<FooterMessage> footer)
        {
        }
    }

    private sealed class FirstDataSet : IDataSink
    {
        public Reference? Flow { get; private set; }

        public string Prepared { get; private set; } = "";

        public void Begin(MessageHeader header) => Prepared = header.Prepared;

        public void BeginDataSet(DataSetInfo dataSet)
        {
            Flow = dataSet.Structure;
            throw new Found();
        }

        public void Row(DataRow row)
        {
        }

        public void EndDataSet()
        {
        }

        public void End(IReadOnlyList<FooterMessage> footer)
        {
        }

#pragma warning disable CA1064 // Never leaves this class.
        internal sealed class Found : Exception;
#pragma warning restore CA1064
    }
}
