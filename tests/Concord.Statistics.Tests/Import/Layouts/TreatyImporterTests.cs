using Concord.Core;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class TreatyImporterTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_tables_date_the_Philippines_and_say_as_of_when_they_are_known()
    {
        var report = temp.Import([.. new[] { "hr_status_icmw.csv", "untc_4-13_icrmw.csv", "untc_5-2.csv", "untc_5-5.csv", "untc_18-12-a.csv", "untc_18-12-b.csv" }
            .Select(f => SharedData.PathOf("data", "treaties", f))]);

        report.AllFaults.ShouldBeEmpty();
        report.Releases.ShouldAllBe(r => r.Provenance.AsOf != null);
        report.Releases.Single(r => r.Name == "untc-tip/2013-12-13").Skipped.ShouldBe(new Dictionary<string, int> { ["organisation of states"] = 1 });
        using var lake = temp.Open();
        lake.TreatyActions(608).Where(a => a.Release.Dataset != "untc-icrmw-years").Select(a => (a.Treaty.Code, a.Kind, a.Date)).ShouldBe(
        [
            ("ICRMW", TreatyActionKind.Signature, new DateOnly(1993, 11, 15)), ("ICRMW", TreatyActionKind.Ratification, new DateOnly(1995, 7, 5)),
            ("CSR51", TreatyActionKind.Accession, new DateOnly(1981, 7, 22)), ("PSR67", TreatyActionKind.Accession, new DateOnly(1981, 7, 22)),
            ("TIP", TreatyActionKind.Signature, new DateOnly(2000, 12, 14)), ("TIP", TreatyActionKind.Ratification, new DateOnly(2002, 5, 28)),
            ("SMUG", TreatyActionKind.Signature, new DateOnly(2000, 12, 14)), ("SMUG", TreatyActionKind.Ratification, new DateOnly(2002, 5, 28)),
        ]);
        lake.Releases.Single(r => r.Dataset == "untc-smug").Treaties.ShouldBe(["SMUG"]);
    }

    [Fact]
    public void No_action_recorded_is_kept_as_such_and_NA_is_Namibia()
    {
        temp.Import(temp.File("hr.csv", """
            iso2,member,state party,year ratification or accession,signatory,no action,status,note
            NA,Namibia,0,,0,1,no action,
            TD,Chad,1,2022,0,0,state party,
            LR,Liberia,0,,1,0,signatory state,
            """)).IsClean.ShouldBeTrue();
        using var lake = temp.Open();

        var namibia = lake.TreatyActions(AreaCatalogue.Default.Find("NAM")!.Id).ShouldHaveSingleItem();
        (namibia.Kind, namibia.Year, namibia.Binds).ShouldBe((TreatyActionKind.NoneRecorded, null, false));
        lake.TreatyActions(AreaCatalogue.Default.Find("TCD")!.Id).ShouldHaveSingleItem().Year.ShouldBe(2022);
        lake.TreatyActions(AreaCatalogue.Default.Find("LBR")!.Id).ShouldHaveSingleItem().Binds.ShouldBeFalse();
        lake.Releases.Single().Provenance.AsOf.ShouldBe(new DateOnly(2022, 1, 1));
    }

    [Theory]
    [InlineData("12 Dec 2000 d", TreatyActionKind.Succession)]
    [InlineData("12 Dec 2000 a", TreatyActionKind.Accession)]
    [InlineData("12 Dec 2000 A", TreatyActionKind.Acceptance)]
    [InlineData("12 Dec 2000 AA", TreatyActionKind.Approval)]
    [InlineData("12 Dec 2000", TreatyActionKind.Ratification)]
    public void The_mark_after_a_day_says_what_was_done(string cell, TreatyActionKind expected)
    {
        temp.Import(temp.File("x_18-12-b.csv", $"Participant,Signature,\"Ratification, Acceptance(A)\"\nFiji,1 Jan 2000 d,{cell}\n")).IsClean.ShouldBeTrue();
        using var lake = temp.Open();

        var actions = lake.TreatyActions(AreaCatalogue.Default.Find("FJI")!.Id);
        actions.Select(a => a.Kind).Order().ShouldBe(new[] { expected, TreatyActionKind.SuccessionToSignature }.Order());
        actions.ShouldAllBe(a => a.Treaty == Treaty.Smuggling);
    }

    [Fact]
    public void A_day_that_is_none_an_unknown_state_and_a_table_without_a_treaty_are_rejected()
    {
        temp.Import(temp.File("5-2.csv", "Participant,Signature,\"Accession(a), Succession(d), Ratification\"\nFiji,,31 Feb 1990\nAtlantis,,1 Feb 1990\nChad,,1 Feb 1990 x\n"))
            .Releases.Single().Faults.Select(f => f.Code).ShouldBe(["treaty.not-an-action", "import.unknown-area", "treaty.not-an-action"]);
        temp.Import(temp.File("participants.csv", "Participant,Signature\nFiji,1 Feb 1990\n")).Releases.Single().Faults.ShouldHaveSingleItem().Code.ShouldBe("treaty.unnamed");
    }
}
