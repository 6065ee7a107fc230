using System.IO.Compression;
using Concord.Sdmx.Csv;
using Concord.Sdmx.Data;
using Concord.Sdmx.Json;
using Concord.Sdmx.Ml;

namespace Concord.Sdmx;

/// <summary>Reads any SDMX message: finds out its form by its first bytes, unpacks it where it is gzip, and pushes its data into a sink.</summary>
public static class SdmxReader
{
    /// <summary>Reads a message to its end, or to the first thing that makes the rest unreadable.</summary>
    /// <param name="stream">The message. JSON is read twice; a stream that cannot seek is kept in a temporary file for that.</param>
    /// <param name="sink">Takes data; structures are in the result.</param>
    /// <param name="options">Known structures and bounds.</param>
    /// <returns>What was read, with every flaw; never throws for what stands in the message.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult Read(Stream stream, IDataSink? sink = null, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new ReadOptions();
        sink ??= new NoSink();
        var result = new ReadResult { ListedFlaws = options.Limits.Flaws };
        try
        {
            Read(new PeekStream(stream), sink, options, result, unpacked: false);
        }
        catch (BadMessage e)
        {
            result.Add(e.Flaw);
        }
        return result;
    }

    private static void Read(PeekStream stream, IDataSink sink, ReadOptions options, ReadResult result, bool unpacked)
    {
        var head = stream.Peek(512);
        if (head.Length >= 2 && head[0] == 0x1f && head[1] == 0x8b)
        {
            if (unpacked) throw new BadMessage("message.packed-twice", "the message is packed twice");
            using var gzip = new GZipStream(stream, CompressionMode.Decompress);
            Read(new PeekStream(new GuardedStream(gzip, options.Limits, tags: false)), sink, options, result, unpacked: true);
            return;
        }
        var text = head;
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        while (text.Length > 0 && text[0] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') text = text[1..];
        var isUtf16 = head.Length >= 2 && (head[0], head[1]) is (0xFE, 0xFF) or (0xFF, 0xFE) or ((byte)'<', 0) or (0, (byte)'<');
        if (text.IsEmpty) throw new BadMessage("message.empty", "the message is empty");
        if (text[0] == (byte)'<' || isUtf16)
        {
            if (text.StartsWith("<!DOCTYPE html"u8) || text.StartsWith("<html"u8)) throw new BadMessage("message.html", "this is a page of HTML, not an SDMX message", 1, "SDMX-ML, SDMX-JSON or SDMX-CSV");
            MlReader.Read(new GuardedStream(stream, options.Limits, tags: true), sink, options, result);
        }
        else if (text[0] == (byte)'{')
        {
            using var file = Seekable(new GuardedStream(stream, options.Limits, tags: false));
            JsonReader.Read(file, sink, options, result);
        }
        else
        {
            CsvDataReader.Read(new GuardedStream(stream, options.Limits, tags: false), sink, options, result);
        }
    }

    // Every JSON goes through a file of its own: the second reading must see what the first has seen.
    private static FileStream Seekable(Stream stream)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"concord-{Path.GetRandomFileName()}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            stream.CopyTo(file, 1 << 16);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private sealed class NoSink : IDataSink
    {
        public void Begin(MessageHeader header)
        {
        }

        public void BeginDataSet(DataSetInfo dataSet)
        {
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
    }
}

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private byte[] head = [];
    private int at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public ReadOnlySpan<byte> Peek(int count)
    {
        var bytes = new byte[count];
        var read = 0;
        while (read < count && inner.Read(bytes, read, count - read) is > 0 and var more) read += more;
        head = bytes[..read];
        at = 0;
        return head;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (at >= head.Length) return inner.Read(buffer);
        var count = Math.Min(buffer.Length, head.Length - at);
        head.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
