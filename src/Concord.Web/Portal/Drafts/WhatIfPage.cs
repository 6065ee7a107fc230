using Concord.Policy;
using Concord.Web.Portal.Coherence;
using Concord.Web.Portal.Layout;
using Concord.Web.Portal.Site;
using Concord.Web.Review;

namespace Concord.Web.Portal.Drafts;

/// <summary>The forms of the what-if: an act to repeal, and the text of a draft.</summary>
/// <param name="Country">Whose register it is.</param>
/// <param name="Acts">Its acts, by name.</param>
/// <param name="Draft">What stands in the text field.</param>
/// <param name="Wrong">What is wrong with what was sent, one sentence each; they name lines of the text.</param>
public sealed record DraftForms(string Country, IReadOnlyList<Instrument> Acts, string Draft, IReadOnlyList<string> Wrong) : Piece;

/// <summary>The page on which a draft is written. Only what the register already shows can stand in its address.</summary>
internal static class WhatIfPage
{
    /// <summary>The empty page, or one with a copy of the act that the query names.</summary>
    public static Answer? Form(PageRequest request)
    {
        if (RegisterPage.Today(request) is not { } page) return null;
        var acts = page.Register.Instruments;
        if (request.Asked("act") is { } act) return acts.Any(i => i.Id == act) ? Of(page, DraftCopy.Of(page.Register, act, page.Assessment.Day), []) : null;
        return Of(page, Example(page), []);
    }

    /// <summary>Something to begin with: the repeal of the first act that works against an objective and that no other act is built on.</summary>
    private static string Example(RegisterPage page) => page.Assessment.Findings.Where(f => f.Kind == FindingKind.K05).Select(f => f.B).Distinct()
        .Where(id => page.Register.Instruments.Any(i => i.Id == id && i.Country == page.Country)).Select(id => DraftCopy.Repeal(page.Register, id, page.Assessment.Day))
        .FirstOrDefault(draft => PolicyDraft.ReadText(draft, "draft", page.Register).Draft is not null) ?? "";

    /// <summary>The page with a text and what is wrong with it.</summary>
    public static Page Of(RegisterPage page, string draft, IReadOnlyList<string> wrong, params IReadOnlyList<Part> result)
    {
        var text = page.Text;
        var view = page.Show(text["What if: {area}", ("area", page.Area.Name(page.Request.Language))],
            text["Change, add or drop rows of the register and see which findings go, appear and change, whom it touches, whom to ask."],
            [.. result, new Part("your-draft", text["Your draft"], [new DraftForms(page.Country, [.. RegisterPages.Own(page).OrderBy(i => i.Name, StringComparer.Ordinal)], draft, wrong)])]) with { Kept = false };
        return new(PageWords.Flat(view.Title.Text), typeof(CoherenceBody), new() { [nameof(CoherenceBody.View)] = view }) { Entry = MenuEntry.Policies, Description = view.Lede, Listed = result.Count == 0 && wrong.Count == 0 };
    }
}
