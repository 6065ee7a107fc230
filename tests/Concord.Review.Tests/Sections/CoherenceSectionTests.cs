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

    private static Register Register(string code) => RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", code)).Register.ShouldNotBeNull();

    [Fact]
    public void It_is_headed_as_a_worked_example_that_the_state_did_not_review_and_leaves_room_for_its_comment()
    {
        var notes = Philippines.Value.Section("coherence").Blocks.OfType<Note>().ToList();
        notes[0].Title.ShouldBe("Worked example from public sources to 1 February 2026, not reviewed by the state");
        notes[^1].Title.ShouldBe("Comment of the state");
    }

    [Fact]
    public void The_nurse_conflict_stands_among_the_first_five_with_the_acts_beneath_and_what_would_make_it_go()
    {
        var nurses = Rows("findings").Take(5).Single(r => r[0].Contains("Regular outflow of health workers", StringComparison.Ordinal));
        nurses[0].ShouldContain("Department of Labor and Employment and Department of Health want opposite or different things of");
        nurses[0].ShouldContain("JPEPA");
        nurses[1].ShouldBe("verified, serious");
        nurses[2].ShouldStartWith("up to ");
        nurses[4].ShouldContain("tried: it goes");
    }

    [Fact]
    public void Words_accuse_no_state_and_no_number_scores_or_ranks_one()
    {
        var text = string.Join('\n', Philippines.Value.Section("coherence").Blocks.OfType<TableBlock>().SelectMany(t => t.Table.Rows.SelectMany(r => r).Append(t.Title)));
        foreach (var word in new[] { "breach", "violat", "broken", "illegal", "blame", "incoheren", "rank" }) text.ShouldNotContain(word, Case.Insensitive);
        text.ShouldContain("Apparent conflict with a binding commitment");
        Rows("objectives").ShouldAllBe(r => !r[0].StartsWith("ALL", StringComparison.Ordinal) && r[0] != "Philippines");
        Rows("objectives").ShouldAllBe(r => r[4].Length > 0 && r[5].Length > 0);
    }

    [Fact]
    public void Documented_tensions_are_named_with_the_findings_that_support_them_and_the_rest_as_not_computed()
    {
        var rows = Rows("tensions").ToDictionary(r => r[0], r => r[1]);
        string Of(string words) => rows.Single(r => r.Key.Contains(words, StringComparison.Ordinal)).Value;

        rows.Count.ShouldBe(15);
        Of("The labour side opens corridors for nurses").ShouldStartWith("K03-J15-J16");
        Of("The duty to remit stands").ShouldContain("K14-P02-V01");
        Of("a directive makes it voluntary").ShouldContain("K01-V09-V10");
        Of("no agreement with any Gulf state").ShouldContain("K11-PHL-KWT");
        Of("Kuwait closed").ShouldContain("K15-deploy-worker-PHL-KWT");
        Of("Pay grade 15").ShouldBe("K13-P09, on 31 December 2019");
        Of("examination that about one in ten passes").ShouldContain("K05-J14-P26");
        // What the rows of the register cannot show is not claimed.
        foreach (var words in new[] { "stood on no list in 2011", "USD 400 and no fee", "Seven bodies made one" }) Of(words).ShouldBe("documented, not computed");
    }

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
