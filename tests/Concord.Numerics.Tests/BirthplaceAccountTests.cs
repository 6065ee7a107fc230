using CsCheck;

namespace Concord.Numerics.Tests;

public sealed class BirthplaceAccountTests
{
    [Fact]
    public void The_sum_over_birthplaces_equals_the_cube_built_cell_by_cell() =>
        Gen.Int[1, 7].SelectMany(n => Gen.Select(Gen.Double[0, 100].Array[n * n], Gen.Double[0, 100].Array[n * n])).Sample((from, to) =>
        {
            var n = (int)Math.Sqrt(from.Length);
            var fast = new BirthplaceAccount(n);
            var slow = new BirthplaceAccount(n);
            for (var birth = 0; birth < n; birth++)
            {
                var leavers = from.AsSpan(birth * n, n);
                var arrivals = to.AsSpan(birth * n, n);
                var total = Lanes.Sum(leavers);
                fast.Add(birth, leavers, arrivals, total);
                if (total > 0) for (var i = 0; i < n; i++) for (var j = 0; j < n; j++) slow.AddCell(birth, i, j, leavers[i] * arrivals[j] / total);
            }
            foreach (var (a, b) in new[] { (fast.Outward, slow.Outward), (fast.Return, slow.Return), (fast.Transit, slow.Transit), (fast.Stayers, slow.Stayers) })
            {
                for (var cell = 0; cell < a.Length; cell++) a[cell].ShouldBe(b[cell], 1e-9);
            }
        });

    [Fact]
    public void A_birthplace_of_nobody_adds_nothing()
    {
        var account = new BirthplaceAccount(2);
        account.Add(0, [0, 0], [0, 0], 0);
        account.Outward.Concat(account.Return).Concat(account.Transit).Concat(account.Stayers).ShouldAllBe(x => x == 0);
    }
}
