using Concord.Core;
using Concord.Policy;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Review.Tests;

public sealed class DraftBriefsTests
{
    private static DraftBrief Brief(string draft)
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register.ShouldNotBeNull();
        var read = PolicyDraft.Read(Path.Combine(SharedData.Root, "data", "drafts", draft), register).Draft.ShouldNotBeNull();
        return DraftBriefs.Build(lake, read, AreaCatalogue.Default.Find("PHL")!, Language.En, SmallLake.Today);
    }

    [Fact]
    public void It_says_what_appears_changes_and_goes_each_with_its_evidence()
    {
        var brief = Brief("nurses-under-agreements.yaml");

        brief.Title.ShouldBe("Nurses hired under bilateral agreements");
        brief.Day.ShouldBe(new DateOnly(2026, 3, 1));
        brief.Groups.Select(g => g.Title.Split(':')[0]).ShouldBe(["Findings that appear", "Findings that change", "Findings that go"]);
        brief.Groups.SelectMany(g => g.Lines).ShouldAllBe(l => l.Evidence.Contains("verified"));
        brief.Groups[0].Lines[0].Options.ShouldNotBeEmpty();
        brief.Groups[0].Lines.ShouldContain(l => l.Evidence.Contains("Sources: "));
        brief.Groups[2].Lines.ShouldContain(l => l.Text.Contains("PHL-JPN", StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_whom_the_draft_touches_whom_to_ask_and_why()
    {
        var brief = Brief("nurses-under-agreements.yaml");

        brief.Reach.ShouldContain(r => r.Corridor == "Philippines to Japan" && r.People.StartsWith("up to ", StringComparison.Ordinal));
        brief.Consult.ShouldContain(b => b.Name == "Department of Health");
        brief.Consult.ShouldContain(b => b.Name.Contains("Department of Finance", StringComparison.Ordinal) && b.Name.Contains("Department of Justice", StringComparison.Ordinal), "bodies asked for one reason share a line");
        brief.Consult.ShouldAllBe(b => b.Reasons.Length > 0);
        brief.MovesPicture!.Table.Rows.ShouldContain(r => r[0] == "Use of skills abroad: to rise");
    }

    [Fact]
    public void It_says_what_changes_if_an_article_goes_and_what_is_not_known()
    {
        var brief = Brief("nurses-under-agreements.yaml");

        brief.Choices.Select(c => c.Name).ShouldBe(["As it stands", "Without article 1", "Without article 2", "Without article 3", "Not at all"]);
        brief.Choices[0].Vanish.ShouldNotBe(brief.Choices[1].Vanish, "article 1 takes two corridors out of the cap");
        brief.NotKnown.ShouldContain(n => n.Contains("Philippines to Germany", StringComparison.Ordinal), "no figure is not nobody");
        brief.NotKnown.ShouldContain(n => n.Contains("the draft names no money", StringComparison.Ordinal));
        brief.NotKnown.ShouldContain(n => n.Contains("3 of the 3 effects", StringComparison.Ordinal));
    }

    [Fact]
    public void Protection_and_what_the_law_settles_stand_last_and_are_not_to_be_amended()
    {
        var appear = Brief("no-placement-fee.yaml").Groups[0].Lines;

        var quiet = appear.Where(l => l.Text.StartsWith("Trade-off by design", StringComparison.Ordinal) || l.Text.Contains("the law settles it", StringComparison.Ordinal)).ToList();
        quiet.Count.ShouldBeGreaterThan(1);
        quiet.ShouldAllBe(l => l.Options.Count == 0);
    }

    [Theory]
    [InlineData("nurses-under-agreements.yaml")]
    [InlineData("no-placement-fee.yaml")]
    public void The_same_draft_gives_the_same_brief(string draft) =>
        System.Text.Json.JsonSerializer.Serialize(Brief(draft)).ShouldBe(System.Text.Json.JsonSerializer.Serialize(Brief(draft)));
}
