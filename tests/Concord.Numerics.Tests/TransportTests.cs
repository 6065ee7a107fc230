using CsCheck;

namespace Concord.Numerics.Tests;

public sealed class TransportTests
{
    [Fact]
    public void A_table_that_exists_is_not_called_infeasible() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 8]).SelectMany((r, c) => Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1e6]).Array[r * c].Select(t => (t, r, c))).Sample((table, rows, columns) =>
        {
            var (r, c) = TwoWayFitTests.Margins(table, rows, columns);
            Transport.FindInfeasible(table, r, c, 1e-3).ShouldBeEmpty();
        });

    [Fact]
    public void A_column_that_only_its_own_row_reaches_and_that_wants_more_is_named()
    {
        // Area 2 has no inhabitants born elsewhere, and 7 more than were born there.
        double[] seed = [50, 5, 0, 5, 50, 0, 5, 5, 50];
        var group = Transport.FindInfeasible(seed, [60, 60, 50], [56.5, 56.5, 57], 1e-6)[0];
        group.Rows.ShouldBe([2]);
        group.Columns.ShouldBe([2]);
        group.Excess.ShouldBe(-7, 1e-6);
    }

    [Fact]
    public void A_row_that_can_only_be_in_its_own_column_and_holds_more_is_named()
    {
        double[] seed = [50, 5, 5, 5, 50, 5, 0, 0, 50];
        var group = Transport.FindInfeasible(seed, [60, 60, 60], [62.5, 62.5, 55], 1e-6)[0];
        group.Rows.ShouldBe([2]);
        group.Columns.ShouldBe([2]);
        group.Excess.ShouldBe(5, 1e-6);
    }

    [Fact]
    public void Two_areas_cut_off_are_two_groups()
    {
        double[] seed = [1, 0, 0, 0, 1, 0, 0, 0, 1];
        var groups = Transport.FindInfeasible(seed, [10, 20, 30], [13, 22, 25], 1e-6);
        groups.Select(x => (x.Rows[0], Math.Round(x.Excess, 6))).ShouldBe([(0, -3), (1, -2), (2, 5)]);
    }

    /// <summary>Every group is a proof: its open cells do not leave it on the side that its excess needs.</summary>
    [Fact]
    public void Each_group_proves_itself_and_the_fit_agrees() =>
        Gen.Int[2, 6].SelectMany(n => Gen.Select(Gen.OneOf(Gen.Const(0.0), Gen.Double[0.1, 10]).Array[n * n], Gen.Int[1, 50].Array[n], Gen.Int[1, 50].Array[n])).Sample((seed, r, c) =>
        {
            var n = r.Length;
            var rows = r.Select(x => (double)x).ToArray();
            var scale = (double)r.Sum() / c.Sum();
            var columns = c.Select(x => x * scale).ToArray();
            var groups = Transport.FindInfeasible(seed, rows, columns, 1e-6);
            foreach (var group in groups)
            {
                var leaving = Enumerable.Range(0, n * n).Where(x => seed[x] > 0).Count(x => group.Excess > 0
                    ? group.Rows.Contains(x / n) && !group.Columns.Contains(x % n)
                    : group.Columns.Contains(x % n) && !group.Rows.Contains(x / n));
                leaving.ShouldBe(0);
            }
            var report = new TwoWayFit(n, n).Fit(seed, rows, columns, new double[n * n], new double[n]);
            (report.Status == FitStatus.Converged).ShouldBe(groups.Count == 0);
        }, iter: 500);
}
