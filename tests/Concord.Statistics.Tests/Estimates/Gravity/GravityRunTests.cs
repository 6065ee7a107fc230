using System.Globalization;
using System.Text.Json;
using Concord.Core;
using Concord.Estimation.Gravity;
using Concord.Statistics.Estimates.Gravity;

namespace Concord.Statistics.Tests.Estimates.Gravity;

/// <summary>From a specification and a table to files.</summary>
public sealed class GravityRunTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gravity").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_specification_gives_coefficients_and_a_report_that_can_be_read_back()
    {
        var result = Run(Spec("design: 'Trade policy changed for some pairs only.'"));
        result.IsUsable.ShouldBeTrue();
        GravityFiles.Write(result, Path.Combine(folder, "out")).ShouldBe(["coefficients.csv", "effects.csv", "left_out.csv", "report.json"]);
        var lines = File.ReadAllLines(Path.Combine(folder, "out", "coefficients.csv"));
        lines[0].ShouldBe("term,estimate,std_error,z,p");
        lines[1].ShouldStartWith("log(dist),-1.");
        using var report = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "out", "report.json")));
        report.RootElement.GetProperty("rows").GetProperty("effectOfZerosOnly").GetInt32().ShouldBe(7);
        report.RootElement.GetProperty("droppedTerms")[0].GetProperty("term").GetString().ShouldBe("twice");
        report.RootElement.GetProperty("iterations").GetInt32().ShouldBeGreaterThan(2);
        var (model, fault) = FittedGravity.Read(Path.Combine(folder, "out"));
        fault.ShouldBeNull();
        model!.Design.ShouldStartWith("Trade policy");
        model.Terms.Select(t => (t.Term, t.Estimate)).ShouldBe(result.Fit!.Coefficients.Select(c => (c.Term, c.Estimate)));
        model.Terms[0].StandardError!.Value.ShouldBe(result.Fit.Coefficients[0].StandardError!.Value, 1e-12);
    }

    [Fact]
    public void A_report_that_is_none_is_a_fault()
    {
        File.WriteAllText(Path.Combine(folder, "report.json"), "{\"a\":1}");
        FittedGravity.Read(folder).Fault!.Code.ShouldBe("gravity.model");
        Should.Throw<Unavailable>(() => FittedGravity.Read(Path.Combine(folder, "none")));
    }

    [Fact]
    public void A_formula_and_a_specification_give_the_same_bytes()
    {
        var (formula, faults) = GravityFormula.Read("flow ~ log(dist) + twice + border | from^year + to^year", Data(), "cluster:from,to");
        faults.ShouldBeEmpty();
        var one = GravityRun.Execute(formula!, null, 1, TestContext.Current.CancellationToken);
        var two = GravityRun.Execute(Parsed(Spec("vcov: {cluster: [from, to]}", vcov: false)), null, 2, TestContext.Current.CancellationToken);
        GravityFiles.Write(one, Path.Combine(folder, "one"));
        GravityFiles.Write(two, Path.Combine(folder, "two"));
        File.ReadAllBytes(Path.Combine(folder, "one", "report.json")).ShouldBe(File.ReadAllBytes(Path.Combine(folder, "two", "report.json")));
    }

    [Fact]
    public void Parquet_gives_what_the_text_gives()
    {
        var text = Run(Spec(""));
        var parquet = Path.Combine(folder, "panel.parquet");
        using (var duck = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:"))
        {
            duck.Open();
            using var command = duck.CreateCommand();
            command.CommandText = $"COPY (SELECT * FROM read_csv('{Data()}')) TO '{parquet}' (FORMAT parquet)";
            command.ExecuteNonQuery();
        }
        var columns = Run(Spec("").Replace("panel.csv", "panel.parquet", StringComparison.Ordinal));
        columns.Fit!.Coefficients.Select(c => c.Estimate).ShouldBe(text.Fit!.Coefficients.Select(c => c.Estimate));
        File.WriteAllBytes(parquet, [.. "PAR1"u8, .. new byte[50]]);
        Run(Spec("").Replace("panel.csv", "panel.parquet", StringComparison.Ordinal)).Faults.Single().Code.ShouldBe("gravity.parquet");
    }

    [Fact]
    public void Rows_of_another_table_are_predicted_where_their_effects_were_fitted()
    {
        File.WriteAllText(Path.Combine(folder, "new.csv"), "from,to,year,dist,twice,border\nA,B,2000,500,1000,1\nA,Q,2000,500,1000,1\nZ,B,2000,500,1000,0\n");
        var result = Run(Spec("predict: new.csv"));
        result.Predictions.Select(p => p.Expected is null ? p.Reason : p.Expected == 0 ? "zero" : "known").ShouldBe(["known", "to^year Q^2000 was not fitted", "zero"]);
        // A row that was fitted is predicted as fitted.
        File.WriteAllLines(Path.Combine(folder, "new.csv"), File.ReadLines(Data()).Take(2));
        var again = Run(Spec("predict: new.csv"));
        again.Predictions.Single().Expected!.Value.ShouldBe(again.Fit!.Fitted[0], 1e-7 * again.Fit.Fitted[0]);
    }

    [Fact]
    public void Interactions_and_dummies_become_terms()
    {
        var spec = Spec("").Replace("[log(dist), twice, border]", "[log(dist)*border, dummy(kind)*border, dummy(kind)]", StringComparison.Ordinal);
        var result = Run(spec);
        result.Fit!.Coefficients.Select(c => c.Term).Concat(result.Fit.Dropped.Select(d => d.Term)).ShouldBe(["log(dist)*border", "kind=2*border", "kind=3*border", "kind=2", "kind=3"], ignoreOrder: true);
    }

    [Fact]
    public void A_changed_world_is_written_level_by_level_with_ranges()
    {
        var result = Run(Spec("counterfactual: {origin: from, destination: to, world: {year: 2000}, rows: {from: A, to: B}, multiply: {dist: 0.5}, wage: {elasticity: 1, response: 0.2}, draws: 50}"));
        result.Faults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        var corridor = result.Changed.Where(c => c is { Origin: "A", Destination: "B" }).ToList();
        corridor.Select(c => c.Level).ShouldBe(Enum.GetValues<CounterfactualLevel>());
        var effect = result.Fit!.Coefficients[0].Estimate;
        corridor[0].After.Value.ShouldBe(corridor[0].Before * Math.Pow(0.5, effect), 1e-9 * corridor[0].Before);
        corridor[0].After.Value.ShouldBeGreaterThan(corridor[1].After.Value);
        corridor.ShouldAllBe(c => c.After.Low < c.After.Value && c.After.Value < c.After.High);
    }

    [Fact]
    public void A_curve_of_a_logarithm_is_a_power()
    {
        var result = Run(Spec("pictures: [dist]"));
        var (column, curve) = result.Curves.Single();
        column.ShouldBe("dist");
        curve.Multiples[0].ShouldBe(new(1, 1, 1));
        curve.Multiples[^1].Value.ShouldBe(Math.Pow(curve.Values[^1] / curve.Values[0], result.Fit!.Coefficients[0].Estimate), 1e-9);
    }

    private GravityResult Run(string yaml) => GravityRun.Execute(Parsed(yaml), null, 1, TestContext.Current.CancellationToken);

    private GravitySpec Parsed(string yaml)
    {
        Data();
        var (spec, faults) = GravitySpecReader.Parse(yaml, "model.yaml", folder);
        faults.ShouldBeEmpty();
        return spec!;
    }

    private static string Spec(string more, bool vcov = true) => $"""
        data: panel.csv
        dependent: flow
        regressors: [log(dist), twice, border]
        fixed_effects: [from^year, to^year]
        {(vcov ? "vcov: {cluster: [from^to]}" : "")}
        {more}
        """;

    /// <summary>Eight areas in two years; nobody leaves Z in 2000, and a column is twice the logarithm of another.</summary>
    private string Data()
    {
        var path = Path.Combine(folder, "panel.csv");
        string[] areas = ["A", "B", "C", "D", "E", "F", "G", "Z"];
        var lines = new List<string> { "from,to,year,flow,dist,twice,border,kind" };
        foreach (var year in new[] { 2000, 2005 })
        {
            for (var i = 0; i < 8; i++)
            {
                for (var j = 0; j < 8; j++)
                {
                    if (i == j) continue;
                    var dist = 300 + (((i * 37) + (j * 53) + (i * j * 11)) % 97 * 60.0);
                    var border = ((i * 3) + (j * 5) + year) % 4 == 0 ? 1 : 0;
                    var noise = 1 + (0.3 * Math.Sin((i * 13) + (j * 7) + year));
                    var flow = i == 7 && year == 2000 ? 0 : Math.Round(5e6 * Math.Pow(dist, -1.1) * Math.Exp(0.5 * border) * noise * (i + 1) * (j + 2));
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{areas[i]},{areas[j]},{year},{flow},{dist},{2 * Math.Log(dist):R},{border},{1 + ((i + j) % 3)}"));
                }
            }
        }
        File.WriteAllLines(path, lines);
        return path;
    }
}
