using System.Globalization;

namespace Concord.Policy.Tests;

public sealed class CaseScoresTests
{
    [Theory]
    [MemberData(nameof(CaseFindingsTests.Days), MemberType = typeof(CaseFindingsTests))]
    public void Scores_of_the_case_equal_those_expected(string date)
    {
        var expected = CaseData.Rows("case", "expected_scores.csv").Where(r => r["date"] == date).ToList();
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = PolicyScores.Rows(CaseData.At(day)).Where(r => r.Country == "PHL" && !r.Id.StartsWith('C') && r.Id != "ALL+C").ToDictionary(r => (r.Id, r.PeopleWeight));

        found.Count.ShouldBe(expected.Count);
        foreach (var row in expected)
        {
            var key = (row["objective"], CaseData.Number(row["alpha_people"]));
            var score = found[key];
            (score.Owner, score.Outcome, score.Direction).ShouldBe((row["owner"], row["outcome"], row["direction"]));
            score.Weight.ShouldBe(CaseData.Number(row["weight"]), 1e-8);
            Same(score.Coherence, row["coherence"]);
            Same(score.Coverage, row["coverage"]);
            Same(score.Waste, row["waste"]);
        }

        static void Same(double? number, string text)
        {
            if (text.Length == 0) number.ShouldBeNull();
            else number.ShouldNotBeNull().ShouldBe(CaseData.Number(text), 1e-8);
        }
    }
}
