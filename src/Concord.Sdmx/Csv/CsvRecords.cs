using System.Text;

namespace Concord.Sdmx.Csv;

/// <summary>
/// Records of a CSV stream, cell by cell, as UTF-8 bytes. Cells that a record shares with the start of the one before are not parsed again:
/// in statistical data that is most of the line.
/// </summary>
internal sealed class CsvRecords(Stream stream, ReadLimits limits)
{
    private static readonly UTF8Encoding Strict = new(false, true);

    private byte[] buffer = new byte[1 << 17];
    private byte[] previous = [];
    private int previousLength;
    private bool previousQuoted = true;
    private int start;
    private int end;
    private bool atEnd;
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private byte[]?[] unquoted = new byte[64][];
    private long nextLine = 1;

    /// <summary>Separates the cells.</summary>
    public byte Separator { get; set; } = (byte)',';

    /// <summary>Line on which the current record starts.</summary>
    public long Line { get; private set; }

    /// <summary>Cells of the current record.</summary>
    public int Count { get; private set; }

    /// <summary>Cells from the first one that are the same as in the record before.</summary>
    public int Same { get; private set; }

    /// <summary>The bytes of a cell without its quotes.</summary>
    public ReadOnlySpan<byte> Cell(int cell) => unquoted[cell] is { } plain ? plain : buffer.AsSpan(start + starts[cell], lengths[cell]);

    /// <summary>The text of a cell.</summary>
    public string Text(int cell)
    {
        try
        {
            return Strict.GetString(Cell(cell));
        }
        catch (DecoderFallbackException)
        {
            throw new BadMessage("csv.encoding", "the text is not UTF-8", Line, "UTF-8");
        }
    }

    private int consumed;

    /// <summary>Moves to the next record that is not empty; false at the end.</summary>
    public bool Next()
    {
        while (true)
        {
            start += consumed;
            consumed = 0;
            Line = nextLine;
            if (!Find(out var length, out var quoted)) return false;
            var line = buffer.AsSpan(start, length);
            if (line.Length > 0 && line[^1] == (byte)'\r') line = line[..^1];
            if (line.Length == 0) continue;
            Split(line, quoted);
            if (previous.Length < line.Length) previous = new byte[line.Length * 2];
            line.CopyTo(previous);
            previousLength = line.Length;
            previousQuoted = quoted;
            return true;
        }
    }

    /// <summary>The first bytes of the stream, without moving.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        while (end - start < 1024 && Fill())
        {
        }
        if (buffer.AsSpan(start, end - start).StartsWith("\uFEFF"u8)) start += 3;
        return buffer.AsSpan(start, Math.Min(1024, end - start));
    }

    private bool Find(out int length, out bool quoted)
    {
        var from = 0;
        quoted = false;
        var inside = false;
        while (true)
        {
            var rest = buffer.AsSpan(start + from, end - start - from);
            var at = inside ? rest.IndexOf((byte)'"') : quoted ? rest.IndexOfAny((byte)'\n', (byte)'"') : rest.IndexOf((byte)'\n');
            if (at >= 0 && !quoted && !inside)
            {
                // Most lines hold no quote: one search for the end, one to be sure.
                if (rest[..at].IndexOf((byte)'"') is >= 0 and var quote)
                {
                    quoted = inside = true;
                    from += quote + 1;
                    continue;
                }
            }
            if (at < 0)
            {
                if (!quoted && rest.IndexOf((byte)'"') is >= 0 and var quote)
                {
                    quoted = inside = true;
                    from += quote + 1;
                    continue;
                }
                from += rest.Length;
                if (end - start > limits.ValueBytes) throw new BadMessage("csv.row-too-long", FormattableString.Invariant($"a row of more than {limits.ValueBytes} bytes"), Line, "a closing quote or the end of the line before");
                if (Fill()) continue;
                if (inside) throw new BadMessage("csv.open-quote", "a quote is opened and never closed: the file is cut off or has a stray quote", Line);
                length = end - start;
                consumed = length;
                return length > 0;
            }
            var found = rest[at];
            if (inside)
            {
                CountLines(rest[..at]);
                inside = false;
                from += at + 1;
                continue;
            }
            if (found == (byte)'"')
            {
                inside = true;
                from += at + 1;
                continue;
            }
            length = from + at;
            consumed = length + 1;
            nextLine++;
            return true;
        }
    }

    private void CountLines(ReadOnlySpan<byte> text) => nextLine += text.Count((byte)'\n');

    private void Split(ReadOnlySpan<byte> line, bool quoted)
    {
        Same = 0;
        var at = 0;
        if (quoted || previousQuoted)
        {
            Count = 0;
        }
        else
        {
            var common = line.CommonPrefixLength(previous.AsSpan(0, previousLength));
            while (Same < Count && starts[Same] + lengths[Same] < common) Same++;
            Count = Same;
            if (Same > 0) at = starts[Same - 1] + lengths[Same - 1] + 1;
        }
        while (true)
        {
            if (Count == starts.Length) Grow();
            if (quoted && at < line.Length && line[at] == (byte)'"')
            {
                at = Quoted(line, at);
            }
            else
            {
                var length = line[at..].IndexOf(Separator);
                if (length < 0) length = line.Length - at;
                unquoted[Count] = null;
                starts[Count] = at;
                lengths[Count++] = length;
                at += length;
            }
            if (at >= line.Length) return;
            at++;
        }
    }

    private int Quoted(ReadOnlySpan<byte> line, int at)
    {
        var cell = new List<byte>();
        starts[Count] = at++;
        while (at < line.Length)
        {
            if (line[at] != (byte)'"') cell.Add(line[at++]);
            else if (at + 1 < line.Length && line[at + 1] == (byte)'"')
            {
                cell.Add((byte)'"');
                at += 2;
            }
            else break;
        }
        at++;
        if (at < line.Length && line[at] != Separator) throw new BadMessage("csv.after-quote", "text stands after a closing quote", Line, "a separator or the end of the line");
        lengths[Count] = at - starts[Count];
        unquoted[Count++] = [.. cell];
        return at;
    }

    private bool Fill()
    {
        if (atEnd) return false;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        atEnd = read == 0;
        return !atEnd;
    }

    private void Grow()
    {
        if (Count > 4096) throw new BadMessage("csv.too-many-columns", "more than 4096 columns", Line);
        Array.Resize(ref starts, starts.Length * 2);
        Array.Resize(ref lengths, lengths.Length * 2);
        Array.Resize(ref unquoted, unquoted.Length * 2);
    }
}
