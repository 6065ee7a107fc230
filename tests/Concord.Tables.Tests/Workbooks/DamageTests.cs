using Concord.Core;
using Concord.Tables.Tests.Files;
using CsCheck;

namespace Concord.Tables.Tests.Workbooks;

/// <summary>Files cut off anywhere or with bytes changed: a fault, or a sound reading, and never an exception.</summary>
public sealed class DamageTests
{
    private static readonly byte[] NewBook = Xlsx.Book(string.Concat(Enumerable.Range(1, 60).Select(i => Xlsx.Row(i, Xlsx.Text($"A{i}", $"name {i}"), Xlsx.Number($"B{i}", $"{i}.5")))));
    private static readonly byte[] OldBook = Xls.Book([.. Enumerable.Range(0, 200).SelectMany(i => new[] { Xls.Text(i, 0, $"name {i}"), Xls.Number(i, 1, i + 0.5) })]);

    public static TheoryData<byte[]> Books => [NewBook, OldBook];

    [Theory]
    [MemberData(nameof(Books))]
    public void The_whole_file_reads(byte[] book) => Reading.Of(book).Faults.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Books))]
    public void Cut_off_anywhere_it_is_an_error(byte[] book)
    {
        // Zeros fill the last sector of an .xls; without them nothing is missing. Before its fourth byte a file is no workbook yet: "P" is a text of one letter.
        var last = Array.FindLastIndex(book, b => b != 0);
        Gen.Int[4, last - 1].Sample(length => Reading.Of(book[..length]).Faults.ShouldContain(f => f.Severity == Severity.Error), iter: 150);
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void With_changed_bytes_it_never_throws(byte[] book) =>
        Gen.Select(Gen.Int[0, book.Length - 1], Gen.Byte).Array[1, 8].Sample(changes =>
        {
            byte[] changed = [.. book];
            foreach (var (at, value) in changes) changed[at] = value;
            var file = Reading.Of(changed);
            return file.Sheets.Count == 0 ? file.Faults.Count > 0 : file.Kind is not null;
        }, iter: 400);
}
