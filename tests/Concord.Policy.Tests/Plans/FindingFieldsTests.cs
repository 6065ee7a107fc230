using Concord.Testing;
using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class FindingFieldsTests
{
    [Fact]
    public void A_harm_joins_the_field_of_the_act_and_that_of_the_objectives_owner()
    {
        var register = Empty with
        {
            Actors = [.. Empty.Actors.Select(a => a.Id switch { "OTHER" => a with { Fields = ["health"] }, "MIN" => a with { Fields = ["labour"] }, _ => a })],
            Instruments = [Act("P1"), Act("P2") with { Fields = ["health"] }], Objectives = [Aim("J1")], Effects = [Effect("E1", "P1", -2), Effect("E2", "P2", -2)],
        };
        var a = PolicyAssessment.Of(register, Day);
        string Fields(string id) => string.Join(',', FindingFields.Of(a, a.Findings.Single(f => f.Id == id)));
        Fields("K05-J1-P1").ShouldBe("labour,health");
        Fields("K05-J1-P2").ShouldBe("health");
    }

    [Fact]
    public void Conflicts_across_fields_come_first_and_no_line_is_lost()
    {
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register.ShouldNotBeNull();
        register.Instruments.ShouldAllBe(i => i.Fields.Count > 0);
        var a = PolicyAssessment.Of(register, new(2026, 2, 1));
        var overview = FindingOverview.Of(a, "PHL");
        var conflicts = FindingFields.Conflicts(a, overview);
        conflicts.SelectMany(c => c.Lines).Select(l => l.Id).Order().ShouldBe(overview.Lines.Select(l => l.Id).Order());
        conflicts.Select(c => c.Crosses).ShouldBe(conflicts.Select(c => c.Crosses).OrderDescending());
        var first = conflicts[0];
        first.Fields.ShouldBe(["labour", "health"]);
        first.Lines.Select(l => l.Id).ShouldContain("K03-J15-J16");
    }

    [Fact]
    public void Every_domain_of_the_framework_letter_has_instruments_and_a_word_outside_the_list_is_refused()
    {
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy")).Register.ShouldNotBeNull();
        foreach (var field in new[] { "trade", "health", "security", "labour", "development", "finance" }) register.Instruments.ShouldContain(i => i.Fields.Contains(field));
        register.Instruments.ShouldContain(i => i.Type == "schedule of commitments" && i.Name.Contains("Mode 4"));
        register.Instruments.ShouldContain(i => i.Type == "regional process");
        RegisterFiles.ReadText("actors:\n  - {id: A, country: PHL, name: A, kind: k, rank: 3, fields: [fishing]}\n", "r.yaml").Faults.ShouldHaveSingleItem().Code.ShouldBe("register.word");
    }
}
