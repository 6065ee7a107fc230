using Concord.Core;
using Concord.Web.Portal.Glossary;

namespace Concord.Web.Tests.Portal;

public sealed class GlossaryTests
{
    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    [InlineData(Language.Es)]
    [InlineData(Language.Ar)]
    public void Two_hundred_terms_have_a_name_a_meaning_and_a_source_in_each_language(Language language)
    {
        var terms = GlossaryPages.Of(language);
        terms.Count.ShouldBeGreaterThanOrEqualTo(200);
        terms.ShouldAllBe(t => t.Name.Length > 0 && t.Meaning.Length > 5 && t.Usage.Length > 2);
        terms.Select(t => t.Id).Distinct().Count().ShouldBe(terms.Count);
        if (language == Language.Ar) terms.Where(t => t.Name != "SDMX" && t.Name != "M49").ShouldAllBe(t => t.Name.Any(c => c >= '\u0600' && c <= '\u06FF'));
    }

    [Fact]
    public void Names_of_terms_differ_within_a_language()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            GlossaryPages.Of(language).GroupBy(t => t.Name).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty(language.ToString());
        }
    }
}
