namespace Concord.Policy.Tests;

public sealed class TimelineTests
{
    private static readonly Lazy<IReadOnlyList<FindingHistory>> Case = new(() => FindingTimeline.Over(CaseData.Register(), new(2005, 1, 1), new(2026, 2, 1)));

    private static FindingSpan[] Spans(string id) => [.. Case.Value.Single(h => h.Id == id).Spans];

    [Fact]
    public void The_conflict_over_nurses_began_on_the_day_of_the_suspension_and_still_holds() =>
        Spans("K03-J15-J16").ShouldHaveSingleItem().ShouldBe(new(new(2020, 4, 2), null, "strong", "O03 raise/lower"));

    [Fact]
    public void Bans_on_Kuwait_against_the_agreement_came_and_went()
    {
        Spans("K01-V12-V13").ShouldHaveSingleItem().ShouldBe(new(new(2018, 5, 11), new(2018, 5, 17), "weak", NormConflict.OpenAgreement));
        Spans("K01-V13-V15").ShouldHaveSingleItem().From.ShouldBe(new(2023, 2, 8));
        Spans("K15-deploy-worker-PHL-KWT").ShouldHaveSingleItem().From.ShouldBe(new(2023, 2, 8));
    }

    [Fact]
    public void A_repeated_reversal_ends_when_the_first_ban_is_ten_years_old()
    {
        var history = FindingTimeline.Over(CaseData.Register(), new(2023, 1, 1), new(2030, 1, 1)).Single(h => h.Kind == FindingKind.K15);
        history.Spans.ShouldHaveSingleItem().Until.ShouldBe(new(2028, 2, 12));
    }

    [Fact]
    public void A_commitment_keeps_its_identity_while_its_standing_changes() =>
        Spans("K07-C04").Select(s => (s.Grade, s.From)).ShouldBe([("met in design", new DateOnly(2015, 9, 25)), ("mixed", new DateOnly(2026, 1, 1))]);

    [Fact]
    public void The_timeline_agrees_with_an_assessment_on_any_day()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var register = new Synthetic(seed).Make(12);
            var histories = FindingTimeline.Over(register, new(2012, 1, 1), new(2022, 12, 31));
            for (var day = new DateOnly(2012, 1, 1); day <= new DateOnly(2022, 12, 31); day = day.AddDays(97))
            {
                var held = histories.SelectMany(h => h.Spans.Where(s => s.From <= day && (s.Until is null || day < s.Until)).Select(s => (h.Id, s.Grade))).Order();
                held.ShouldBe(PolicyAssessment.Of(register, day).Findings.Select(f => (f.Id, f.Grade)).Order(), $"seed {seed}, {day}");
            }
        }
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_misuse()
    {
        var register = CaseData.Register();
        Should.Throw<ArgumentException>(() => FindingTimeline.Over(register, new(2020, 1, 2), new(2020, 1, 1)));
    }
}
