namespace Concord.Review.Building;

/// <summary>Titles that say what to see: a claim with a number, computed from the figures and nothing else.</summary>
internal static class Claims
{
    /// <summary>How far the people of a table live (or come from) one place: "One in three lives in the United States; next come Canada (12%) and Saudi Arabia (11%)".</summary>
    public static string Concentration(ReviewContext c, IReadOnlyList<PeopleCell> cells, double total)
    {
        var first = cells[0];
        var place = ("place", c.Place(first.Other));
        var share = first.Both!.Value / total;
        var head =
            share >= 0.95 ? c.Words["Nearly all live in {place}", place]
            : Math.Abs(share - (2 / 3d)) < 0.02 ? c.Words["Two in three live in {place}", place]
            : Math.Abs(share - 0.5) < 0.02 ? c.Words["Half live in {place}", place]
            : share > 0.5 ? c.Words["{share} live in {place}", ("share", c.Percent(share)), place]
            : OneIn(share) is { } n ? c.Words["One in {n} lives in {place}", ("n", c.Word(n)), place]
            : c.Words["The most, {share}, live in {place}", ("share", c.Percent(share)), place];
        var next = cells.Skip(1).Take(2).Where(x => x.Both / total >= 0.02).Select(x => $"{c.Place(x.Other)} ({c.Percent(x.Both!.Value / total)})").ToList();
        return next.Count == 0 ? head : c.Words["{head}; next: {places}", ("head", head), ("places", c.Numbers.List(next))];
    }

    /// <summary>A number of people against an earlier one: "Three times as many as in 1990", "12% more than in 1990", "About as many as in 1990".</summary>
    public static string People(ReviewContext c, double before, int beforeYear, double now) =>
        Capital(Change(c, before, beforeYear, now, "twice as many as in {year}", "{n} times as many as in {year}", "{share} more than in {year}", "{share} fewer than in {year}", "about as many as in {year}"));

    /// <summary>The same for money, as it stands after its name: "Remittances received: three times the level of 2000".</summary>
    public static string Level(ReviewContext c, string name, double before, int beforeYear, double now) =>
        c.Pair(name, Change(c, before, beforeYear, now, "twice the level of {year}", "{n} times the level of {year}", "{share} above the level of {year}", "{share} below the level of {year}", "about the level of {year}"));

    private static string Change(ReviewContext c, double before, int beforeYear, double now, string twice, string times, string more, string fewer, string same)
    {
        var year = ("year", c.Year(beforeYear));
        var ratio = now / before;
        if (Near(ratio) == 2) return c.Words[twice, year];
        if (ratio >= 1.95)
        {
            var whole = ratio >= 9.5 ? (long)Math.Round(ratio) : Near(ratio);
            // A number with decimals takes the form of a hundred, as in the plural rules of the Unicode consortium.
            return c.Words.Plural(whole ?? 100, times, times, ("n", whole is { } n ? c.Word(n) : c.Numbers.Decimal(ratio, 1)), year);
        }
        if (Math.Abs(ratio - 1) < 0.03) return c.Words[same, year];
        return c.Words[ratio > 1 ? more : fewer, ("share", c.Percent(Math.Abs(ratio - 1))), year];
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static long? Near(double ratio) => Math.Abs(ratio - Math.Round(ratio)) < 0.05 ? (long)Math.Round(ratio) : null;

    private static int? OneIn(double share)
    {
        var n = (int)Math.Round(1 / share);
        return n is >= 3 and <= 10 && Math.Abs(share - (1d / n)) / share < 0.06 ? n : null;
    }
}
