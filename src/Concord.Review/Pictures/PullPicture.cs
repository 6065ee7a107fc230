using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>Pull bars: those that lose most first, objectives before commitments.</summary>
internal static class PullPicture
{
    /// <param name="says">Words.</param>
    /// <param name="a">The assessment.</param>
    /// <param name="country">Whose objectives.</param>
    /// <param name="most">At most how many rows: those that lose most.</param>
    public static Picture? Of(PolicyWords says, PolicyAssessment a, string country, int most = int.MaxValue)
    {
        var words = says.Words;
        var rows = PolicyScores.Rows(a).Where(r => r.Country == country && r.PeopleWeight == a.Options.PeopleWeight && r.Inventory is not null)
            .OrderBy(r => r.Owner.Length == 0).ThenBy(r => r.Coherence ?? 2).ThenBy(r => r.Coverage ?? 0).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();
        if (rows.Count == 0) return null;
        var all = rows.Count;
        var undone = rows.Count(r => r.Owner.Length > 0 && r.Coherence < 0.5);
        rows = [.. rows.Take(most)];
        var reading = words["Each bar is the whole scope of one objective or commitment: its corridors and groups, weighed by people and money. Thin line: what the share could be if every effect held with a confidence below 0.7 were a step weaker or stronger. The share says nothing of strength."];
        return new()
        {
            Title = undone == 0 ? words["As far as is recorded, no objective is pulled against more than with"]
                : words.Plural(undone, "One objective is pulled against more than with", "{n} objectives are pulled against more than with"),
            Subtitle = all == rows.Count ? reading : words["{reading} Drawn: the {n} of {all} that lose most.", ("reading", reading), ("n", words.Numbers.Integer(rows.Count)), ("all", words.Numbers.Integer(all))],
            Badges = PictureFrameWords.Badges(says, a, country),
            Chart = new PullBars
            {
                Title = words["What pulls with and against each objective"],
                Words = new(words["pulls with"], words["works against"], words["protection, a trade-off by design"], words["nothing recorded"], words["goes with it (could be)"], words["covered"], words["rests on"]),
                Bars = [.. rows.Select(r => Bar(says, a, r))],
            },
            Table = new(
                [new(words["Objective"]), new(words["Owner"]), new(words["Pull with it"], true), new(words["Could be"], true), new(words["Covered"], true), new(words["Protection by design"], true), new(words["Effects"], true), new(words["Assessors"], true), new(words["On law text"], true), new(words["Strongest against"], true)],
                [.. rows.Select(r => Row(says, a, r))]),
            Source = PictureFrameWords.Source(says, a, country, weighed: true),
        };
    }

    private static PullBar Bar(PolicyWords says, PolicyAssessment a, ScoreRow r)
    {
        var live = r.Live ?? 0;
        var design = r.Coherence is null ? 0 : Math.Clamp(Pulls.ByDesign(a, r.Id), 0, Math.Max(0, 1 - r.Coherence.Value));
        var (low, high) = (Math.Min(r.CoherenceLow ?? 0, r.Coherence ?? 0), Math.Max(r.CoherenceHigh ?? 0, r.Coherence ?? 0));
        return new(says.Objective(a.Register, r.Id), says.OwnerOf(a.Register, r), Math.Min(1, r.Coherence ?? 0) * live, r.Coherence is { } c ? Math.Max(0, 1 - c - design) * live : 0, says.Percent(r.Coherence))
        {
            ByDesign = design * live, Low = r.Coherence is null ? null : low * live, High = r.Coherence is null ? null : high * live,
            RangeLabel = r.Coherence is null || high - low < 0.005 ? "" : $"({says.Range(r)})", Covered = says.Percent(r.Coverage), RestsOn = RestsOn(says, r.Inventory!),
        };
    }

    private static string[] RestsOn(PolicyWords says, Inventory inventory)
    {
        var words = says.Words;
        var counts = words["{effects}, {assessors}", ("effects", words.Plural(inventory.Effects, "{n} effect", "{n} effects")), ("assessors", words.Plural(inventory.Assessors, "{n} assessor", "{n} assessors"))];
        return inventory.LawShare is null ? [counts]
            : [counts, inventory.StrongestAdverse == 0 ? words["{share} on law text", ("share", says.Percent(inventory.LawShare))]
                : words["{share} on law text; strongest {value}", ("share", says.Percent(inventory.LawShare)), ("value", words.Numbers.Decimal(inventory.StrongestAdverse, 0))]];
    }

    private static IReadOnlyList<string> Row(PolicyWords says, PolicyAssessment a, ScoreRow r) =>
    [
        says.Objective(a.Register, r.Id), says.OwnerOf(a.Register, r), says.Percent(r.Coherence), says.Range(r), says.Percent(r.Coverage), says.Percent(Pulls.ByDesign(a, r.Id)),
        says.Words.Numbers.Integer(r.Inventory!.Effects), says.Words.Numbers.Integer(r.Inventory.Assessors), says.Percent(r.Inventory.LawShare), says.Words.Numbers.Decimal(r.Inventory.StrongestAdverse, 0),
    ];
}
