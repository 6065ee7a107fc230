using Concord.Policy;
using Concord.Review;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Coherence;

/// <summary>The register on any day, by a form that asks for the same page again.</summary>
internal static class TimelinePages
{
    private const int Near = 2;

    public static CoherenceView? Show(PageRequest request)
    {
        if (RegisterPage.Today(request) is not { } p) return null;
        var fault = "";
        if (request.Asked("day") is { } asked)
        {
            if (RegisterPage.DayOf(asked) is { } day) p = p.On(day);
            else fault = p.Text["“{day}” is no day between 1950 and 2099. Write it as 2020-04-02.", ("day", asked.Length > 40 ? asked[..40] : asked)];
        }
        var on = p.Assessment.Day;
        var acts = RegisterPages.Own(p).Where(i => i.Acts(on)).OrderByDescending(i => i.InForce.From).ToList();
        return p.Show(p.Text["Timeline: {area}", ("area", p.Area.Name(request.Language))], p.Text["The register as it stands on {date}.", ("date", p.Day(on))],
            new("day", p.Text["Another day"], [new DayControl(RegisterPage.Iso(on), fault), Steps(p), .. p.Picture("acts-timeline", PolicyPictures.Timeline)]),
            new("findings", p.Text["What collides on that day"], [RegisterPages.Lines(p, "findings", p.Text["First what is verified and serious, then what is verified, then what is to be checked"], p.View.Overview.Lines, p.Text["The rules find nothing on this day in what is recorded."])]),
            new("acts", p.Text["Acts in force on that day"], [ActPages.Table(p, "acts", p.Text["Acts in force on that day"], acts)]),
            new("changes", p.Text["What began and ended around it"], [Changes(p)]));
    }

    /// <summary>The days before and after on which some finding began, changed or ended.</summary>
    private static PointList Steps(RegisterPage p)
    {
        var days = Histories(p).SelectMany(h => h.Spans).SelectMany(s => s.Until is { } until ? new[] { s.From, until } : [s.From]).Distinct().Order().ToList();
        var points = new List<(Cell, string)>();
        if (days.LastOrDefault(d => d < p.Assessment.Day) is { Year: > 1 } before) points.Add((Leads(p, before), p.Text["the day before it on which a finding began, changed or ended"]));
        if (days.FirstOrDefault(d => d > p.Assessment.Day) is { Year: > 1 } after) points.Add((Leads(p, after), p.Text["the next such day"]));
        return new(points);
    }

    private static Cell Leads(RegisterPage p, DateOnly day) => new(p.Day(day), p.Request.Links.To($"coherence/{p.Country}/timeline/?day={RegisterPage.Iso(day)}"));

    private static LinkedTable Changes(RegisterPage p)
    {
        var (from, to) = (p.Assessment.Day.AddYears(-Near), p.Assessment.Day.AddYears(Near));
        var rows = Histories(p).SelectMany(h => h.Spans.SelectMany(s => new[] { (Day: (DateOnly?)s.From, History: h, Begins: true), (Day: s.Until, History: h, Begins: false) }))
            .Where(c => c.Day >= from && c.Day <= to).OrderBy(c => c.Day).ThenBy(c => c.History.Id, StringComparer.Ordinal).ToList();
        return new("changes", p.Text["Findings that began, changed or ended within two years of that day"], [new(p.Text["Day"]), new(p.Text["What happened"]), new(p.Text["Finding"]), new(p.Text["Rule"])],
            [.. rows.Select(c => (IReadOnlyList<Cell>)[Leads(p, c.Day!.Value), c.Begins ? p.Text["begins, or changes its grade"] : p.Text["ends, or changes its grade"], Link(p, c.History, c.Begins ? c.Day.Value : c.Day.Value.AddDays(-1)), p.Says.RuleName(c.History.Kind)])])
        { Empty = p.Text["None on this day."] };
    }

    private static Cell Link(RegisterPage p, FindingHistory h, DateOnly day) => new(h.Id, p.Request.Links.To($"coherence/{p.Country}/findings/{Uri.EscapeDataString(h.Id)}/?day={RegisterPage.Iso(day)}"));

    private static IReadOnlyList<FindingHistory> Histories(RegisterPage p) => p.Request.Data.Once($"histories {p.Country}", () => (IReadOnlyList<FindingHistory>)
        [.. FindingTimeline.Over(p.Register, new(1970, 1, 1), p.Request.Data.Today, p.Assessment.Options).Where(h => h.Country == p.Country && h.Kind is not (FindingKind.K02 or FindingKind.K06))]);
}
