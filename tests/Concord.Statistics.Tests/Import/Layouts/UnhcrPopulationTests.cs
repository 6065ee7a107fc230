using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class UnhcrPopulationTests : IDisposable
{
    private const string Header = "\"year\",\"coo_name\",\"coo\",\"coo_iso\",\"coa_name\",\"coa\",\"coa_iso\",\"refugees\",\"asylum_seekers\",\"returned_refugees\",\"idps\",\"returned_idps\",\"stateless\",\"ooc\",\"oip\",\"hst\"\n";
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_file_gives_UNHCRs_totals_of_2024_by_kind()
    {
        var report = temp.Import(SharedData.PathOf("data", "unhcr", "unhcr_population.csv"));

        report.AllFaults.ShouldBeEmpty();
        report.Releases.Single().RowsRead.ShouldBe(138_893);
        using var lake = temp.Open();
        double Total(Measure measure) => lake.Observations(new Query(measure).In(2024)).Sum(o => o.Value!.Value);
        // Sums of the file's own columns for 2024.
        Total(Measure.Refugees).ShouldBe(30_958_200);
        Total(Measure.AsylumSeekers).ShouldBe(8_352_712);
        Total(Measure.OthersInNeed).ShouldBe(5_875_359);
        Total(Measure.InternallyDisplaced).ShouldBe(68_131_711);
        Total(Measure.Stateless).ShouldBe(4_360_087);
        // The copy has no count from 1 to 4: they stand as 5.
        lake.Observations(new Query(Measure.Refugees)).ShouldNotContain(o => o.Value > 0 && o.Value < 5);
    }

    [Fact]
    public void UNHCRs_own_codes_are_used_a_star_is_hidden_and_a_power_of_ten_is_a_number()
    {
        temp.Import(temp.File("u.csv", Header + """
            2020,"Austria","AUS","AUT","Germany","GFR","DEU",*,7,0,0,0,0,0,,0
            2020,"Viet Nam","SRV","VNM","China","CHI","CHN",3e+05,0,0,0,0,0,0,,0
            """)).IsClean.ShouldBeTrue();
        using var lake = temp.Open();

        lake.Observations(new Query(Measure.Refugees)).Select(o => (o.FromArea!.Code, o.ToArea!.Code, o.Value, o.Status)).ShouldBe(
            [("AUT", "DEU", null, ObservationStatus.Suppressed), ("VNM", "CHN", 300_000, ObservationStatus.Published)]);
        lake.Observations(new Query(Measure.AsylumSeekers)).ShouldHaveSingleItem().Value.ShouldBe(7);
    }

    [Fact]
    public void A_code_means_the_state_of_its_time()
    {
        temp.Import(temp.File("u.csv", Header + """
            2010,"Sudan","SUD","SDN","Chad","CHD","TCD",10,0,0,0,0,0,0,,0
            2011,"Sudan","SUD","SDN","Chad","CHD","TCD",20,0,0,0,0,0,0,,0
            """));
        using var lake = temp.Open();

        lake.Observations(new Query(Measure.Refugees)).OrderBy(o => o.Period).Select(o => (o.Period.Year, o.FromArea!.Code)).ShouldBe([(2010, "SUD"), (2011, "SDN")]);
    }
}
