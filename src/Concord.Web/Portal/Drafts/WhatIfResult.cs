using Concord.Policy;
using Concord.Review;
using Concord.Web.Portal.Coherence;

namespace Concord.Web.Portal.Drafts;

/// <summary>The brief on a draft within a page.</summary>
/// <param name="Brief">The brief.</param>
public sealed record BriefPiece(DraftBrief Brief) : Piece;

/// <summary>What a draft would do: findings that appear, change and go, and the minister's brief.</summary>
internal static class WhatIfResult
{
    /// <summary>Rows that a draft may touch here.</summary>
    public const int MostRows = 400;

    private const int MostOptions = 25;

    public static IReadOnlyList<Part> Of(RegisterPage page, PolicyDraft draft, DraftBrief brief)
    {
        var before = draft.Day is { } day ? page.On(day) : page;
        var diff = WhatIf.Compare(before.Assessment, draft);
        var text = page.Text;
        return
        [
            new("result", text["If this were in force: {draft}", ("draft", draft.Title)],
            [
                new Paragraph(brief.Lede), Appear(page, diff), Change(before, diff),
                before.Findings("go", text["Findings that go"], diff.Vanish, text["No finding goes."]),
            ]),
            new("brief", text["The minister’s brief"], [new BriefPiece(brief)]),
        ];
    }

    /// <summary>Findings of the draft have no page of their own: nothing of a draft is kept.</summary>
    private static LinkedTable Appear(RegisterPage page, PolicyDiff diff) => new("appear", page.Text["Findings that appear"],
        [new(page.Text["Finding"]), new(page.Text["Rule"]), new(page.Text["Standing"]), new(page.Text["What would make it go"])],
        [.. diff.Appear.Select((f, n) => (IReadOnlyList<Cell>)[page.Says.Say(FindingWords.Headline(diff.After, f)), page.Says.RuleName(f.Kind), page.Checked(f.IsChecked),
            n < MostOptions ? string.Join("; ", page.Says.Options(diff.After.Register, FindingOptions.For(diff.After, f), 2)) : ""])])
    { Empty = page.Text["No finding appears."] };

    private static LinkedTable Change(RegisterPage before, PolicyDiff diff) => new("change", before.Text["Findings that change"],
        [new(before.Text["Finding"]), new(before.Text["Rule"]), RegisterPage.Number(before.Text["Weight today"]), RegisterPage.Number(before.Text["With the draft"])],
        [.. diff.Change.Select(c => (IReadOnlyList<Cell>)[before.Finding(c.Before), before.Says.RuleName(c.After.Kind), Weight(before, c.Before), Weight(before, c.After)])])
    { Empty = before.Text["No finding changes."] };

    private static string Weight(RegisterPage page, Finding f) => f.Severity is { } weight ? page.Text.Numbers.Percent(weight * 100, 1) : f.Grade;
}
