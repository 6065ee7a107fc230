using System.CommandLine;
using System.Globalization;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy budget DIR</c>: money by instrument and year, tagged; what is unfunded, claimed twice or unknown.</summary>
internal sealed class PolicyBudget : PolicySheet
{
    public PolicyBudget() : base("budget", "The budget line of migration and development: money by act and year, unfunded, claimed twice, unknown.", "lines", "totals")
    {
        Remarks = "Rows of the register's budgets up to the year of the day, tagged by what the money is for. An amount that nobody recorded is shown as unknown, never as 0; a sum says over how many " +
            "lines it runs and how many are unknown.";
        Examples = [new("concord policy budget data/policy/MEX --at 2026-02-01 --weights register", "Money of the programmes of Mexico, with the cuts of 2019.")];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SheetPart> Sheet(PolicyAssessment a, ParseResult parsed, Terminal terminal)
    {
        var sheets = Countries(a.Register).Select(c => BudgetSheet.Of(a, c)).ToList();
        var lines = new Listing(
            new("instrument", "Act"), new("name", "Name"), new("country", "State"), new("year", "Year", true), new("currency", "Currency"), new("tag", "For"), new("needed", "Needed", true),
            new("proposed", "Proposed", true), new("appropriated", "Appropriated", true), new("spent", "Spent", true), new("standing", "Standing"), new("claimed_twice_by", "Also claimed by"), new("source", "Source") { InTable = false });
        foreach (var l in sheets.SelectMany(s => s.Lines).OrderBy(l => l.Standing == BudgetStanding.NotRecorded))
        {
            lines.Add(l.Instrument.Id, l.Instrument.Name, l.Instrument.Country, l.Year, l.Currency, l.Tag, Money(l.Needed), Money(l.Proposed), Money(l.Appropriated), Money(l.Spent), Word(l.Standing),
                string.Join(", ", l.ClaimedTwice), string.Join("; ", l.Sources));
        }
        var totals = new Listing(new("country", "State"), new("year", "Year", true), new("currency", "Currency"), new("tag", "For"), new("appropriated", "Appropriated, as far as known", true), new("known", "Lines known", true), new("unknown", "unknown", true));
        foreach (var t in sheets.SelectMany(s => s.Totals)) totals.Add(t.Country, t.Year, t.Currency, new(t.Tag, t.Tag.Length == 0 ? "not tagged" : t.Tag), new(t.Appropriated, Money(t.Appropriated).Text ?? "unknown"), t.Known, t.Unknown);
        return [new("lines", "By act and year", lines), new("totals", "What is known, by year and purpose", totals)];
    }

    private static Cell Money(double? amount) => new(amount, amount?.ToString("N0", CultureInfo.InvariantCulture));

    private static string Word(BudgetStanding standing) => standing switch
    {
        BudgetStanding.Funded => "funded",
        BudgetStanding.Unfunded => "unfunded",
        BudgetStanding.Asked => "asked for, nothing appropriated recorded",
        BudgetStanding.Unknown => "unknown",
        _ => "in force, nothing recorded",
    };
}
