using System.Text.RegularExpressions;
using Concord.Testing;

namespace Concord.Tests;

/// <summary>Every command line that README.md and the help show does what it says, in their order, on the figures that come with Concord.</summary>
public sealed partial class ExampleTests
{
    private static readonly string[] Commands = ["", "review", "query", "chart", "check", "areas", "releases", "releases compare", "releases remove", "import", "estimate", "estimate flows", "estimate prices", "estimate remittances", "what-if", "completion", "estimate gravity", "estimate labour", "policy", "policy check", "policy findings", "policy scores", "policy explain", "policy diff", "policy convert",
        "policy amend", "policy timeline", "policy domains", "policy plans", "policy agreements", "policy reciprocity", "policy budget", "policy actors", "policy checklist", "policy cross-impact", "policy measures", "policy bundle", "policy rerun", "export", "structures", "sources"];

    [Fact]
    public void The_examples_of_the_readme_run()
    {
        using var place = Prepared();
        var text = File.ReadAllText(Path.Combine(SharedData.Root, "README.md"));
        var lines = Blocks().Matches(text).SelectMany(m => m.Groups[1].Value.Split('\n')).Where(l => l.StartsWith("./concord ", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBeGreaterThan(8);

        var outputs = lines.ToDictionary(l => l, l => RunLine(place, l["./concord ".Length..].Split('#')[0].Trim()));

        var shown = Printed().Match(text).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in shown) outputs[lines.First(l => l.Contains("query", StringComparison.Ordinal))].Out.ShouldContain(line);
        File.Exists(place.PathOf("phl.svg")).ShouldBeTrue();
        File.Exists(place.PathOf("reviews/PHL/index.html")).ShouldBeTrue();
    }

    [Fact]
    public void The_examples_of_the_help_run()
    {
        using var place = Prepared();
        var lines = Commands
            .SelectMany(c => place.Run([.. c.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Lines)
            .Where(l => l.StartsWith("  concord ", StringComparison.Ordinal))
            .Select(l => l["  concord ".Length..])
            .Distinct()
            .ToList();
        lines.Count.ShouldBeGreaterThan(15);

        foreach (var line in lines) RunLine(place, line);
    }

    private static Outcome RunLine(Workplace place, string line)
    {
        var words = Word().Matches(line).Select(m => m.Value.Trim('"')).ToArray();
        var outcome = place.Run(words);
        outcome.Code.ShouldBe(0, $"{line}: {outcome}");
        return outcome;
    }

    // What the examples speak of: a folder of downloads, one file, and an older edition in the user's lake.
    private static Workplace Prepared()
    {
        var place = Workplace.WithShippedFigures();
        place.Write("downloads/wdi.csv", Workplace.WdiText);
        place.Write("undesa_stocks.csv", Workplace.StockText);
        place.Write("old/stock.csv", string.Join('\n', Workplace.StockText.Split('\n').Where(l => !l.Contains(",2024,", StringComparison.Ordinal))));
        place.Write("a.csv", "birth,residence,stock\nAAA,AAA,1000\nBBB,AAA,50\nAAA,BBB,20\nBBB,BBB,500\n");
        place.Write("b.csv", "birth,residence,stock\nAAA,AAA,1000\nBBB,AAA,70\nAAA,BBB,15\nBBB,BBB,490\n");
        place.Write("c.csv", "iso3,births,deaths\nAAA,30,20\nBBB,10,15\n");
        place.Write("rpw.csv",
            "period,source,destination,firm,product,speed actual,transparent,coverage,inter lcu bank fx,cc1 lcu amount,cc1 lcu fee,cc1 lcu fx rate,cc1 fx margin,cc1 total cost %," +
            "cc2 lcu amount,cc2 lcu fee,cc2 lcu fx rate,cc2 fx margin,cc2 total cost %\n2014_1Q,ARE,PHL,One,Cash to cash,Same day,yes,Nationwide,50,200,8,49,2,6,500,8,49,2,3.6\n");
        place.Write("panel.csv", "origin,destination,year,flow,dist,contig\n" + string.Concat(
            from i in Enumerable.Range(0, 5) from j in Enumerable.Range(0, 5) where i != j select FormattableString.Invariant($"A{i},A{j},2020,{10 + (i * 3) + (j * 5) + (i * j % 3)},{100 + (17 * i * j % 41)},{(i + j) % 2}\n")));
        place.Write("model.yaml", "data: panel.csv\ndependent: flow\nregressors: [log(dist), contig]\nfixed_effects: [origin^year, destination^year]\n");
        place.Write("market/supply.csv", "area,isco,people\nPHL,7126,100\n");
        place.Write("market/demand.csv", "area,isco,posts\nDEU,7126,80\n");
        place.Write("market/pairs.csv", "origin,destination,distance_km,language,recognition,language_support,recognition_support\nPHL,DEU,10300,1,0.5,,\n");
        place.Run("import", "old", "--edition", "2020").Code.ShouldBe(0);
        foreach (var folder in new[] { "policy", "drafts" }) CopyFolder(Path.Combine(SharedData.Root, "data", folder), place.PathOf(Path.Combine("data", folder)));
        return place;

        static void CopyFolder(string from, string to)
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(to, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("The first prints.*?```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Printed();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
