namespace Concord.Core.Tests.Languages;

public sealed class PluralRuleTests
{
    /// <summary>The rule of Arabic as GNU gettext's manual gives it.</summary>
    private const string Arabic = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(10, 3)]
    [InlineData(11, 4)]
    [InlineData(99, 4)]
    [InlineData(100, 5)]
    [InlineData(102, 5)]
    [InlineData(103, 3)]
    [InlineData(111, 4)]
    [InlineData(-2, 2)]
    public void Arabic_has_six_forms(long count, int form) => PluralRule.Parse(Arabic).FormOf(count).ShouldBe(form);

    [Theory]
    [InlineData("nplurals=2; plural=(n > 1);", 0, 0)]
    [InlineData("nplurals=2; plural=(n > 1);", 1, 0)]
    [InlineData("nplurals=2; plural=(n > 1);", 2, 1)]
    [InlineData("nplurals=2; plural=n != 1;", 0, 1)]
    [InlineData("nplurals=1; plural=0;", 7, 0)]
    [InlineData("nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;", 22, 1)]
    [InlineData("nplurals=2; plural=!(n==1 || n-2*3==5);", 11, 0)]
    [InlineData("nplurals=2; plural=!(n==1 || n-2*3==5);", 12, 1)]
    public void Rules_of_other_languages_are_understood(string header, long count, int form) => PluralRule.Parse(header).FormOf(count).ShouldBe(form);

    [Theory]
    [InlineData("")]
    [InlineData("nplurals=2")]
    [InlineData("nplurals=0; plural=0;")]
    [InlineData("nplurals=2; plural=;")]
    [InlineData("nplurals=2; plural=n ?;")]
    [InlineData("nplurals=2; plural=(n;")]
    [InlineData("nplurals=2; plural=n == 1 1;")]
    [InlineData("nplurals=2; plural=n;")]
    [InlineData("nplurals=2; plural=1/n;")]
    [InlineData("nplurals=2; plural=system(n);")]
    [InlineData("nplurals=2; plural=99999999999999999999;")]
    public void A_rule_that_cannot_be_used_is_refused_at_once(string header) => Should.Throw<FormatException>(() => PluralRule.Parse(header)).Message.ShouldNotBeEmpty();

    [Fact]
    public void Deep_nesting_does_not_overflow_the_stack() =>
        Should.Throw<FormatException>(() => PluralRule.Parse("nplurals=2; plural=" + new string('(', 100_000) + "n"));

    [Fact]
    public void A_row_of_negations_does_not_overflow_the_stack() =>
        Should.Throw<FormatException>(() => PluralRule.Parse("nplurals=2; plural=" + new string('!', 1_000_000) + "n"));
}
