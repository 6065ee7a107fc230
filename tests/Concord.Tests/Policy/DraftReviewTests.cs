using Concord.Testing;

namespace Concord.Tests.Policy;

/// <summary><c>concord review PHL</c> with policies, and with a draft.</summary>
public sealed class DraftReviewTests
{
    [Fact]
    public void The_review_of_the_Philippines_has_its_chapter_on_policies()
    {
        using var place = Workplace.WithShippedFigures();

        var outcome = place.Run("review", "PHL");

        outcome.Code.ShouldBe(0, outcome.ToString());
        var page = File.ReadAllText(place.PathOf("reviews/PHL/index.html"));
        page.ShouldContain("not reviewed by the state");
        page.ShouldContain("href=\"coherence.html\"");
        var beside = File.ReadAllText(place.PathOf("reviews/PHL/coherence.html"));
        beside.ShouldContain("Tensions that sources describe");
        beside.ShouldContain("documented, not computed");
    }

    [Fact]
    public void A_draft_gives_a_brief_in_the_output_folder_and_leaves_no_other_trace()
    {
        using var place = Workplace.WithShippedFigures();
        File.Copy(Path.Combine(SharedData.Root, "data", "drafts", "nurses-under-agreements.yaml"), place.PathOf("secret.yaml"));

        var outcome = place.Run("review", "PHL", "--draft", "secret.yaml");

        outcome.Code.ShouldBe(0, outcome.ToString());
        Directory.EnumerateFiles(place.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(place.Folder, f).Replace('\\', '/')).Order()
            .ShouldBe(["reviews/PHL/brief.html", "secret.yaml"]);
        File.ReadAllText(place.PathOf("reviews/PHL/brief.html")).ShouldContain("Nurses hired under bilateral agreements");
        outcome.Error.ShouldNotContain("Nurses");
    }

    [Fact]
    public void A_draft_without_a_register_or_with_errors_is_told_what_to_do()
    {
        using var place = Workplace.WithShippedFigures();
        place.Write("bad.yaml", "draft:\n  title: Secret\nadd:\n  instrumnts: []\n");

        var absent = place.Run("review", "TUV", "--draft", "bad.yaml");
        var broken = place.Run("review", "PHL", "--draft", "bad.yaml");

        absent.Code.ShouldBe(2, absent.ToString());
        absent.Error.ShouldContain("policy/TUV");
        broken.Code.ShouldBe(1, broken.ToString());
        broken.Error.ShouldContain("bad.yaml, row 4");
        Directory.Exists(place.PathOf("reviews")).ShouldBeFalse();
    }
}
