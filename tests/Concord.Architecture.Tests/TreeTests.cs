using System.Text.RegularExpressions;
using Concord.Testing;

namespace Concord.Architecture.Tests;

/// <summary>Habits of the source tree. Each rule is a function of a file, tried on a counter-example too.</summary>
public sealed partial class TreeTests
{
    private const int MostLines = 400;

    [Fact]
    public void Every_source_file_has_at_most_400_lines() => Tree.Sources.Where(TooLong).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_file_that_is_too_long() => TooLong(new("x.cs", new string('\n', MostLines + 1))).ShouldBeTrue();

    [Fact]
    public void No_file_names_a_path_of_somebody_s_machine() => Tree.Files.SelectMany(MachinePaths).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_path_of_a_machine() => MachinePaths(new("x.md", "see /" + "home/ann/data")).ShouldNotBeEmpty();

    [Fact]
    public void A_source_file_with_a_class_is_named_for_a_type_in_it() =>
        Tree.Sources.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && IsMisnamed(f)).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_file_with_another_name() => IsMisnamed(new("src/Apple.cs", "public sealed class Pear;")).ShouldBeTrue();

    [Fact]
    public void Razor_files_stand_in_the_web_only() =>
        Tree.Sources.Where(f => f.Path.EndsWith(".razor", StringComparison.Ordinal) && !f.Path.StartsWith("src/Concord.Web/", StringComparison.Ordinal)).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void Drawings_are_made_in_the_charts_only() => Tree.Sources.Where(DrawsElsewhere).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_drawing_in_another_room() => DrawsElsewhere(new("src/Concord.Web/Page.razor", "<pa" + "th d=\"M0 0\" />")).ShouldBeTrue();

    [Fact]
    public void Versions_of_packages_stand_in_one_place() =>
        Tree.Files.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal) && PackageWithVersion().IsMatch(f.Text)).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void Every_project_of_the_solution_has_its_lock_file() =>
        Regex.Matches(File.ReadAllText(Path.Combine(SharedData.Root, "Concord.slnx")), "Path=\"([^\"]+)\"")
            .Select(m => Path.GetDirectoryName(Path.Combine(SharedData.Root, m.Groups[1].Value))!)
            .Where(f => !File.Exists(Path.Combine(f, "packages.lock.json")))
            .ShouldBeEmpty();

    [Fact]
    public void Every_link_of_a_document_leads_somewhere() =>
        Tree.Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).SelectMany(DeadLinks).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_dead_link() => DeadLinks(new("x.md", "[a](nowhere.md)")).ShouldBe(["x.md → nowhere.md"]);

    private static bool TooLong(TextFile file) => file.Text.AsSpan().Count('\n') > MostLines;

    private static IEnumerable<string> MachinePaths(TextFile file) => MachinePath().Matches(file.Text).Select(m => $"{file.Path}: {m.Value}");

    private static bool IsMisnamed(TextFile file)
    {
        var name = Path.GetFileName(file.Path);
        if (!name.EndsWith(".cs", StringComparison.Ordinal) || name is "Program.cs" or "AssemblyInfo.cs") return false;
        // Small records and enumerations of one family may share a file.
        return ClassLine().IsMatch(file.Text) && !Regex.IsMatch(file.Text, $@"\b(class|record|struct|interface|enum|delegate \S+) (struct )?{Regex.Escape(name.Split('.')[0])}\b");
    }

    private static bool DrawsElsewhere(TextFile file) =>
        file.Path.StartsWith("src/", StringComparison.Ordinal) && !file.Path.StartsWith("src/Concord.Charts/", StringComparison.Ordinal) && Drawing().IsMatch(file.Text);

    private static IEnumerable<string> DeadLinks(TextFile file) =>
        Link().Matches(file.Text)
            .Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(l => l.Length > 0 && !l.Contains(':', StringComparison.Ordinal) && !Path.Exists(Path.Combine(SharedData.Root, Path.GetDirectoryName(file.Path) ?? "", l)))
            .Select(l => $"{file.Path} → {l}");

    [GeneratedRegex(@"/(work|root|home/\w+|Users/\w+|tmp/\w+)/\S*|[A-Z]:\\Users\\\w+")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"PackageReference[^>]*\bVersion=")]
    private static partial Regex PackageWithVersion();

    [GeneratedRegex(@"<(path|polyline|polygon|rect|circle|ellipse)\b")]
    private static partial Regex Drawing();

    [GeneratedRegex(@"^(public |internal |static |sealed |abstract |partial )*class ", RegexOptions.Multiline)]
    private static partial Regex ClassLine();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
