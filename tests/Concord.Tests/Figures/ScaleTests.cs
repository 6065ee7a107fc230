using Concord.Cli;
using Concord.Core;
using CsCheck;

namespace Concord.Tests.Figures;

/// <summary>Values as a person sees them.</summary>
public sealed class ScaleTests
{
    [Theory]
    [InlineData(Unit.Persons, 2263697, "2,263,697", "2,263,697 persons")]
    [InlineData(Unit.UsDollars, 38048700000, "38,049", "US$ 38,049 million")]
    [InlineData(Unit.UsDollars, 17040000, "17.0", "US$ 17.0 million")]
    [InlineData(Unit.UsDollars, 950, "950", "US$ 950")]
    [InlineData(Unit.PercentOfAmount, 4.7825, "4.78", "4.78%")]
    [InlineData(Unit.PercentOfAmount, -0.5, "-0.50", "-0.50%")]
    [InlineData(Unit.YesNo, 0, "no", "no")]
    [InlineData(Unit.Class, 2, "lower middle", "lower middle")]
    [InlineData(Unit.Persons, 0, "0", "0 persons")]
    public void A_value_has_its_unit_and_no_more_digits_than_help(Unit unit, double value, string shown, string withUnit)
    {
        var scale = new Scale(unit, [value]);

        scale.Show(value).ShouldBe(shown);
        scale.ShowWithUnit(value).ShouldBe(withUnit);
    }

    [Fact]
    public void One_column_has_one_scale() =>
        Gen.Double[0, 1e12].Array[1, 20].Sample(values =>
        {
            var scale = new Scale(Unit.UsDollars, values);
            return scale.Heading == (values.Max() >= 1e7 ? "US$ million" : "US$");
        });

    [Fact]
    public void No_value_at_all_is_no_trouble() => new Scale(Unit.UsDollars, []).Heading.ShouldBe("US$");
}
