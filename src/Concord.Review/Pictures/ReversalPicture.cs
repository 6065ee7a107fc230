using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>A conduct stopped and opened again and again on one corridor: one lane of what holds for a family, one for each provision.</summary>
internal static class ReversalPicture
{
    public static Picture Of(PolicyWords says, PolicyAssessment a, Finding f)
    {
        var words = says.Words;
        var steps = ConductHistory.Of(a, f).ToList();
        var bans = steps.Where(s => s.Provision.Modality == Modality.Forbidden).ToList();
        var first = bans[0].Provision.InForce.From.Year - 1;
        var explained = FindingExplanation.Of(a, f);
        var groups = words.Numbers.List([.. explained.Cells.SelectMany(c => c.Groups).Distinct().Select(says.Group)]);
        return new()
        {
            Title = words["{corridor}: stopped {n} times, in whole or in part", ("corridor", says.Corridor(a.Register, f.B)), ("n", words.Numbers.Integer(bans.Count))],
            Subtitle = words["Provisions on {conduct} for: {groups}. People on the corridor: {people}. Money on it, US$ million a year: {money}.", ("conduct", says.Isolated(f.A)), ("groups", groups), ("people", says.People(explained.Touched)), ("money", says.Millions(explained.Touched.Money))],
            Badges = [.. PictureFrameWords.Badges(says, a, f.Country), .. Policy.Standing.IsVerified(f) ? Array.Empty<Badge>() : [new Badge(words["to be checked"], BadgeKind.Estimate)]],
            Chart = new Lanes
            {
                Title = words["What was ruled over time"], X = TimelinePicture.Axis(says, a.Day, first), Words = TimelinePicture.Key(words), Day = TimelinePicture.Day(says, a.Day),
                Rows =
                [
                    Seen(says, bans, first, a.Day, groups),
                    .. steps.Select(s => new Lane(s.Instrument.Name, words["{body}, {days}", ("body", says.Isolated(PolicyWords.Body(a.Register, s.Instrument.Issuer))), ("days", TimelinePicture.Days(says, s.Provision.InForce))],
                        [TimelinePicture.Span(says, s.Provision.InForce, ToneOf(s), s.Instrument.Name)])),
                ],
            },
            Table = new([new(words["Act"]), new(words["Body"]), new(words["What it does"]), new(words["In force from"]), new(words["Last day"])], [.. steps.Select(s => (IReadOnlyList<string>)
            [
                s.Instrument.Name, PolicyWords.Body(a.Register, s.Instrument.Issuer), Does(says, s), words.Numbers.Date(s.Provision.InForce.From),
                s.Provision.InForce.LastDay is { } last ? words.Numbers.Date(last) : words["in force"],
            ])]),
            Source = PictureFrameWords.Source(says, a, f.Country, weighed: false),
        };
    }

    /// <summary>What holds on each day: stopped where a ban for all groups is in force, limited where one for some is, else open.</summary>
    private static Lane Seen(PolicyWords says, List<ConductStep> bans, int first, DateOnly day, string groups)
    {
        var days = bans.SelectMany(b => new[] { b.Provision.InForce.From, b.Provision.InForce.Until ?? DateOnly.MaxValue }).Where(d => d.Year >= first && d <= day).Append(new(first, 1, 1)).Distinct().Order().ToList();
        var spans = new List<LaneSpan>();
        var marks = new List<LaneMark>();
        for (var i = 0; i < days.Count; i++)
        {
            var holding = bans.Where(b => b.Provision.InForce.Contains(days[i])).ToList();
            var tone = holding.Exists(b => b.IsWhole) ? LaneTone.Stops : holding.Count > 0 ? LaneTone.Limits : LaneTone.Opens;
            var at = PictureFrameWords.Year(days[i]);
            if (spans.Count > 0 && spans[^1].Tone == tone) continue;
            if (spans.Count > 0)
            {
                var when = says.Words.Numbers.Date(days[i]);
                if (tone == LaneTone.Opens) marks.Add(new(at, false, when));
                else if (spans[^1].Tone == LaneTone.Opens) marks.Add(new(at, true, when));
                spans[^1] = spans[^1] with { Until = at };
            }
            spans.Add(new(at, null, tone));
        }
        return new(says.Words["What holds for: {groups}", ("groups", groups)], "", spans) { Marks = marks };
    }

    private static LaneTone ToneOf(ConductStep s) => s.Provision.Modality == Modality.Forbidden ? s.IsWhole ? LaneTone.Stops : LaneTone.Limits : LaneTone.Opens;

    private static string Does(PolicyWords says, ConductStep s) => ToneOf(s) switch
    {
        LaneTone.Stops => says.Words["stops"],
        LaneTone.Limits => says.Words["limits"],
        _ => says.Words["opens or agrees"],
    };
}
