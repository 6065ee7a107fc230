namespace Concord.Numerics.Tests;

public sealed class NormalTests
{
    /// <summary>From the complementary error function of the C library, erfc(z/√2).</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.317310507862914)]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(-1.959963984540054, 0.05)]
    [InlineData(3, 0.00269979606326019)]
    [InlineData(3.6, 3.18217180315068e-4)]
    [InlineData(6, 1.97317529007540e-9)]
    [InlineData(10, 1.52397060483210e-23)]
    public void Tails_are_those_of_the_tables(double z, double p) => Normal.TwoSided(z).ShouldBe(p, 1e-10 * p);

    [Fact]
    public void Series_and_fraction_meet_and_the_ends_are_clean()
    {
        var at = 2.5 * Math.Sqrt(2);
        Normal.TwoSided(at - 1e-9).ShouldBe(Normal.TwoSided(at + 1e-9), 1e-11);
        Normal.TwoSided(1e6).ShouldBe(0);
        Normal.TwoSided(double.NaN).ShouldBe(double.NaN);
    }
}
