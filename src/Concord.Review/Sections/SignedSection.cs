using Concord.Review.Building;
using Concord.Statistics;

namespace Concord.Review.Sections;

/// <summary>Treaties: what the state did and when, as far as the status tables in the lake go.</summary>
internal static class SignedSection
{
    public static ReviewSection Write(ReviewContext c)
    {
        var title = c.Words["What was signed"];
        var actions = c.Lake.TreatyActions(c.Area.Id);
        if (actions.Count == 0)
        {
            return new ReviewSection("signed", title, [new Missing(
                c.Words["No status table in the lake lists this area among its participants."],
                c.Words["Only states take part in these treaties; for a territory look at the state responsible for it. The United Nations Treaty Collection has the current status."])]);
        }
        var facts = Treaty.All.Select(t => Fact(c, t, [.. actions.Where(a => a.Treaty == t)])).ToList();
        var releases = actions.Select(a => a.Release).Distinct().ToList();
        var remark = c.Words["Each status is as of its date; no later table is in the lake. No action recorded is not a refusal."];
        return new ReviewSection("signed", title, [new DatedFacts(facts, remark, releases)]);
    }

    internal static DatedFact Fact(ReviewContext c, Treaty treaty, IReadOnlyList<TreatyAction> actions)
    {
        // A dated action says more than the same action with a year only.
        var known = actions.Where(a => a.Kind != TreatyActionKind.NoneRecorded).ToList();
        var dated = known.Where(a => a.Date is not null).ToList();
        var shown = known.Where(a => a.Date is not null || !dated.Any(d => d.Binds == a.Binds && (a.Year is null || d.Date!.Value.Year == a.Year)))
            .OrderBy(a => a.Date ?? new DateOnly(a.Year ?? 9999, 12, 31)).ToList();
        var text = shown.Count == 0 ? c.Words["no action recorded"] : string.Join(c.Words[", "], shown.Select(a => Words(c, a)));
        var asOf = actions.Max(a => a.Release.Provenance.AsOf);
        if (asOf is { } day) text = c.Words["{actions}; as of {date}", ("actions", text), ("date", c.Numbers.Date(day))];
        return new DatedFact(c.Words[ShortName(treaty)], text, shown.Count > 0);
    }

    private static string Words(ReviewContext c, TreatyAction action)
    {
        var when = ("when", (action.Date is { } day ? c.Numbers.Date(day) : action.Year is { } year ? c.Year(year) : c.Words["on a day not stated"]));
        return action.Kind switch
        {
            TreatyActionKind.Signature => c.Words["signed {when}", when],
            TreatyActionKind.SuccessionToSignature => c.Words["succeeded to signature {when}", when],
            TreatyActionKind.Ratification => c.Words["ratified {when}", when],
            TreatyActionKind.Accession => c.Words["acceded {when}", when],
            TreatyActionKind.Succession => c.Words["succeeded {when}", when],
            TreatyActionKind.Acceptance => c.Words["accepted {when}", when],
            TreatyActionKind.Approval => c.Words["approved {when}", when],
            _ => c.Words["ratified or acceded {when}", when],
        };
    }

    private static string ShortName(Treaty treaty) => treaty.Code switch
    {
        "ICRMW" => "Migrant workers convention (ICRMW, 1990)",
        "CSR51" => "Refugee convention (1951)",
        "PSR67" => "Refugee protocol (1967)",
        "TIP" => "Trafficking protocol (2000)",
        "SMUG" => "Smuggling protocol (2000)",
        _ => treaty.Name,
    };
}
