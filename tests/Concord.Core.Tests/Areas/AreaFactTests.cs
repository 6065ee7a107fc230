using System.Globalization;

namespace Concord.Core.Tests.Areas;

/// <summary>The compiled table against the publishers' own tables.</summary>
public sealed class AreaFactTests
{
    private static readonly AreaCatalogue Catalogue = AreaCatalogue.Default;

    [Fact]
    public void Numbers_codes_groups_and_flags_are_those_of_m49()
    {
        var rows = ReferenceTable.Rows("codes/unsd_m49_en.csv");

        rows.Count.ShouldBe(249);
        foreach (var row in rows)
        {
            var area = Catalogue.FromSource(row[11], CodeScheme.Iso3)!;
            area.Kind.ShouldBe(AreaKind.Area);
            area.Id.ShouldBe(int.Parse(row[9], CultureInfo.InvariantCulture));
            area.Alpha2.ShouldBe(row[10]);
            area.Region.ShouldBe(Group(row[2]));
            area.Subregion.ShouldBe(Group(row[6]) ?? Group(row[4]));
            area.Lldc.ShouldBe(row[13] == "x", row[8]);
            area.Sids.ShouldBe(row[14] == "x", row[8]);
            // M49's export is older than the end of São Tomé's status, 13 December 2024.
            area.Ldc.ShouldBe(row[12] == "x" && area.Code != "STP", row[8]);
            area.M49.ShouldBe(area.Code == "TWN" ? null : area.Id);
        }
    }

    [Fact]
    public void English_names_are_those_of_m49_but_for_four_that_the_copy_at_hand_has_otherwise()
    {
        var other = ReferenceTable.Rows("codes/unsd_m49_en.csv").Where(row => Catalogue.Find(row[11])!.Name() != row[8]).Select(row => row[11]);

        other.Order(StringComparer.Ordinal).ShouldBe(["CIV", "FLK", "NLD", "TWN"]);
    }

    [Fact]
    public void Income_groups_are_those_of_the_world_bank()
    {
        string[] groups = ["", "Low income", "Lower middle income", "Upper middle income", "High income"];
        var classified = ReferenceTable.Rows("codes/CLASS_2025_10_07.xlsx", "List of economies").Where(r => r.Length > 3 && r[3].EndsWith("income", StringComparison.Ordinal))
            .ToDictionary(r => Catalogue.FromSource(r[1], CodeScheme.WorldBank)!, r => Array.IndexOf(groups, r[3]));

        classified.Count.ShouldBe(216);
        foreach (var area in Catalogue.All) area.IncomeGroup.ShouldBe(classified.TryGetValue(area, out var group) ? group : null, area.Code);
    }

    [Fact]
    public void Least_developed_countries_are_those_that_the_world_bank_lists_for_the_united_nations()
    {
        var listed = ReferenceTable.Rows("codes/CLASS_2025_10_07.xlsx", "composition").Where(r => r[0] == "LDC").Select(r => r[2]);

        Catalogue.All.Where(a => a.Ldc).Select(a => a.Code).ShouldBe(listed.Order(StringComparer.Ordinal));
    }

    private static string? Group(string m49) => m49.Length == 0 ? null : "R" + m49;
}
