using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Sdmx.Model;
using Concord.Testing;

namespace Concord.Sdmx.Tests.Reading;

/// <summary>Every message that was collected from services and other programs' tests, counted against the list that came with them.</summary>
public sealed partial class SampleTests
{
    private static string Folder => SharedData.PathOf("sdmx", "samples");

    [Fact]
    public void Every_sample_is_read_without_a_fatal_flaw()
    {
        var broken = Directory.GetFiles(Folder).Where(f => !f.EndsWith(".md", StringComparison.Ordinal))
            .Select(f => (Path.GetFileName(f), Result: Read(f).Result)).Where(r => !r.Result.IsComplete).Select(r => $"{r.Item1}: {r.Result.Flaws[^1]}");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Data_sets_groups_series_and_observations_are_those_that_the_list_counts()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "READERS.md")).Select(l => Line().Match(l)).Where(m => m.Success).ToList();
        lines.Count.ShouldBeGreaterThan(35);
        var wrong = new List<string>();
        foreach (var m in lines)
        {
            var (result, collected) = Read(Path.Combine(Folder, m.Groups["file"].Value));
            int Of(string name) => int.Parse(m.Groups[name].Value, CultureInfo.InvariantCulture);
            var nan = collected.Rows.Count(r => r.GetValueOrDefault("OBS_VALUE") == "NaN");
            var found = (result.DataSets, result.Groups, result.Series, (int)result.Observations, nan);
            var expected = (Of("ds"), Of("groups"), Of("series"), Of("obs"), Of("nan"));
            if (found != expected) wrong.Add($"{m.Groups["file"].Value}: {found} instead of {expected}");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Codes_are_those_that_the_list_counts()
    {
        var wrong = new List<string>();
        foreach (var m in File.ReadAllLines(Path.Combine(Folder, "READERS.md")).Select(l => CodeLine().Match(l)).Where(m => m.Success && m.Groups["codes"].Value != "0"))
        {
            var result = Read(Path.Combine(Folder, m.Groups["file"].Value)).Result;
            var codes = result.Artefacts.All.OfType<ItemScheme>().Where(s => s.Kind == ArtefactKind.Codelist).Sum(s => s.Items.Count);
            if (codes != int.Parse(m.Groups["codes"].Value, CultureInfo.InvariantCulture)) wrong.Add($"{m.Groups["file"].Value}: {codes} codes instead of {m.Groups["codes"].Value}");
        }
        wrong.ShouldBeEmpty();
    }

    internal static (ReadResult Result, Collected Data) Read(string path, ReadOptions? options = null)
    {
        var collected = new Collected();
        using var stream = File.OpenRead(path);
        return (SdmxReader.Read(stream, collected, options), collected);
    }

    [GeneratedRegex(@"^- (?<file>\S+\.xml) \| \w+ ds=(?<ds>\d+) groups=(?<groups>\d+) series=(?<series>\d+) obs=(?<obs>\d+) .*NaN=(?<nan>\d+)")]
    private static partial Regex Line();

    [GeneratedRegex(@"^- (?<file>\S+\.xml) .* codes=(?<codes>\d+)")]
    private static partial Regex CodeLine();
}
