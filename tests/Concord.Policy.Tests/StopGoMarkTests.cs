using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class StopGoMarkTests
{
    [Fact]
    public void Bans_stop_and_their_ends_and_later_permissions_let_go()
    {
        var register = Empty with
        {
            Instruments = [Act("P1"), Act("P2", status: "draft"), Act("P3")],
            Provisions =
            [
                Rule("V1", "P1", Modality.Forbidden, "PHL-KWT", "a", "2015-01-01", "2015-06-30"), Rule("V2", "P1", Modality.Permitted, "PHL-KWT", "a", "2016-01-01"),
                Rule("V3", "P2", Modality.Forbidden, "PHL-SAU", from: "2015-01-01"), Rule("V4", "P3", Modality.Permitted, "PHL-SAU", from: "2015-01-01"), Rule("V5", "P3", Modality.Waived, "PHL-KWT", from: "2016-02-01"),
            ],
        };
        StopGoMark.Over(register, new(2000, 1, 1), new(2020, 1, 1)).Select(m => (m.Corridor, m.Day, m.Stops, m.Provision)).ShouldBe(
            [("PHL-KWT", new(2015, 1, 1), true, "V1"), ("PHL-KWT", new(2015, 7, 1), false, "V1"), ("PHL-KWT", new(2016, 1, 1), false, "V2")]);
        StopGoMark.Over(register, new(2015, 7, 2), new(2015, 12, 31)).ShouldBeEmpty();
    }

    [Fact]
    public void Kuwait_was_stopped_three_times_and_let_go_each_time()
    {
        var marks = StopGoMark.Over(CaseData.Register(), new(2018, 1, 1), new(2026, 2, 1)).Where(m => m is { Corridor: "PHL-KWT", Conduct: "deploy-worker" }).ToList();
        marks.Where(m => m.Stops).Select(m => m.Provision).ShouldBe(["V12", "V14", "V04", "V15"]);
        marks.Where(m => !m.Stops).Select(m => m.Provision).ShouldBe(["V13", "V12", "V14", "V04", "V15"]);
    }

    [Fact]
    public void A_finding_that_time_ends_says_when_and_one_that_stays_does_not()
    {
        var a = CaseData.At(new(2026, 2, 1));
        DateOnly? End(string id) => FindingTimeline.EndOf(a, a.Findings.Single(f => f.Id == id));
        // The ban of 2018-02-12 leaves the ten years on its tenth anniversary.
        End("K15-deploy-worker-PHL-KWT").ShouldBe(new(2028, 2, 12));
        End("K03-J15-J16").ShouldBeNull();
    }
}
