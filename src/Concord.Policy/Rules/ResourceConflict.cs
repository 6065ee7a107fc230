using System.Globalization;

namespace Concord.Policy;

/// <summary>K08: more needed on a budget line than appropriated, one earmark used twice, or more people of a trade claimed than there are.</summary>
internal static class ResourceConflict
{
    public static IEnumerable<Finding> Find(Snapshot s) => [.. Lines(s), .. Earmarks(s), .. Trades(s)];

    /// <summary>Needs of one line and year against its appropriation. A line without a recorded appropriation is unknown, not empty.</summary>
    private static IEnumerable<Finding> Lines(Snapshot s)
    {
        foreach (var line in Entries(s).Where(b => b.Line is not null && b.Amount is not null && b.Year == s.Day.Year).GroupBy(b => (b.Line, b.Currency)))
        {
            var granted = line.Where(b => IsKind(b, "appropriated")).ToList();
            var needs = line.Where(b => IsKind(b, "needed")).ToList();
            if (granted.Count == 0 || needs.Sum(b => b.Amount!.Value) <= granted.Sum(b => b.Amount!.Value)) continue;
            yield return New(s, "budget line overdrawn", line.Key.Currency, line.Key.Line!, needs, s.Day.Year.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<Finding> Earmarks(Snapshot s)
    {
        foreach (var mark in Entries(s).Where(b => b.Earmark is not null && b.Year == s.Day.Year).GroupBy(b => b.Earmark!))
        {
            if (mark.Select(b => b.Instrument).Distinct().Count() > 1)
                yield return New(s, "earmark used twice", "earmark", mark.Key, [.. mark], s.Day.Year.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<Finding> Trades(Snapshot s)
    {
        foreach (var trade in s.Register.Supplies.Where(x => x.Year <= s.Day.Year).GroupBy(x => (x.Country, x.Group)))
        {
            var latest = trade.MaxBy(x => x.Year)!;
            if (latest.Needed + (latest.Outflow ?? 0) <= latest.Available) continue;
            yield return new()
            {
                Id = Finding.MakeId(FindingKind.K08, latest.Id), Kind = FindingKind.K08, Grade = "more needed than there are", Country = latest.Country, A = latest.Id, B = latest.Group,
                Detail = string.Create(CultureInfo.InvariantCulture, $"{latest.Needed} needed, {latest.Available} there"),
                N = latest.Needed + (latest.Outflow ?? 0) - latest.Available, Inputs = [latest],
            };
        }
    }

    private static IEnumerable<BudgetEntry> Entries(Snapshot s) => s.Register.Budgets.Where(b => s.Acts(s.Compiled.Instruments[b.Instrument]));

    private static bool IsKind(BudgetEntry entry, string kind) => entry.Kind.StartsWith(kind, StringComparison.Ordinal);

    private static Finding New(Snapshot s, string grade, string of, string name, IReadOnlyList<BudgetEntry> entries, string detail)
    {
        string[] instruments = [.. entries.Select(b => b.Instrument).Distinct()];
        return new()
        {
            Id = Finding.MakeId(FindingKind.K08, of, name), Kind = FindingKind.K08, Grade = grade, Country = s.Compiled.Instruments[instruments[0]].Country, A = name,
            B = string.Join('|', instruments), Detail = detail, Inputs = [.. instruments.Select(i => s.Compiled.Instruments[i]), .. entries],
        };
    }
}
