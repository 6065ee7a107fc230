namespace Concord.Policy;

/// <summary>Days during which a finding held one grade.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">The day after the last one; null where it holds at the end of the period.</param>
/// <param name="Grade">Grade.</param>
/// <param name="Detail">Detail on the first day.</param>
public sealed record FindingSpan(DateOnly From, DateOnly? Until, string Grade, string Detail);

/// <summary>A finding over a period. It is the same finding as long as its kind and inputs are.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Country">Country.</param>
/// <param name="Spans">Spans in order; a gap between two is a time without the finding.</param>
public sealed record FindingHistory(string Id, FindingKind Kind, string Country, IReadOnlyList<FindingSpan> Spans);

/// <summary>Findings over time. Between two days on which a row begins or ends nothing changes, so those days are enough.</summary>
public static class FindingTimeline
{
    /// <summary>The history of every finding that held on some day of the period, by kind and id.</summary>
    /// <param name="register">The register.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="options">How to assess.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public static IReadOnlyList<FindingHistory> Over(Register register, DateOnly from, DateOnly to, AssessmentOptions? options = null)
    {
        if (to < from) throw new ArgumentException($"the period ends on {to}, before it begins on {from}", nameof(to));
        options ??= AssessmentOptions.Default;
        var open = new Dictionary<string, (Finding Finding, DateOnly From)>(StringComparer.Ordinal);
        var spans = new Dictionary<string, (Finding First, List<FindingSpan> Spans)>(StringComparer.Ordinal);
        PolicyAssessment? last = null;
        foreach (var day in Days(register, from, to))
        {
            last = last is null ? PolicyAssessment.Of(register, day, options) : last.Variant(register, day, options);
            var now = Finding.ById(last.Findings);
            foreach (var (id, old) in open.Where(o => !now.TryGetValue(o.Key, out var f) || f.Grade != o.Value.Finding.Grade).ToList())
            {
                Close(id, old.Finding, old.From, day);
                open.Remove(id);
            }
            foreach (var (id, f) in now.Where(n => !open.ContainsKey(n.Key)).ToList()) open[id] = (f, day);
        }
        foreach (var (id, (f, since)) in open) Close(id, f, since, null);
        return [.. spans.Select(s => new FindingHistory(s.Key, s.Value.First.Kind, s.Value.First.Country, [.. s.Value.Spans.OrderBy(x => x.From)])).OrderBy(h => h.Kind).ThenBy(h => h.Id, StringComparer.Ordinal)];

        void Close(string id, Finding f, DateOnly since, DateOnly? until)
        {
            if (!spans.TryGetValue(id, out var entry)) spans[id] = entry = (f, []);
            entry.Spans.Add(new(since, until, f.Grade, f.Detail));
        }
    }

    /// <summary>The first day after the assessment's on which the finding is gone though the register stays as it is; null where nothing recorded ends it.</summary>
    public static DateOnly? EndOf(PolicyAssessment a, Finding finding)
    {
        foreach (var day in Days(a.Register, a.Day, new(2200, 12, 31)).Skip(1))
        {
            if (!a.Variant(a.Register, day, a.Options).Findings.Any(f => f.Id == finding.Id)) return day;
        }
        return null;
    }

    /// <summary>The first day and every later day up to the last on which something may change, in order.</summary>
    internal static IEnumerable<DateOnly> Days(Register r, DateOnly from, DateOnly to)
    {
        IEnumerable<Interval> intervals =
            [.. r.Instruments.Select(i => i.InForce), .. r.Provisions.Select(p => p.InForce), .. r.Objectives.Select(o => o.InForce), .. r.Mandates.Select(m => m.InForce)];
        var days = new SortedSet<DateOnly> { from };
        foreach (var i in intervals)
        {
            days.Add(i.From);
            if (i.Until is { } until) days.Add(until);
        }
        days.UnionWith(r.Commitments.Select(c => c.From));
        days.UnionWith(r.Reciprocity.Select(x => x.Date));
        // Money counts by calendar years, both of the row and of the year after it; a ban leaves the ten years' window on its tenth anniversary.
        days.UnionWith(r.Budgets.SelectMany(b => new[] { new DateOnly(b.Year, 1, 1), new DateOnly(b.Year + 1, 1, 1) }));
        days.UnionWith(r.Supplies.Select(s => new DateOnly(s.Year, 1, 1)));
        days.UnionWith(r.Provisions.Where(p => p.Modality == Modality.Forbidden).SelectMany(p => new[] { p.InForce.From.AddYears(StopGo.Years), p.InForce.From.AddYears(StopGo.Years).AddDays(1) }));
        return days.Where(d => d >= from && d <= to);
    }
}
