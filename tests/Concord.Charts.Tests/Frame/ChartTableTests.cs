namespace Concord.Charts.Tests;

public sealed class ChartTableTests
{
    [Fact]
    public void A_table_without_columns_or_rows_is_refused()
    {
        Should.Throw<ArgumentException>(() => new ChartTable([], [["a"]]));
        Should.Throw<ArgumentException>(() => new ChartTable([new TableColumn("a")], []));
    }

    [Fact]
    public void A_row_of_another_length_is_named()
        => Should.Throw<ArgumentException>(() => new ChartTable([new TableColumn("a"), new TableColumn("b")], [["1", "2"], ["1"]])).Message.ShouldContain("Row 2");

    [Theory]
    [InlineData(BadgeKind.Definition, "tag")]
    [InlineData(BadgeKind.Published, "tag a")]
    [InlineData(BadgeKind.Estimate, "tag est")]
    [InlineData(BadgeKind.Caution, "tag r")]
    public void A_badge_says_its_kind_by_its_class(BadgeKind kind, string css) => new Badge("x", kind).CssClass.ShouldBe(css);
}
