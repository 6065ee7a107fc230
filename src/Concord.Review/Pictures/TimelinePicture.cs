using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>A country's newest acts, of at most twenty years: as many as a sheet of paper holds.</summary>
internal static class TimelinePicture
{
    private const int Years = 20;
    private const int Most = 20;

    public static Picture? Of(PolicyWords says, PolicyAssessment a, string country)
    {
        var words = says.Words;
        var acts = a.Register.Instruments.Where(i => i.Country == country && i is { IsDraft: false, IsSignedOnly: false } && i.InForce.From <= a.Day && i.InForce.From.Year >= a.Day.Year - Years)
            .OrderByDescending(i => i.InForce.From).ThenBy(i => i.Id, StringComparer.Ordinal).Take(Most).Reverse().ToList();
        if (acts.Count == 0) return null;
        var first = acts[0].InForce.From.Year;
        var older = a.Register.Instruments.Count(i => i.Country == country && i.Acts(a.Day)) - acts.Count(i => i.Acts(a.Day));
        var unfunded = a.Findings.Where(f => f.Kind == FindingKind.K13).Select(f => f.A).ToHashSet(StringComparer.Ordinal);
        var bans = a.Register.Provisions.Where(p => p.Modality == Modality.Forbidden).ToLookup(p => p.Instrument, StringComparer.Ordinal);
        return new()
        {
            Title = words["Acts since {year}", ("year", words.Numbers.Period(new(first)))],
            Subtitle = words["{n} acts that began since {year}, in the order of their first days. A point at the end: still in force. Older acts still in force, not drawn: {older}.", ("n", words.Numbers.Integer(acts.Count)), ("year", words.Numbers.Period(new(first))), ("older", words.Numbers.Integer(older))],
            Badges = PictureFrameWords.Badges(says, a, country),
            Chart = new Lanes
            {
                Title = words["Acts in force over time"], X = Axis(says, a.Day, first), Words = Key(words) with { Stops = words["forbids something"] }, Day = Day(says, a.Day),
                Rows = [.. acts.Select(i => new Lane(i.Name, Note(says, a, i), [Span(says, i.InForce, ToneOf(i, bans[i.Id].Any()), i.Name) with { Unfunded = unfunded.Contains(i.Id) }]))],
            },
            Table = new([new(words["Act"]), new(words["Body"]), new(words["In force from"]), new(words["Last day"])],
                [.. acts.Select(i => (IReadOnlyList<string>)[i.Name, PolicyWords.Body(a.Register, i.Issuer), words.Numbers.Date(i.InForce.From), i.InForce.LastDay is { } last ? words.Numbers.Date(last) : words["in force"]])]),
            Source = PictureFrameWords.Source(says, a, country, weighed: false),
        };
    }

    /// <summary>An axis of years that ends on the day on which one looks.</summary>
    public static Axis Axis(PolicyWords says, DateOnly day, int first)
    {
        var end = PictureFrameWords.Year(day);
        var step = day.Year - first > 12 ? 5 : 2;
        return new(first, end, [.. Enumerable.Range(first, day.Year - first + 1).Where(y => y % step == 0 && y <= end - (step / 4.0)).Select(y => new Tick(y, says.Words.Numbers.Period(new(y))))]);
    }

    public static LaneWords Key(Core.Words words) => new(words["opens or agrees"], words["stops"], words["limits"], words["other acts"], words["in force, appropriation 0"], words["stopped"], words["opened again"]);

    public static EventMark Day(PolicyWords says, DateOnly day) => new(PictureFrameWords.Year(day), "", says.Words.Numbers.Date(day));

    public static LaneSpan Span(PolicyWords says, Interval days, LaneTone tone, string name) =>
        new(PictureFrameWords.Year(days.From), days.Until is { } until ? PictureFrameWords.Year(until) : null, tone, $"{name}: {Days(says, days)}");

    /// <summary>First and last day in words.</summary>
    public static string Days(PolicyWords says, Interval days) => days.LastDay is { } last
        ? says.Words["{from} to {to}", ("from", says.Words.Numbers.Date(days.From)), ("to", says.Words.Numbers.Date(last))] : says.Words["since {date}", ("date", says.Words.Numbers.Date(days.From))];

    private static string Note(PolicyWords says, PolicyAssessment a, Instrument i)
    {
        var year = says.Words.Numbers.Period(new(i.InForce.From.Year));
        return says.Words["{body}, {year}", ("body", says.Isolated(PolicyWords.Body(a.Register, i.Issuer))), ("year", i.InForce.LastDay is { } last && last.Year != i.InForce.From.Year ? $"{year}–{says.Words.Numbers.Period(new(last.Year))}" : year)];
    }

    private static LaneTone ToneOf(Instrument i, bool bans) => bans ? LaneTone.Stops : i.IsAgreement ? LaneTone.Opens : LaneTone.Plain;
}
