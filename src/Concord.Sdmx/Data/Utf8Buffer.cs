using System.Buffers.Text;
using System.Text;

namespace Concord.Sdmx.Data;

/// <summary>UTF-8 text in memory until it is drained; writers append to it, and a host drains it at its own pace.</summary>
public sealed class Utf8Buffer
{
    private byte[] bytes = new byte[1 << 16];

    /// <summary>Bytes that wait.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes that wait.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>Forgets the bytes that waited.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes what waits to a stream and forgets it.</summary>
    public void Drain(Stream stream)
    {
        stream.Write(bytes, 0, Length);
        Length = 0;
    }

    /// <summary>Appends bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Space(text.Length));
        Length += text.Length;
    }

    /// <summary>Appends text as it is.</summary>
    public void Text(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Space(text.Length * 3));

    /// <summary>Appends a whole number.</summary>
    public void Number(long number)
    {
        Utf8Formatter.TryFormat(number, Space(20), out var written);
        Length += written;
    }

    /// <summary>Appends text for an attribute or an element of XML; a character that XML cannot hold becomes U+FFFD.</summary>
    public void Xml(ReadOnlySpan<char> text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var escape = text[i] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\t' => "&#9;"u8,
                '\n' => "&#10;"u8,
                '\r' => "&#13;"u8,
                < ' ' or '\uFFFE' or '\uFFFF' => "\uFFFD"u8,
                _ => default,
            };
            if (escape.IsEmpty) continue;
            Text(text[from..i]);
            Raw(escape);
            from = i + 1;
        }
        Text(text[from..]);
    }

    /// <summary>Appends a cell of CSV; quoted where it must be.</summary>
    public void Csv(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(",\"\n\r;") < 0 && (text.IsEmpty || (text[0] != ' ' && text[^1] != ' ')))
        {
            Text(text);
            return;
        }
        Raw("\""u8);
        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            Text(text[..(quote + 1)]);
            Raw("\""u8);
            text = text[(quote + 1)..];
        }
        Text(text);
        Raw("\""u8);
    }

    /// <summary>Appends a string of JSON with its quotes.</summary>
    public void Json(ReadOnlySpan<char> text)
    {
        Raw("\""u8);
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('"' or '\\' or < ' ')) continue;
            Text(text[from..i]);
            from = i + 1;
            if (c is '"' or '\\')
            {
                Raw("\\"u8);
                Text(text.Slice(i, 1));
            }
            else
            {
                Raw("\\u00"u8);
                Raw([HexDigit(c >> 4), HexDigit(c & 15)]);
            }
        }
        Text(text[from..]);
        Raw("\""u8);
    }

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);

    private Span<byte> Space(int count)
    {
        if (bytes.Length - Length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        return bytes.AsSpan(Length);
    }
}
