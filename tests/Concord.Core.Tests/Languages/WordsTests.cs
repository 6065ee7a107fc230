namespace Concord.Core.Tests.Languages;

public sealed class WordsTests
{
    private static readonly PoCatalogue Arabic = PoCatalogue.Parse("ar.po", """
        msgid ""
        msgstr "Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\n"

        msgid "Remittances to {area}"
        msgstr "التحويلات إلى {area}"

        msgid "one person"
        msgid_plural "{n} people"
        msgstr[0] "لا أحد"
        msgstr[1] "شخص واحد"
        msgstr[2] "شخصان"
        msgstr[3] "{n} أشخاص"
        msgstr[4] "{n} شخصا"
        msgstr[5] "{n} شخص"
        """);

    [Fact]
    public void A_sentence_comes_in_the_language_with_its_values()
    {
        var words = Words.Of(Language.Ar, Arabic);

        words["Remittances to {area}", ("area", "الفلبين")].ShouldBe("التحويلات إلى الفلبين");
        words.Missing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "لا أحد")]
    [InlineData(1, "شخص واحد")]
    [InlineData(2, "شخصان")]
    [InlineData(3, "3 أشخاص")]
    [InlineData(10, "10 أشخاص")]
    [InlineData(11, "11 شخصا")]
    [InlineData(99, "99 شخصا")]
    [InlineData(100, "100 شخص")]
    [InlineData(1100, "1,100 شخص")]
    public void A_count_picks_its_plural_form(long count, string text) => Words.Of(Language.Ar, Arabic).Plural(count, "one person", "{n} people").ShouldBe(text);

    [Fact]
    public void A_sentence_without_translation_comes_in_English_and_is_counted()
    {
        var words = Words.Of(Language.Ar, Arabic);

        words["Stock by {sex}", ("sex", "x")].ShouldBe("Stock by x");
        words.Plural(2, "one act", "{n} acts").ShouldBe("2 acts");
        words.Missing.ShouldBe(["Stock by {sex}", "one act"]);
    }

    [Fact]
    public void English_needs_no_catalogue()
    {
        var words = Words.Of(Language.En, typeof(WordsTests).Assembly);

        words["Remittances to {area}", ("area", "the Philippines")].ShouldBe("Remittances to the Philippines");
        words.Plural(1, "one person in {area}", "{n} people in {area}", ("area", "X")).ShouldBe("one person in X");
        words.Plural(12345, "one person in {area}", "{n} people in {area}", ("area", "X")).ShouldBe("12,345 people in X");
        words.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_value_that_is_missing_or_too_many_is_misuse()
    {
        var words = Words.Of(Language.En, typeof(WordsTests).Assembly);

        Should.Throw<ArgumentException>(() => words["To {area}"]);
        Should.Throw<ArgumentException>(() => words["To {area}", ("are", "x")]);
        Should.Throw<ArgumentException>(() => words["To", ("area", "x")]);
        Should.Throw<ArgumentException>(() => words["To {area", ("area", "x")]);
    }

    [Fact]
    public void A_value_with_braces_is_not_filled_again() => Words.Of(Language.En, Arabic)["{a} {b}", ("a", "{b}"), ("b", "c")].ShouldBe("{b} c");

    [Fact]
    public void A_catalogue_is_found_in_the_assembly_that_owns_the_sentences()
    {
        var words = Words.Of(Language.Fr, typeof(WordsTests).Assembly);

        words["People"].ShouldBe("Personnes");
        words.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void The_check_names_languages_without_catalogue_and_sentences_that_one_language_lacks()
    {
        var faults = Words.Check(typeof(WordsTests).Assembly);

        faults.ShouldContain(f => f.Code == "po.absent" && f.Place.File == "ar.po");
        faults.ShouldContain(f => f.Code == "po.untranslated" && f.Place.File == "es.po");
        faults.Count.ShouldBe(2);
    }
}
