namespace Concord.Numerics.Tests;

public sealed class PhiloxTests
{
    /// <summary>Known answers that Salmon and others publish with their paper (Random123, kat_vectors).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void The_published_answers_come_out(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint a, uint b, uint c, uint d) =>
        Philox.Block(c0, c1, c2, c3, k0, k1).ShouldBe((a, b, c, d));

    [Fact]
    public void Normal_deviates_have_the_moments_of_a_normal_and_do_not_go_together()
    {
        var numbers = new Philox(7, 3);
        var pairs = Enumerable.Range(0, 200_000).Select(i => numbers.Normals((ulong)i)).ToList();
        var all = pairs.Select(x => x.First).Concat(pairs.Select(x => x.Second)).ToList();
        all.Average().ShouldBe(0, 0.01);
        all.Average(x => x * x).ShouldBe(1, 0.01);
        all.Average(x => x * x * x * x).ShouldBe(3, 0.08);
        pairs.Average(x => x.First * x.Second).ShouldBe(0, 0.01);
        all.Count(x => x < -1.959964).ShouldBeInRange(9_600, 10_400);
    }

    [Fact]
    public void Seeds_streams_and_positions_give_other_numbers_and_the_same_give_the_same()
    {
        var numbers = new Philox(1, 2);
        numbers.Normals(5).ShouldBe(new Philox(1, 2).Normals(5));
        double[] others = [numbers.Uniform(6), new Philox(2, 2).Uniform(5), new Philox(1, 3).Uniform(5), new Philox(1, 2).Uniform(5 + (1UL << 32))];
        others.ShouldNotContain(numbers.Uniform(5));
        others.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Uniform_deviates_stay_inside_zero_and_one() =>
        Enumerable.Range(0, 10_000).Select(i => new Philox(0, 0).Uniform((ulong)i)).ShouldAllBe(x => x > 0 && x < 1);
}
