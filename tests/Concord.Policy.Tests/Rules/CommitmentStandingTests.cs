using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class CommitmentStandingTests
{
    private static Commitment Promise(Demand demand, string subject, bool binding = true, string? binds = null) => new()
    {
        Id = "C1", Country = "PHL", Source = "Treaty", Binding = binding, From = new(2015, 1, 1), Demand = demand, Subject = subject, Groups = ["all"], Corridors = ["PHL-*"], Binds = binds,
    };

    private static string? Standing(Commitment c, IReadOnlyList<Effect>? effects = null, IReadOnlyList<Provision>? provisions = null, string? day = null) => Find(Empty with
    {
        Commitments = [c], Instruments = [Act("P1"), Act("P2"), Act("P3", "KW", corridors: "*-KWT"), Act("P4", from: "2030-01-01")], Effects = effects ?? [], Provisions = provisions ?? [],
    }, FindingKind.K07, day).SingleOrDefault()?.Grade;

    [Theory]
    [InlineData(false, false, true, "unimplemented")]
    [InlineData(false, true, true, "met in design")]
    [InlineData(true, true, true, "mixed")]
    [InlineData(true, false, true, "breach")]
    [InlineData(true, false, false, "departure")]
    [InlineData(true, true, false, "mixed")]
    public void A_commitment_on_an_outcome_stands_by_what_acts_on_it(bool contrary, bool fulfilling, bool binding, string expected)
    {
        // An effect of an act not yet in force makes the outcome known without acting on it.
        List<Effect> effects = [Effect("E0", "P4", 1)];
        if (contrary) effects.Add(Effect("E1", "P1", -2));
        if (fulfilling) effects.Add(Effect("E2", "P2", 2));
        Standing(Promise(Demand.Raise, "X", binding), effects).ShouldBe(expected);
    }

    [Fact]
    public void The_bound_is_one_half_and_any_harm_keeps_it_from_being_met()
    {
        Standing(Promise(Demand.Raise, "X"), [Effect("E1", "P1", -2), Effect("E2", "P2", 1.9)]).ShouldBe("breach");
        Standing(Promise(Demand.Raise, "X"), [Effect("E1", "P1", -0.01), Effect("E2", "P2", 3)]).ShouldBe("mixed");
        Standing(Promise(Demand.Lower, "X"), [Effect("E1", "P1", -0.01)]).ShouldBe("met in design");
    }

    [Fact]
    public void An_outcome_on_which_no_effect_is_recorded_has_no_data()
    {
        Standing(Promise(Demand.Raise, "X"), [Effect("E1", "P1", 1, outcome: "Y")]).ShouldBe("no data");
        Standing(Promise(Demand.Raise, "no-such-outcome")).ShouldBe("no data");
    }

    [Fact]
    public void It_says_nothing_before_its_first_day() => Standing(Promise(Demand.Raise, "X"), [Effect("E1", "P1", 1)], day: "2014-12-31").ShouldBeNull();

    [Theory]
    [InlineData(Demand.Forbidden, Modality.Obliged, "breach")]
    [InlineData(Demand.Forbidden, Modality.Permitted, "breach")]
    [InlineData(Demand.Forbidden, Modality.Forbidden, "met in design")]
    [InlineData(Demand.Forbidden, Modality.Waived, "met in design")]
    [InlineData(Demand.Obliged, Modality.Obliged, "met in design")]
    [InlineData(Demand.Obliged, Modality.Permitted, "unimplemented")]
    [InlineData(Demand.Obliged, Modality.Forbidden, "breach")]
    [InlineData(Demand.Obliged, Modality.Waived, "breach")]
    [InlineData(Demand.Permitted, Modality.Forbidden, "breach")]
    [InlineData(Demand.Permitted, Modality.Obliged, "met in design")]
    public void A_commitment_on_a_conduct_stands_by_the_provisions_on_it(Demand demand, Modality modality, string expected) =>
        Standing(Promise(demand, "deploy"), provisions: [Rule("V1", "P1", modality)]).ShouldBe(expected);

    [Fact]
    public void A_contrary_provision_breaches_even_beside_one_that_fulfils()
    {
        var promise = Promise(Demand.Forbidden, "deploy");
        Standing(promise, provisions: [Rule("V1", "P1", Modality.Permitted), Rule("V2", "P2", Modality.Forbidden)]).ShouldBe("breach");
        Standing(promise with { Binding = false }, provisions: [Rule("V1", "P1", Modality.Permitted)]).ShouldBe("departure");
        Standing(promise).ShouldBe("met in design");
    }

    [Fact]
    public void Only_whom_the_commitment_binds_can_go_against_it()
    {
        Provision[] workers = [Rule("V1", "P1", Modality.Permitted, bearer: "worker")];
        Standing(Promise(Demand.Forbidden, "deploy", binds: "state"), provisions: workers).ShouldBe("met in design");
        Standing(Promise(Demand.Forbidden, "deploy", binds: "worker"), provisions: workers).ShouldBe("breach");
        Standing(Promise(Demand.Forbidden, "deploy"), provisions: [Rule("V1", "P3", Modality.Permitted, corridors: "PHL-KWT")]).ShouldBe("met in design");
    }
}
