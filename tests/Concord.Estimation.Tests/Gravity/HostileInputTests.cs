using Concord.Core;
using Concord.Estimation.Gravity;

namespace Concord.Estimation.Tests.Gravity;

/// <summary>Data that cannot be fitted come back as faults; odd data are fitted or refused, and never half-way.</summary>
public sealed class HostileInputTests
{
    private static readonly double[] X = [1, 2, 3, 4, 5, 6];
    private static readonly Grouping Halves = new("half", [0, 0, 0, 1, 1, 1], ["a", "b"]);

    [Theory]
    [InlineData("gravity.negative", -1)]
    [InlineData("gravity.negative", double.NaN)]
    [InlineData("gravity.negative", double.PositiveInfinity)]
    public void A_dependent_that_is_no_count_is_a_fault(string code, double value) => Codes([1, 2, value, 3, 4, 5], X).ShouldBe([code]);

    [Fact]
    public void Zeros_only_are_a_fault() => Codes([0, 0, 0, 0, 0, 0], X).ShouldBe(["gravity.all-zero"]);

    [Fact]
    public void No_row_is_a_fault() => GravityTables.Fit(new("none", [], [], [])).Faults.Select(f => f.Code).ShouldBe(["gravity.no-rows"]);

    [Fact]
    public void A_regressor_that_is_not_finite_is_a_fault_with_its_row()
    {
        var fit = GravityTables.Fit(new("x", X, [new("log(x)", [1, 2, double.NaN, 4, 5, 6])], []));
        fit.Faults.Single().Code.ShouldBe("gravity.not-finite");
        fit.Faults.Single().Found.ShouldContain("row 3");
        fit.IsUsable.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void Figures_and_regressors_of_any_size_give_the_same_coefficient(double size)
    {
        double[] figures = [2, 3, 5, 4, 7, 9];
        var plain = GravityTables.Fit(new("plain", figures, [new("x", X)], [Halves], ErrorKind.Robust));
        var sized = GravityTables.Fit(new("sized", Array.ConvertAll(figures, f => f * size), [new("x", Array.ConvertAll(X, x => x / size))], [Halves], ErrorKind.Robust));
        (sized.Coefficients[0].Estimate / size).ShouldBe(plain.Coefficients[0].Estimate, 1e-9);
    }

    [Fact]
    public void Collinear_terms_are_dropped_and_the_reason_names_what_explains_them()
    {
        double[] of = [1, 4, 2, 8, 5, 7];
        var fit = GravityTables.Fit(new("c", [2, 3, 5, 4, 7, 9], [new("x", X), new("half", [0, 0, 0, 1, 1, 1]), new("z", of), new("sum", [.. X.Zip(of, (a, b) => a + (2 * b))]), new("none", new double[6])], [Halves]));
        fit.Coefficients.Select(c => c.Term).ShouldBe(["x", "z"]);
        fit.Dropped.ShouldBe([new("half", "the fixed effects explain it wholly"), new("sum", "x, z and the fixed effects explain it wholly"), new("none", "zero in every row that was kept")], ignoreOrder: true);
    }

    [Fact]
    public void A_constant_takes_the_place_of_effects_and_is_a_term()
    {
        var fit = GravityTables.Fit(new("c", [2, 4, 6], [], []));
        fit.Coefficients.Single().Term.ShouldBe(GravityInputs.Constant);
        fit.Coefficients.Single().Estimate.ShouldBe(Math.Log(4), 1e-12);
    }

    [Fact]
    public void As_many_effects_as_rows_leave_no_standard_errors_and_say_so()
    {
        var fit = GravityTables.Fit(new("s", [2, 3, 5, 4, 7, 9], [new("x", X)], [new("row", [0, 1, 2, 3, 4, 5], ["a", "b", "c", "d", "e", "f"])]));
        fit.Coefficients.ShouldBeEmpty();
        var few = GravityTables.Fit(new("s", [2, 3, 5, 4, 7, 9], [new("x", X)], [Halves], ErrorKind.Cluster, [new("all", new int[6], ["one"])]));
        few.Coefficients.Single().StandardError.ShouldBeNull();
        few.Faults.Select(f => f.Code).ShouldContain("gravity.no-errors");
        few.IsUsable.ShouldBeTrue();
        Should.Throw<ArgumentException>(() => new CoefficientDraws(few, 1));
    }

    [Fact]
    public void A_covariance_below_zero_is_mended_and_told()
    {
        // Two ways whose crossing has more variance than both.
        double[] figures = [9, 1, 1, 9, 1, 9, 9, 1];
        var fit = GravityTables.Fit(new("v", figures, [new("x", [1, 0, 0, 1, 1, 0, 0, 1])], [], ErrorKind.Cluster,
            [new("r", [0, 0, 0, 0, 1, 1, 1, 1], ["a", "b"]), new("c", [0, 1, 0, 1, 0, 1, 0, 1], ["a", "b"])]));
        fit.Faults.Select(f => f.Code).ShouldContain("gravity.covariance-cut");
        // What is left is a covariance: no variance below zero, in the direction that was cut none at all.
        (fit.Covariance[0] * fit.Covariance[3]).ShouldBe(fit.Covariance[1] * fit.Covariance[2], 1e-12);
        fit.Coefficients.ShouldAllBe(c => c.StandardError > 0);
    }

    [Fact]
    public void Arrays_that_do_not_fit_are_misuse() =>
        Should.Throw<ArgumentException>(() => GravityTables.Fit(new("m", [1, 2], [new("x", [1])], [])));

    private static IEnumerable<string> Codes(double[] figures, double[] x) => GravityTables.Fit(new("t", figures, [new("x", x)], [Halves])).Faults.Where(f => f.Severity == Severity.Error).Select(f => f.Code);
}
