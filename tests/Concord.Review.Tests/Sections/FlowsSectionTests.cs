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
    public void An_area_that_the_estimates_leave_out_is_told_so() =>
        Shipped("VAT").Section("flows").Blocks.OfType<Missing>().Single().Reason.ShouldContain("leave this area out");

    [Fact]
    public void Cheaper_sending_is_a_saving_and_a_range_between_studies()
    {
        var note = Shipped("PHL").Section("price").Blocks.OfType<Note>().Single();

        double Value(string measure) => note.Figures.Single(f => f.Measure == measure).Value!.Value;
        Value("saving-at-3-per-cent").ShouldBeGreaterThan(Value("saving-at-5-per-cent"));
        Value("more-money-at-3-per-cent-high").ShouldBe(1.6 * Value("more-money-at-3-per-cent-low"), 1);
        note.Paragraphs[^1].ShouldContain("no forecast");
    }

    [Fact]
    public void Unrecorded_money_is_called_an_assumption()
    {
        var note = Shipped("PHL").Section("money").Blocks.OfType<Note>().First();

        note.Paragraphs.ShouldContain(p => p.Contains("an assumption, not a measurement"));
    }
}
