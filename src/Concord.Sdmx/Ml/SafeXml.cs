using System.Xml;
using System.Xml.Linq;

namespace Concord.Sdmx.Ml;

/// <summary>XML from outside: no document type, no external entity, bounded depth, bounded values, bounded subtrees.</summary>
internal static class SafeXml
{
    public const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XmlReader Create(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    });

    public static long Line(XmlReader reader) => reader is IXmlLineInfo info ? info.LineNumber : 0;

    /// <summary>The current element with all that is in it; the reader stands after it.</summary>
    public static XElement ReadElement(XmlReader reader, ReadLimits limits)
    {
        var nodes = 0;
        var characters = 0L;
        XElement Read()
        {
            if (++nodes > limits.Kept) throw new BadMessage("ml.too-many-nodes", FormattableString.Invariant($"more than {limits.Kept} elements in one artefact"), Line(reader));
            if (reader.Depth > limits.Depth) throw TooDeep(reader, limits);
            var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
            element.AddAnnotation(new LineNote(Line(reader)));
            var empty = reader.IsEmptyElement;
            while (reader.MoveToNextAttribute())
            {
                if (reader.Prefix == "xmlns" || reader.Name == "xmlns") continue;
                characters += reader.Value.Length;
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
            reader.MoveToElement();
            if (empty) return element;
            while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    element.Add(Read());
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    characters += reader.Value.Length;
                    if (characters > 64L * limits.ValueBytes) throw new BadMessage("ml.too-much-text", "one artefact holds more text than a message may", Line(reader));
                    element.Add(new XText(reader.Value));
                }
            }
            return element;
        }
        var root = Read();
        reader.Read();
        return root;
    }

    public static BadMessage TooDeep(XmlReader reader, ReadLimits limits) =>
        new("ml.too-deep", FormattableString.Invariant($"elements are nested more than {limits.Depth} deep"), Line(reader));

    /// <summary>Skips the current element with all that is in it, without keeping it.</summary>
    public static void Skip(XmlReader reader, ReadLimits limits)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.Depth > limits.Depth) throw TooDeep(reader, limits);
        }
        reader.Read();
    }

    internal sealed record LineNote(long Line);
}

/// <summary>Refuses a message whose single value, tag or unpacked size passes the limits, before a parser would keep it in memory.</summary>
internal sealed class GuardedStream(Stream inner, ReadLimits limits, bool tags) : Stream
{
    private long total;
    private long sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => total; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new BadMessage("message.not-gzip", $"the packed data are damaged ({e.Message.TrimEnd('.')})");
        }
        total += read;
        if (total > limits.Bytes) throw new BadMessage("message.too-large", FormattableString.Invariant($"more than {limits.Bytes} bytes after unpacking"));
        if (tags && read > 0)
        {
            var last = buffer[..read].LastIndexOf((byte)'<');
            if (last < 0) sinceTag += read;
            else if (sinceTag + buffer[..read].IndexOf((byte)'<') > limits.ValueBytes) sinceTag = long.MaxValue / 2;
            else sinceTag = read - last;
            if (sinceTag > limits.ValueBytes) throw new BadMessage("ml.value-too-long", FormattableString.Invariant($"a value or a tag of more than {limits.ValueBytes} bytes"));
        }
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
