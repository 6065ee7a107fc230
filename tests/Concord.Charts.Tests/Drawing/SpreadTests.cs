using CsCheck;

namespace Concord.Charts.Tests;

public sealed class SpreadTests
{
    [Fact]
    public void Labels_keep_their_order_and_their_distance()
        => Gen.Double[0, 300].Array[1, 12].Select(Gen.Double[5, 40].Array[12]).Sample((wished, sizes) =>
        {
            Array.Sort(wished);
            var centres = Spread.Centres(wished, sizes[..wished.Length], 0, 300);
            for (var i = 1; i < centres.Length; i++) (centres[i] - centres[i - 1]).ShouldBeGreaterThanOrEqualTo(((sizes[i] + sizes[i - 1]) / 2) - 1e-9);
            (centres[0] - (sizes[0] / 2)).ShouldBeGreaterThanOrEqualTo(-1e-9);
            if (sizes[..wished.Length].Sum() <= 300) (centres[^1] + (sizes[wished.Length - 1] / 2)).ShouldBeLessThanOrEqualTo(300 + 1e-9);
        });

    [Fact]
    public void Labels_that_have_room_stay_where_they_wish()
        => Spread.Centres([20, 60, 100], [15, 15, 15], 0, 200).ShouldBe([20, 60, 100]);

    [Fact]
    public void Two_that_want_one_place_part_evenly()
        => Spread.Centres([50, 50], [20, 20], 0, 200).ShouldBe([40, 60]);

    [Fact]
    public void Nothing_to_place_gives_nothing() => Spread.Centres([], [], 0, 10).ShouldBeEmpty();
}
