using CsCheck;

namespace Concord.Numerics.Tests;

public sealed class QuantilesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 2.5)]
    [InlineData(1, 4)]
    public void Quantiles_interpolate_between_order_statistics(double share, double expected) =>
        Quantiles.OfSorted([1, 2, 3, 4], share).ShouldBe(expected);

    [Fact]
    public void One_value_is_all_its_quantiles() => Quantiles.OfSorted([9], 0.3).ShouldBe(9);

    [Fact]
    public void Quantiles_rise_with_the_share() => Gen.Select(Gen.Double[-1e9, 1e9].Array[1, 30], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((values, a, b) =>
    {
        Array.Sort(values);
        Quantiles.OfSorted(values, Math.Min(a, b)).ShouldBeLessThanOrEqualTo(Quantiles.OfSorted(values, Math.Max(a, b)));
    });

    [Fact]
    public void No_sample_and_no_share_are_misuse()
    {
        Should.Throw<ArgumentException>(() => Quantiles.OfSorted([], 0.5));
        Should.Throw<ArgumentException>(() => Quantiles.OfSorted([1], 1.5));
        Should.Throw<ArgumentException>(() => Quantiles.OfSorted([1], double.NaN));
    }

    [Fact]
    public void Compact_samples_keep_a_five_thousandth_of_each_value() => Gen.Double[0, 9].Select(x => Math.Pow(10, x)).Array[1, 20].Sample(values =>
    {
        var samples = new CompactSamples(1, values.Length);
        for (var i = 0; i < values.Length; i++) samples.Write(i, [values[i]]);
        var read = new double[values.Length];
        samples.ReadSorted(0, [.. Enumerable.Range(0, values.Length)], read);
        Array.Sort(values);
        for (var i = 0; i < values.Length; i++) read[i].ShouldBe(values[i], 0.0004 * values[i]);
    });

    [Fact]
    public void Compact_samples_keep_zero_exactly_and_cut_what_cannot_be()
    {
        var samples = new CompactSamples(4, 1);
        samples.Write(0, [0, -5, 1e18, 0.001]);
        double Read(int quantity)
        {
            var one = new double[1];
            samples.ReadSorted(quantity, [0], one);
            return one[0];
        }
        Read(0).ShouldBe(0);
        Read(1).ShouldBe(0);
        Read(2).ShouldBeInRange(4e9, 5e9);
        Read(3).ShouldBe(0.001, 0.0004);
    }
}
