using System.Text;
using Concord.Tables.Tests.Files;

namespace Concord.Tables.Tests.Text;

public sealed class TextCheckTests
{
    private const string Accents = "Name,Value\nCôte d’Ivoire,1\nالمغرب,2\n";

    public static TheoryData<Encoding, bool> Encodings => new()
    {
        { new UTF8Encoding(false), false },
        { new UTF8Encoding(true), true },
        { new UnicodeEncoding(false, true), true },
        { new UnicodeEncoding(true, true), true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Utf_8_and_marked_utf_16_are_read(Encoding encoding, bool mark)
    {
        var file = Reading.Of([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Accents)]);
        file.Faults.ShouldBeEmpty();
        file.Rows[1].Cells[0].ShouldBe("Côte d’Ivoire");
        file.Rows[2].Cells[0].ShouldBe("المغرب");
        file.Rows[0].Cells[0].ShouldBe("Name");
    }

    [Fact]
    public void A_latin_1_file_is_refused_with_line_and_byte_and_advice()
    {
        var file = Reading.Of(Encoding.Latin1.GetBytes("Name,Value\nAlbania,1\nCôte d'Ivoire,2\n"));
        file.Sheets.ShouldBeEmpty();
        file.Error.Code.ShouldBe("table.encoding");
        file.Error.Place.Row.ShouldBe(3);
        file.Error.Found.ShouldBe("the byte 0xF4 does not belong to UTF-8 text (byte 23 of the file)");
        file.Error.NextStep!.ShouldContain("UTF-8");
    }

    [Theory]
    [InlineData(TextEncoding.Latin1, 0xF4, "ô")]
    [InlineData(TextEncoding.Windows1252, 0x92, "’")]
    public void A_file_of_another_encoding_is_read_when_its_encoding_is_said(TextEncoding encoding, int letter, string expected)
    {
        byte[] bytes = [.. "a,b\n"u8, (byte)letter, .. ",2\n"u8];
        Reading.Of(bytes, encoding: encoding).Rows[1].Cells[0].ShouldBe(expected);
    }

    [Fact]
    public void A_byte_order_mark_goes_before_what_is_said() =>
        Reading.Of([.. Encoding.UTF8.GetPreamble(), .. "é,b\n"u8], encoding: TextEncoding.Latin1).Rows[0].Cells[0].ShouldBe("é");

    [Fact]
    public void The_place_is_right_far_into_a_file_and_across_the_blocks_it_is_read_in()
    {
        // Letters of two bytes straddle every block border; the wrong byte stands on line 70,001.
        var lines = string.Concat(Enumerable.Repeat("éé,1\r\n", 70_000));
        var good = Encoding.UTF8.GetBytes(lines);
        Reading.Of(good).Rows.Count.ShouldBe(70_000);
        var error = Reading.Of([.. good, (byte)'x', 0xC3, (byte)',', (byte)'1']).Error;
        error.Place.Row.ShouldBe(70_001);
        error.Found.ShouldContain($"byte {good.Length + 2} ");
    }

    [Fact]
    public void A_letter_cut_in_two_at_the_end_is_a_fault() => Reading.Of([.. "a,b\n1,"u8, 0xC3]).Error.Code.ShouldBe("table.encoding");

    [Fact]
    public void Nul_bytes_are_refused_with_their_line()
    {
        var error = Reading.Of([.. "a,b\n1,"u8, 0, .. "2\n"u8]).Error;
        (error.Code, error.Place.Row).ShouldBe(("table.nul", 2));
    }

    [Fact]
    public void Utf_16_without_its_mark_is_refused_for_its_nul_bytes() =>
        Reading.Of(Encoding.Unicode.GetBytes("a,b\n1,2\n")).Error.Code.ShouldBe("table.nul");

    [Fact]
    public void Utf_16_cut_in_the_middle_of_a_letter_is_a_fault()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\n1,2\n"), 0x41];
        Reading.Of(bytes).Error.Code.ShouldBe("table.encoding");
    }

    [Fact]
    public void A_half_surrogate_in_utf_16_is_a_fault()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\n1,"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("x\n")];
        var error = Reading.Of(bytes).Error;
        (error.Code, error.Place.Row).ShouldBe(("table.encoding", 2));
    }
}
