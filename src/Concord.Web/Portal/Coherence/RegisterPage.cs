using System.Globalization;
using Concord.Charts;
using Concord.Core;
using Concord.Policy;
using Concord.Review;
using Concord.Review.Policies;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Coherence;

/// <summary>What every page of one register asks: the register on a day, its words in the language of the page, and where things lead.</summary>
internal sealed class RegisterPage
{
    private readonly PageRequest request;
    private readonly string day;

    private RegisterPage(PageRequest request, RegisterView view, Area area, string day)
    {
        (this.request, View, Area, this.day) = (request, view, area, day);
        Says = PolicyWords.Of(request.Language);
    }

    public RegisterView View { get; }

    public Area Area { get; }

    public PolicyWords Says { get; }

    public Words Text => request.Text;

    public PageRequest Request => request;

    public PolicyAssessment Assessment => View.Assessment;

    public Register Register => View.Register;

    public string Country => View.Country;

    /// <summary>The register of the state in the path, on the day of the query or on its own day; null where there is none or the day is no day.</summary>
    public static RegisterPage? Of(PageRequest request)
    {
        if (Today(request) is not { } page) return null;
        if (request.Asked("day") is not { } asked) return page;
        return DayOf(asked) is { } day ? page.On(day) : null;
    }

    /// <summary>The register on its own day, whatever day is asked for.</summary>
    public static RegisterPage? Today(PageRequest request)
    {
        if (request.AreaOf("area") is not { } area || area.Code != request["area"] || request.Data.RegisterOf(area.Code) is not { } view) return null;
        return new(request, view, area, "");
    }

    /// <summary>A day of the calendar within the range that registers speak of.</summary>
    public static DateOnly? DayOf(string asked) =>
        DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1950 and < 2100 ? day : null;

    public RegisterPage On(DateOnly on) => on == Assessment.Day ? this
        : new(request, request.Data.Recent($"register {Country} {Iso(on)}", () => View.On(on)), Area, "?day=" + Iso(on));

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A page of this register: title, trail and standing are filled in.</summary>
    public CoherenceView Show(Cell title, string lede, params IReadOnlyList<Part> parts) => new(title, parts)
    {
        Lede = lede, Standing = Says.Standing(Register, Country),
        Trail = [new(Text["Policies"], request.Links.To("coherence/")), new(Area.Name(request.Language), To(""))],
    };

    /// <summary>Address of a page of this register, on the same day.</summary>
    public string To(string path) => request.Links.To($"coherence/{Country}/{path}") + day;

    public Cell Finding(Finding f, string? words = null) => new(words ?? Says.Say(FindingWords.Headline(Assessment, f)), To($"findings/{Uri.EscapeDataString(f.Id)}/"));

    public Cell Line(FindingLine l) => new(l.Findings.Count == 1 ? Says.Say(l.Headline) : Text.Plural(l.Findings.Count - 1, "{finding} (and one more on the same)", "{finding} (and {n} more on the same)", ("finding", Says.Say(l.Headline))),
        To($"findings/{Uri.EscapeDataString(l.Findings[0].Id)}/"));

    public Cell Act(string id) => Register.Instruments.FirstOrDefault(i => i.Id == id) is { } act ? new Cell(act.Name, To($"acts/{id}/"), Own: true) : id;

    public Cell Body(string id) => Register.Actors.FirstOrDefault(a => a.Id == id) is { } body ? new Cell(body.Name, To($"bodies/{id}/"), Own: true) : id;

    public Cell Objective(string id) => new(Says.Objective(Register, id), To($"objectives/{id}/"));

    public Cell Corridor(string id) => Register.Corridors.Any(c => c.Id == id) ? new Cell(Says.Corridor(Register, id), To($"corridors/{id}/")) : id;

    public string Day(DateOnly? date) => date is { } d ? Text.Numbers.Date(d) : "";

    /// <summary>Days in force in words.</summary>
    public string Days(Interval interval) => interval.LastDay is { } last
        ? Text["{from} to {to}", ("from", Day(interval.From)), ("to", Day(last))]
        : Text["since {from}", ("from", Day(interval.From))];

    /// <summary>How far somebody compared a row with its source.</summary>
    public string Checked(bool isChecked) => isChecked ? Text["verified"] : Text["to be checked"];

    public string Tier(Tier tier) => tier switch
    {
        Policy.Tier.First => Text["verified, serious"],
        Policy.Tier.Second => Text["verified"],
        _ => Text["to be checked"],
    };

    /// <summary>Findings as a table that leads to each.</summary>
    public LinkedTable Findings(string id, string title, IEnumerable<Finding> findings, string empty) =>
        new(id, title, [new(Text["Finding"]), new(Text["Rule"]), new(Text["Standing"])],
            [.. findings.Select(f => (IReadOnlyList<Cell>)[Finding(f), Says.RuleName(f.Kind), Checked(f.IsChecked)])])
        { Empty = empty };

    /// <summary>A picture of the register on this day, with its files; nothing where there is nothing to draw.</summary>
    public IEnumerable<Piece> Picture(string id, Func<PolicyAssessment, string, Language, Picture?> draw) =>
        draw(Assessment, Country, request.Language) is { } picture ? [new ReviewPiece(new PictureBlock(id, picture, []) { Remark = picture.Source })] : [];

    public static TableColumn Number(string header) => new(header, true);
}
