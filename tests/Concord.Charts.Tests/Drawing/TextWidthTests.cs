using CsCheck;

namespace Concord.Charts.Tests;

public sealed class TextWidthTests
{
    // What Chromium measured in Noto Sans at 13 px (canvas measureText).
    [Theory]
    [InlineData("United Arab Emirates", 129.8)]
    [InlineData("2,263,697", 59)]
    [InlineData("health workers held back", 153.4)]
    [InlineData("Côte d’Ivoire", 76.4)]
    [InlineData("الإمارات العربية المتحدة", 120.8)]
    [InlineData("المملكة العربية السعودية", 125)]
    [InlineData("国际移民", 52)]
    [InlineData("Российская Федерация", 147.8)]
    public void A_width_is_near_what_a_browser_sets(string text, double width) => TextWidth.Of(text).ShouldBe(width, width * 0.1);

    [Fact]
    public void A_fitted_text_fits_and_is_the_beginning_of_the_whole()
        => Gen.String.Select(Gen.Double[8, 300]).Sample((text, room) =>
        {
            var fitted = TextWidth.Fit(text, room);
            return fitted == text || (fitted.EndsWith('…') && (fitted == "…" || (TextWidth.Of(fitted) <= room && text.StartsWith(fitted[..^1], StringComparison.Ordinal))));
        });

    [Fact]
    public void A_cut_leaves_letters_and_their_marks_together()
        => TextWidth.Fit(string.Concat(Enumerable.Repeat("e\u0301", 60)), 60).TrimEnd('…').Length.ShouldSatisfyAllConditions(n => (n % 2).ShouldBe(0), n => n.ShouldBeGreaterThan(4));

    [Fact]
    public void Wrapped_lines_fit_and_lose_no_word_while_there_are_lines()
        => Gen.Char['a', 'z'].Array[1, 9].Select(c => new string(c)).Array[1, 30].Sample(words =>
        {
            var text = string.Join(' ', words);
            var lines = TextWidth.Wrap(text, 120, 100);
            lines.ShouldAllBe(l => TextWidth.Of(l) <= 120);
            string.Join(' ', lines).ShouldBe(text);
            var few = TextWidth.Wrap(text, 120, 2);
            few.Count.ShouldBeLessThanOrEqualTo(2);
            if (lines.Count > 2) few[^1].ShouldEndWith("…");
        });
}
