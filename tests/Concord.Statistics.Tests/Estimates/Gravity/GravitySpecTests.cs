using Concord.Core;
using Concord.Estimation.Gravity;
using Concord.Statistics.Estimates.Gravity;

namespace Concord.Statistics.Tests.Estimates.Gravity;

/// <summary>A specification that is wrong is told with its line; data that are wrong with their row and column.</summary>
public sealed class GravitySpecTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gravity").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("dependant: flow", 3, "a key 'dependant'")]
    [InlineData("regressors: [log(dist, x]", 3, "'log(dist'")]
    [InlineData("regressors: [exp(dist)]", 3, "'exp(dist)'")]
    [InlineData("fixed_effects: [a^a]", 3, "'a^a'")]
    [InlineData("vcov: clustered", 3, "'clustered'")]
    [InlineData("vcov: {cluster: [a, b, c]}", 3, "3 clusters")]
    [InlineData("vcov: {cluster: []}", 3, "0 clusters")]
    [InlineData("missing: ignore", 3, "'ignore'")]
    [InlineData("pictures: [dist]", 3, "a picture of 'dist'")]
    [InlineData("counterfactual: {origin: a}", 3, "no key 'destination'")]
    [InlineData("counterfactual: {origin: a, destination: b, set: {x: much}}", 3, "'much'")]
    [InlineData("counterfactual: {origin: a, destination: b, set: {x: 1}, draws: 1e9}", 3, "that many draws")]
    [InlineData("counterfactual: {origin: a, destination: b, set: {x: 1}, wage: {elasticity: 1}}", 3, "half a wage response")]
    [InlineData("where: 5", 3, "no keys")]
    [InlineData("dependent: other", 3, "the key dependent twice")]
    [InlineData("regressors: [[a]]", 3, "an entry that is no word")]
    public void A_wrong_line_is_named(string line, int row, string found)
    {
        var (spec, faults) = GravitySpecReader.Parse($"data: x.csv\ndependent: flow\n{line}\n", "m.yaml", folder);
        spec.ShouldBeNull();
        faults.ShouldContain(f => f.Place.Row == row && f.Found.Contains(found, StringComparison.Ordinal), string.Join("; ", faults));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("- a\n- b")]
    [InlineData("data: [")]
    [InlineData("data: x.csv")]
    [InlineData("data: &a x\ndependent: *a")]
    public void A_text_that_is_no_specification_is_a_fault(string text)
    {
        var (spec, faults) = GravitySpecReader.Parse(text, "m.yaml", folder);
        spec.ShouldBeNull();
        faults.ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_key_is_read()
    {
        var (spec, faults) = GravitySpecReader.Parse("""
            data: {measure: stock, years: 2000-2020, with: [distance, population]}
            dependent: stock
            regressors: [log(distance), log(origin-population)*border, dummy(kind)]
            fixed_effects: origin^year
            vcov: {cluster: origin^destination}
            where: {year: [2010, 2020]}
            missing: drop
            counterfactual: {origin: origin, destination: destination, set: {border: 1}, draws: 40, seed: 3}
            """, "m.yaml", folder);
        faults.ShouldBeEmpty();
        spec!.Panel!.With.ShouldBe([Measure.Distance, Measure.Population]);
        (spec.Panel.FirstYear, spec.Panel.LastYear).ShouldBe((2000, 2020));
        spec.Regressors.Select(r => r.Text).ShouldBe(["log(distance)", "log(origin-population)*border", "dummy(kind)"]);
        spec.Errors.ShouldBe(ErrorKind.Cluster);
        spec.Where.Single().Values.ShouldBe(["2010", "2020"]);
        (spec.Counterfactual!.Draws, spec.Counterfactual.Seed, spec.Counterfactual.Wage).ShouldBe((40, 3UL, null));
    }

    [Theory]
    [InlineData("flow")]
    [InlineData("a ~ b ~ c")]
    [InlineData("a ~ b | c | d")]
    [InlineData("log(a) ~ b")]
    [InlineData("a ~ f(b)")]
    [InlineData("a ~ b | c^")]
    public void A_formula_that_is_none_is_a_fault(string formula) => GravityFormula.Read(formula, "x.csv", "robust").Faults.ShouldNotBeEmpty();

    [Theory]
    [InlineData("hc3")]
    [InlineData("cluster:")]
    [InlineData("cluster:a,b,c")]
    public void Errors_of_no_kind_are_a_fault(string errors) => GravityFormula.Read("a ~ b", "x.csv", errors).Spec.ShouldBeNull();

    [Theory]
    [InlineData("flow,dist\n1,2\n-3,4\n5,6\n", "gravity.negative", 3)]
    [InlineData("flow,dist\n1,2\n3,none\n5,6\n", "gravity.not-a-number", 3)]
    [InlineData("flow,dist\n1,2\nNaN,4\n5,6\n", "gravity.not-a-number", 3)]
    [InlineData("flow,dist\n1,2\n1e999,4\n5,6\n", "gravity.not-a-number", 3)]
    [InlineData("flow,dist\n1,2\n\"1,000\",4\n5,6\n", "gravity.not-a-number", 3)]
    [InlineData("flow,dist\n1,2\n3,\n5,6\n", "gravity.not-a-number", 3)]
    [InlineData("flow,dist\n1,2\n3,0\n5,6\n", "gravity.log", 3)]
    [InlineData("flow,dist\n1,2\n3\n", "gravity.width", 3)]
    [InlineData("flow,distance\n1,2\n", "gravity.no-column", 1)]
    [InlineData("flow,dist\n", "gravity.no-rows", null)]
    [InlineData("flow,dist\n0,2\n0,3\n", "gravity.all-zero", null)]
    public void Wrong_data_are_named_with_their_row(string data, string code, int? row)
    {
        var result = Run(data, "");
        result.IsUsable.ShouldBeFalse();
        result.Faults.First(f => f.Severity == Severity.Error).Code.ShouldBe(code, string.Join("; ", result.Faults));
        result.Faults.First(f => f.Severity == Severity.Error).Place.Row.ShouldBe(row);
    }

    [Fact]
    public void Blank_cells_can_be_left_out_and_are_counted()
    {
        var result = Run("flow,dist\n4,2\n3,\n5,6\n2,7\n", "missing: drop");
        (result.IsUsable, result.Blank, result.Fit!.KeptRows).ShouldBe((true, 1, 3));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_fault() => GravityRun.Execute(new() { Name = "m", DataFile = Path.Combine(folder, "none.csv"), Dependent = "a", Regressors = [] }, null, 1, TestContext.Current.CancellationToken)
        .Faults.Single().Code.ShouldBe("gravity.no-file");

    private GravityResult Run(string data, string more)
    {
        File.WriteAllText(Path.Combine(folder, "x.csv"), data);
        var (spec, faults) = GravitySpecReader.Parse($"data: x.csv\ndependent: flow\nregressors: [log(dist)]\n{more}", "m.yaml", folder);
        faults.ShouldBeEmpty();
        return GravityRun.Execute(spec!, null, 1, TestContext.Current.CancellationToken);
    }
}
