using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class NormConflictTests
{
    [Fact]
    public void Modalities_clash_as_the_truth_table_says()
    {
        var table = CaseData.Rows("frameworks", "deontic_truth_table.csv");
        foreach (var row in table)
        {
            foreach (var (column, cell) in row.Where(c => c.Key != "a\\b"))
            {
                var expected = cell.StartsWith("CONFLICT strong", StringComparison.Ordinal) ? "strong" : cell.StartsWith("CONFLICT weak", StringComparison.Ordinal) ? "weak" : null;
                NormConflict.Grade(Enum.Parse<Modality>(row["a\\b"], true), Enum.Parse<Modality>(column, true)).ShouldBe(expected, $"{row["a\\b"]} {column}");
            }
        }
    }

    [Theory]
    // (a) later, at least of the same rank and strictly within the scope of the earlier
    [InlineData("MIN", "2010-01-01", "all", "MIN", "2012-01-01", "ab", null, "exception (special and later wins)")]
    [InlineData("MIN", "2010-01-01", "all", "PAR", "2012-01-01", "ab", null, "exception (special and later wins)")]
    // near-misses of (a): the same scope, the wider later, lower rank, the same day
    [InlineData("MIN", "2010-01-01", "all", "MIN", "2012-01-01", "all", null, "superseded (later of same rank wins)")]
    [InlineData("MIN", "2010-01-01", "ab", "MIN", "2012-01-01", "all", null, "superseded (later of same rank wins)")]
    [InlineData("MIN", "2010-01-01", "all", "LOW", "2012-01-01", "ab", null, "OPEN later lower act defies earlier higher act")]
    [InlineData("MIN", "2010-01-01", "all", "MIN", "2010-01-01", "ab", null, "OPEN same rank same day")]
    // (c) made under the other; the delegated rank alone does not settle it
    [InlineData("PAR", "2010-01-01", "ab", "LOW", "2012-01-01", "all", "P1", "exception (made under the other act)")]
    // (d), (e), (f)
    [InlineData("MIN", "2010-01-01", "ab", "PAR", "2012-01-01", "all", null, "superseded (later and higher wins)")]
    [InlineData("PAR", "2010-01-01", "all", "MIN", "2012-01-01", "all", null, "OPEN later lower act defies earlier higher act")]
    // on one day the higher act stands
    [InlineData("MIN", "2010-01-01", "all", "PAR", "2010-01-01", "all", null, "superseded (later and higher wins)")]
    public void A_clash_is_resolved_by_the_first_line_that_fits(string issuer1, string from1, string groups1, string issuer2, string from2, string groups2, string? under2, string expected)
    {
        var register = Empty with
        {
            Instruments = [Act("P1", issuer1, from: from1), Act("P2", issuer2, from: from2)],
            Provisions = [Rule("V1", "P1", Modality.Obliged, groups: groups1, from: from1), Rule("V2", "P2", Modality.Forbidden, groups: groups2, from: from2, under: under2)],
        };
        var found = Find(register, FindingKind.K01).ShouldHaveSingleItem();
        (found.A, found.B, found.Grade, found.Detail).ShouldBe(("V1|V2", "P1|P2", "strong", expected));
    }

    [Fact]
    public void An_agreement_against_a_domestic_act_stays_open_unless_the_later_is_special_and_not_lower()
    {
        string Detail(string agreementRank, string groups) => Find(Empty with
        {
            Instruments = [Act("P1", "MIN"), Act("P2", agreementRank, type: "agreement")],
            Provisions = [Rule("V1", "P1", Modality.Forbidden), Rule("V2", "P2", Modality.Permitted, groups: groups, from: "2012-01-01")],
        }, FindingKind.K01).ShouldHaveSingleItem().Detail;
        Detail("MIN", "all").ShouldBe("OPEN agreement with another State against domestic act");
        Detail("LOW", "ab").ShouldBe("OPEN agreement with another State against domestic act");
        Detail("MIN", "ab").ShouldBe("exception (special and later wins)");
    }

    [Fact]
    public void Power_given_under_a_higher_act_lifts_the_rank_of_a_provision()
    {
        var register = Empty with
        {
            Instruments = [Act("P0", "PAR"), Act("P1", "MIN"), Act("P2", "LOW", from: "2012-01-01")],
            Provisions = [Rule("V1", "P1", Modality.Obliged), Rule("V2", "P2", Modality.Forbidden, from: "2012-01-01", under: "P0")],
        };
        Find(register, FindingKind.K01).ShouldHaveSingleItem().Detail.ShouldBe("superseded (later and higher wins)");
    }

    [Fact]
    public void Other_cells_bearers_conducts_days_and_states_are_no_clash()
    {
        var rule = Rule("V1", "P1", Modality.Obliged, corridors: "PHL-KWT", groups: "a", last: "2020-06-30");
        Register With(Provision other) => Empty with { Instruments = [Act("P1"), Act("P2"), Act("P3", "KW", corridors: "*-KWT")], Provisions = [rule, other] };
        var against = Rule("V2", "P2", Modality.Forbidden, corridors: "PHL-KWT", groups: "a");
        Find(With(against), FindingKind.K01).ShouldHaveSingleItem();
        Find(With(against with { Corridors = ["PHL-SAU"] }), FindingKind.K01).ShouldBeEmpty();
        Find(With(against with { Groups = ["b", "c"] }), FindingKind.K01).ShouldBeEmpty();
        Find(With(against with { Bearer = "agency" }), FindingKind.K01).ShouldBeEmpty();
        Find(With(against with { Conduct = "return" }), FindingKind.K01).ShouldBeEmpty();
        Find(With(against), FindingKind.K01, "2020-06-30").ShouldHaveSingleItem();
        Find(With(against), FindingKind.K01, "2020-07-01").ShouldBeEmpty();
        Find(With(against with { Instrument = "P3" }), FindingKind.K01).ShouldHaveSingleItem().Detail.ShouldBe("OPEN acts of two States");
        Register States(string bearer) => With(against with { Instrument = "P3", Bearer = bearer }) with { Provisions = [rule with { Bearer = bearer }, against with { Instrument = "P3", Bearer = bearer }] };
        Find(States("state"), FindingKind.K01).ShouldBeEmpty();
    }

    [Fact]
    public void Acts_drafted_or_only_signed_never_clash()
    {
        foreach (var status in new[] { "draft of May", "signed 2004, never in force" })
        {
            var register = Empty with { Instruments = [Act("P1"), Act("P2", status: status)], Provisions = [Rule("V1", "P1", Modality.Obliged), Rule("V2", "P2", Modality.Forbidden)] };
            Find(register, FindingKind.K01).ShouldBeEmpty();
        }
    }
}
