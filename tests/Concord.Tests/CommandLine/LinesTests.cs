using Concord.Cli;
using CsCheck;

namespace Concord.Tests.CommandLine;

public sealed class LinesTests
{
    private static readonly Gen<(string[] Words, int Width)> Paragraphs = Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 30].Array[1, 40], Gen.Int[5, 60]);

    [Fact]
    public void Wrapping_keeps_every_word_in_order() =>
        Paragraphs.Sample(p => string.Join(' ', Lines.Wrap(string.Join(' ', p.Words), p.Width)) == string.Join(' ', p.Words));

    [Fact]
    public void A_line_is_wider_than_asked_for_only_where_one_word_is() =>
        Paragraphs.Sample(p => Lines.Wrap(string.Join(' ', p.Words), p.Width).All(l => l.Length <= p.Width || !l.Contains(' ', StringComparison.Ordinal)));

    [Fact]
    public void An_empty_text_is_one_empty_line() => Lines.Wrap("", 20).ShouldBe([""]);
}
