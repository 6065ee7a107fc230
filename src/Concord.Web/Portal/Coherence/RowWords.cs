using Concord.Policy;
using Concord.Web.Review;

namespace Concord.Web.Portal.Coherence;

/// <summary>Rows of a register in words, with where each leads.</summary>
internal static class RowWords
{
    public static Cell Name(RegisterPage p, RegisterRow row) => row switch
    {
        Instrument i => p.Act(i.Id),
        Provision v => new(v.Article is { } article ? $"{v.Id}, {article}" : v.Id, p.To($"acts/{v.Instrument}/"), Own: true),
        Effect e => new(e.Id, p.To($"acts/{e.Instrument}/"), Own: true),
        Objective o => p.Objective(o.Id),
        Commitment c => new(c.Source ?? c.Id, p.To($"objectives/{c.Id}/"), Own: true),
        Mandate m => m.Actor is { } actor ? p.Body(actor) : p.Text["nobody"],
        Actor a => p.Body(a.Id),
        BudgetEntry b => p.Act(b.Instrument),
        IdentifiedRow r => new(r.Id, Own: true),
        _ => "",
    };

    public static Cell Says(RegisterPage p, RegisterRow row) => row switch
    {
        Instrument i => new(i.StatedObjective ?? "", Own: true),
        Provision v => Rule(p, v),
        Effect e => Pull(p, e),
        Objective o => p.Body(o.Owner),
        Commitment c => c.Binding ? p.Text["binding"] : p.Text["not binding"],
        Mandate m => new(m.Function, Own: true),
        BudgetEntry b => p.Text["{year}: {amount} {currency}", ("year", Year(b.Year)), ("amount", b.Amount is { } amount ? p.Text.Numbers.Integer(amount) : p.Text["unknown"]), ("currency", b.Currency)],
        ReciprocityLevel r => p.Text["asked: {asked}; granted: {granted}", ("asked", p.Says.Level(r.Demanded, r.Scale)), ("granted", p.Says.Level(r.Granted, r.Scale))],
        Actor a => new(a.Kind, Own: true),
        _ => "",
    };

    public static string When(RegisterPage p, RegisterRow row) => row switch
    {
        Instrument i => p.Days(i.InForce),
        Provision v => p.Days(v.InForce),
        Objective o => p.Days(o.InForce),
        Mandate m => p.Days(m.InForce),
        Commitment c => p.Text["since {from}", ("from", p.Day(c.From))],
        ReciprocityLevel r => p.Text["since {from}", ("from", p.Day(r.Date))],
        _ => "",
    };

    public static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a provision does to a conduct.</summary>
    public static string Rule(RegisterPage p, Provision v)
    {
        (string, string)[] values = [("bearer", Isolated(p, v.Bearer)), ("conduct", Isolated(p, v.Conduct))];
        return v.Modality switch
        {
            Modality.Obliged => p.Text["{bearer} must: {conduct}", values],
            Modality.Permitted => p.Text["{bearer} may: {conduct}", values],
            Modality.Forbidden => p.Text["{bearer} must not: {conduct}", values],
            _ => p.Text["{bearer} need not: {conduct}", values],
        };
    }

    /// <summary>Words of the register within a sentence: in a language written from right to left they keep their own direction.</summary>
    private static string Isolated(RegisterPage p, string words) => p.Text.RightToLeft() ? $"\u2068{words}\u2069" : words;

    /// <summary>How an effect moves its outcome.</summary>
    public static string Pull(RegisterPage p, Effect e)
    {
        (string, string)[] values = [("outcome", Isolated(p, p.Register.Outcomes.FirstOrDefault(o => o.Id == e.Outcome)?.Label ?? e.Outcome)),
            ("value", p.Text.Numbers.Decimal(Math.Abs(e.Value), 1)), ("confidence", p.Says.Percent(e.Sureness))];
        return e.Value switch
        {
            > 0 => p.Text["raises {outcome}: {value} of 3, confidence {confidence}", values],
            < 0 => p.Text["lowers {outcome}: {value} of 3, confidence {confidence}", values],
            _ => p.Text["leaves {outcome} as it is: {value} of 3, confidence {confidence}", values],
        };
    }
}
