using Concord.Core;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

/// <summary>Scores, counts and rules of policies. Files that may not be passed on are read where they stand and never copied.</summary>
public sealed class PolicyLayoutsTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_scores_of_impic_lie_between_zero_and_one()
    {
        var report = temp.Import(SharedData.PathOf("data", "policy", "impic_v2_1980-2018.csv"));
        report.AllFaults.ShouldBeEmpty();
        report.Releases.Single().Skipped["code ed or er, which is no ISO code"].ShouldBe(62);
        using var lake = temp.Open();
        var scores = lake.Observations(new Query(Measure.Restrictiveness));
        scores.Count.ShouldBe(1_341 - 62);
        scores.Single(o => o.ToArea!.Code == "DEU" && o.Period.Year == 2018).Value.ShouldBe(0.38300595);
        lake.Observations(new Query(Measure.RestrictivenessLabour)).ShouldAllBe(o => o.Value >= 0 && o.Value <= 1);
    }

    [Fact]
    public void The_real_workbooks_of_demig_become_numbers_of_measures_by_year()
    {
        var report = temp.Import(SharedData.PathOf("data", "policy", "demig-policy-database_germany_version-1-3.xlsx"), SharedData.PathOf("data", "policy", "demig-policy-database_turkey_version-1-3.xlsx"));
        report.AllFaults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        release.RowsRead.ShouldBe(370);
        using var lake = temp.Open();
        var changes = lake.Observations(new Query(Measure.PolicyChangesMore, Measure.PolicyChangesLess));
        // Every measure read is counted, or left out because its effect cannot be told.
        (changes.Sum(o => o.Value!.Value) + release.Skipped.Values.Sum()).ShouldBe(370);
        changes.Select(o => o.ToArea!.Code).Distinct().Order().ShouldBe(["DEU", "TUR"]);
    }

    [Fact]
    public void The_real_agreements_stand_in_both_directions_and_the_one_of_year_9999_is_left_out()
    {
        var report = temp.Import(SharedData.PathOf("data", "policy", "bla_formation.csv"));
        report.AllFaults.ShouldBeEmpty();
        report.Releases.Single().Skipped["year unknown (9999)"].ShouldBe(1);
        using var lake = temp.Open();
        var agreements = lake.Observations(new Query(Measure.LabourAgreements));
        agreements.Sum(o => o.Value!.Value).ShouldBe(2 * 1_221);
        agreements.Where(o => o.FromArea!.Code == "PHL" && o.ToArea!.Code == "KWT").Select(o => o.Period.Year).Order().ShouldBe([1997, 2012, 2018]);
        agreements.Where(o => o.FromArea!.Code == "KWT" && o.ToArea!.Code == "PHL").Count().ShouldBe(3);
    }

    [Fact]
    public void The_real_visa_table_has_a_rule_for_each_pair()
    {
        var report = temp.Import(SharedData.PathOf("data", "policy", "passport-index-tidy-iso3.csv"));
        report.AllFaults.ShouldBeEmpty();
        using var lake = temp.Open();
        var rules = lake.Observations(new Query(Measure.VisaBeforeTravel));
        rules.Count.ShouldBe(39_601 - 199);
        rules.Count(o => o.Value == 1).ShouldBe(12_921 + 6_704 + 34);
        lake.Observations(new Query(Measure.VisaFreeDays)).Count.ShouldBe(10_988);
    }

    [Fact]
    public void The_real_rules_on_second_citizenship_cover_190_areas()
    {
        temp.Import(SharedData.PathOf("data", "globalcit", "globalcit_dual_citizenship_2020.csv")).AllFaults.ShouldBeEmpty();
        using var lake = temp.Open();
        var rules = lake.Observations(new Query(Measure.CitizenshipLoss));
        (rules.Count, rules.Count(o => o.Value == 1)).ShouldBe((190, 65));
    }

    [Fact]
    public void The_real_scores_of_citizenship_have_names_where_codes_are_blank()
    {
        temp.Import(SharedData.PathOf("data", "globalcit", "citrix_mipex_access_to_nationality.csv")).AllFaults.ShouldBeEmpty();
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.NationalityAccess)).Count.ShouldBe(541);
        lake.Observations(new Query(Measure.CitizenshipInclusion)).Count.ShouldBe(280);
        lake.Observations(new Query(Measure.NationalityAccess)).ShouldContain(o => o.ToArea!.Code == "KOR");
    }

    [Theory]
    [InlineData("cntry,year,AvgS_a02,AvgS_a03,AvgS_ImmPol,AvgS_Reg_A,AvgS_Reg_B,AvgS_Reg_C\nde,2000,1,1,1.5,0,0,0\n", "import.not-a-score")]
    [InlineData("cntry,year,AvgS_a02,AvgS_a03,AvgS_ImmPol,AvgS_Reg_A,AvgS_Reg_B,AvgS_Reg_C\nzz,2000,1,1,0.5,0,0,0\n", "import.unknown-area")]
    [InlineData("cntry,year,AvgS_a02,AvgS_a03,AvgS_x\nde,2000,1,1,0.5\n", "import.no-column")]
    [InlineData("treatyID,countryA,countryB,codeA,codeB,dyadID,year,datesigned\n1,Philippines,Atlantis,1,2,1,2000,x\n", "import.unknown-area")]
    [InlineData("treatyID,countryA,countryB,codeA,codeB,dyadID,year,datesigned\n1,Philippines,Kuwait,1,2,1,99,x\n", "import.not-a-year")]
    [InlineData("Passport,Destination,Requirement\nPHL,DEU,maybe\n", "import.unknown-code")]
    [InlineData("Passport,Destination,Requirement\nPHL,DEU,0\n", "import.unknown-code")]
    [InlineData("Passport,Destination,Requirement\nPHL,XXX,eta\n", "import.unknown-area")]
    [InlineData("Passport,Destination,Requirement\nPHL,DEU\n", "import.width")]
    [InlineData("iso3,country,region,year,L05_bin,L05_cat,A06_bin,A06_cat,dualcit_comb\nDEU,Germany,Europe,2020,2,0,0,0,0\n", "import.unknown-code")]
    [InlineData("iso3,country_name,cntry,year,CITRIX_v1,CITRIX_v2,dualcit_v2,MIPEX_ATN_2020\n,Sweden,se,2019,,101,,\n", "import.not-a-score")]
    [InlineData(",,DEMIG POLICY - Atlantis,\nSummary,Year,Description,Restrictiveness\nx,2000,d,More restrictive\n", "import.unknown-area")]
    [InlineData(",,DEMIG POLICY - Germany,\nSummary,Year,Description,Restrictiveness\nx,2000,d,Rather restrictive\n", "import.unknown-code")]
    [InlineData(",,DEMIG POLICY - Germany,\nSummary,Year,Description,Restrictiveness\nx,around 2000,d,More restrictive\n", "import.not-a-year")]
    public void A_wrong_cell_is_named_and_nothing_is_published(string text, string code)
    {
        var report = temp.Import(temp.File("a.csv", text));
        report.AllFaults.First(f => f.Severity == Severity.Error).Code.ShouldBe(code);
        report.Releases.Single().Release.ShouldBeNull();
    }

    [Fact]
    public void Lists_that_hold_no_figures_are_left_out_by_rule()
    {
        string[][] files = [["isco", "ISCOGroups_en.csv"], ["policy", "bla_coding.csv"], ["gravity", "geo_cepii.xls"], ["codes", "gdidata_countrynames.csv"], ["polis", "vtaiwan.uberx", "comments.csv"], ["polis", "brexit-consensus", "summary.csv"]];
        foreach (var file in files) ReferenceLists.IsOne(new SourceFile(SharedData.PathOf(["data", .. file]))).ShouldBeTrue(file[^1]);
        ReferenceLists.IsOne(new SourceFile(SharedData.PathOf("data", "policy", "bla_formation.csv"))).ShouldBeFalse();
        temp.Import(SharedData.PathOf("data", "isco")).Ignored.ShouldContain("ISCOGroups_en.csv");
    }
}
