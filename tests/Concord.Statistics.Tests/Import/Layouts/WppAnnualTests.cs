using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class WppAnnualTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_tables_of_a_folder_become_one_release_in_persons_without_aggregates()
    {
        var report = temp.Import(SharedData.PathOf("data", "wpp"));

        report.AllFaults.ShouldBeEmpty();
        report.Ignored.Order(StringComparer.Ordinal).ShouldBe(["SOURCE.txt", "UNlocations.txt"]);
        var release = report.Releases.ShouldHaveSingleItem();
        release.Name.ShouldBe("undesa-wpp/2024");
        // 236 countries and areas: 74 years of four tables and 77 of the projection; 61 aggregates in each of five tables.
        release.Imported.ShouldBe(236 * (4 * 74 + 77));
        release.Skipped.ShouldBe(new Dictionary<string, int> { ["aggregate of areas (location type)"] = 5 * 61 });
        release.Files.ShouldContain("UNlocations.txt");
        using var lake = temp.Open();
        Observation Of(Measure measure, string code, int year) => lake.Best(new Query(measure) { To = AreaCatalogue.Default.Find(code)!.Id }.In(year)).ShouldHaveSingleItem();
        Of(Measure.Births, "PHL", 1950).Value.ShouldBe(903_377);
        Of(Measure.Deaths, "PHL", 1950).Value.ShouldBe(287_167);
        Of(Measure.NetMigration, "PHL", 1950).Value.ShouldBe(81_704);
        Of(Measure.PopulationChange, "PHL", 1950).Value.ShouldBe(697_915);
        (Of(Measure.PopulationYearEnd, "PHL", 2024).Value, Of(Measure.PopulationYearEnd, "PHL", 2024).Status).ShouldBe((116_316_292, ObservationStatus.Projected));
        Of(Measure.Births, "TWN", 2000).Value.ShouldNotBeNull();
        Of(Measure.Births, "XKX", 2000).Value.ShouldNotBeNull();
        lake.Observations(new Query(Measure.Births) { To = AreaCatalogue.World }).ShouldBeEmpty();
    }

    [Fact]
    public void Years_after_the_last_observed_one_are_projected()
    {
        temp.File("UNlocations.txt", "name\tcountry_code\treg_code\treg_name\tarea_code\tarea_name\tlocation_type\ttree_level\nPhilippines\t608\t-1\t\t-1\t\t4\t5\n");
        temp.Import(temp.File("migration.txt", "country_code\tcountry\t2022\t2023\tlast.observed\n608\tPhilippines\t-0.0004\t-1.5\t2022\n"));
        using var lake = temp.Open();

        lake.Observations(new Query(Measure.NetMigration)).Select(o => (o.Value, o.Status))
            .ShouldBe([(0, ObservationStatus.Published), (-1500, ObservationStatus.Projected)]);
    }

    [Fact]
    public void Without_its_list_of_locations_a_table_is_not_read_and_the_fault_says_what_to_do()
    {
        var fault = temp.Import(temp.File("births.txt", "country_code\tcountry\t2022\n608\tPhilippines\t1\n")).Releases.Single().Faults.ShouldHaveSingleItem();

        fault.Code.ShouldBe("wpp.no-locations");
        fault.ToString().ShouldContain("Put UNlocations.txt into the same folder");
    }

    [Fact]
    public void A_table_whose_name_does_not_say_what_it_counts_is_not_guessed()
    {
        temp.File("UNlocations.txt", "name\tcountry_code\treg_code\treg_name\tarea_code\tarea_name\tlocation_type\ttree_level\n");
        temp.Import(temp.File("table.txt", "country_code\tcountry\t2022\n608\tPhilippines\t1\n")).Releases.Single().Faults.ShouldHaveSingleItem().Code.ShouldBe("wpp.unnamed");
    }
}
