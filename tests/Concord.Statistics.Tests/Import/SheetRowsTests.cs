using Concord.Statistics.Import;
using CsCheck;

namespace Concord.Statistics.Tests.Import;

public sealed class SheetRowsTests
{
    [Theory]
    [InlineData(597.8, 597_800_000)]
    [InlineData(0.1, 100_000)]
    [InlineData(38_049, 38_049_000_000)]
    [InlineData(0.0006977096436914762, 697.7096436914762)]
    [InlineData(1e30, 1e36)]
    public void Millions_become_units_exactly(double millions, double units) => SheetRows.Millions(millions).ShouldBe(units);

    [Fact]
    public void Whole_cents_of_millions_never_gain_a_fraction() =>
        Gen.Long[0, 10_000_000_000].Sample(dollars => SheetRows.Millions(dollars / 1e6) == dollars);
}
