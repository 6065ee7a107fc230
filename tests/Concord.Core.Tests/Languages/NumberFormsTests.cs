using System.Globalization;
using CsCheck;

namespace Concord.Core.Tests.Languages;

public sealed class NumberFormsTests
{
    private const string N = "\u202F"; // narrow no-break space
    private const string B = "\u00A0"; // no-break space
    private const string I = "\u2066"; // left-to-right isolate
    private const string P = "\u2069"; // pop isolate

    private static readonly string[] Cultures = ["ar-SA", "fr-FR", "de-CH", "hi-IN", "fa-IR", "en-US"];

    [Theory]
    [InlineData(Language.En, 2_263_697, "2,263,697")]
    [InlineData(Language.Fr, 2_263_697, $"2{N}263{N}697")]
    [InlineData(Language.Es, 2_263_697, $"2{N}263{N}697")]
    [InlineData(Language.Ar, 2_263_697, "2,263,697")]
    [InlineData(Language.En, 1234, "1,234")]
    [InlineData(Language.Es, 1234, "1234")]
    [InlineData(Language.En, 999, "999")]
    [InlineData(Language.En, 0, "0")]
    [InlineData(Language.En, -0.4, "0")]
    [InlineData(Language.En, 2.5, "3")]
    [InlineData(Language.En, -1234, "−1,234")]
    [InlineData(Language.Ar, -1234, $"{I}−1,234{P}")]
    public void A_whole_number_is_grouped_as_the_language_does(Language language, double value, string text) =>
        NumberForms.Of(language).Integer(value).ShouldBe(text);

    [Theory]
    [InlineData(Language.En, 4.78, 2, "4.78")]
    [InlineData(Language.Fr, 4.78, 2, "4,78")]
    [InlineData(Language.Es, 4.78, 2, "4,78")]
    [InlineData(Language.Ar, 4.78, 2, "4.78")]
    [InlineData(Language.En, 0.285, 2, "0.29")]
    [InlineData(Language.Fr, 12345.6, 1, $"12{N}345,6")]
    [InlineData(Language.Es, 1234.5, 1, "1234,5")]
    [InlineData(Language.En, -0.001, 2, "0.00")]
    public void A_decimal_number_has_the_decimals_that_were_asked_for(Language language, double value, int decimals, string text) =>
        NumberForms.Of(language).Decimal(value, decimals).ShouldBe(text);

    [Theory]
    [InlineData(Language.En, "57%", "+12.5%", "−3.0%", "0.0%")]
    [InlineData(Language.Fr, $"57{N}%", $"+12,5{N}%", $"−3,0{N}%", $"0,0{N}%")]
    [InlineData(Language.Es, $"57{B}%", $"+12,5{B}%", $"−3,0{B}%", $"0,0{B}%")]
    [InlineData(Language.Ar, "57%", $"{I}+12.5%{P}", $"{I}−3.0%{P}", "0.0%")]
    public void A_share_and_a_change_in_per_cent(Language language, string share, string up, string down, string none)
    {
        var forms = NumberForms.Of(language);

        forms.Percent(57).ShouldBe(share);
        forms.PercentChange(12.5, 1).ShouldBe(up);
        forms.PercentChange(-3, 1).ShouldBe(down);
        forms.PercentChange(0.04, 1).ShouldBe(none);
    }

    [Theory]
    [InlineData(Language.En, "+1,234", "−1,234")]
    [InlineData(Language.Fr, $"+1{N}234", $"−1{N}234")]
    [InlineData(Language.Es, "+1234", "−1234")]
    [InlineData(Language.Ar, $"{I}+1,234{P}", $"{I}−1,234{P}")]
    public void A_change_shows_its_sign_and_zero_has_none(Language language, string up, string down)
    {
        var forms = NumberForms.Of(language);

        forms.Change(1234).ShouldBe(up);
        forms.Change(-1234).ShouldBe(down);
        forms.Change(0).ShouldBe("0");
    }

    [Theory]
    [InlineData(Language.En, 6_988_383, $"6.99{B}million")]
    [InlineData(Language.En, 39_100_000_000, $"39.1{B}billion")]
    [InlineData(Language.En, 453_210, $"453{B}thousand")]
    [InlineData(Language.En, 999_600, $"1{B}million")]
    [InlineData(Language.En, 7_000_000, $"7{B}million")]
    [InlineData(Language.En, 9_999, "9,999")]
    [InlineData(Language.En, 10_000, $"10{B}thousand")]
    [InlineData(Language.En, 9_999.6, "10,000")]
    [InlineData(Language.En, 2_500_000_000_000, $"2.5{B}trillion")]
    [InlineData(Language.En, 0.456, "0.456")]
    [InlineData(Language.En, 0, "0")]
    [InlineData(Language.En, -6_988_383, $"−6.99{B}million")]
    [InlineData(Language.Fr, 6_988_383, $"6,99{B}millions")]
    [InlineData(Language.Fr, 1_990_000, $"1,99{B}million")]
    [InlineData(Language.Fr, 39_100_000_000, $"39,1{B}milliards")]
    [InlineData(Language.Fr, 453_210, $"453{N}000")]
    [InlineData(Language.Fr, 1_200_000_000_000, $"1{N}200{B}milliards")]
    [InlineData(Language.Es, 6_988_383, $"6,99{B}millones")]
    [InlineData(Language.Es, 1_000_000, $"1{B}millón")]
    [InlineData(Language.Es, 39_100_000_000, $"39{N}100{B}millones")]
    [InlineData(Language.Es, 2_000_000_000_000, $"2{B}billones")]
    [InlineData(Language.Ar, 6_988_383, $"6.99{B}مليون")]
    [InlineData(Language.Ar, 5_000_000, $"5{B}ملايين")]
    [InlineData(Language.Ar, 39_100_000_000, $"39.1{B}مليار")]
    [InlineData(Language.Ar, 453_210, $"453{B}ألف")]
    [InlineData(Language.Ar, 10_000, $"10{B}آلاف")]
    [InlineData(Language.Ar, -6_988_383, $"{I}−6.99{B}مليون{P}")]
    public void A_rounded_number_has_three_digits_and_a_word(Language language, double value, string text) =>
        NumberForms.Of(language).Rounded(value).ShouldBe(text);

