using Concord.Statistics.Estimates;

namespace Concord.Statistics.Tests.Estimates;

public sealed class RemittanceRiskTests
{
    [Fact]
    public void Steady_growth_has_no_swing_and_no_fall()
    {
        var risk = RemittanceRisk.Of([.. Enumerable.Range(2000, 10).Select(y => (y, 100 * Math.Pow(1.05, y - 2000)))])!;

        risk.Swing.ShouldBe(0, 1e-12);
        (risk.FirstYear, risk.LastYear, risk.Falls, risk.LargestFall, risk.WorstYear).ShouldBe((2000, 2009, 0, 0, null));
    }

    [Fact]
    public void The_worst_fall_is_named_with_its_year_and_the_swing_is_the_deviation_of_growth()
    {
        var risk = RemittanceRisk.Of([(2001, 100), (2002, 200), (2003, 100), (2004, 200), (2005, 150), (2006, 300)])!;

        (risk.Falls, risk.LargestFall, risk.WorstYear).ShouldBe((2, 0.5, 2003));
        double[] growth = [Math.Log(2), -Math.Log(2), Math.Log(2), Math.Log(0.75), Math.Log(2)];
        var mean = growth.Average();
        risk.Swing.ShouldBe(Math.Sqrt(growth.Sum(g => (g - mean) * (g - mean)) / 4), 1e-12);
    }

    [Fact]
    public void Only_the_latest_twenty_years_in_a_row_count()
    {
        RemittanceRisk.Of([.. Enumerable.Range(1970, 50).Select(y => (y, 100.0 + y))])!.FirstYear.ShouldBe(2000);
        RemittanceRisk.Of([.. Enumerable.Range(2000, 20).Where(y => y != 2010).Select(y => (y, 100.0 + y))])!.FirstYear.ShouldBe(2011);
    }

    [Fact]
    public void Too_few_years_and_years_without_money_say_nothing()
    {
        RemittanceRisk.Of([]).ShouldBeNull();
        RemittanceRisk.Of([.. Enumerable.Range(2000, 5).Select(y => (y, 1.0))]).ShouldBeNull();
        RemittanceRisk.Of([.. Enumerable.Range(2000, 8).Select(y => (y, y == 2004 ? 0.0 : 1.0))]).ShouldBeNull();
        RemittanceRisk.Of([.. Enumerable.Range(2000, 8).Select(y => (y, y == 2004 ? double.NaN : 1.0))]).ShouldBeNull();
    }
}
