namespace Concord.Core.Tests.Languages;

public sealed class PoCatalogueTests
{
    private const string Header = """
        msgid ""
        msgstr ""
        "Language: fr\n"
        "Plural-Forms: nplurals=2; plural=(n > 1);\n"

        """;

    [Fact]
    public void A_sentence_over_several_lines_with_escapes_is_read()
    {
        var catalogue = PoCatalogue.Parse("fr.po", Header + """
            # translator's note
            #: Page.razor:12
            msgid ""
            "He said \"stay\"\n"
            "and {name} left"
            msgstr "Il dit «restez»\n"
            "et {name} partit"
            """);

        catalogue.Faults.ShouldBeEmpty();
        catalogue.Find("He said \"stay\"\nand {name} left").ShouldBe(["Il dit «restez»\net {name} partit"]);
    }

    [Fact]
    public void Entries_without_a_blank_line_between_them_are_kept_apart()
    {
        var catalogue = PoCatalogue.Parse("fr.po", Header + "msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"\r\n# end\r\nmsgid \"e\"\r\nmsgstr \"f\"\r\n");

        catalogue.Faults.ShouldBeEmpty();
        catalogue.Sentences.ShouldBe(["a", "c", "e"]);
    }

    [Theory]
    [InlineData("msgid \"a\"\nmsgstr \"b", "po.line", 6)]
    [InlineData("msgid \"a\"\nmsgstr \"\"", "po.untranslated", 5)]
    [InlineData("#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"", "po.untranslated", 6)]
    [InlineData("msgid \"a {x}\"\nmsgstr \"b\"", "po.placeholder", 5)]
    [InlineData("msgid \"a\"\nmsgstr \"b {y}\"", "po.placeholder", 5)]
    [InlineData("msgid \"one\"\nmsgid_plural \"{n}\"\nmsgstr[0] \"un\"", "po.plural", 5)]
    [InlineData("msgid \"one\"\nmsgid_plural \"{n}\"\nmsgstr[1] \"un\"", "po.line", 7)]
    [InlineData("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"", "po.twice", 8)]
    [InlineData("\nmsgstr \"b\"", "po.entry", 6)]
    [InlineData("msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"b\"", "po.line", 5)]
    [InlineData("msgid \"a\\q\"\nmsgstr \"b\"", "po.line", 5)]
    [InlineData("nonsense", "po.line", 5)]
    [InlineData("\n\"continued from nothing\"", "po.line", 6)]
    public void A_broken_entry_is_reported_with_its_line(string entry, string code, int line)
    {
        var faults = PoCatalogue.Parse("fr.po", Header + entry).Faults;

        faults.ShouldContain(f => f.Code == code && f.Place == new Place("fr.po", null, line, null, null), string.Join('\n', faults));
    }

    [Fact]
    public void A_broken_plural_rule_is_reported() =>
        PoCatalogue.Parse("fr.po", "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=rm;\\n\"\n").Faults.ShouldHaveSingleItem().Code.ShouldBe("po.plural-rule");

    [Fact]
    public void The_form_for_one_may_say_the_count_in_words() =>
        PoCatalogue.Parse("fr.po", Header + "msgid \"one\"\nmsgid_plural \"{n} people\"\nmsgstr[0] \"une personne\"\nmsgstr[1] \"{n} personnes\"").Faults.ShouldBeEmpty();
}
