using System.Globalization;
using CsCheck;

namespace Concord.Charts.Tests;

public sealed class ClassScaleTests
{
    private static readonly Func<double, string> Words = v => v.ToString("R", CultureInfo.InvariantCulture);

    [Fact]
    public void Breaks_rise_are_round_and_leave_no_class_empty()
        => Gen.Double[0, 1].Select(Gen.Double[-3, 9], (v, e) => v * Math.Pow(10, e)).Array[1, 240].Sample(values =>
        {
            var scale = ClassScale.For(values, Words);
            scale.Classes.ShouldBeInRange(1, 6);
            scale.Breaks.ShouldBe(scale.Breaks.Order().Distinct());
            scale.Breaks.ShouldAllBe(b => Lead(b) == 1 || Lead(b) == 2 || Lead(b) == 5);
            if (values.Any(v => v > 0)) Enumerable.Range(0, scale.Classes).ShouldAllBe(c => values.Any(v => scale.ClassOf(v) == c));
            scale.Labels.ShouldBe(scale.Breaks.Select(Words));
        });

    [Fact]
    public void A_higher_value_never_falls_into_a_lower_class()
        => Gen.Double[0, 1e7].Array[2, 60].Sample(values =>
        {
            var scale = ClassScale.For(values, Words);
            var sorted = values.Order().Select(scale.ClassOf).ToArray();
            sorted.ShouldBe(sorted.Order());
        });

    [Theory]
    [InlineData(new double[0], "q4")]
    [InlineData(new[] { 10.0 }, "q1 q6")]
    [InlineData(new[] { 10.0, 20 }, "q1 q4 q6")]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, "q1 q2 q3 q4 q5 q6")]
    public void Few_classes_are_spread_over_the_whole_ramp(double[] breaks, string classes)
    {
        var scale = new ClassScale(breaks, [.. breaks.Select(Words)]);
        string.Join(' ', Enumerable.Range(0, scale.Classes).Select(scale.CssClass)).ShouldBe(classes);
    }

    [Fact]
    public void A_value_on_a_break_belongs_to_the_class_above()
    {
        var scale = new ClassScale([10, 20], ["10", "20"]);
        new[] { -5.0, 9.99, 10, 19.9, 20, 1e9 }.Select(scale.ClassOf).ShouldBe([0, 0, 1, 1, 2, 2]);
    }

    [Fact]
    public void What_is_no_scale_is_refused()
    {
        Should.Throw<ArgumentException>(() => new ClassScale([1, 1], ["1", "1"]));
        Should.Throw<ArgumentException>(() => new ClassScale([2, 1], ["2", "1"]));
        Should.Throw<ArgumentException>(() => new ClassScale([double.NaN], ["?"]));
        Should.Throw<ArgumentException>(() => new ClassScale([1], []));
        Should.Throw<ArgumentException>(() => new ClassScale([1, 2, 3, 4, 5, 6], ["", "", "", "", "", ""]));
        Should.Throw<ArgumentException>(() => new ClassScale([1, 2, 3, 4, 5], ["", "", "", "", ""], Ramp.Harm));
        Should.Throw<ArgumentException>(() => ClassScale.For([], Words));
        Should.Throw<ArgumentException>(() => ClassScale.For([1, double.PositiveInfinity], Words));
    }

    private static double Lead(double value) => Math.Round(value / Math.Pow(10, Math.Floor(Math.Log10(value) + 1e-9)), 6);
}
