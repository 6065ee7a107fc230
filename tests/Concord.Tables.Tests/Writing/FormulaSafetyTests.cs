using Concord.Tables.Writing;
using CsCheck;

namespace Concord.Tables.Tests.Writing;

public sealed class FormulaSafetyTests
{
    private const string Dangerous = "=+-@＝＋－＠﹦﹢﹣﹫−";

    /// <summary>Text made of the characters that matter here, more often than chance would have it.</summary>
    internal static readonly Gen<string> Nasty = Gen.Frequency(
        (3, Gen.OneOf([.. ((char[])[.. Dangerous, ';', '"', '\t', '\r', '\n', ' ', '\u00A0', '\u200B', '\uFEFF', '\'', ',', '|']).Select(Gen.Const)])), (2, Gen.Char['0', 'z'])).Array[0, 12].Select(c => new string(c));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30 1234", "'+49 30 1234")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u00A0\u200B=1", "'\u00A0\u200B=1")]
    [InlineData("\"=1", "'\"=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("−1+1", "'−1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\tname", "'\tname")]
    [InlineData("\r=1", "'\r'=1")]
    [InlineData("a;=1", "a;'=1")]
    [InlineData("a; \"=1", "a;' \"=1")]
    [InlineData("a\n=1", "a\n'=1")]
    [InlineData("a\r\n+1", "a\r\n'+1")]
    public void What_a_spreadsheet_would_calculate_gets_an_apostrophe(string text, string expected) => FormulaSafety.Text(text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("Guinea-Bissau")]
    [InlineData("a = b")]
    [InlineData("ann@example.org")]
    [InlineData("Korea, Rep. - estimate")]
    [InlineData("one; two")]
    [InlineData("two\r\nlines")]
    [InlineData("'quoted'")]
    public void Other_text_stays_as_it_is(string text) => FormulaSafety.Text(text).ShouldBe(text);

    [Fact]
    public void No_piece_of_any_text_begins_with_a_dangerous_character() =>
        Nasty.Sample(text => FormulaSafety.Text(text).Split(';', '\r', '\n').All(IsSafe));

    [Fact]
    public void Safe_text_is_left_alone_the_second_time() => Nasty.Sample(text => FormulaSafety.Text(text) is var once && FormulaSafety.Text(once) == once);

    [Fact]
    public void Nothing_but_apostrophes_is_added() =>
        Nasty.Sample(text => FormulaSafety.Text(text).Replace("'", "", StringComparison.Ordinal) == text.Replace("'", "", StringComparison.Ordinal));

    internal static bool IsSafe(string piece)
    {
        var trimmed = piece.Trim().Trim('"', '\u200B', '\uFEFF', '\t', ' ', '\u00A0').TrimStart();
        return trimmed.Length == 0 || !Dangerous.Contains(trimmed[0], StringComparison.Ordinal);
    }
}
