using Concord.Charts;
using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Review.Tests.Sections;

/// <summary>Flows, what cheaper sending would save, and the range of unrecorded money, on the shipped figures.</summary>
public sealed class FlowsSectionTests
{
    private static CountryReview Shipped(string code)
    {
        using var lake = Lake.Open(Path.Combine(Testing.SharedData.Root, "data", "lake"));
        return CountryReviews.Build(lake, AreaCatalogue.Default.Find(code)!, Language.En, SmallLake.Today);
    }

    [Fact]
    public void Without_an_estimate_the_section_says_how_to_make_one()
    {
        using var lake = new SmallLake().Stock("MEX", "USA", 2024, 1, 1);

        lake.Review("MEX").Section("flows").Blocks.OfType<Missing>().Single().NextStep.ShouldContain("concord estimate flows");
    }

    [Fact]
    public void The_largest_corridor_out_has_its_band_and_the_spread_of_the_methods_beside_it()
    {
        var section = Shipped("PHL").Section("flows");

        var block = section.Blocks.OfType<PictureBlock>().Single(b => b.Id == "flows-out");
        var largest = block.Figures.Where(f => f.To!.Code == "USA").ToList();
        double Value(string measure) => largest.First(f => f.Measure == measure && f.Computation is null).Value!.Value;
        Value("flow").ShouldBe(439_333);
        Value("flow-low").ShouldBeLessThan(Value("flow-high"));
        var (least, most) = (largest.Single(f => f.Computation == "least of the methods"), largest.Single(f => f.Computation == "most of the methods"));
        (most.Value - least.Value)!.Value.ShouldBeGreaterThan(Value("flow-high") - Value("flow-low"));
        most.Sources.Count.ShouldBe(6);
        block.Figures.ShouldAllBe(f => f.Status == ObservationStatus.Estimated);
        block.Picture.Badges[0].ShouldBe(new Badge("estimate", BadgeKind.Estimate));
        block.Picture.Badges[1].Text.ShouldBe("demographic accounting, minimum, closed");
        section.Blocks.OfType<Note>().Single().Paragraphs[0].ShouldContain("larger uncertainty");
    }

    [Fact]
    public void The_note_says_that_ranges_are_no_confidence_intervals_and_shows_the_four_indices()
    {
        var note = Shipped("PHL").Section("flows").Blocks.OfType<Note>().Single();

        note.Paragraphs.ShouldContain(p => p.Contains("it is no confidence interval"));
        double Value(string measure) => note.Figures.Single(f => f.Measure == measure).Value!.Value;
        // Far more leave than come: nearly every move shifts the balance.
        Value("flow-effectiveness").ShouldBeInRange(90, 100);
        Value("flow-effectiveness-world").ShouldBeInRange(30, 90);
        (Value("flow-intensity-world") / Value("flow-courgeau-k-world")).ShouldBe(2 * Math.Log(224), 0.1);
        Value("flow-connectivity-world").ShouldBeInRange(10, 50);
    }

    [Fact]
    public void What_three_rules_put_on_the_largest_corridors_stands_in_proportion()
    {
        var note = Shipped("PHL").Section("money").Blocks.OfType<Note>().First();

        note.Paragraphs.ShouldContain(p => p.StartsWith("Shared out by three rules, what came in 2023 was sent from: United States"));
        var usa = note.Figures.Where(f => f.Measure == "remittances-estimate" && f.From!.Code == "USA").ToList();
        usa.Single(f => f.Computation == "least of the rules").Value!.Value.ShouldBeLessThan(usa.Single(f => f.Computation == "most of the rules").Value!.Value);
        usa.ShouldAllBe(f => f.Sources.Count == 3 && f.Status == ObservationStatus.Estimated);
    }

    [Fact]
    public void An_area_that_the_estimates_leave_out_is_told_so() =>
        Shipped("VAT").Section("flows").Blocks.OfType<Missing>().Single().Reason.ShouldContain("leave this area out");

    [Fact]
    public void Cheaper_sending_is_a_saving_and_a_range_between_studies()
    {
        var note = Shipped("PHL").Section("price").Blocks.OfType<Note>().Single();

        double Value(string measure) => note.Figures.Single(f => f.Measure == measure).Value!.Value;
        Value("saving-at-3-per-cent").ShouldBeGreaterThan(Value("saving-at-5-per-cent"));
        Value("more-money-at-3-per-cent-high").ShouldBe(1.6 * Value("more-money-at-3-per-cent-low"), 1);
        note.Paragraphs[1].ShouldContain("no forecast");
        // Para 43: no gain without dependence and volatility beside it.
        note.Paragraphs[2].ShouldContain("More money is more dependence: receipts were 8.9% of GDP in 2023");
        Value("remittances-received-swing").ShouldBeInRange(1, 20);
    }

    [Fact]
    public void Unrecorded_money_is_called_an_assumption()
    {
        var note = Shipped("PHL").Section("money").Blocks.OfType<Note>().First();

        note.Paragraphs.ShouldContain(p => p.Contains("an assumption, not a measurement"));
    }
}
