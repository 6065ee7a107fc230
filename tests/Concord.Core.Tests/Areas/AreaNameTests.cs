namespace Concord.Core.Tests.Areas;

public sealed class AreaNameTests
{
    private static readonly AreaCatalogue Catalogue = AreaCatalogue.Default;

    /// <summary>Names whose form is a political matter, settled by hand after United Nations usage.</summary>
    [Theory]
    [InlineData("TWN", "Taiwan Province of China", "province chinoise de Taïwan", "Provincia china de Taiwán", "مقاطعة تايوان الصينية")]
    [InlineData("XKX", "Kosovo", "Kosovo", "Kosovo", "كوسوفو")]
    [InlineData("PSE", "State of Palestine", "État de Palestine", "Estado de Palestina", "دولة فلسطين")]
    [InlineData("HKG", "China, Hong Kong Special Administrative Region", "Chine, région administrative spéciale de Hong Kong", "China, región administrativa especial de Hong Kong", "الصين، منطقة هونغ كونغ الإدارية الخاصة")]
    [InlineData("MAC", "China, Macao Special Administrative Region", "Chine, région administrative spéciale de Macao", "China, región administrativa especial de Macao", "الصين، منطقة ماكاو الإدارية الخاصة")]
    [InlineData("FLK", "Falkland Islands (Malvinas)", "Îles Falkland (Malvinas)", "Islas Malvinas (Falkland Islands)", "جزر فوكلاند (مالفيناس)")]
    [InlineData("MMR", "Myanmar", "Myanmar", "Myanmar", "ميانمار")]
    [InlineData("TUR", "Türkiye", "Türkiye", "Türkiye", "تركيا")]
    [InlineData("CIV", "Côte d'Ivoire", "Côte d'Ivoire", "Côte d'Ivoire", "كوت ديفوار")]
    [InlineData("SWZ", "Eswatini", "Eswatini", "Eswatini", "إسواتيني")]
    [InlineData("MKD", "North Macedonia", "Macédoine du Nord", "Macedonia del Norte", "مقدونيا الشمالية")]
    [InlineData("CPV", "Cabo Verde", "Cabo Verde", "Cabo Verde", "كابو فيردي")]
    [InlineData("VEN", "Venezuela (Bolivarian Republic of)", "Venezuela (République bolivarienne du)", "Venezuela (República Bolivariana de)", "فنزويلا (جمهورية - البوليفارية)")]
    public void A_name_settled_by_hand_stays_as_it_was_settled(string code, string english, string french, string spanish, string arabic)
    {
        var area = Catalogue.Find(code)!;

        Enum.GetValues<Language>().Select(area.Name).ShouldBe([english, french, spanish, arabic]);
    }

    [Theory]
    [InlineData("HKG", "China, Hong Kong SAR")]
    [InlineData("GBR", "United Kingdom")]
    [InlineData("USA", "United States")]
    [InlineData("COD", "Dem. Rep. of the Congo")]
    [InlineData("PSE", "State of Palestine")]
    [InlineData("TWN", "Taiwan Prov. of China")]
    [InlineData("PHL", "Philippines")]
    public void A_label_is_short(string code, string label) => Catalogue.Find(code)!.ShortName().ShouldBe(label);

    [Fact]
    public void Every_entry_has_a_tidy_name_and_label_in_every_language()
    {
        foreach (var name in Catalogue.All.SelectMany(a => a.Names.Concat(a.ShortNames)))
        {
            name.ShouldNotBeNullOrWhiteSpace();
            name.ShouldBe(name.Trim());
            name.ShouldNotContain("  ");
            name.IsNormalized(System.Text.NormalizationForm.FormC).ShouldBeTrue(name);
        }
    }

    [Fact]
    public void Arabic_names_are_in_Arabic_letters_and_the_others_are_not()
    {
        foreach (var area in Catalogue.All)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var letters = (area.Name(language) + area.ShortName(language)).Where(char.IsLetter).ToList();
                letters.ShouldNotBeEmpty();
                letters.ShouldAllBe(c => (c >= '\u0600' && c <= '\u06FF') == (language == Language.Ar), $"{area} {language}");
            }
        }
    }

    [Fact]
    public void Two_entries_never_share_a_name_or_a_label_in_one_language_but_for_the_region_Micronesia()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Catalogue.All.GroupBy(a => a.Name(language)).Where(g => g.Count() > 1).ShouldBeEmpty();
            Catalogue.All.Where(a => a.Kind != AreaKind.Group).GroupBy(a => a.ShortName(language)).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        }
    }
}
