using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Review.Tests;

public sealed partial class LanguagesTests
{
    /// <summary>Sentences that another language writes as English does; no other may be.</summary>
    private static readonly Dictionary<Language, string[]> Shared = new()
    {
        [Language.Fr] = ["Corridor"],
        [Language.Es] = ["provisional"],
        [Language.Ar] = [],
    };

    public static TheoryData<Language> Translated => [Language.Fr, Language.Es, Language.Ar];

    [Fact]
    public void The_catalogues_are_sound_and_hold_the_same_sentences() => Words.Check(typeof(CountryReviews).Assembly).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Translated))]
    public void Every_sentence_of_the_source_is_in_the_catalogue_and_no_other(Language language)
    {
        var catalogue = PoCatalogue.Parse("x.po", Text(language)).Sentences;
        var source = SourceSentences.All();
        source.Count.ShouldBeGreaterThan(300);
        source.Except(catalogue).ShouldBeEmpty();
        catalogue.Except(source).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void A_sentence_taken_out_of_a_catalogue_is_missed(Language language)
    {
        foreach (var sentence in new[] { "{head}; next: {places}", "twice the level of {year}", "Refugee protocol (1967)", "Net migration in the year", "{n} person" })
        {
            var without = PoCatalogue.Parse("x.po", Text(language).Replace($"msgid \"{sentence}\"", "msgid \"gone\"", StringComparison.Ordinal));
            SourceSentences.All().Except(without.Sentences).ShouldBe([sentence]);
        }
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void Every_plural_has_a_form_for_every_count(Language language)
    {
        var words = Words.Of(language, typeof(CountryReviews).Assembly);
        SourceSentences.Plurals().Count.ShouldBeGreaterThan(8);
        foreach (var (one, many) in SourceSentences.Plurals())
        {
            var values = Placeholder().Matches(many).Select(m => m.Groups[1].Value).Where(name => name != "n").Distinct().Select(name => (name, "X")).ToArray();
            for (var n = 0; n <= 200; n++)
            {
                var text = words.Plural(n, one, many, values);
                text.ShouldNotContain("{");
                text.ShouldNotBe(one.Replace("{n}", words.Numbers.Integer(n), StringComparison.Ordinal));
                text.ShouldNotBe(many.Replace("{n}", words.Numbers.Integer(n), StringComparison.Ordinal));
            }
        }
        words.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Arabic_counts_in_six_forms()
    {
        var words = Words.Of(Language.Ar, typeof(CountryReviews).Assembly);
        new[] { 1, 2, 3, 11, 100 }.Select(n => words.Plural(n, "{n} person", "{n} people")).ShouldBe(["شخص واحد", "شخصان", "3 أشخاص", "11 شخصا", "100 شخص"]);
    }

    [Theory]
    [InlineData(Language.Fr, "[ \u00A0][;!?%»]| :|« |\\w'\\w")]
    [InlineData(Language.Es, " [%;:!?]")]
    [InlineData(Language.Ar, "[\\u0600-\\u06FF] ?[,;?]|[٠-٩۰-۹٪]| [،؛:.]")]
    public void Spaces_and_marks_are_those_of_the_language(Language language, string wrong)
    {
        var lines = Text(language).Split('\n').Where(line => line.StartsWith("msgstr", StringComparison.Ordinal) && !line.Contains(Language.Ar == language ? "\"، \"" : "\"; \"", StringComparison.Ordinal));
        lines.Where(line => Regex.IsMatch(line, wrong)).ShouldBeEmpty();
    }

    /// <summary>Large, small, awkward: every kind of chapter, with figures and without.</summary>
    [Theory]
    [MemberData(nameof(Translated))]
    public void Reviews_from_the_shipped_figures_leave_no_sentence_in_English(Language language)
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        var words = Words.Of(language, typeof(CountryReviews).Assembly);
        foreach (var code in new[] { "PHL", "USA", "TUV", "VAT", "XKX", "SSD", "PSE" })
        {
            var area = AreaCatalogue.Default.Find(code)!;
            var english = CountryReviews.Build(lake, area, Language.En, SmallLake.Today);
            var review = CountryReviews.Build(lake, area, words, SmallLake.Today);
            words.Missing.ShouldBeEmpty(code);

            var names = AreaCatalogue.Default.All.Select(a => a.ShortName(language)).Concat(review.Sources.SelectMany(r => new[] { r.Provenance.ShortPublisher, r.Edition }))
                .OrderByDescending(n => n.Length).ToList();
            var pairs = english.Sentences().Zip(review.Sentences()).ToList();
            pairs.Count.ShouldBeGreaterThan(60, code);
            pairs.Where(p => p.First == p.Second && !Shared[language].Contains(p.First) && HasWords(p.First, names)).Select(p => p.First).Distinct().ShouldBeEmpty(code);
            review.Sentences().Count().ShouldBe(english.Sentences().Count(), code);
        }
    }

    [Fact]
    public void Amounts_and_people_come_with_their_noun()
    {
        using var lake = new SmallLake().Stock("PHL", "USA", 2024, 1_300_000, 700_000).Indicator("PHL", "remin", 2023, 3e9).Indicator("PHL", "gdp", 2023, 30e9);
        var french = lake.Review("PHL", Language.Fr);
        french.Lede.ShouldStartWith("2\u00A0millions de personnes originaires d’ici vivent à l’étranger\u202F; 65\u202F% sont des femmes. En 2023, les envois de fonds reçus ont atteint 3\u00A0milliards de dollars, soit 10\u202F% du PIB.");
        var money = french.Headlines.Single(h => h.Figure.Measure == "remittances-received");
        (money.Before, money.Value, money.After, money.Label).ShouldBe((null, "3", "milliards", "reçus de l’étranger, en dollars"));
        lake.Review("PHL", Language.Ar).Lede.ShouldContain("2\u00A0مليون شخص");
        var english = lake.Review("PHL").Headlines.Single(h => h.Figure.Measure == "remittances-received");
        (english.Before, english.Value, english.After).ShouldBe(("US$", "3", "billion"));
    }

    private static string Text(Language language) =>
        File.ReadAllText(Path.Combine(SharedData.Root, "src", "Concord.Review", "Languages", NumberForms.Of(language).Tag + ".po"));

    /// <summary>Whether a text has a word that is no name of an area or a source.</summary>
    private static bool HasWords(string text, List<string> names) =>
        names.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal)).Any(char.IsLetter);

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
