namespace Concord.Tables.Workbooks;

/// <summary>A stream inside a compound file: pieces of one size, anywhere in the file.</summary>
internal sealed class CompoundStream
{
    private readonly CompoundReader read;
    private readonly long[] pieces;
    private readonly int size;

    public CompoundStream(CompoundReader read, long[] pieces, int size, long length)
    {
        if (length > (long)pieces.Length * size) throw new InvalidDataException("chain shorter than its stream");
        (this.read, this.pieces, this.size, Length) = (read, pieces, size, length);
    }

    public long Length { get; }

    /// <summary>Fills the buffer from an offset; what lies outside the stream is an <see cref="InvalidDataException"/>.</summary>
    public void Read(long offset, Span<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var (piece, within) = ((int)(offset / size), (int)(offset % size));
            if (piece >= pieces.Length) throw new InvalidDataException("beyond the stream");
            var count = Math.Min(buffer.Length, size - within);
            read(pieces[piece] + within, buffer[..count]);
            offset += count;
            buffer = buffer[count..];
        }
    }
}

/// <summary>Fills the buffer with the bytes from an offset on.</summary>
internal delegate void CompoundReader(long offset, Span<byte> buffer);
