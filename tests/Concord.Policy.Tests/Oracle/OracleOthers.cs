namespace Concord.Policy.Tests;

internal sealed partial class Oracle
{
    private IEnumerable<Expected> K08()
    {
        var entries = r.Budgets.Where(b => b.Year == t.Year && Live(acts[b.Instrument])).ToList();
        foreach (var line in entries.Where(b => b.Line is not null && b.Amount is not null).GroupBy(b => b.Line!))
        {
            var needs = line.Where(b => b.Kind == "needed").ToList();
            var granted = line.Where(b => b.Kind.StartsWith("appropriated", StringComparison.Ordinal)).ToList();
            if (granted.Count > 0 && needs.Sum(b => b.Amount) > granted.Sum(b => b.Amount))
                yield return new("K08", "budget line overdrawn", line.Key, string.Join('|', needs.Select(b => b.Instrument).Distinct()), null, null);
        }
        var marks = entries.Where(b => b.Earmark is not null).Select(b => b.Instrument).Distinct().ToList();
        if (marks.Count > 1) yield return new("K08", "earmark used twice", "M", string.Join('|', marks), null, null);
        foreach (var trade in r.Supplies.Where(s => s.Year <= t.Year).GroupBy(s => s.Group))
        {
            var last = trade.First(s => s.Year == trade.Max(x => x.Year));
            var missing = last.Needed + (last.Outflow ?? 0) - last.Available;
            if (missing > 0) yield return new("K08", "more needed than there are", last.Id, last.Group, missing, null);
        }
    }

    private IEnumerable<Expected> K09()
    {
        string? Country(Mandate m) => m.Actor is null ? m.Country : r.Actors.First(a => a.Id == m.Actor).Country;
        HashSet<string> Of(Mandate m) => [.. m.Groups.SelectMany(g => r.Groups.First(x => x.Id == g).Leaves)];
        var held = r.Mandates.Where(m => m.Actor is not null && In(m.InForce, t)).ToList();
        // Two bodies and one function are one finding, however many rows say so.
        var told = new HashSet<(string, string)>();
        for (var i = 0; i < held.Count; i++)
        {
            foreach (var b in held.Skip(i + 1))
            {
                var a = held[i];
                if (a.Function == b.Function && a.Actor != b.Actor && Country(a) == Country(b) && a.Coordination is null && b.Coordination is null && Of(a).Overlaps(Of(b)) && told.Add((a.Function, string.Join('|', new[] { a.Actor, b.Actor }.Order(StringComparer.Ordinal)))))
                    yield return new("K09", "duplicated mandate", a.Function, $"{a.Actor}|{b.Actor}", null, null);
            }
        }
        foreach (var rows in r.Mandates.Where(m => m.InForce.From <= t).GroupBy(m => (m.Function, Country(m))))
        {
            var needed = rows.Where(m => m.Actor is not null || In(m.InForce, t)).SelectMany(Of).ToHashSet();
            var served = rows.Where(m => m.Actor is not null && In(m.InForce, t)).SelectMany(Of);
            if (needed.Count > 0 && !needed.Overlaps(served)) yield return new("K09b", "orphan function", rows.Key.Function, "", null, null);
        }
    }

    private IEnumerable<Expected> K10()
    {
        foreach (var right in r.Reciprocity.Where(x => x.Date <= t).GroupBy(x => (x.Country, x.Right)))
        {
            var last = right.OrderBy(x => x.Date).Last();
            var gap = CaseData.Number(last.Demanded) - CaseData.Number(last.Granted);
            if (gap > 0) yield return new("K10", "reciprocity gap", last.Id, last.Country, gap, null);
        }
    }

    private IEnumerable<Expected> K11() =>
        from c in r.Corridors
        where c.Destination != "***" && c.People >= 100_000
        where !r.Instruments.Any(i => i.Type == "agreement" && i.Domain == "social security" && Live(i) && Cells(i).Any(x => x.C == c.Id))
        select new Expected("K11", "missing mirror: social security", c.Id, "", c.People, Weight(c.Id));

    private IEnumerable<Expected> K13()
    {
        foreach (var money in r.Budgets.Where(b => b.Kind.StartsWith("appropriated", StringComparison.Ordinal) && b.Year <= t.Year).GroupBy(b => b.Instrument))
        {
            if (Live(acts[money.Key]) && money.Last(b => b.Year == money.Max(x => x.Year)).Amount == 0) yield return new("K13", "unfunded", money.Key, "", null, null);
        }
    }

    private IEnumerable<Expected> K14()
    {
        foreach (var i in r.Instruments.Where(i => In(i.InForce, t) && i.Status.StartsWith("signed", StringComparison.Ordinal))) yield return new("K14", "signed, never in force", i.Id, "", null, null);
        foreach (var i in r.Instruments.Where(Live))
        {
            var grounds = i.DependsOn.Concat(r.Provisions.Where(p => p.Instrument == i.Id && InForce(p)).Select(p => p.Under).OfType<string>()).Distinct();
            foreach (var g in grounds.Where(g => !Live(acts[g]))) yield return new("K14", "rests on an act not in force", i.Id, g, null, null);
        }
        var losers = Conflicts().Select(c => Loser(c.Item1, c.Item2)).OfType<Provision>().Select(p => p.Id).ToHashSet();
        foreach (var duty in r.Provisions.Where(p => InForce(p) && p.Modality is Modality.Obliged or Modality.Forbidden && InForce(p)))
        {
            var sanctions = r.Provisions.Where(p => p.Sanctions.Contains(duty.Id) && p.InForce.From <= t && !acts[p.Instrument].Status.StartsWith("draft", StringComparison.Ordinal) && !acts[p.Instrument].Status.StartsWith("signed", StringComparison.Ordinal)).ToList();
            if (sanctions.Count > 0 && sanctions.All(p => !In(p.InForce, t) || losers.Contains(p.Id))) yield return new("K14", "duty without sanction", duty.Instrument, duty.Id, null, null);
        }
    }

    private IEnumerable<Expected> K15()
    {
        var bans = r.Provisions.Where(p => p.Modality == Modality.Forbidden && p.InForce.From <= t && p.InForce.From > t.AddYears(-10) && !acts[p.Instrument].Status.StartsWith("draft", StringComparison.Ordinal) && !acts[p.Instrument].Status.StartsWith("signed", StringComparison.Ordinal)).ToList();
        foreach (var key in from b in bans from cell in Cells(b) group (b, cell) by (b.Conduct, cell.C))
        {
            var leaves = key.GroupBy(x => x.cell.L).Where(l => l.Count() >= 3).SelectMany(l => l.Select(x => x.b.Id)).Distinct().Count();
            if (leaves > 0) yield return new("K15", "stop-go", key.Key.Conduct, key.Key.C, leaves, null);
        }
    }

    private IEnumerable<Expected> K16() =>
        from e in r.Effects
        where Live(acts[e.Instrument]) && (e.Provision is null || In(r.Provisions.First(p => p.Id == e.Provision).InForce, t))
        group e by e.Id into views
        where views.Any(v => v.Value > 0) && views.Any(v => v.Value < 0)
        select new Expected("K16", "assessors disagree", views.Key, views.First().Instrument, null, null);
}
