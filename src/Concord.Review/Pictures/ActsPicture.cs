using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>Acts against acts: effects that pull one objective apart, and provisions that rule differently and are not settled by the law.</summary>
internal static class ActsPicture
{
    private const int Most = 24;

    public static Picture? Of(PolicyWords says, PolicyAssessment a, string country)
    {
        var words = says.Words;
        var overview = FindingOverview.Of(a, country);
        var aside = overview.TradeOffs.Concat(overview.Settled).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = a.Findings.Where(f => f.Country == country && f.Kind is FindingKind.K01 or FindingKind.K02 && !aside.Contains(f.Id) && Acts(f) is [var x, var y] && x != y)
            .GroupBy(f => string.Join('|', Acts(f).Order(StringComparer.Ordinal))).Select(g => (Acts: g.Key.Split('|'), Findings: g.ToList())).ToList();
        if (pairs.Count == 0) return null;
        // The acts of most pairs are shown, in the order of their first days.
        var shown = pairs.SelectMany(p => p.Acts).GroupBy(x => x).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Most).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var items = a.Register.Instruments.Where(i => shown.Contains(i.Id)).OrderBy(i => i.InForce.From).ThenBy(i => i.Id, StringComparer.Ordinal).ToList();
        var drawn = pairs.Where(p => p.Acts.All(shown.Contains)).Select(p => (p.Findings, Rows: p.Acts.Select(id => items.FindIndex(i => i.Id == id)).Order().ToArray())).OrderBy(p => p.Rows[1]).ThenBy(p => p.Rows[0]).ToList();
        var most = drawn.Max(p => p.Findings.Count(f => f.Kind == FindingKind.K02));
        return new()
        {
            Title = words.Plural(pairs.Count, "One pair of acts pulls apart or rules differently", "{n} pairs of acts pull apart or rule differently"),
            Subtitle = words["The number says on how many objectives one act helps while the other works against it on the same corridors and groups. Trade-offs by design and what the law itself settles are left out."],
            Badges = PictureFrameWords.Badges(says, a, country),
            Chart = new PairMatrix
            {
                Title = words["Acts against acts"],
                Items = [.. items.Select(i => new PairItem(i.Name, words.Numbers.Period(new(i.InForce.From.Year))))],
                Marks = [.. drawn.Select(p => Mark(says, a, items, p.Findings, p.Rows, most))],
                Key = [(Tone.Against, words["pull apart, on so many objectives"])], FramedLabel = words["rule differently on one conduct"], UnsureLabel = words["to be checked: not graded"],
            },
            Table = new([new(words["Act"]), new(words["Act"]), new(words["What stands between them"]), new(words["Standing"])], [.. drawn.Select(p => (IReadOnlyList<string>)
            [
                items[p.Rows[0]].Name, items[p.Rows[1]].Name, Between(says, a, p.Findings), p.Findings.TrueForAll(Policy.Standing.IsVerified) ? words["verified"] : words["to be checked"],
            ])]),
            Source = PictureFrameWords.Source(says, a, country, weighed: false),
        };
    }

    private static PairMark Mark(PolicyWords says, PolicyAssessment a, List<Instrument> items, List<Finding> findings, int[] rows, int most)
    {
        var apart = findings.Count(f => f.Kind == FindingKind.K02);
        return new(rows[1], rows[0], apart / (double)Math.Max(1, most), Tone.Against, apart == 0 ? "" : says.Words.Numbers.Integer(apart),
            says.Words["{first} and {second}: {what}", ("first", says.Isolated(items[rows[0]].Name)), ("second", says.Isolated(items[rows[1]].Name)), ("what", Between(says, a, findings))])
        {
            Unsure = findings.Exists(f => !Policy.Standing.IsVerified(f)), Framed = findings.Exists(f => f.Kind == FindingKind.K01),
        };
    }

    private static string Between(PolicyWords says, PolicyAssessment a, List<Finding> findings) => string.Join("; ", findings.Select(f => f.Kind == FindingKind.K02 ? says.Objective(a.Register, f.A)
        : says.Words["rule differently on {conduct}", ("conduct", says.Isolated(f.Inputs.OfType<Provision>().First().Conduct))]).Distinct());

    private static string[] Acts(Finding f) => f.B.Split('|');
}
