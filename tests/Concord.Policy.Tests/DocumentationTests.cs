using System.Text.RegularExpressions;
using Concord.Policy.Registers;
using Concord.Testing;

namespace Concord.Policy.Tests;

/// <summary>What the pages on registers and rules show is what the program reads and has.</summary>
public sealed partial class DocumentationTests
{
    private static string Page(params string[] path) => File.ReadAllText(Path.Combine([SharedData.Root, "docs", .. path]));

    [Fact]
    public void The_examples_of_the_page_on_registers_are_read_as_they_stand()
    {
        var blocks = Blocks().Matches(Page("policy-register.md")).Select(m => m.Groups[1].Value).ToList();
        blocks.Count.ShouldBe(2);
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register.ShouldNotBeNull();
        // The act stands in the shipped register already; by itself it lacks only the rows that it names.
        RegisterFiles.ReadText(blocks[0], "page").Faults.ShouldAllBe(f => f.Code == "register.dangling");
        var draft = PolicyDraft.ReadText(blocks[1], "page", register);
        draft.Draft.ShouldNotBeNull(string.Join('\n', draft.Faults)).Articles.ShouldBe(["1"]);
    }

    [Fact]
    public void Every_table_and_every_rule_has_its_line()
    {
        var tables = Page("policy-register.md");
        foreach (var table in Schema.Tables) Regex.IsMatch(tables, $@"\n\|[^|]*\b{table.Name}\b[^|]*\|").ShouldBeTrue(table.Name);
        var rules = Page("methods", "coherence.md");
        foreach (var kind in Enum.GetNames<FindingKind>()) Regex.IsMatch(rules, $@"\n\|[^|]*\b{kind}\b[^|]*\|").ShouldBeTrue(kind);
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
