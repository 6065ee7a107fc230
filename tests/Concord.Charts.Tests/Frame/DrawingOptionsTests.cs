namespace Concord.Charts.Tests;

public sealed class DrawingOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\"")]
    [InlineData("é")]
    public void A_prefix_that_cannot_begin_an_id_is_refused(string prefix)
        => Should.Throw<ArgumentException>(() => new DrawingOptions(prefix)).Message.ShouldContain("cannot begin an id");
}
