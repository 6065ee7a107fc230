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
        double[][] read = [new double[1], new double[1], new double[1]];
        double[] shares = [0, 0.3, 1];
        samples.ReadQuantiles([.. Enumerable.Range(0, values.Length)], shares, read, 1, TestContext.Current.CancellationToken);
        Array.Sort(values);
        for (var i = 0; i < 3; i++) read[i][0].ShouldBe(Quantiles.OfSorted(values, shares[i]), 0.0004 * Quantiles.OfSorted(values, shares[i]));
    });

    [Fact]
    public void Quantiles_of_compact_samples_do_not_depend_on_the_threads()
    {
        var samples = new CompactSamples(100, 50);
        for (var i = 0; i < 50; i++) samples.Write(i, [.. Enumerable.Range(0, 100).Select(q => 1000 * new Philox(1, (ulong)i).Uniform((ulong)q))]);
        double[][] one = [new double[100]], two = [new double[100]];
        int[] all = [.. Enumerable.Range(0, 50)];
        samples.ReadQuantiles(all, [0.9], one, 1, TestContext.Current.CancellationToken);
        samples.ReadQuantiles(all, [0.9], two, 2, TestContext.Current.CancellationToken);
        two[0].ShouldBe(one[0]);
        one[0].ShouldAllBe(x => x > 500 && x < 1000);
    }

    [Fact]
    public void Compact_samples_keep_zero_exactly_and_cut_what_cannot_be()
    {
        var samples = new CompactSamples(4, 1);
        samples.Write(0, [0, -5, 1e18, 0.001]);
        double[][] read = [new double[4]];
        samples.ReadQuantiles([0], [0.5], read, 1, TestContext.Current.CancellationToken);
        read[0][0].ShouldBe(0);
        read[0][1].ShouldBe(0);
        read[0][2].ShouldBeInRange(4e9, 5e9);
        read[0][3].ShouldBe(0.001, 0.0004);
    }
}
