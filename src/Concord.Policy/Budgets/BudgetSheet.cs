namespace Concord.Policy;

/// <summary>How an instrument's money stands in a year.</summary>
public enum BudgetStanding
{
    /// <summary>Money was appropriated (or spent).</summary>
    Funded,

    /// <summary>The appropriation recorded is 0.</summary>
    Unfunded,

    /// <summary>A need or a proposal is recorded, no appropriation.</summary>
    Asked,

    /// <summary>A row stands without an amount.</summary>
    Unknown,

    /// <summary>No row is recorded for an instrument in force.</summary>
    NotRecorded,
}

/// <summary>Money of one instrument in one year. Amounts in units of the currency; null is unknown, never 0.</summary>
/// <param name="Instrument">Instrument.</param>
/// <param name="Year">Year.</param>
/// <param name="Currency">Currency; empty where nothing is recorded.</param>
/// <param name="Tag">both (migration and development), migration, development, other; empty where nobody tagged it.</param>
/// <param name="Needed">Needed.</param>
/// <param name="Proposed">Proposed.</param>
/// <param name="Appropriated">Appropriated.</param>
/// <param name="Spent">Spent.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="ClaimedTwice">Ids of instruments that claim the same earmark or an overdrawn line in the same year.</param>
/// <param name="Sources">Sources of its rows.</param>
public sealed record BudgetLine(
    Instrument Instrument, int Year, string Currency, string Tag, double? Needed, double? Proposed, double? Appropriated, double? Spent, BudgetStanding Standing, IReadOnlyList<string> ClaimedTwice, IReadOnlyList<string> Sources);

/// <summary>What is known of the money of a country in a year and under a tag: a sum over what is known, beside the number of what is not.</summary>
/// <param name="Country">Country.</param>
/// <param name="Year">Year.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Tag">Tag; empty for what nobody tagged.</param>
/// <param name="Appropriated">Sum of the appropriations known; null where none is.</param>
/// <param name="Known">Lines with an appropriation known.</param>
/// <param name="Unknown">Lines without one.</param>
public sealed record BudgetTotal(string Country, int Year, string Currency, string Tag, double? Appropriated, int Known, int Unknown);

/// <summary>The budget line of migration and development (para 31): money by instrument and year, what is unfunded and what is claimed twice.</summary>
/// <param name="Lines">By country, instrument and year; an instrument in force without any row stands once, for the year of the day.</param>
/// <param name="Totals">By country, year, currency and tag.</param>
public sealed record BudgetSheet(IReadOnlyList<BudgetLine> Lines, IReadOnlyList<BudgetTotal> Totals)
{
    /// <summary>The sheet of a register up to the year of the assessment's day, of one country or of all.</summary>
    public static BudgetSheet Of(PolicyAssessment a, string? country = null)
    {
        var instruments = a.Register.Instruments.Where(i => country is null || i.Country == country).OrderBy(i => i.Country, StringComparer.Ordinal).ToList();
        var rows = a.Register.Budgets.Where(b => b.Year <= a.Day.Year).ToLookup(b => b.Instrument, StringComparer.Ordinal);
        var lines = new List<BudgetLine>();
        foreach (var i in instruments)
        {
            foreach (var year in rows[i.Id].GroupBy(b => (b.Year, b.Currency)).OrderBy(g => g.Key.Year)) lines.Add(Line(a, i, year.Key.Year, year.Key.Currency, [.. year]));
            if (!rows[i.Id].Any() && a.Snapshot.Acts(i)) lines.Add(new(i, a.Day.Year, "", "", null, null, null, null, BudgetStanding.NotRecorded, [], []));
        }
        var totals = lines.Where(l => l.Standing != BudgetStanding.NotRecorded).GroupBy(l => (l.Instrument.Country, l.Year, l.Currency, l.Tag)).OrderBy(g => g.Key.Country, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Year).ThenBy(g => g.Key.Currency, StringComparer.Ordinal).ThenBy(g => g.Key.Tag, StringComparer.Ordinal)
            .Select(g => new BudgetTotal(g.Key.Country, g.Key.Year, g.Key.Currency, g.Key.Tag, Sum(g.Select(l => l.Appropriated)), g.Count(l => l.Appropriated is not null), g.Count(l => l.Appropriated is null)));
        return new(lines, [.. totals]);
    }

    /// <summary>The latest appropriation of an instrument up to the day, or null where none is recorded.</summary>
    internal static BudgetEntry? Latest(PolicyAssessment a, string instrument) =>
        a.Register.Budgets.Where(b => b.Instrument == instrument && b.Year <= a.Day.Year && Is(b, "appropriated")).OrderBy(b => b.Year).LastOrDefault();

    private static BudgetLine Line(PolicyAssessment a, Instrument i, int year, string currency, IReadOnlyList<BudgetEntry> rows)
    {
        double? Of(string kind) => Sum(rows.Where(b => Is(b, kind)).Select(b => b.Amount));
        var (appropriated, spent) = (Of("appropriated"), Of("spent"));
        var standing = (appropriated ?? spent) switch
        {
            > 0 => BudgetStanding.Funded,
            not null => BudgetStanding.Unfunded,
            _ when rows.Any(b => b.Amount is null) => BudgetStanding.Unknown,
            _ => BudgetStanding.Asked,
        };
        return new(i, year, currency, rows.Select(b => b.Tag).FirstOrDefault(t => t is not null) ?? "", Of("needed"), Of("proposed"), appropriated, spent, standing, Claimants(a, i.Id, year, rows),
            [.. rows.Select(b => b.Source).OfType<string>().Distinct()]);
    }

    /// <summary>Other instruments on the same earmark, or on a line of which more is needed than was appropriated.</summary>
    private static string[] Claimants(PolicyAssessment a, string instrument, int year, IReadOnlyList<BudgetEntry> rows)
    {
        var others = a.Register.Budgets.Where(b => b.Year == year && b.Instrument != instrument).ToList();
        var claims = others.Where(b => b.Earmark is not null && rows.Any(r => r.Earmark == b.Earmark)).ToList();
        foreach (var line in rows.Select(r => r.Line).OfType<string>().Distinct())
        {
            var all = a.Register.Budgets.Where(b => b.Line == line && b.Year == year).ToList();
            var (needed, granted) = (Sum(all.Where(b => Is(b, "needed")).Select(b => b.Amount)), Sum(all.Where(b => Is(b, "appropriated")).Select(b => b.Amount)));
            if (needed > granted) claims.AddRange(others.Where(b => b.Line == line));
        }
        return [.. claims.Select(b => b.Instrument).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool Is(BudgetEntry entry, string kind) => entry.Kind.StartsWith(kind, StringComparison.Ordinal);

    /// <summary>The sum of what is known; null where nothing is.</summary>
    private static double? Sum(IEnumerable<double?> amounts) => amounts.OfType<double>().ToList() is { Count: > 0 } known ? known.Sum() : null;
}
