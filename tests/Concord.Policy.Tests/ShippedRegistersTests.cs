using System.Globalization;
using Concord.Core;
using Concord.Policy.Registers;
using Concord.Testing;

namespace Concord.Policy.Tests;

/// <summary>The registers that ship: written anew from the facts of the worked case, and no finding lost or made on the way.</summary>
public sealed class ShippedRegistersTests
{
    private static readonly string Folder = Path.Combine(SharedData.Root, "data", "policy");

    private static Register Read(params string[] parts)
    {
        var reading = RegisterFiles.Read(Path.Combine([Folder, .. parts]));
        return reading.Register.ShouldNotBeNull(string.Join('\n', reading.Faults));
    }

    [Theory]
    [MemberData(nameof(CaseFindingsTests.Days), MemberType = typeof(CaseFindingsTests))]
    public void Both_registers_together_give_the_findings_of_the_case(string date)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        // What the case has no table or link for: the supply of nurses (K08), the sanctions of the duty to remit (K14).
        var found = PolicyAssessment.Of(Read(), day).Findings.Where(f => f.Kind != FindingKind.K08 && f.Grade != "duty without sanction").ToDictionary(f => f.Id);
        var expected = CaseData.At(day).Findings.ToDictionary(f => f.Id);
        found.Keys.Order().ShouldBe(expected.Keys.Order());
        foreach (var (id, e) in expected)
        {
            (found[id].Grade, found[id].A, found[id].B, found[id].Detail, found[id].Country).ShouldBe((e.Grade, e.A, e.B, e.Detail, e.Country));
            (found[id].Severity ?? 0).ShouldBe(e.Severity ?? 0, 1e-12, id);
            // A penalty has no place on a scale of 0 to 4: levels stand side by side, without a number.
            if (id == "K10-R01") found[id].N.ShouldBeNull();
            else found[id].N.ShouldBe(e.N, id);
        }
    }

    [Fact]
    public void The_supply_of_nurses_and_the_lost_sanction_are_found_too()
    {
        var findings = PolicyAssessment.Of(Read(), new(2026, 2, 1)).Findings;
        findings.Single(f => f.Kind == FindingKind.K08).N.ShouldBe(303_080 - 183_491);
        findings.ShouldContain(f => f.Grade == "duty without sanction" && f.A == "P02" && f.B == "V01");
    }

    [Theory]
    [InlineData("PHL")]
    [InlineData("MEX")]
    public void A_country_loads_alone_with_what_it_shares_and_says_what_it_is(string country)
    {
        var register = Read(country);
        register.Heads.ShouldHaveSingleItem().Note.ShouldBe("worked example from public sources to 2026-02-01, not reviewed by the state");
        register.Instruments.ShouldAllBe(i => i.Country == country || i.Id.StartsWith('X'));
        var other = country == "PHL" ? "MEX" : "PHL";
        PolicyAssessment.Of(register, new(2026, 2, 1)).Findings.Where(f => f.Country == country).Select(f => f.Id)
            .ShouldBe(PolicyAssessment.Of(Read(), new(2026, 2, 1)).Findings.Where(f => f.Country == country).Select(f => f.Id), ignoreOrder: true);
        register.Objectives.ShouldNotContain(o => o.Country == other);
    }

    [Fact]
    public void Every_row_names_its_source_and_confidence()
    {
        // Provisions stand in an instrument that does; the confidence of an effect is its own number.
        foreach (var row in RecordsToRows.Rows(Read()).Where(r => r.Table.Name != "provisions"))
        {
            (row["source"] ?? row["basis"] ?? row["evidence"]).ShouldNotBeNull($"{row.Table.Name} {row["id"]}");
            row["confidence"].ShouldNotBeNull($"{row.Table.Name} {row["id"]}");
        }
    }

    [Fact]
    public void The_shipped_registers_have_the_three_known_warnings_only() =>
        RegisterFiles.Read(Folder).Faults.Select(f => (f.Severity, f.Code)).Order().ShouldBe([(Severity.Warning, "register.no-corridor"), (Severity.Warning, "register.no-data"), (Severity.Warning, "register.wider")]);

    [Fact]
    public void The_conflict_over_nurses_leads_and_protection_is_no_harm()
    {
        var overview = FindingOverview.Of(PolicyAssessment.Of(Read("PHL"), new(2026, 2, 1)), "PHL");
        overview.Lines.Take(5).Select(l => l.Id).ShouldContain("K03-J15-J16");
        overview.TradeOffs.Select(f => f.Id).ShouldContain("K05-J01-P19");
        overview.Lines.SelectMany(l => l.Findings.Concat(l.Beneath)).ShouldNotContain(f => f.Id == "K05-J01-P19");
    }
}
