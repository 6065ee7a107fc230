using Concord.Statistics.Import;

namespace Concord.Statistics.Tests.Import;

public sealed class ThousandsTests
{
    [Theory]
    [InlineData("10,002", ',', 10_002)]
    [InlineData(" 1 252 066", ' ', 1_252_066)]
    [InlineData("1\u00A0252", ' ', 1_252)]
    [InlineData("  941", ' ', 941)]
    [InlineData("0", ',', 0)]
    public void Groups_of_three_are_read(string text, char mark, double value)
    {
        Thousands.TryParse(text, mark, out var read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Theory]
    [InlineData("10,02", ',')]
    [InlineData("1,0002", ',')]
    [InlineData(",100", ',')]
    [InlineData("100,", ',')]
    [InlineData("1,000.5", ',')]
    [InlineData("-1,000", ',')]
    [InlineData("1 000", ',')]
    [InlineData("", ' ')]
    [InlineData("..", ' ')]
    [InlineData("1000,000", ',')]
    public void Anything_else_is_no_number(string text, char mark) => Thousands.TryParse(text, mark, out _).ShouldBeFalse();
}
