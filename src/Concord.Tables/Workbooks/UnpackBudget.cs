using System.IO.Compression;
using System.Xml;

namespace Concord.Tables.Workbooks;

/// <summary>More was unpacked than declared or allowed.</summary>
internal sealed class UnpackBudgetException : Exception;

/// <summary>Counts what really comes out of an archive: the sizes that it declares may be lies.</summary>
internal sealed class UnpackBudget(long bytes)
{
    private long left = bytes;

    /// <summary>Opens a part as XML in which document types are refused and nothing outside is ever fetched.</summary>
    public XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(new Counted(part.Open(), part.Length, this),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private sealed class Counted(Stream inner, long declared, UnpackBudget budget) : Stream
    {
        private long read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            read += count;
            budget.left -= count;
            return read > declared || budget.left < 0 ? throw new UnpackBudgetException() : count;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
