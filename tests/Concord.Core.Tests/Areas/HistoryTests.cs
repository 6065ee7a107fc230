namespace Concord.Core.Tests.Areas;

public sealed class HistoryTests
{
    private static readonly AreaCatalogue Catalogue = AreaCatalogue.Default;

    [Theory]
    [InlineData("YUG", "BIH HRV MKD MNE SRB SVN")]
    [InlineData("SCG", "MNE SRB")]
    [InlineData("SUD", "SDN SSD")]
    [InlineData("ANT", "BES CUW SXM")]
    [InlineData("CSK", "CZE SVK")]
    [InlineData("ETF", "ERI ETH")]
    [InlineData("DDR", "DEU")]
    [InlineData("SUN", "ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB")]
    [InlineData("XCX", "GGY JEY")]
    [InlineData("PHL", "")]
    public void The_successors_are_areas_of_today(string code, string successors) =>
        string.Join(' ', Catalogue.Successors(Catalogue.Find(code)!)).ShouldBe(successors);

    [Theory]
    [InlineData("SDN", 2011, 7, 8, "SUD")]
    [InlineData("SDN", 2011, 7, 9, "SDN")]
    [InlineData("SDN", 1955, 12, 31, "SDN")]
    [InlineData("SSD", 2000, 1, 1, "SSD")]
    [InlineData("ETH", 1993, 5, 23, "ETF")]
    [InlineData("ETH", 1993, 5, 24, "ETH")]
    [InlineData("DEU", 1990, 10, 2, "FRG")]
    [InlineData("DEU", 1990, 10, 3, "DEU")]
    [InlineData("YEM", 1990, 5, 21, "YAR")]
    [InlineData("YUG", 1991, 1, 1, "YUG")]
    [InlineData("YUG", 1995, 1, 1, "SCG")]
    [InlineData("PHL", 1950, 1, 1, "PHL")]
    public void A_code_stood_for_another_area_on_an_earlier_day(string code, int year, int month, int day, string meant) =>
        Catalogue.At(Catalogue.Find(code)!, new DateOnly(year, month, day)).Code.ShouldBe(meant);

    [Fact]
    public void A_historic_area_ends_and_its_successors_are_known()
    {
        foreach (var area in Catalogue.All.Where(a => a.Kind == AreaKind.Historic))
        {
            area.Until.ShouldNotBeNull(area.Code);
            if (area.From is { } from) from.ShouldBeLessThan(area.Until!.Value);
            Catalogue.Successors(area).ShouldNotBeEmpty();
            Catalogue.Successors(area).ShouldAllBe(next => next.Kind == AreaKind.Area && next.Until == null);
        }
    }

    [Fact]
    public void Only_historic_areas_end() => Catalogue.All.Where(a => a.Kind != AreaKind.Historic).ShouldAllBe(a => a.Until == null);
}
