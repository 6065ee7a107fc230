using Concord.Core;
using Concord.Policy;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Review.Tests.Sections;

/// <summary>The chapter on policies, from the shipped register and figures.</summary>
public sealed class CoherenceSectionTests
{
    private static readonly Lazy<CountryReview> Philippines = new(() =>
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        return CountryReviews.Build(lake, AreaCatalogue.Default.Find("PHL")!, Language.En, SmallLake.Today, Register("PHL"));
    });

    private static IReadOnlyList<IReadOnlyList<string>> Rows(string id) => Philippines.Value.Section("coherence").Blocks.OfType<TableBlock>().Single(t => t.Id == id).Table.Rows;

    private static PictureBlock Objectives => Philippines.Value.Section("coherence").Blocks.OfType<PictureBlock>().Single();

    private static Register Register(string code) => RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", code)).Register.ShouldNotBeNull();

    [Fact]
    public void It_is_headed_as_a_worked_example_that_the_state_did_not_review_and_leaves_room_for_its_comment()
    {
        var notes = Philippines.Value.Section("coherence").Blocks.OfType<Note>().ToList();
        notes[0].Title.ShouldBe("Worked example from public sources to 1 February 2026, not reviewed by the state");
        notes[^1].Title.ShouldBe("Comment of the state");
    }

    [Fact]
    public void The_nurse_conflict_stands_among_the_first_five_with_the_acts_beneath_and_a_link_to_its_sheet()
    {
        var nurses = Rows("findings").Take(5).Single(r => r[0].Contains("Regular outflow of health workers", StringComparison.Ordinal));
        nurses[0].ShouldContain("Department of Labor and Employment and Department of Health want opposite or different things of");
        nurses[0].ShouldContain("JPEPA");
        nurses[1].ShouldBe("verified, serious");
        nurses[2].ShouldStartWith("up to ");
        Philippines.Value.Section("coherence").Blocks.OfType<TableBlock>().Single().RowLinks.ShouldContain("findings.html#K03-J15-J16");
    }

    [Fact]
    public void Words_accuse_no_state_and_no_number_scores_or_ranks_one()
    {
        var text = string.Join('\n', Philippines.Value.Section("coherence").Blocks.OfType<TableBlock>().SelectMany(t => t.Table.Rows.SelectMany(r => r).Append(t.Title)));
        foreach (var word in new[] { "breach", "violat", "broken", "illegal", "blame", "incoheren", "rank" }) text.ShouldNotContain(word, Case.Insensitive);
        text.ShouldContain("Apparent conflict with a binding commitment");
        Objectives.Picture.Table.Rows.ShouldAllBe(r => !r[0].StartsWith("ALL", StringComparison.Ordinal) && r[0] != "Philippines");
        Objectives.Picture.Table.Rows.ShouldAllBe(r => r[3].Length > 0 && r[4].Length > 0, "coherence never stands without range and coverage");
    }

    [Fact]
    public void The_rest_stands_in_files_beside_the_review() =>
        Philippines.Value.Section("coherence").Blocks.OfType<MorePages>().Single().Pages.Select(p => p.File).ShouldBe(["coherence.html", "findings.html", "findings.csv", "findings.json"]);

    [Fact]
    public void An_area_without_a_register_is_told_how_to_start_one()
    {
        using var lake = new SmallLake().Stock("MEX", "USA", 2024, 1, 1);
        var missing = lake.Review("TUV").Section("coherence").Blocks.ShouldHaveSingleItem().ShouldBeOfType<Missing>();
        missing.NextStep.ShouldContain("policy/TUV");
        missing.NextStep.ShouldContain("concord policy check");
    }

    [Fact]
    public void Sizes_of_corridors_come_from_one_release_and_date_a_side_and_silence_is_not_zero()
    {
        using var lake = new SmallLake().Stock("PHL", "USA", 2020, 5, 5).Stock("PHL", "USA", 2024, 60, 40).Stock("PHL", "JPN", 2020, 7, 7);
        var sizes = LakeWeights.Of(lake.Lake, Register("PHL"));
        sizes.Sources.ShouldHaveSingleItem();
        sizes.Weights.Rows.ShouldHaveSingleItem().ShouldBe(new CorridorWeight("PHL", "USA", 100, null));
        sizes.Weights.Source.ShouldContain("2024");
    }
}
