namespace Concord.Policy.Tests;

public sealed class ExplanationTests
{
    [Fact]
    public void A_conflict_of_objectives_names_its_cells_rows_first_day_and_people()
    {
        var a = CaseData.At(new(2026, 2, 1));
        var e = FindingExplanation.Of(a, a.Findings.Single(f => f.Id == "K03-J15-J16"));
        e.Headline.ToString().ShouldBe("Department of Labor and Employment and Department of Health want opposite or different things of: Regular outflow of health workers");
        e.Cells.Select(c => (c.Corridor, string.Join(',', c.Groups))).ShouldBe([("PHL-JPN", "nurse"), ("PHL-GBR", "nurse"), ("PHL-DEU", "nurse")]);
        e.Since.ShouldBe(new(2020, 4, 2));
        (e.Touched.People, e.Touched.IsUpperBound, e.Touched.Money).ShouldBe((470_000, true, 3750));
        e.Inputs.Select(i => i.Row.At.File).ShouldAllBe(file => file == "case/objectives.csv");
    }

    [Fact]
    public void Every_finding_of_the_case_explains_itself_without_harsh_words()
    {
        string[] barred = ["breach", "harm", "blame", "violat", "fail", "incoheren", "{", "}"];
        foreach (var day in CaseData.Days)
        {
            var a = CaseData.At(day);
            foreach (var f in a.Findings)
            {
                var e = FindingExplanation.Of(a, f);
                var words = e.Headline.ToString();
                barred.Where(b => words.Contains(b, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(words);
                e.Rule.Kind.ShouldBe(f.Kind);
                e.Inputs.ShouldNotBeEmpty(f.Id);
                e.Options.ShouldNotBeEmpty(f.Id);
                if (f.Kind is not (FindingKind.K09 or FindingKind.K10)) e.Cells.Count.ShouldBe(e.Touched.Corridors.Count, f.Id);
            }
        }
    }

    [Fact]
    public void A_tax_of_another_State_is_a_partners_measure()
    {
        var a = CaseData.At(new(2026, 2, 1));
        var e = FindingExplanation.Of(a, a.Findings.Single(f => f.Id == "K05-J04-X01"));
        e.PartnersMeasure.ShouldBeTrue();
        e.Headline.ToString().ShouldStartWith("a partner's measure");
        e.Options.Select(o => o.Code).ShouldBe(["compensate", "negotiate", "accept"]);
    }

    [Fact]
    public void An_unverified_row_keeps_a_finding_from_being_graded()
    {
        var a = CaseData.At(new(2026, 2, 1));
        var line = FindingOverview.Of(a, "PHL").Lines.Single(l => l.Id == "K15-deploy-worker-PHL-KWT");
        line.Tier.ShouldBe(Tier.ToBeChecked);
        line.Unchecked.OfType<Instrument>().Select(i => i.Id).ShouldBe(["P25"]);
        FindingExplanation.Of(a, line.Findings[0]).Inputs.Single(i => i.Row is Instrument { Id: "P25" }).IsChecked.ShouldBeFalse();
    }

    [Fact]
    public void Findings_told_by_others_are_folded_and_none_is_lost()
    {
        foreach (var day in CaseData.Days)
        {
            var a = CaseData.At(day);
            var o = FindingOverview.Of(a);
            o.Lines.SelectMany(l => l.Findings).Concat(o.Settled).Concat(o.Met).Concat(o.TradeOffs).Select(f => f.Id).Order(StringComparer.Ordinal).ShouldBe(a.Findings.Select(f => f.Id).Order(StringComparer.Ordinal));
        }
    }
}
