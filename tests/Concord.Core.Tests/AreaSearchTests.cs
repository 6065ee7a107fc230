namespace Concord.Core.Tests;

public sealed class AreaSearchTests
{
    [Theory]
    [InlineData("PHL", "PHL")]
    [InlineData("ph", "PHL")]
    [InlineData("608", "PHL")]
    [InlineData("Philippines", "PHL")]
    [InlineData("Filipinas", "PHL")]
    [InlineData("الفلبين", "PHL")]
    [InlineData("phillipines", "PHL")]
    [InlineData("Philipines", "PHL")]
    [InlineData("Filipnas", "PHL")]
    [InlineData("Untied States", "USA")]
    [InlineData("États-Unis", "USA")]
    [InlineData("etats unis", "USA")]
    [InlineData("Estados Unidos", "USA")]
    [InlineData("الولايات المتحدة", "USA")]
    [InlineData("Mexcio", "MEX")]
    [InlineData("Côte d'Ivoire", "CIV")]
    [InlineData("ivory coast", "CIV")]
    [InlineData("Turky", "TUR")]
    public void What_people_type_finds_the_area_first(string typed, string code) => AreaSearch.Find(typed)[0].Area.Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("qwertyuiop")]
    [InlineData("'; DROP TABLE areas; --")]
    [InlineData("WLD")]
    public void What_means_no_area_finds_none(string typed) => AreaSearch.Find(typed).ShouldBeEmpty();

    [Fact]
    public void A_text_of_any_length_is_answered_at_once() => AreaSearch.Find(new string('a', 100_000)).ShouldBeEmpty();

    [Fact]
    public void Every_area_is_found_by_its_name_in_every_language()
    {
        foreach (var area in AreaCatalogue.Default.All.Where(a => a.Kind == AreaKind.Area))
        {
            foreach (var name in area.Names) AreaSearch.Find(name).Where(m => m.Distance == 0).Select(m => m.Area).ShouldContain(area, name);
        }
    }

    [Theory]
    [InlineData("USA to PHL", "USA-PHL")]
    [InlineData("PHL-USA", "PHL-USA")]
    [InlineData("philippines united states", "PHL-USA")]
    [InlineData("États-Unis → Philippines", "USA-PHL")]
    [InlineData("Estados Unidos a Filipinas", "USA-PHL")]
    [InlineData("الولايات المتحدة إلى الفلبين", "USA-PHL")]
    [InlineData("mexcio untied states", "MEX-USA")]
    [InlineData("Guinea-Bissau to Portugal", "GNB-PRT")]
    public void Two_areas_in_one_text_are_a_corridor(string typed, string corridor) => CorridorSearch.Find(typed)[0].ToString().ShouldBe(corridor);

    [Theory]
    [InlineData("Philippines")]
    [InlineData("PHL to PHL")]
    [InlineData("a b c d e f g h i j k l m n")]
    public void One_area_is_no_corridor(string typed) => CorridorSearch.Find(typed).ShouldBeEmpty();
}
