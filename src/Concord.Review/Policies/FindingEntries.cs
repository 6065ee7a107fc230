using Concord.Policy;

namespace Concord.Review.Policies;

/// <summary>All findings of an assessment for machines, those that stand outside every order included.</summary>
internal static class FindingEntries
{
    public static IReadOnlyList<FindingEntry> Of(PolicyAssessment a, FindingOverview overview)
    {
        var lines = overview.Lines.SelectMany(l => l.Findings.Select(f => (f.Id, Line: l))).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Line, StringComparer.Ordinal);
        var aside = overview.TradeOffs.Select(f => (f.Id, Word: "trade-off-by-design")).Concat(overview.Settled.Select(f => (f.Id, Word: "settled-by-law"))).Concat(overview.Met.Select(f => (f.Id, Word: "met")))
            .DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Word, StringComparer.Ordinal);
        return [.. a.Findings.Where(f => lines.ContainsKey(f.Id) || aside.ContainsKey(f.Id)).Select(Entry)];

        FindingEntry Entry(Finding f)
        {
            var touched = Touched.Of(a, f);
            var known = touched.Corridors.Count > 0;
            return new(f.Id, FindingTable.Row(a.Day, f), RuleBook.Of(f.Kind).Version, aside.GetValueOrDefault(f.Id) ?? (Policy.Standing.IsVerified(f) ? "verified" : "to-be-checked"),
                lines.TryGetValue(f.Id, out var line) ? line.Id : "", known ? touched.People : null, touched.IsUpperBound, known ? touched.Money : null,
                [.. f.Inputs.OfType<IdentifiedRow>().Select(r => r.Id).Distinct()], [.. f.Inputs.Select(r => r.Source).Where(s => !string.IsNullOrWhiteSpace(s)).OfType<string>().Distinct()]);
        }
    }
}
