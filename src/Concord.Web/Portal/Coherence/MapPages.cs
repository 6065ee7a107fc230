using Concord.Policy;
using Concord.Review;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Coherence;

/// <summary>Maps of tension: whose acts work against which objective, and which acts meet. Every cell leads to its finding.</summary>
internal static class MapPages
{
    public static CoherenceView? Show(PageRequest request) => RegisterPage.Of(request) is { } p
        ? p.Show(p.Text["Maps of tension: {area}", ("area", p.Area.Name(request.Language))], p.Text["Each number is a share of the tension on one objective and leads to its finding. An empty cell: nothing recorded."],
            new("bodies", p.Text["Objectives and the bodies whose acts work against them"], [.. p.Picture("harm-map", (a, c, l) => PolicyPictures.Harm(a, c, l)), Harm(p)]), new("acts", p.Text["Acts that meet"], [.. p.Picture("acts-map", PolicyPictures.Acts), Meetings(p)]),
            new("lines", p.Text["Bodies, acts and objectives"], [.. p.Picture("network", PolicyPictures.Network)]),
            new("coverage", p.Text["What covers whom"], [.. p.Picture("coverage", PolicyPictures.Coverage)]))
        : null;

    private static LinkedTable Harm(RegisterPage p)
    {
        var harm = p.Assessment.Findings.Where(f => f.Kind is FindingKind.K04 or FindingKind.K05 && f.Country == p.Country && !p.View.Overview.TradeOffs.Contains(f))
            .Select(f => (Finding: f, Issuer: p.Register.Instruments.First(i => i.Id == f.B).Issuer)).ToList();
        var bodies = harm.Select(h => h.Issuer).Distinct().OrderByDescending(b => harm.Count(h => h.Issuer == b)).ThenBy(b => b, StringComparer.Ordinal).ToList();
        return new("harm", p.Text["Share of the tension on each objective, by the body that issued the act"], [new(p.Text["Objective"]), .. bodies.Select(b => RegisterPage.Number(p.Body(b).Text))],
            [.. harm.GroupBy(h => h.Finding.A).Select(o => (IReadOnlyList<Cell>)[p.Objective(o.Key), .. bodies.Select(b => Sum(p, [.. o.Where(h => h.Issuer == b).Select(h => h.Finding)]))])])
        { Empty = p.Text["None on this day."], Remark = p.Text["The darker a cell, the larger the share: from 5, 15, 35 and 60 per cent on. Trade-offs by design are left out."] };
    }

    /// <summary>The share of one body, leading to the largest of its findings there.</summary>
    private static Cell Sum(RegisterPage p, IReadOnlyList<Finding> findings) => findings.Count == 0 ? ""
        : Cell(p, findings.MaxBy(f => f.Severity ?? 0)!, findings.Sum(f => f.Severity ?? 0));

    private static Cell Cell(RegisterPage p, Finding finding, double share) =>
        p.Finding(finding, p.Text.Numbers.Percent(share * 100, share < 0.01 ? 1 : 0)) with { Heat = share switch { < 0.05 => 1, < 0.15 => 2, < 0.35 => 3, < 0.6 => 4, _ => 5 } };

    private static LinkedTable Meetings(RegisterPage p) => new("meetings", p.Text["Pairs of acts that rule on one conduct or pull one objective apart"],
        [new(p.Text["Act"]), new(p.Text["Other act"]), new(p.Text["Finding"])],
        [.. p.Assessment.Findings.Where(f => f.Kind is FindingKind.K01 or FindingKind.K02 && f.Country == p.Country && f.B.Contains('|', StringComparison.Ordinal))
            .Select(f => (IReadOnlyList<Cell>)[p.Act(f.B.Split('|')[0]), p.Act(f.B.Split('|')[1]), p.Finding(f, f.Id)])])
    { Empty = p.Text["None on this day."] };
}
