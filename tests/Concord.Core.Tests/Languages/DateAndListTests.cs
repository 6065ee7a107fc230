namespace Concord.Core.Tests.Languages;

public sealed class DateAndListTests
{
    [Theory]
    [InlineData(Language.En, "5 July 1995", "1 January 2024")]
    [InlineData(Language.Fr, "5 juillet 1995", "1er janvier 2024")]
    [InlineData(Language.Es, "5 de julio de 1995", "1 de enero de 2024")]
    [InlineData(Language.Ar, "5 تموز/يوليه 1995", "1 كانون الثاني/يناير 2024")]
    public void A_day_is_written_with_the_name_of_its_month(Language language, string fifth, string first)
    {
        NumberForms.Of(language).Date(new DateOnly(1995, 7, 5)).ShouldBe(fifth);
        NumberForms.Of(language).Date(new DateOnly(2024, 1, 1)).ShouldBe(first);
    }

    [Theory]
    [InlineData(Language.En, "mid-2024", "end of 2024", "2025 Q1", "2025", "1990–2024")]
    [InlineData(Language.Fr, "mi-2024", "fin 2024", "1er trimestre 2025", "2025", "1990–2024")]
    [InlineData(Language.Es, "mediados de 2024", "fines de 2024", "1.er trimestre de 2025", "2025", "1990–2024")]
    [InlineData(Language.Ar, "منتصف عام 2024", "نهاية عام 2024", "الربع الأول من عام 2025", "2025", "1990–2024")]
    public void Reference_dates_and_periods(Language language, string middle, string end, string quarter, string year, string years)
    {
        var forms = NumberForms.Of(language);

        forms.MidYear(2024).ShouldBe(middle);
        forms.YearEnd(2024).ShouldBe(end);
        forms.Period(new Period(2025, 1)).ShouldBe(quarter);
        forms.Period(new Period(2025)).ShouldBe(year);
        forms.Years(1990, 2024).ShouldBe(years);
        forms.Years(2024, 2024).ShouldBe("2024");
    }

    [Theory]
    [InlineData(Language.En, "A, B and C", "A and B")]
    [InlineData(Language.Fr, "A, B et C", "A et B")]
    [InlineData(Language.Es, "A, B y C", "A y B")]
    [InlineData(Language.Ar, "A وB وC", "A وB")]
    public void A_list_reads_as_a_sentence_does(Language language, string three, string two)
    {
        var forms = NumberForms.Of(language);

        forms.List(["A", "B", "C"]).ShouldBe(three);
        forms.List(["A", "B"]).ShouldBe(two);
        forms.List(["A"]).ShouldBe("A");
        forms.List([]).ShouldBe("");
    }

    [Theory]
    [InlineData("Irán", "Omán e Irán")]
    [InlineData("Islandia", "Omán e Islandia")]
    [InlineData("Hidalgo", "Omán e Hidalgo")]
    [InlineData("hielo", "Omán y hielo")]
    [InlineData("Yemen", "Omán y Yemen")]
    public void Spanish_says_e_before_the_sound_i(string last, string text) => NumberForms.Of(Language.Es).List(["Omán", last]).ShouldBe(text);
}
