using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Concord.Tables.Text;

/// <summary>Decides the encoding of a text file and walks all of it once, so that no wrongly decoded letter is ever handed on.</summary>
internal static class TextCheck
{
    private const int Chunk = 1 << 17;

    static TextCheck() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding that every byte of the file agrees with; null, with a fault, if there is none.</summary>
    public static Encoding? Run(Stream stream, FaultLog log, TextEncoding said)
    {
        var encoding = OfByteOrderMark(stream) ?? said switch
        {
            TextEncoding.Latin1 => Encoding.Latin1,
            TextEncoding.Windows1252 => Encoding.GetEncoding(1252),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        };
        stream.Position = 0;
        var flaw = encoding is UTF8Encoding ? FirstFlawOfUtf8(stream) : FirstFlaw(stream, encoding);
        if (flaw is not { } at) return encoding;
        var (row, found) = Describe(stream, encoding, at);
        if (at.Nul)
        {
            log.Error("table.nul", found, "text without NUL characters", "The file is binary or damaged; download it again.", row: row);
        }
        else
        {
            log.Error("table.encoding", found, "UTF-8, or UTF-16 with a byte order mark",
                "Save the file again as UTF-8; spreadsheets call it CSV UTF-8.", row: row);
        }
        return null;
    }

    private static Encoding? OfByteOrderMark(Stream stream)
    {
        Span<byte> start = stackalloc byte[4];
        stream.Position = 0;
        start = start[..stream.ReadAtLeast(start, 4, throwOnEndOfStream: false)];
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new UTF8Encoding(true, throwOnInvalidBytes: true);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new UnicodeEncoding(bigEndian: false, true, throwOnInvalidBytes: true);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new UnicodeEncoding(bigEndian: true, true, throwOnInvalidBytes: true);
        return null;
    }

    private static Flaw? FirstFlawOfUtf8(Stream stream)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Chunk);
        var characters = ArrayPool<char>.Shared.Rent(Chunk);
        try
        {
            long offset = 0;
            var kept = 0;
            while (true)
            {
                var read = stream.ReadAtLeast(bytes.AsSpan(kept, Chunk - kept), 1, throwOnEndOfStream: false);
                var block = bytes.AsSpan(0, kept + read);
                var nul = block.IndexOf((byte)0);
                var status = Utf8.ToUtf16(nul < 0 ? block : block[..nul], characters, out var good, out _, replaceInvalidSequences: false, isFinalBlock: read == 0 || nul >= 0);
                if (status == OperationStatus.InvalidData) return new Flaw(offset + good, Nul: false);
                if (nul >= 0) return new Flaw(offset + nul, Nul: true);
                if (read == 0) return null;
                offset += good;
                kept = block.Length - good;
                block[good..].CopyTo(bytes);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static Flaw? FirstFlaw(Stream stream, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var bytes = new byte[Chunk];
        var characters = new char[encoding.GetMaxCharCount(Chunk)];
        var width = encoding is UnicodeEncoding ? 2 : 1;
        for (long offset = 0; ;)
        {
            var read = stream.ReadAtLeast(bytes, Chunk, throwOnEndOfStream: false);
            try
            {
                var count = decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0);
                var nul = characters.AsSpan(0, count).IndexOf('\0');
                if (nul >= 0) return new Flaw(offset + (long)nul * width, Nul: true);
            }
            catch (DecoderFallbackException e)
            {
                return new Flaw(Math.Max(0, offset + e.Index), Nul: false);
            }
            if (read == 0) return null;
            offset += read;
        }
    }

    private static (int Row, string Found) Describe(Stream stream, Encoding encoding, Flaw flaw)
    {
        stream.Position = 0;
        var row = 1;
        var previous = -1;
        for (long i = 0; i < flaw.Offset; i++)
        {
            var value = stream.ReadByte();
            if (value == '\r' || (value == '\n' && previous != '\r')) row++;
            // In UTF-16 a zero byte stands between the two.
            if (value != 0) previous = value;
        }
        var wrong = stream.ReadByte();
        var what = flaw.Nul ? "a NUL character" : string.Create(CultureInfo.InvariantCulture, $"the byte 0x{wrong:X2} does not belong to {encoding.WebName.ToUpperInvariant()} text");
        return (row, string.Create(CultureInfo.InvariantCulture, $"{what} (byte {flaw.Offset + 1} of the file)"));
    }

    /// <param name="Offset">Bytes before the flaw.</param>
    /// <param name="Nul">Whether it is a NUL character rather than a byte that does not decode.</param>
    private readonly record struct Flaw(long Offset, bool Nul);
}