    [Theory]
    [InlineData(Language.En, 6_988_383, "people", $"6.99{B}million people")]
    [InlineData(Language.Fr, 6_988_383, "personnes", $"6,99{B}millions de personnes")]
    [InlineData(Language.Fr, 1_200_000, "émigrés", $"1,2{B}million d'émigrés")]
    [InlineData(Language.Fr, 453_210, "personnes", $"453{N}000 personnes")]
    [InlineData(Language.Fr, 1_234, "personnes", $"1{N}234 personnes")]
    [InlineData(Language.Es, 6_988_383, "personas", $"6,99{B}millones de personas")]
    [InlineData(Language.Es, 453_210, "personas", $"453{B}mil personas")]
    [InlineData(Language.Ar, 6_988_383, "شخص", $"6.99{B}مليون شخص")]
    public void A_noun_after_a_rounded_number_gets_the_linking_word_of_the_language(Language language, double value, string noun, string text) =>
        NumberForms.Of(language).Rounded(value, noun).ShouldBe(text);

    [Fact]
    public void A_rounded_number_comes_apart_into_number_and_word()
    {
        NumberForms.Of(Language.Fr).Parts(6_988_383).ShouldBe(("6,99", "millions"));
        NumberForms.Of(Language.En).Parts(8_712).ShouldBe(("8,712", null));
        NumberForms.Of(Language.Ar).Parts(-6_988_383).ShouldBe(($"{I}−6.99{P}", "مليون"));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e15)]
    [InlineData(-1e300)]
    public void What_is_no_number_is_refused(double value)
    {
        var forms = NumberForms.Of(Language.En);

        Should.Throw<ArgumentException>(() => forms.Integer(value));
        Should.Throw<ArgumentException>(() => forms.Percent(value));
        Should.Throw<ArgumentException>(() => forms.Rounded(value));
        Should.Throw<ArgumentException>(() => forms.Change(value));
    }

    [Fact]
    public void Neither_the_culture_of_the_thread_nor_of_the_user_interface_changes_a_form() =>
        Gen.Select(Gen.Int[0, Cultures.Length - 1].Select(i => Cultures[i]), Gen.Enum<Language>(), Gen.Double[-1e14, 1e14], Gen.Date)
            .Sample((culture, language, value, date) =>
            {
                var day = DateOnly.FromDateTime(date);
                var before = Forms(language, value, day);
                var (thread, face) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
                try
                {
                    CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                    Forms(language, value, day).ShouldBe(before);
                }
                finally
                {
                    (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (thread, face);
                }
            });

    [Fact]
    public void A_whole_number_can_be_read_back_from_its_digits() =>
        Gen.Select(Gen.Enum<Language>(), Gen.Long[-999_999_999_999, 999_999_999_999]).Sample((language, value) =>
        {
            var text = NumberForms.Of(language).Integer(value);
            var digits = string.Concat(text.Where(char.IsAsciiDigit));
            var read = long.Parse(digits, CultureInfo.InvariantCulture) * (text.Contains('−', StringComparison.Ordinal) ? -1 : 1);
            read.ShouldBe(value);
        });

    [Fact]
    public void A_rounded_number_is_within_half_a_per_cent_of_its_value() =>
        Gen.Double[1e4, 9e14].Sample(value =>
        {
            var part = NumberForms.Of(Language.En).Rounded(value).Split(B);
            var unit = part[1] switch { "thousand" => 1e3, "million" => 1e6, "billion" => 1e9, _ => 1e12 };
            var read = double.Parse(part[0], CultureInfo.InvariantCulture) * unit;
            Math.Abs(read - value).ShouldBeLessThanOrEqualTo(value * 0.00501);
        });

    private static string Forms(Language language, double value, DateOnly day)
    {
        var forms = NumberForms.Of(language);
        return string.Join('|', forms.Integer(value), forms.Decimal(value, 3), forms.Change(value), forms.Percent(value, 1), forms.Rounded(value), forms.Rounded(value, "x"),
            forms.Date(day), forms.MidYear(day.Year), forms.Period(new Period(day.Year, 1)));
    }
}
