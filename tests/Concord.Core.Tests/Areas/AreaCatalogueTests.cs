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
    [InlineData("r035", "R035")]
    [InlineData("412", "XKX")]
    public void A_typed_code_finds_its_area(string typed, string code) => Catalogue.Find(typed)!.Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("CS")]
    [InlineData("QQQ")]
    [InlineData("-4")]
    [InlineData("99999999999999")]
    public void A_code_that_is_none_or_has_two_meanings_finds_nothing(string typed) => Catalogue.Find(typed).ShouldBeNull();
}
