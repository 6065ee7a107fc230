using System.Globalization;
using System.Text.Json;
using Concord.Testing;

namespace Concord.Tests.Commands;

/// <summary>Gravity models through the program as a user runs it.</summary>
public sealed class EstimateGravityTests
{
    [Fact]
    public void The_reference_panel_gives_the_reference_coefficients_files_and_pictures()
    {
        using var place = new Workplace();
        File.Copy(SharedData.PathOf("golden", "gravity", "ch1app1_input.csv"), place.PathOf("panel.csv"));
        place.Write("model.yaml", """
            data: panel.csv
            dependent: trade
            regressors: [log(DIST), CNTG, LANG, CLNY]
            fixed_effects: [exporter^year, importer^year]
            vcov: {cluster: [pair_id]}
            pictures: [DIST]
            """);

        var run = place.Run("estimate", "gravity", "model.yaml", "--output", "out");

        run.Code.ShouldBe(0, run.ToString());
        run.Error.ShouldContain("28,152 of 28,152 rows; fixed effects exporter^year and importer^year; errors clustered by pair_id");
        run.Error.ShouldContain("no effect of a policy may be read from it");
        var rows = File.ReadLines(place.PathOf("out/coefficients.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        (double Estimate, double Error)[] reference = [(-0.840927313092308, 0.0321347911018733), (0.437443242719958, 0.0844135615272316), (0.2474765050573, 0.0776926698661896), (-0.222489861581853, 0.11799667760016)];
        for (var i = 0; i < 4; i++)
        {
            double.Parse(rows[i][1], CultureInfo.InvariantCulture).ShouldBe(reference[i].Estimate, 1e-8 * Math.Abs(reference[i].Estimate));
            double.Parse(rows[i][2], CultureInfo.InvariantCulture).ShouldBe(reference[i].Error, 1e-6 * reference[i].Error);
        }
        JsonDocument.Parse(File.ReadAllText(place.PathOf("out/report.json"))).RootElement.GetProperty("clusters")[0].GetProperty("by").GetString().ShouldBe("pair_id");
        File.ReadAllText(place.PathOf("out/dependence-DIST.svg")).ShouldContain("as a multiple of what it is where DIST is");
    }

    [Fact]
    public void The_lake_can_be_asked_for_the_panel()
    {
        using var place = Workplace.WithShippedFigures();
        place.Write("model.yaml", """
            data: {measure: stock, years: 2020, with: [population, gdp]}
            dependent: stock
            regressors: [log(origin-population), log(destination-population), log(destination-gdp)]
            """);

        var run = place.Run("estimate", "gravity", "model.yaml", "--format", "csv");

        run.Code.ShouldBe(0, run.ToString());
        run.Lines.Select(l => l.Split(',')[0]).ShouldBe(["term", "(Intercept)", "log(origin-population)", "log(destination-population)", "log(destination-gdp)"]);
        run.Lines[2].ShouldStartWith("log(origin-population),0.");
        run.Error.ShouldContain("rows have a blank cell");
    }

    [Fact]
    public void A_measure_that_the_lake_lacks_is_named()
    {
        using var place = Workplace.WithShippedFigures();
        place.Write("model.yaml", "data: {measure: stock, years: 2020, with: [distance]}\ndependent: stock\nregressors: [log(distance)]\n");

        var run = place.Run("estimate", "gravity", "model.yaml");

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("the lake: no figure of distance");
    }

    [Theory]
    [InlineData("dependant: flow", "a key 'dependant'")]
    [InlineData("regressors: [colour]", "no column 'colour'")]
    public void What_is_wrong_is_named_and_nothing_is_written(string line, string found)
    {
        using var place = new Workplace();
        place.Write("panel.csv", "flow,dist\n1,2\n3,4\n5,7\n");
        place.Write("model.yaml", $"data: panel.csv\n{(line.StartsWith("dep", StringComparison.Ordinal) ? "" : "dependent: flow\n")}{line}\n");

        var run = place.Run("estimate", "gravity", "model.yaml", "--output", "out");

        run.Code.ShouldBe(1);
        run.Error.ShouldContain(found);
        run.Error.ShouldContain("Nothing was estimated");
        Directory.Exists(place.PathOf("out")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("estimate gravity", "Name a specification")]
    [InlineData("estimate gravity none.yaml", "There is no file 'none.yaml'")]
    [InlineData("estimate gravity model.yaml --data a.csv", "says data and formula itself")]
    [InlineData("estimate gravity model.yaml", "name a folder for them by --output")]
    public void Wrong_usage_says_what_to_type(string line, string says)
    {
        using var place = new Workplace();
        place.Write("model.yaml", "data: panel.csv\ndependent: flow\nregressors: [dist]\npictures: [dist]\n");

        var run = place.Run(line.Split(' '));

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(says);
    }
}
