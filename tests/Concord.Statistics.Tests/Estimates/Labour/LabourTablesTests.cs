using Concord.Core;
using Concord.Estimation.Labour;
using Concord.Statistics.Estimates.Labour;

namespace Concord.Statistics.Tests.Estimates.Labour;

/// <summary>From a folder of tables to files; what is wrong is named with its row.</summary>
public sealed class LabourTablesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("labour").FullName;

    public LabourTablesTests()
    {
        Put("supply.csv", "area,isco,people\nPHL,7126,100\nPHL,2221,50\n");
        Put("demand.csv", "area,isco,posts\nDEU,7126,80\nDEU,2221,20\n");
        Put("pairs.csv", "origin,destination,distance_km,language,recognition,language_support,recognition_support\nPHL,DEU,10000,1,0.5,course,\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_becomes_files_that_name_who_bears_what_and_who_is_left_out()
    {
        Put("training.csv", "area,isco,cost_usd,public_origin,worker,employer_origin,public_destination,employer_destination\nPHL,7,1000,0.4,0.6,0,0,0\n");
        Put("indicators.csv", "area,isco,vacancies,occupied,wage_growth,employment_growth,hours_growth,unemployment,under_qualified\nDEU,7126,10,90,1,1,1,1,1\n");
        var (inputs, faults) = Read();
        faults.Select(f => f.Code).ShouldBe(["labour.no-safeguards-list"]);
        var fit = LabourFit.Of(inputs!.Market, new(), 0.05, TestContext.Current.CancellationToken);
        LabourFiles.Write(inputs, fit, new(), Path.Combine(folder, "out")).ShouldBe(["balance.csv", "fit.csv", "excluded.csv", "training.csv", "report.json"]);
        Lines("fit.csv")[1].ShouldStartWith("PHL,7126,DEU,7126,80,");
        Lines("fit.csv")[1].ShouldEndWith(",1,course,0.5,none recorded,");
        Lines("excluded.csv")[1].ShouldBe("PHL,2221,50,DEU,\"no support and safeguards list is loaded, so every state counts as on it\"");
        Lines("training.csv")[1].ShouldBe("PHL,DEU,7126,80,32000,48000,0,0,0,80000,0");
        Lines("balance.csv").ShouldContain("DEU,7126,,80,0,0.1,");
        File.ReadAllText(Path.Combine(folder, "out", "report.json")).ShouldContain("assigns nobody");
    }

    [Theory]
    [InlineData("supply.csv", "area,isco,people\nXXX,7126,1\n", "labour.unknown-area", 2)]
    [InlineData("supply.csv", "area,isco,people\nPHL,71266,1\n", "labour.isco", 2)]
    [InlineData("supply.csv", "area,isco,people\nPHL,nurse,1\n", "labour.isco", 2)]
    [InlineData("supply.csv", "area,isco,people\nPHL,7126,-1\n", "labour.not-a-number", 2)]
    [InlineData("supply.csv", "area,isco,people\nPHL,7126,\n", "labour.not-a-number", 2)]
    [InlineData("supply.csv", "area,isco,people\nPHL,7126,1\nPHL,7126,2\n", "labour.twice", 3)]
    [InlineData("supply.csv", "area,isco,number\nPHL,7126,1\n", "labour.header", 1)]
    [InlineData("supply.csv", "area,isco,people\n", "labour.empty", null)]
    [InlineData("pairs.csv", "origin,destination,distance_km,language,recognition,language_support,recognition_support\nPHL,DEU,10000,2,0,,\n", "labour.not-a-number", 2)]
    [InlineData("training.csv", "area,isco,cost_usd,public_origin,worker,employer_origin,public_destination,employer_destination\nPHL,7,1000,0.4,0.4,0,0,0\n", "labour.shares", 2)]
    [InlineData("agreements.csv", "origin,destination,isco,name,in_force,safeguards,source\nPHL,DEU,22,Pact,2013,yes,x\n", "labour.date", 2)]
    [InlineData("safeguards.csv", "area,as_of,source\nGHA,2023-03-08,WHO\nNGA,2020-01-01,WHO\n", "labour.list-dates", null)]
    [InlineData("safeguards.csv", "area,as_of,source\nGHA,2030-01-01,WHO\n", "labour.list-date", null)]
    [InlineData("safeguards.csv", "area,as_of,source\nGhanna,2023-03-08,WHO\nNGA,2023-03-08,WHO\n", "labour.unknown-area", 2)]
    public void What_is_wrong_is_named_and_nothing_is_computed(string file, string text, string code, int? row)
    {
        Put(file, text);
        var (inputs, faults) = Read();
        inputs.ShouldBeNull();
        faults.First(f => f.Severity == Severity.Error).Code.ShouldBe(code, string.Join("; ", faults));
        faults.First(f => f.Severity == Severity.Error).Place.Row.ShouldBe(row);
    }

    [Fact]
    public void A_missing_table_is_named()
    {
        File.Delete(Path.Combine(folder, "pairs.csv"));
        Read().Faults.ShouldContain(f => f.Code == "labour.no-file" && f.Place.File == "pairs.csv");
    }

    [Fact]
    public void Templates_are_read_as_they_are_written_and_never_overwrite()
    {
        var empty = Path.Combine(folder, "empty");
        LabourTables.WriteTemplates(empty).Count.ShouldBe(9);
        LabourTables.WriteTemplates(empty).ShouldBeEmpty();
        var (inputs, faults) = LabourTables.Read(empty, new(2026, 11, 25), TestContext.Current.CancellationToken);
        inputs.ShouldBeNull();
        faults.Where(f => f.Severity == Severity.Error).ShouldAllBe(f => f.Code == "labour.empty");
    }

    private (LabourInputs? Inputs, IReadOnlyList<Fault> Faults) Read() => LabourTables.Read(folder, new(2026, 11, 25), TestContext.Current.CancellationToken);

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private string[] Lines(string name) => File.ReadAllLines(Path.Combine(folder, "out", name));
}
