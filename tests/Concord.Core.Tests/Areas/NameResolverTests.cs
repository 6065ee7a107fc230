using CsCheck;

namespace Concord.Core.Tests.Areas;

public sealed class NameResolverTests
{
    private static readonly AreaCatalogue Catalogue = AreaCatalogue.Default;

    private static readonly Gen<(Area Area, string Name)> Names =
        Gen.Select(Gen.Int[0, Catalogue.All.Count - 1], Gen.Enum<Language>(), (i, language) => (Catalogue.All[i], Catalogue.All[i].Name(language)))
            .Where(pair => pair.Item1.Code != "R057");

    [Theory]
    [InlineData("Korea, Dem. People's Rep.", "PRK")]
    [InlineData("Korea, Dem. Rep.", "PRK")]
    [InlineData("Korea, Rep.", "KOR")]
    [InlineData("Congo, Dem. Rep.", "COD")]
    [InlineData("Congo, Rep.", "COG")]
    [InlineData("Congo", "COG")]
    [InlineData("Democratic Republic of the Congo", "COD")]
    [InlineData("Niger", "NER")]
    [InlineData("Nigeria", "NGA")]
    [InlineData("Guinea", "GIN")]
    [InlineData("Guinea-Bissau", "GNB")]
    [InlineData("Equatorial Guinea", "GNQ")]
    [InlineData("Papua New Guinea", "PNG")]
    [InlineData("Dominica", "DMA")]
    [InlineData("Dominican Republic", "DOM")]
    [InlineData("Samoa", "WSM")]
    [InlineData("American Samoa", "ASM")]
    [InlineData("Ireland", "IRL")]
    [InlineData("United Kingdom of Great Britain and Northern Ireland", "GBR")]
    [InlineData("Georgia", "GEO")]
    [InlineData("South Georgia and the South Sandwich Islands", "SGS")]
    [InlineData("Jersey", "JEY")]
    [InlineData("Macao", "MAC")]
    [InlineData("Monaco", "MCO")]
    [InlineData("Morocco", "MAR")]
    [InlineData("St. Martin (French part)", "MAF")]
    [InlineData("Sint Maarten (Dutch part)", "SXM")]
    [InlineData("Sudan", "SDN")]
    [InlineData("South Sudan", "SSD")]
    [InlineData("Sudan (former)", "SUD")]
    [InlineData("Mauritania", "MRT")]
    [InlineData("Mauritius", "MUS")]
    [InlineData("Maurice", "MUS")]
    [InlineData("Austria", "AUT")]
    [InlineData("Australia", "AUS")]
    [InlineData("Slovakia", "SVK")]
    [InlineData("Slovenia", "SVN")]
    [InlineData("Gambia, The", "GMB")]
    [InlineData("The Gambia", "GMB")]
    [InlineData("Bahamas (The)", "BHS")]
    [InlineData("British Virgin Islands", "VGB")]
    [InlineData("Virgin Islands (U.S.)", "VIR")]
    [InlineData("Netherlands (Kingdom of the)", "NLD")]
    [InlineData("Netherlands-Antilles", "ANT")]
    [InlineData("Serbia", "SRB")]
    [InlineData("Serbia and Montenegro (former)", "SCG")]
    [InlineData("Namibia", "NAM")]
    [InlineData("Oman", "OMN")]
    [InlineData("Romania", "ROU")]
    [InlineData("World", "WLD")]
    [InlineData("WORLD", "WLD")]
    [InlineData("East Asia & Pacific (excluding high income)", "EAP")]
    [InlineData("Low & middle income", "LMY")]
    [InlineData("Euro area", "EMU")]
    [InlineData("Unidentified*", "OTH")]
    public void A_printed_name_stands_for_one_entry(string name, string code) => Catalogue.FromName(name).ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("  Mali ")]
    [InlineData("Mali*")]
    [InlineData("Mali **")]
    [InlineData("Mali¹")]
    [InlineData("Mali (1)")]
    [InlineData("Mali [12]")]
    [InlineData("Mali (a)")]
    [InlineData("Mali (a, b) *")]
    [InlineData("MALI")]
    [InlineData("Malí")]
    [InlineData("Mali\u0301")]
    [InlineData("\uFEFFMali")]
    [InlineData("Mali\u00A0†")]
    public void Marks_spaces_accents_and_case_do_not_matter(string name) => Catalogue.FromName(name).ShouldNotBeNull().Code.ShouldBe("MLI");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("*")]
    [InlineData("(a)")]
    [InlineData("The")]
    [InlineData("NA")]
    [InlineData("N/A")]
    [InlineData("Na.")]
    [InlineData("Korea")]
    [InlineData("Micronesia")]
    [InlineData("Micronésie")]
    [InlineData("Saint Martin")]
    [InlineData("Virgin Islands")]
    [InlineData("Northern Ireland")]
    [InlineData("Guyane")]
    [InlineData("Tibet")]
    [InlineData("Germany, Federal Republic of")]
    [InlineData("Belgium and Luxembourg")]
    [InlineData("Sudan (2011)")]
    [InlineData("Kingdom")]
    [InlineData("Republic")]
    [InlineData("Nigera")]
    [InlineData("PHL")]
    [InlineData("Total")]
    [InlineData("|")]
    [InlineData("\n")]
    public void A_name_that_is_none_or_fits_two_stands_for_nothing(string name) => Catalogue.FromName(name).ShouldBeNull();

    [Fact]
    public void Every_name_of_every_entry_stands_for_it_in_any_dress() =>
        Gen.Select(Names, Gen.Int[0, Dresses.Length - 1]).Sample((pair, dress) => Catalogue.FromName(Dresses[dress](pair.Name)).ShouldBe(pair.Area, Dresses[dress](pair.Name)), iter: 3000);

    [Fact]
    public void Any_text_can_be_asked_for() => Gen.String.Sample(text => { Catalogue.FromName(text); Catalogue.Find(text); });

    private static readonly Func<string, string>[] Dresses =
    [
        name => name,
        name => $"  {name} * ",
        name => name.ToUpperInvariant(),
        name => name.Replace(" ", "   ", StringComparison.Ordinal),
        name => name.Normalize(System.Text.NormalizationForm.FormD),
        name => name.Replace('\'', '’') + " (3)",
        name => "\u200F" + name + "\u00B2",
    ];
}
