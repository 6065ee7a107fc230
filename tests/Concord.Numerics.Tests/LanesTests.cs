using CsCheck;

namespace Concord.Numerics.Tests;

public sealed class LanesTests
{
    private static readonly Gen<double[]> Values = Gen.Double[-1e6, 1e6].Array[0, 40];

    [Fact]
    public void Sums_and_products_agree_with_the_plain_loop_at_every_length() => Values.Sample(values =>
    {
        Lanes.Sum(values).ShouldBe(values.Sum(), 1e-6);
        Lanes.Dot(values, values).ShouldBe(values.Sum(x => x * x), 1e-2);
        var target = values.Select(x => -x).ToArray();
        Lanes.AddScaled(1, values, target);
        target.ShouldAllBe(x => x == 0);
    });

    [Fact]
    public void The_order_of_a_sum_is_four_lanes_then_the_tail()
    {
        // 1e16 swallows a 1 that is added to it, but not the 2 that the other lane gathered first.
        double[] values = [1e16, 1, 0, 0, -1e16, 1, 0, 0, 0.5];
        Lanes.Sum(values).ShouldBe(2.5);
    }

    [Fact]
    public void Spans_of_unlike_length_are_misuse()
    {
        Should.Throw<ArgumentException>(() => Lanes.Dot([1, 2], [1]));
        Should.Throw<ArgumentException>(() => Lanes.AddScaled(1, [1, 2], new double[1]));
    }
}
