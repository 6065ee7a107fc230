using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>A draft act before and after: objectives that move, findings that appear, go and change.</summary>
internal static class WhatIfPictures
{
    /// <param name="says">Words.</param>
    /// <param name="diff">What the draft changes.</param>
    /// <param name="country">Whose register.</param>
    /// <param name="most">At most how many are drawn: those that move most; the table has all.</param>
    public static Picture? Moves(PolicyWords says, PolicyDiff diff, string country, int most = int.MaxValue)
    {
        var words = says.Words;
        var moved = diff.Scores.Where(s => (s.After ?? s.Before)!.Country == country && (s.Before?.Coherence ?? s.After?.Coherence) is not null)
            .OrderBy(s => (s.After?.Coherence ?? 0) - (s.Before?.Coherence ?? 0)).ThenBy(s => s.Id, StringComparer.Ordinal).ToList();
        if (moved.Count == 0) return null;
        var drawn = moved.OrderByDescending(m => Math.Abs(Change(m))).Take(most).ToHashSet();
        var still = PolicyScores.Rows(diff.After).Count(r => r.Country == country && r.PeopleWeight == diff.After.Options.PeopleWeight && r.Inventory is not null && moved.TrueForAll(m => m.Id != r.Id));
        var (up, down) = (moved.Count(m => Change(m) > 0), moved.Count(m => Change(m) < 0));
        return new()
        {
            Title = words["Better served by the draft: {up}; worse: {down}", ("up", words.Numbers.Integer(up)), ("down", words.Numbers.Integer(down))],
            Subtitle = words["Objectives and commitments: the share of the pull that goes with each, today and with the draft. Not drawn, for they move little or not at all: {still}.", ("still", words.Numbers.Integer(still + moved.Count - drawn.Count))],
            Badges = [.. PictureFrameWords.Badges(says, diff.Before, country), new(words["what-if"], BadgeKind.Estimate)],
            Chart = new Dumbbell
            {
                Title = words["Share of the pull that goes with each objective, before and after"], Arrows = true, BeforeName = words["today"], AfterName = words["with the draft"],
                X = new(0, 100, [.. Enumerable.Range(0, 5).Select(i => new Tick(i * 25, words.Numbers.Percent(i * 25)))]), Rows = [.. moved.Where(drawn.Contains).Select(m => Row(says, diff, m))],
            },
            Table = new([new(words["Objective"]), new(words["Owner"]), new(words["Pull with it today"], true), new(words["With the draft"], true), new(words["Could be"], true), new(words["Covered"], true)],
                [.. moved.Select(m => (IReadOnlyList<string>)[says.Objective(Register(diff, m), m.Id), Owner(says, diff, m), says.Percent(m.Before?.Coherence), says.Percent(m.After?.Coherence), says.Range(m.After), Covered(says, m)])]),
            Source = PictureFrameWords.Source(says, diff.Before, country, weighed: true),
        };
    }

    public static Picture? Changes(PolicyWords says, PolicyDiff diff, string country)
    {
        var words = says.Words;
        var kinds = diff.Appear.Concat(diff.Vanish).Concat(diff.Change.Select(c => c.After)).Select(f => f.Kind).Distinct().Order().ToList();
        if (kinds.Count == 0) return null;
        var rows = kinds.Select(k => (Name: words[RuleBook.Of(k).Name], Gone: diff.Vanish.Count(f => f.Kind == k), Come: diff.Appear.Count(f => f.Kind == k), Changed: diff.Change.Count(c => c.After.Kind == k))).ToList();
        GainLossCount Count(int n) => new(n, words.Numbers.Integer(n));
        return new()
        {
            Title = words["Findings that appear: {appear}; that go: {vanish}; that change: {change}", ("appear", words.Numbers.Integer(diff.Appear.Count)), ("vanish", words.Numbers.Integer(diff.Vanish.Count)), ("change", words.Numbers.Integer(diff.Change.Count))],
            Subtitle = words["By rule. That a finding goes is not always better: a pull against an aim also goes when the aim has no support left."],
            Badges = [.. PictureFrameWords.Badges(says, diff.Before, country), new(words["what-if"], BadgeKind.Estimate)],
            Chart = new GainLoss { Title = words["Findings by rule under the draft"], GoneTitle = words["go"], ComeTitle = words["appear"], ChangedTitle = words["change"], Rows = [.. rows.Select(r => new GainLossRow(r.Name, Count(r.Gone), Count(r.Come), Count(r.Changed)))] },
            Table = new([new(words["Rule"]), new(words["go"], true), new(words["appear"], true), new(words["change"], true)], [.. rows.Select(r => (IReadOnlyList<string>)[r.Name, words.Numbers.Integer(r.Gone), words.Numbers.Integer(r.Come), words.Numbers.Integer(r.Changed)])]),
            Source = PictureFrameWords.Source(says, diff.Before, country, weighed: false),
        };
    }

    private static DumbbellRow Row(PolicyWords says, PolicyDiff diff, ScoreChange m) => new(says.Objective(Register(diff, m), m.Id), m.Before?.Coherence * 100, m.After?.Coherence * 100, Label(says, m))
    {
        Note = Owner(says, diff, m), Warn = Change(m) < 0,
        Aside = [says.Words["could be {range}", ("range", says.Range(m.After))], says.Words["covered {covered}", ("covered", Covered(says, m))]],
    };

    private static string Label(PolicyWords says, ScoreChange m) => says.Words["{before}, then {after}", ("before", says.Percent(m.Before?.Coherence)), ("after", says.Percent(m.After?.Coherence))];

    private static string Covered(PolicyWords says, ScoreChange m) => says.Words["{before}, then {after}", ("before", says.Percent(m.Before?.Coverage)), ("after", says.Percent(m.After?.Coverage))];

    private static double Change(ScoreChange m) => (m.After?.Coherence ?? 0) - (m.Before?.Coherence ?? 0);

    private static Register Register(PolicyDiff diff, ScoreChange m) => m.After is null ? diff.Before.Register : diff.After.Register;

    private static string Owner(PolicyWords says, PolicyDiff diff, ScoreChange m) => says.OwnerOf(Register(diff, m), (m.After ?? m.Before)!);
}
