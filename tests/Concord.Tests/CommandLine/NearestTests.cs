using Concord.Cli;
using CsCheck;

namespace Concord.Tests.CommandLine;

/// <summary>The word that a user may have meant.</summary>
public sealed class NearestTests
{
    private static readonly string[] Known = ["query", "review", "releases", "--measure", "gdp"];

    [Theory]
    [InlineData("qury", "query")]
    [InlineData("reviwe", "review")]
    [InlineData("GDP", "gdp")]
    [InlineData("gpd", "gdp")]
    [InlineData("--mesure", "--measure")]
    [InlineData("import", null)]
    [InlineData("", null)]
    public void The_nearest_word_within_two_edits_is_offered(string typed, string? expected) => UsageErrors.Nearest(typed, Known).ShouldBe(expected);

    [Fact]
    public void A_known_word_is_nearest_to_itself() => Gen.Int[0, Known.Length - 1].Select(i => Known[i]).Sample(word => UsageErrors.Nearest(word, Known) == word);

    [Fact]
    public void Of_two_words_equally_near_the_first_by_letter_is_offered() => UsageErrors.Nearest("bat", ["cat", "bad"]).ShouldBe("bad");
}
