using Concord.Estimation.Prices;
using Concord.Estimation.WhatIf;
using CsCheck;

namespace Concord.Estimation.Tests.WhatIf;

public sealed class EffectTests
{
    private static Effect Make(string term, double value, double? error = null, double? low = null, double? high = null, string design = "association") =>
        new(term, "outcome", value, error, low, high, "all", "always", design, "a study", "CC BY 4.0");

    [Fact]
    public void An_elasticity_and_a_difference_of_logarithms_are_applied_as_they_are_defined()
    {
        Make("log(x)", -2, low: -2, high: -1).Apply(0.25)!.Value.ShouldBe(new(Math.Pow(1.25, -2) - 1, Math.Pow(1.25, -2) - 1, 1 / 1.25 - 1), new Close());
        Make("policy", 0.7, error: 0.1).Apply(1)!.Value.Value.ShouldBe(Math.Exp(0.7) - 1, 1e-12);
        Make("policy", 0.7, error: 0.1).Apply(1)!.Value.Low.ShouldBe(Math.Exp(0.7 - 1.959963984540054 * 0.1) - 1, 1e-12);
    }

    [Fact]
    public void Without_an_error_there_is_no_answer()
    {
        Make("log(x)", 1).Apply(0.1).ShouldBeNull();
        Make("log(x)", 1, low: 0.5).Basis.ShouldBe(EffectBasis.None);
    }

    [Fact]
    public void A_value_lies_in_its_interval_whatever_the_sign_of_value_and_change() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[0.001, 1], Gen.Double[-0.9, 3], Gen.Bool).Sample((value, error, change, elasticity) =>
        {
            var range = Make(elasticity ? "log(x)" : "x", value, error).Apply(change)!.Value;
            range.Low.ShouldBeLessThanOrEqualTo(range.Value + 1e-12);
            range.High.ShouldBeGreaterThanOrEqualTo(range.Value - 1e-12);
            if (change == 0) range.ShouldBe(new(0, 0, 0));
            range.Low.ShouldBeGreaterThan(-1);
        });

    [Fact]
    public void Intervals_from_standard_errors_hold_the_true_difference_as_often_as_they_say()
    {
        var (held, trials) = (0, 2000);
        for (var i = 0; i < trials; i++)
        {
            var (noise, _) = new Numerics.Philox(11, (ulong)i).Normals(0);
            var range = Make("log(x)", 0.4 + 0.15 * noise, 0.15).Apply(-0.3)!.Value;
            var truth = Math.Pow(0.7, 0.4) - 1;
            if (range.Low <= truth && truth <= range.High) held++;
        }
        ((double)held / trials).ShouldBe(0.95, 0.015);
    }

    [Theory]
    [InlineData("association between areas", DesignGrade.Association)]
    [InlineData("natural experiment: a lottery", DesignGrade.NaturalExperiment)]
    [InlineData("Experiment among households", DesignGrade.Experiment)]
    [InlineData("proof", DesignGrade.Association)]
    public void A_design_earns_no_more_than_its_first_words(string design, DesignGrade grade) => Make("x", 1, 1, design: design).Grade.ShouldBe(grade);

    [Fact]
    public void Changes_that_cannot_be_are_misuse()
    {
        Should.Throw<ArgumentException>(() => Make("log(x)", 1, 1).Apply(-1));
        Should.Throw<ArgumentException>(() => Make("x", 1, 1).Apply(double.NaN));
        Make("x", 1, 1).Apply(-5)!.Value.Value.ShouldBe(Math.Exp(-5) - 1, 1e-12);
    }

    [Fact]
    public void The_shipped_range_for_the_price_is_that_of_the_studies_behind_the_savings()
    {
        var row = File.ReadLines(Path.Combine(Concord.Testing.SharedData.Root, "data", "effects.csv")).Single(l => l.StartsWith("log(price),remittances,", StringComparison.Ordinal)).Split(',');
        (row[4], row[5]).ShouldBe((Text(PriceSavings.DefaultStudies.Min(s => s.Elasticity)), Text(PriceSavings.DefaultStudies.Max(s => s.Elasticity))));

        static string Text(double value) => value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class Close : IEqualityComparer<EffectRange>
    {
        public bool Equals(EffectRange a, EffectRange b) => Math.Abs(a.Value - b.Value) + Math.Abs(a.Low - b.Low) + Math.Abs(a.High - b.High) < 1e-12;

        public int GetHashCode(EffectRange range) => 0;
    }
}
