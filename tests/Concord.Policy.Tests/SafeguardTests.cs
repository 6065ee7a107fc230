using Concord.Testing;
using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

/// <summary>What makes findings usable by a government: folding and order, protection, people touched, words about states, and what a score may not be used for.</summary>
public sealed class SafeguardTests
{
    private static readonly Lazy<PolicyAssessment> Shipped = new(() => PolicyAssessment.Of(RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy")).Register!, new(2026, 2, 1)));

    [Fact]
    public void Lines_go_by_tier_then_the_objectives_own_loss_then_people_then_money_and_never_by_severity()
    {
        var lines = FindingOverview.Of(Shipped.Value).Lines;
        var keys = lines.Select(l => ((int)l.Tier, -(l.Loss ?? 0), -l.Touched.People, -l.Touched.Money)).ToList();
        keys.ShouldBe(keys.Order());
        var severities = lines.Select(l => l.Findings.Max(f => f.Severity ?? 0)).ToList();
        severities.SequenceEqual(severities.OrderDescending()).ShouldBeFalse();
    }

    [Fact]
    public void The_first_tier_holds_what_is_verified_and_serious_and_nothing_unverified()
    {
        foreach (var line in FindingOverview.Of(Shipped.Value).Lines.Where(l => l.Tier != Tier.ToBeChecked)) line.Unchecked.ShouldBeEmpty(line.Id);
        foreach (var line in FindingOverview.Of(Shipped.Value).Lines.Where(l => l.Tier == Tier.First))
        {
            var f = line.Findings[0];
            (f.Kind is FindingKind.K13 or FindingKind.K15 || (f.Kind == FindingKind.K01 && NormConflict.IsOpen(f)) || (f.Kind == FindingKind.K03 && f.Grade == "strong") || (f.Kind == FindingKind.K07 && f.Grade == "breach")
                || (f.Kind is FindingKind.K04 or FindingKind.K05 && f.Inputs.OfType<Effect>().Any(e => e.Sureness >= 0.7 && Math.Abs(e.Value) >= 2))).ShouldBeTrue(f.Id);
        }
    }

    [Fact]
    public void No_option_and_no_amendment_lowers_protection_breaks_a_promise_or_touches_another_states_act()
    {
        var a = Shipped.Value;
        var untouchable = a.Register.Instruments.Where(i => i.Protective || i.IsAgreement).Select(i => i.Id).ToHashSet();
        foreach (var f in a.Findings)
        {
            // Another State's act, seen from the State of the finding.
            var barred = untouchable.Concat(a.Register.Instruments.Where(i => i.Country != f.Country).Select(i => i.Id)).ToHashSet();
            var rows = barred.Concat(a.Register.Provisions.Where(p => barred.Contains(p.Instrument) || p.Protective == true).Select(p => p.Id)).ToHashSet();
            foreach (var option in FindingOptions.For(a, f).Where(o => o.Code is "amend" or "sequence"))
                option.Text.Values.Where(v => v.Name == "row").ShouldAllBe(v => !rows.Contains(v.Value), $"{f.Id}: {option.Text}");
        }
        foreach (var f in a.Findings.Where(f => f.Kind is FindingKind.K01 or FindingKind.K03 or FindingKind.K05))
        {
            if (AmendmentSearch.Smallest(a, f).Smallest is not { } smallest) continue;
            smallest.Worsens.ShouldBeEmpty(f.Id);
            smallest.Appear.ShouldBeEmpty(f.Id);
        }
    }

    [Fact]
    public void The_equal_split_over_groups_is_never_printed_as_people_or_money()
    {
        var a = Shipped.Value;
        var whole = a.Register.Corridors.ToDictionary(c => c.Id, c => (c.People, c.Money));
        foreach (var f in a.Findings)
        {
            foreach (var c in FindingExplanation.Of(a, f).Touched.Corridors) (c.People, c.IsUpperBound, c.Money).ShouldBe((whole[c.Corridor].People, true, whole[c.Corridor].Money), f.Id);
        }
    }

    [Fact]
    public void Headlines_use_the_words_for_states_and_say_recorded_in_this_inventory_with_every_none()
    {
        var a = Shipped.Value;
        string[] barred = ["breach", "departure", "unimplemented", "harm", "blame", "stop-go", "missing mirror", "violat", "illegal", "fail", "incoheren", "rank", "worst"];
        foreach (var f in a.Findings)
        {
            var headline = FindingExplanation.Of(a, f).Headline.ToString();
            // Names of acts are theirs: the words around them are ours.
            barred.Where(b => FindingExplanation.Of(a, f).Headline.Text.Contains(b, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(headline);
            if (headline.StartsWith("no ", StringComparison.Ordinal)) headline.ShouldContain("recorded", Case.Sensitive, headline);
        }
        a.Findings.Where(f => f.Kind is FindingKind.K06 or FindingKind.K11 or FindingKind.K12).ShouldAllBe(f => FindingExplanation.Of(a, f).Headline.ToString().Contains("recorded in this inventory"));
        FindingExplanation.Of(a, a.Findings.First(f => f is { Kind: FindingKind.K07, Grade: "breach" })).Headline.ToString().ShouldStartWith("apparent conflict with a binding commitment");
        FindingExplanation.Of(a, a.Findings.First(f => f.Kind == FindingKind.K15)).Headline.ToString().ShouldStartWith("repeated reversal");
    }

    [Fact]
    public void A_commitment_binds_the_bearer_it_names_only()
    {
        var register = Empty with
        {
            Instruments = [Act("P1")], Provisions = [Rule("V1", "P1", Modality.Obliged, bearer: "worker")],
            Commitments = [new() { Id = "C1", Country = "PHL", Source = "Treaty", Binding = true, From = new(2011, 1, 1), Demand = Demand.Forbidden, Subject = "deploy", Groups = ["all"], Corridors = ["PHL-*"], Binds = "state" }],
        };
        Find(register, FindingKind.K07).ShouldHaveSingleItem().Grade.ShouldBe("met in design");
        Find(register with { Provisions = [Rule("V1", "P1", Modality.Obliged, bearer: "state")] }, FindingKind.K07).ShouldHaveSingleItem().Grade.ShouldBe("breach");
    }

    [Fact]
    public void Parts_have_an_interval_around_them_and_no_score_joins_coherence_and_coverage()
    {
        foreach (var country in new[] { "PHL", "MEX" })
        {
            foreach (var part in PartScores.ByCorridor(Shipped.Value, country).Concat(PartScores.ByRole(Shipped.Value, country)).Concat(PartScores.ByOwner(Shipped.Value, country)).Where(p => p.Coherence is not null))
                part.Coherence!.Value.ShouldBeInRange(part.CoherenceLow!.Value - 1e-9, part.CoherenceHigh!.Value + 1e-9, part.Name);
        }
        typeof(ScoreRow).GetProperties().Concat(typeof(PartScore).GetProperties()).Select(p => p.Name).ShouldNotContain(n => n.Contains("Rank") || n.Contains("Index"));
    }

    [Fact]
    public void Of_any_finding_a_reader_can_tell_why_it_is_there_and_what_would_make_it_go()
    {
        var a = Shipped.Value;
        foreach (var f in a.Findings)
        {
            var e = FindingExplanation.Of(a, f);
            e.Headline.ToString().ShouldNotContain("{");
            e.Rule.Text.Length.ShouldBeGreaterThan(30, f.Id);
            e.Rule.Goes.Length.ShouldBeGreaterThan(30, f.Id);
            e.Rule.Version.ShouldBeGreaterThan(0);
            // Each row has a source of its own, or is a provision, which rests on its act among the inputs.
            foreach (var input in e.Inputs) (input.Row.Source is { Length: > 0 } || (input.Row is Provision p && e.Inputs.Any(i => i.Row is Instrument act && act.Id == p.Instrument))).ShouldBeTrue($"{f.Id}: {input.Row}");
            e.Inputs.ShouldAllBe(i => i.Row.At.File != null && i.Row.At.Row > 0);
            e.Options.Count.ShouldBeGreaterThan(1, f.Id);
            e.Fields.ShouldNotBeNull();
        }
        a.Findings.Select(f => f.Kind).Distinct().Count().ShouldBeGreaterThan(9);
    }
}
