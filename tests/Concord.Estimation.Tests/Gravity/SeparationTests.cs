using Concord.Estimation.Gravity;

namespace Concord.Estimation.Tests.Gravity;

/// <summary>The reference sets of ppmlhdfe (MIT licence), whose truly separated rows are known, and estimates after those rows are dropped.</summary>
public sealed class SeparationTests
{
    public static TheoryData<string> Sets => [.. Enumerable.Range(1, 12).Select(i => i.ToString("00", System.Globalization.CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Exactly_the_separated_rows_of_a_reference_set_are_found(string set)
    {
        var (table, fit) = Fit(set);
        fit.Fates.Select(f => f == RowFate.Kept ? 0.0 : 1.0).ShouldBe(table.Number("separated"));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Estimates_without_the_separated_rows_agree_with_the_reference(string set)
    {
        var (_, fit) = Fit(set);
        var reference = GravityTables.Golden("separation_reference_estimates_fixest_after_dropping_true_separated.csv");
        var sets = reference.Text("dataset");
        // The peer did not converge on set 11; it has a test of its own.
        Assert.SkipUnless(sets.Contains(set) && set != "11", "the reference has no estimate for this set");
        fit.IsUsable.ShouldBeTrue();
        var wanted = Enumerable.Range(0, sets.Length).Where(i => sets[i] == set).ToList();
        foreach (var i in wanted)
        {
            fit.Deviance.ShouldBe(reference.Number("deviance")[i], 1e-8 * (1 + fit.Deviance));
            if (reference.Text("term")[i] is not { Length: > 0 } term) continue;
            var coefficient = fit.Coefficients.SingleOrDefault(c => c.Term == term) ?? throw new ShouldAssertException($"{term} is missing");
            coefficient.Estimate.ShouldBe(double.Parse(reference.Text("estimate")[i], System.Globalization.CultureInfo.InvariantCulture), 1e-8);
        }
        fit.Coefficients.Count.ShouldBe(wanted.Count(i => reference.Text("term")[i].Length > 0));
    }

    [Fact]
    public void A_set_on_which_a_peer_does_not_converge_is_solved_exactly()
    {
        var (_, fit) = Fit("11");
        fit.IsUsable.ShouldBeTrue();
        // Newton's method in 40-digit arithmetic on the same rows.
        fit.Coefficients[0].Estimate.ShouldBe(1.489341609556547494, 1e-12);
        fit.Coefficients[1].Estimate.ShouldBe(0.04468400169332683859, 1e-13);
    }

    private static (GravityTables, GravityFit) Fit(string set)
    {
        var table = GravityTables.Golden("separation", $"{set}.csv");
        Regressor[] regressors = [.. table.Names.Where(n => n[0] == 'x').Select(table.Regressor)];
        Grouping[] effects = [.. table.Names.Where(n => n.StartsWith("id", StringComparison.Ordinal)).Select(n => table.By(n))];
        return (table, GravityTables.Fit(new(set, table.Number("y"), regressors, effects)));
    }
}
