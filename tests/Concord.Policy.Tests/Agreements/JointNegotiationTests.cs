using Concord.Core;
using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class JointNegotiationTests
{
    private static readonly CorridorWeight[] Stocks =
    [
        new("IDN", "KWT", 300_000, null), new("IDN", "SAU", 900_000, null), new("IND", "KWT", 5_000_000, null), new("NPL", "SAU", 150_000, null), new("NPL", "USA", 90_000, null), new("PHL", "KWT", 200_000, null),
    ];

    private static Register With(params Instrument[] more) => Empty with
    {
        Instruments = [Act("P1", corridors: "PHL-USA", groups: "ab", type: "agreement", domain: "social security"), .. more], Objectives = [Aim("J1")],
    };

    private static IReadOnlyList<JointNegotiator> Partners(Register register) => JointNegotiation.Of(PolicyAssessment.Of(register, Day), "PHL", "social security", Stocks);

    [Fact]
    public void Origins_that_share_destinations_are_ranked_by_the_coverage_gained()
    {
        // Without an agreement: Kuwait (200,000 people) and Saudi Arabia (300,000).
        var partners = Partners(With());
        partners.Select(p => (p.Partner, string.Join(',', p.Destinations))).ShouldBe([("IDN", "SAU,KWT"), ("NPL", "SAU"), ("IND", "KWT")]);
        partners.Select(p => Math.Round(p.CoverageGained, 3)).ShouldBe([1, 0.6, 0.4]);
        (partners[0].OwnPeople, partners[0].PartnerPeople).ShouldBe((500_000, 1_200_000));
        partners.ShouldAllBe(p => p.Groups.Count == 0);
    }

    [Fact]
    public void A_partner_with_an_agreement_of_its_own_there_needs_none_and_shared_groups_are_named()
    {
        Instrument Theirs(string corridors, string groups, string type) => Act("Q1", "KW", corridors, groups, type: type, domain: "social security") with { Country = "IDN" };
        var register = With(Theirs("IDN-KWT", "b|c", "agreement")) with { Corridors = [.. Empty.Corridors, Corridor("IDN-KWT", 300_000, 1), Corridor("IDN-SAU", 900_000, 1)] };
        var idn = Partners(register).Single(p => p.Partner == "IDN");
        idn.Destinations.ShouldBe(["SAU"]);
        idn.Groups.ShouldBe(["b"]);
    }

    [Fact]
    public void A_covered_country_has_nobody_to_negotiate_with_and_an_unknown_matter_is_misuse()
    {
        Partners(With(Act("P2", corridors: "PHL-*", groups: "ab", type: "agreement", domain: "social security"))).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => JointNegotiation.Of(PolicyAssessment.Of(Empty, Day), "PHL", "fishing", Stocks));
    }

    [Fact]
    public void The_two_shipped_registers_share_the_United_States()
    {
        var register = RegisterFiles.Read(Path.Combine(Concord.Testing.SharedData.Root, "data", "policy")).Register.ShouldNotBeNull();
        var a = PolicyAssessment.Of(register, new(2026, 2, 1));
        CorridorWeight[] stocks = [.. register.Corridors.Where(c => c.IsBetweenCountries).Select(c => new CorridorWeight(c.Origin, c.Destination, c.People, c.Money))];
        var partner = JointNegotiation.Of(a, "PHL", "social security", stocks).ShouldHaveSingleItem();
        (partner.Partner, string.Join(',', partner.Destinations), string.Join(',', partner.Groups)).ShouldBe(("MEX", "USA", "settled"));
    }
}
