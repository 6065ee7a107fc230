using System.Globalization;
using CsCheck;

namespace Concord.Charts.Tests;

public sealed class AxisTests
{
    private static readonly Func<double, string> Words = v => v.ToString("R", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(new[] { 2.17, 6.99 }, new[] { 0.0, 2, 4, 6, 8 })]
    [InlineData(new[] { 39.1 }, new[] { 0.0, 10, 20, 30, 40 })]
    [InlineData(new[] { -567.0, 180 }, new[] { -600.0, -400, -200, 0, 200 })]
    [InlineData(new[] { -3.0, -1 }, new[] { -3.0, -2, -1, 0 })]
    [InlineData(new[] { 0.0 }, new[] { 0, 0.5, 1 })]
    [InlineData(new[] { 0.3 }, new[] { 0, 0.1, 0.2, 0.3 })]
    [InlineData(new[] { 1e-9 }, new[] { 0, 5e-10, 1e-9 })]
    [InlineData(new[] { 1e12 }, new[] { 0, 5e11, 1e12 })]
    public void Ticks_are_round_and_begin_at_zero(double[] values, double[] ticks) => Axis.FromZero(values, Words).Ticks.Select(t => t.Value).ShouldBe(ticks);

    [Fact]
    public void The_unit_stands_on_the_topmost_tick_only()
        => Axis.FromZero([7.0], Words, v => Words(v) + " million people").Ticks.Select(t => t.Label).ShouldBe(["0", "2", "4", "6", "8 million people"]);

    [Fact]
    public void An_axis_holds_its_values_and_zero_with_three_to_seven_ticks()
        => Gen.Double[-1e9, 1e9].Select(Gen.Double[-6, 6], (v, e) => v * Math.Pow(10, e)).Array[1, 8].Sample(values =>
        {
            var axis = Axis.FromZero(values, Words);
            return axis.Min <= Math.Min(0, values.Min()) && axis.Max >= Math.Max(0, values.Max()) && axis.Ticks.Count is >= 3 and <= 7 && axis.Ticks.Any(t => t.Value == 0);
        });

    [Fact]
    public void Years_show_both_ends_and_the_decades_between()
        => Axis.Years(1990, 2024, y => $"{y}").Ticks.Select(t => t.Label).ShouldBe(["1990", "2000", "2010", "2020", "2024"]);

    [Fact]
    public void One_year_alone_has_an_axis()
    {
        var axis = Axis.Years(2020, 2020, y => $"{y}");
        axis.Ticks.Select(t => t.Value).ShouldBe([2020.0]);
        axis.Max.ShouldBe(2021);
    }

    [Fact]
    public void What_is_no_axis_is_refused()
    {
        Should.Throw<ArgumentException>(() => new Axis(1, 1, []));
        Should.Throw<ArgumentException>(() => new Axis(2, 1, []));
        Should.Throw<ArgumentException>(() => new Axis(double.NaN, 1, []));
        Should.Throw<ArgumentException>(() => new Axis(0, double.PositiveInfinity, []));
        Should.Throw<ArgumentException>(() => new Axis(-1.7e308, 1.7e308, []));
        Should.Throw<ArgumentException>(() => new Axis(0, 1, [new Tick(2, "2")]));
        Should.Throw<ArgumentException>(() => new Axis(0, 1, [new Tick(double.NaN, "?")]));
        Should.Throw<ArgumentException>(() => Axis.FromZero([], Words));
        Should.Throw<ArgumentException>(() => Axis.FromZero([double.NaN], Words));
        Should.Throw<ArgumentException>(() => Axis.Years(2020, 2019, y => $"{y}"));
    }
}
