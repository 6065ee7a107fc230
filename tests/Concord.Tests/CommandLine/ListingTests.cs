using Concord.Cli;

namespace Concord.Tests.CommandLine;

public sealed class ListingTests
{
    [Fact]
    public void A_row_has_a_cell_for_each_column() =>
        Should.Throw<ArgumentException>(() => new Listing(new("a", "A"), new("b", "B")).Add("only one")).Message.ShouldContain("2 columns take 2 cells, not 1");

    [Theory]
    [InlineData(1.5, "1.5")]
    [InlineData(6988383d, "6988383")]
    [InlineData(0.1, "0.1")]
    public void A_number_is_plain_in_its_shortest_invariant_form(double value, string expected) => new Cell(value, "shown otherwise").Plain.ShouldBe(expected);

    [Fact]
    public void A_cell_without_text_shows_its_value() => ((Cell)new DateOnly(1995, 7, 5)).Shown.ShouldBe("1995-07-05");
}
