namespace Concord.Policy.Tests;

/// <summary>What pictures take from an assessment: pulls, cells of coverage, steps of a reversal.</summary>
public sealed class PictureDataTests
{
    private static readonly PolicyAssessment Case = CaseData.At(new(2026, 2, 1));

    [Fact]
    public void Protection_by_design_is_a_part_of_what_an_objective_loses()
    {
        foreach (var row in PolicyScores.Rows(Case).Where(r => r is { PeopleWeight: 0.5, Inventory: not null }))
        {
            var design = Pulls.ByDesign(Case, row.Id);
            design.ShouldBeInRange(0, 1 - (row.Coherence ?? 1) + 1e-9, row.Id);
            row.Live!.Value.ShouldBeInRange(row.Coverage!.Value - 1e-9, 1 + 1e-9, row.Id);
        }
        Should.Throw<ArgumentException>(() => Pulls.ByDesign(Case, "J99"));
    }

    [Fact]
    public void Pulls_are_those_of_the_findings_on_harm()
    {
        var adverse = Pulls.Of(Case, "PHL").Where(p => !p.Supports).Select(p => (p.Objective, p.Instrument.Id)).ToHashSet();
        var found = Case.Findings.Where(f => f.Country == "PHL" && f.Kind is FindingKind.K04 or FindingKind.K05).Select(f => (f.A, f.B)).ToHashSet();
        adverse.SetEquals(found).ShouldBeTrue();
        Pulls.Of(Case, "PHL").ShouldAllBe(p => p.Strength > 0);
    }

    [Fact]
    public void A_cell_of_coverage_names_the_agreements_that_hold_there()
    {
        var cells = CoverageMatrix.Of(Case, "PHL");
        cells.Select(c => (c.Corridor, c.Group)).ShouldBeUnique();
        cells.Single(c => c is { Corridor: "PHL-JPN", Group: "nurse" }).Agreements.Select(i => i.Id).ShouldContain("P26");
        cells.Single(c => c is { Corridor: "PHL-USA", Group: "nurse" }).Agreements.ShouldBeEmpty();
        cells.ShouldAllBe(c => c.Agreements.All(i => i.IsAgreement) && c.Protections.All(i => !i.IsAgreement));
    }

    [Fact]
    public void Steps_of_a_reversal_are_its_bans_and_what_opened_between_them()
    {
        var f = Case.Findings.Single(x => x.Kind == FindingKind.K15);
        var steps = ConductHistory.Of(Case, f);
        steps.Where(s => s.Provision.Modality == Modality.Forbidden).Select(s => s.Provision.Id).ShouldBe(f.Detail.Split('|'));
        steps.Select(s => s.Provision.InForce.From).ShouldBeInOrder();
        Should.Throw<ArgumentException>(() => ConductHistory.Of(Case, Case.Findings.First(x => x.Kind != FindingKind.K15)));
    }
}
