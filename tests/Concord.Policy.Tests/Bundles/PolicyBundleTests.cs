using System.IO.Compression;
using System.Text;
using Concord.Core;
using Concord.Testing;

namespace Concord.Policy.Tests;

public sealed class PolicyBundleTests : IDisposable
{
    private static readonly Dictionary<string, string> NoReleases = [];
    private readonly string folder = Directory.CreateTempSubdirectory("concord-policy-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Philippines => Path.Combine(SharedData.Root, "data", "policy", "PHL");

    private string Bundle(string? register = null, AssessmentOptions? options = null)
    {
        var reading = RegisterFiles.Read(register ?? Philippines);
        var a = PolicyAssessment.Of(reading.Register.ShouldNotBeNull(), new(2026, 2, 1), options);
        var path = Path.Combine(folder, Path.GetRandomFileName() + ".zip");
        File.WriteAllBytes(path, PolicyBundle.Make(a, reading, [register ?? Philippines], NoReleases));
        return path;
    }

    [Fact]
    public void A_bundle_runs_again_to_the_same_bytes_with_the_files_it_shares()
    {
        var path = Bundle();
        var rerun = PolicyBundle.Rerun(path);
        rerun.Faults.ShouldBeEmpty();
        rerun.Differing.ShouldBeEmpty();
        rerun.Bytes.ShouldBe(File.ReadAllBytes(path));
        rerun.Manifest.ShouldNotBeNull().Rules.Count.ShouldBe(RuleBook.All.Count);
        rerun.Manifest.Files.Keys.ShouldContain("register/common/outcomes.yaml");
    }

    [Fact]
    public void Sizes_from_a_lake_travel_with_it_to_the_last_digit()
    {
        var weights = new CorridorWeights("people: somebody, 2024", [new("PHL", "USA", 2_100_000.123456789, null), new("PHL", "SAU", null, 0.1 + 0.2), new("PHL", "QAT", 3, 4)]);
        var path = Bundle(options: new() { Weights = weights, PeopleWeight = 1 / 3.0 });
        var rerun = PolicyBundle.Rerun(path);
        (rerun.Differing.Count, rerun.Manifest!.WeightsSource, rerun.Manifest.PeopleWeight).ShouldBe((0, "people: somebody, 2024", 1 / 3.0));
        rerun.Bytes.ShouldBe(File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("book.xlsx")]
    [InlineData("deep/er/text")]
    public void Registers_in_every_form_can_be_bundled(string name)
    {
        var register = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(register)!);
        RegisterFiles.Write(RegisterFiles.Read(Philippines).Register!, register, asCsv: name == "table");
        var path = Bundle(register);
        PolicyBundle.Rerun(path).Bytes.ShouldBe(File.ReadAllBytes(path));
    }

    [Fact]
    public void Where_the_register_stands_leaves_no_trace_in_the_bundle()
    {
        foreach (var place in new[] { "a", "b/c" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedData.Root, "data", "policy"), "*.yaml", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder, place, Path.GetRelativePath(Path.Combine(SharedData.Root, "data", "policy"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
        var (one, two) = (File.ReadAllBytes(Bundle(Path.Combine(folder, "a", "PHL"))), File.ReadAllBytes(Bundle(Path.Combine(folder, "b", "c", "PHL") + "/")));
        one.ShouldBe(two);
        Encoding.UTF8.GetString(one).ShouldNotContain(Path.GetFileName(folder));
    }

    [Theory]
    [InlineData("register/PHL/objectives.yaml", "bundle.digest")]
    [InlineData("findings.csv", "bundle.digest")]
    [InlineData("weird.txt", "bundle.entry")]
    [InlineData("../outside.txt", "bundle.entry")]
    [InlineData("/etc/x", "bundle.entry")]
    [InlineData("a\\b", "bundle.entry")]
    public void A_changed_or_strange_entry_is_refused_and_nothing_is_written_beside(string entry, string code)
    {
        var path = Bundle();
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            zip.GetEntry(entry)?.Delete();
            using var to = zip.CreateEntry(entry).Open();
            to.Write("changed"u8);
        }
        var rerun = PolicyBundle.Rerun(path);
        rerun.Bytes.ShouldBeNull();
        rerun.Faults.ShouldContain(f => f.Code == code, string.Join('\n', rerun.Faults));
        Directory.GetFiles(folder).Length.ShouldBe(1);
    }

    [Fact]
    public void A_bundle_that_lacks_a_file_or_is_none_is_refused()
    {
        var path = Bundle();
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update)) zip.GetEntry("register/PHL/actors.yaml")!.Delete();
        PolicyBundle.Rerun(path).Faults.ShouldContain(f => f.Code == "bundle.missing");
        var noise = Path.Combine(folder, "noise.zip");
        File.WriteAllText(noise, "no archive");
        PolicyBundle.Rerun(noise).Faults.ShouldHaveSingleItem().Code.ShouldBe("bundle.damaged");
        using (var zip = ZipFile.Open(Path.Combine(folder, "empty.zip"), ZipArchiveMode.Create)) zip.CreateEntry("manifest.json");
        PolicyBundle.Rerun(Path.Combine(folder, "empty.zip")).Faults.ShouldHaveSingleItem().Code.ShouldBe("bundle.manifest");
        Should.Throw<Unavailable>(() => PolicyBundle.Rerun(Path.Combine(folder, "nowhere.zip")));
    }

    [Fact]
    public void A_bundle_of_other_rules_runs_with_a_warning()
    {
        var path = Bundle();
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            string text;
            using (var from = new StreamReader(zip.GetEntry("manifest.json")!.Open())) text = from.ReadToEnd();
            zip.GetEntry("manifest.json")!.Delete();
            using var to = new StreamWriter(zip.CreateEntry("manifest.json").Open());
            to.Write(text.Replace("\"K05\": \"1\"", "\"K05\": \"0\"", StringComparison.Ordinal));
        }
        var rerun = PolicyBundle.Rerun(path);
        rerun.Faults.ShouldHaveSingleItem().Code.ShouldBe("bundle.rules");
        rerun.Differing.ShouldBeEmpty();
    }

    [Fact]
    public void A_draft_never_goes_into_a_bundle()
    {
        var reading = RegisterFiles.Read(Philippines);
        var drafts = PolicyAssessment.Of(reading.Register!, new(2026, 2, 1), new() { IncludeDrafts = true });
        Should.Throw<ArgumentException>(() => PolicyBundle.Make(drafts, reading, [Philippines], NoReleases));
        Should.Throw<ArgumentException>(() => PolicyBundle.Make(CaseData.At(new(2026, 2, 1)), reading, [Philippines], NoReleases));
    }
}
