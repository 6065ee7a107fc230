using System.Diagnostics;

namespace Concord.Core.Tests.Areas;

public sealed class AreaCatalogueTests
{
    private static readonly AreaCatalogue Catalogue = AreaCatalogue.Default;

    [Theory]
    [InlineData("PHL", "PHL")]
    [InlineData("phl", "PHL")]
    [InlineData("ph", "PHL")]
    [InlineData("608", "PHL")]
    [InlineData("004", "AFG")]
    [InlineData("4", "AFG")]
    [InlineData("NA", "NAM")]
    [InlineData(" usa ", "USA")]
    [InlineData("900", "WLD")]
    [InlineData("1", "WLD")]
    [InlineData("r035", "R035")]
    [InlineData("412", "XKX")]
    [InlineData("158", "TWN")]
    [InlineData("ROM", "ROU")]
    public void A_typed_code_finds_its_area(string typed, string code) => Catalogue.Find(typed)!.Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("0")]
    [InlineData("CS")]
    [InlineData("QQQ")]
    [InlineData("-4")]
    [InlineData("99999999999999")]
    public void A_code_that_is_none_or_has_two_meanings_finds_nothing(string typed) => Catalogue.Find(typed).ShouldBeNull();

    [Theory]
    [InlineData("NA", CodeScheme.Iso2, "NAM")]
    [InlineData("XK", CodeScheme.Iso2, "XKX")]
    [InlineData("JG", CodeScheme.Iso2, "XCX")]
    [InlineData("UK", CodeScheme.Iso2, "GBR")]
    [InlineData("036", CodeScheme.M49, "AUS")]
    [InlineData("36", CodeScheme.M49, "AUS")]
    [InlineData("001", CodeScheme.M49, "WLD")]
    [InlineData("736", CodeScheme.M49, "SUD")]
    [InlineData("ROM", CodeScheme.WorldBank, "ROU")]
    [InlineData("ZAR", CodeScheme.WorldBank, "COD")]
    [InlineData("TMP", CodeScheme.WorldBank, "TLS")]
    [InlineData("WBG", CodeScheme.WorldBank, "PSE")]
    [InlineData("KSV", CodeScheme.WorldBank, "XKX")]
    [InlineData("ADO", CodeScheme.WorldBank, "AND")]
    [InlineData("IMY", CodeScheme.WorldBank, "IMN")]
    [InlineData("CHI", CodeScheme.WorldBank, "XCX")]
    [InlineData("YUG", CodeScheme.WorldBank, "SCG")]
    [InlineData("YUGf", CodeScheme.WorldBank, "YUG")]
    [InlineData("EAS", CodeScheme.WorldBank, "EAS")]
    [InlineData("AUL", CodeScheme.Unhcr, "AUS")]
    [InlineData("AUS", CodeScheme.Unhcr, "AUT")]
    [InlineData("GFR", CodeScheme.Unhcr, "DEU")]
    [InlineData("ARE", CodeScheme.Unhcr, "EGY")]
    [InlineData("MAR", CodeScheme.Unhcr, "MTQ")]
    [InlineData("ANT", CodeScheme.Unhcr, "ATG")]
    [InlineData("CHI", CodeScheme.Unhcr, "CHN")]
    [InlineData("NIG", CodeScheme.Unhcr, "NGA")]
    [InlineData("NGR", CodeScheme.Unhcr, "NER")]
    [InlineData("SUD", CodeScheme.Unhcr, "SDN")]
    [InlineData("STA", CodeScheme.Unhcr, "XXA")]
    [InlineData("UKN", CodeScheme.Unhcr, "UNK")]
    [InlineData("PAL", CodeScheme.Cepii, "PSE")]
    [InlineData("YUG", CodeScheme.Cepii, "SCG")]
    [InlineData("ANT", CodeScheme.Cepii, "ANT")]
    [InlineData("OOO", CodeScheme.UnDesa, "OTH")]
    [InlineData("2003", CodeScheme.UnDesa, "OTH")]
    [InlineData("XCX", CodeScheme.UnDesa, "XCX")]
    [InlineData("830", CodeScheme.UnDesa, "XCX")]
    [InlineData("931", CodeScheme.UnDesa, "R005")]
    [InlineData("947", CodeScheme.UnDesa, "R202")]
    [InlineData("412", CodeScheme.UnDesa, "XKX")]
    [InlineData("158", CodeScheme.UnDesa, "TWN")]
    public void A_code_means_what_its_source_says(string theirs, CodeScheme scheme, string code) =>
        Catalogue.FromSource(theirs, scheme).ShouldNotBeNull($"{theirs} of {scheme}").Code.ShouldBe(code);

    [Theory]
    [InlineData("", CodeScheme.Iso2)]
    [InlineData("", CodeScheme.WorldBank)]
    [InlineData(".", CodeScheme.Cepii)]
    [InlineData("PHL", CodeScheme.Iso2)]
    [InlineData("PH", CodeScheme.Iso3)]
    [InlineData("PHL", CodeScheme.M49)]
    [InlineData("903", CodeScheme.M49)]
    [InlineData("10001", CodeScheme.M49)]
    [InlineData("Country Code", CodeScheme.WorldBank)]
    public void A_code_of_another_scheme_means_nothing(string theirs, CodeScheme scheme) => Catalogue.FromSource(theirs, scheme).ShouldBeNull();

    [Fact]
    public void Every_entry_is_found_by_its_number_and_its_code()
    {
        foreach (var area in Catalogue.All)
        {
            Catalogue.ById(area.Id).ShouldBeSameAs(area);
            Catalogue.Find(area.Code).ShouldBeSameAs(area);
            if (area.M49 is not null) Catalogue.FromSource($"{area.M49:000}", CodeScheme.M49).ShouldBeSameAs(area);
            if (area.Alpha2 is not null and not "CS") Catalogue.FromSource(area.Alpha2, CodeScheme.Iso2).ShouldBeSameAs(area);
        }
    }

    [Fact]
    public void Entries_stand_in_the_order_of_their_codes_and_no_number_is_that_of_an_empty_end()
    {
        Catalogue.All.Select(a => a.Code).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        Catalogue.ById(AreaCatalogue.NoArea).ShouldBeNull();
        Catalogue.ById(AreaCatalogue.World)!.Code.ShouldBe("WLD");
    }

    [Fact]
    public void Regions_are_the_five_of_m49_and_subregions_lie_in_them()
    {
        var areas = Catalogue.All.Where(a => a.Kind is AreaKind.Area or AreaKind.Historic).ToList();

        areas.Select(a => a.Region).Distinct().Order(StringComparer.Ordinal).ShouldBe([null, "R002", "R009", "R019", "R142", "R150"]);
        areas.Where(a => a.Region is null).Select(a => a.Code).ShouldBe(["ATA"]);
        areas.GroupBy(a => a.Subregion).ShouldAllBe(g => g.Select(a => a.Region).Distinct().Count() == 1);
    }

    [Fact]
    public void The_catalogue_is_read_in_less_than_ten_milliseconds()
    {
        var table = AreaTable.Embedded();
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 50; i++)
        {
            var start = Stopwatch.GetTimestamp();
            AreaCatalogue.Read(table).FromName("Philippines")!.Code.ShouldBe("PHL");
            var took = Stopwatch.GetElapsedTime(start);
            if (took < best) best = took;
        }
        best.ShouldBeLessThan(TimeSpan.FromMilliseconds(10));
    }
}
