using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Web.Portal.Api;

/// <summary>A finding, computed on the day asked for. It accuses no one.</summary>
/// <param name="Id">Id: kind and inputs; the same from one day to another.</param>
/// <param name="Kind">Rule: K01 to K16.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Headline">What it says, in one sentence.</param>
/// <param name="Standing">verified-serious, verified, to-be-checked, trade-off-by-design, settled-by-law or commitment-met.</param>
/// <param name="Grade">Grade within the kind; null where it is to be checked.</param>
/// <param name="Folded">Id of the line that it is folded into: an objective, a pair of acts, an outcome.</param>
public sealed record ApiFinding(string Id, FindingKind Kind, string Rule, string Headline, string Standing, string? Grade, string Folded);

/// <summary>Why a finding is there.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="RuleText">What the rule looks for and how it counts.</param>
/// <param name="RuleVersion">Version of the rule.</param>
/// <param name="Since">Day from which all its rows have been in force.</param>
/// <param name="Inputs">Every row that the rule used.</param>
/// <param name="Cells">Corridors and groups.</param>
/// <param name="People">People on these corridors; null where no corridor is concerned.</param>
/// <param name="PeopleIsUpperBound">Whether people must be read as "up to": the share of the groups is not recorded.</param>
/// <param name="Money">Remittances on the whole corridors, millions of US dollars a year.</param>
/// <param name="Options">What would make it go.</param>
/// <param name="Comments">Comments of the state.</param>
public sealed record ApiExplanation(ApiFinding Finding, string RuleText, int RuleVersion, DateOnly? Since, IReadOnlyList<ApiInput> Inputs, IReadOnlyList<ApiCells> Cells, double? People, bool PeopleIsUpperBound, double? Money,
    IReadOnlyList<ApiOption> Options, IReadOnlyList<string> Comments);

/// <summary>A row behind a finding.</summary>
/// <param name="Id">Id of the row; null for a row without one.</param>
/// <param name="Table">What it is: act, provision, effect, objective …</param>
/// <param name="Source">Its source.</param>
/// <param name="Checked">Whether it was compared with a primary source.</param>
/// <param name="StandsIn">File and line of the register.</param>
public sealed record ApiInput(string? Id, string Table, string? Source, bool Checked, string StandsIn);

/// <summary>Cells of one corridor.</summary>
/// <param name="Corridor">Corridor.</param>
/// <param name="Groups">Groups.</param>
public sealed record ApiCells(string Corridor, IReadOnlyList<string> Groups);

/// <summary>An option.</summary>
/// <param name="Code">amend, sequence, fund, negotiate …</param>
/// <param name="Text">In words.</param>
/// <param name="Removes">Whether the finding goes; null: not computed.</param>
/// <param name="Appear">Findings that would appear.</param>
public sealed record ApiOption(string Code, string Text, bool? Removes, IReadOnlyList<string> Appear);

/// <summary>Findings and why they are there.</summary>
internal static class FindingEndpoints
{
    private static readonly (string, FindingKind)[] Kinds = [.. Enum.GetValues<FindingKind>().Select(k => (k.ToString(), k))];

    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new()
        {
            Id = "listFindings", Path = "/registers/{country}/findings", Tag = "Policies", Summary = "Findings of a register", Answers = typeof(ApiList<ApiFinding>), InPath = [RegisterEndpoints.Country],
            InQuery = [RegisterEndpoints.Day, new("kind", "One rule: K01 to K16", "K03")],
            Description = "In the order of rules. What is to be checked has no grade. Not finding anything is not coherence: only what is recorded can be found.",
            Answer = call =>
            {
                if (RegisterEndpoints.View(call) is not { } view) return RegisterEndpoints.NoRegister;
                var kind = call.Query.Word("kind", Kinds);
                return call.List([.. view.Assessment.Findings.Where(f => f.Country == view.Country && (kind is null || f.Kind == kind)).Select(f => Of(view, f))],
                    ["id", "kind", "rule", "headline", "standing", "grade", "folded"], f => [f.Id, f.Kind.ToString(), f.Rule, f.Headline, f.Standing, f.Grade, f.Folded]);
            },
        },
        new()
        {
            Id = "getFinding", Path = "/registers/{country}/findings/{finding}", Tag = "Policies", Summary = "Why a finding is there, and what would make it go", IsList = false, Answers = typeof(ApiExplanation),
            InPath = [RegisterEndpoints.Country, new("finding", "Id of a finding", "K03-J15-J16")], InQuery = [RegisterEndpoints.Day],
            Answer = call =>
            {
                if (RegisterEndpoints.View(call) is not { } view) return RegisterEndpoints.NoRegister;
                return view.Assessment.Findings.FirstOrDefault(f => f.Id == call["finding"]) is { } found ? call.One(Explain(view, found))
                    : call.Query.Errors.Count > 0 ? ApiAnswer.Invalid(call.Query) : ApiAnswer.Missing("No such finding on this day. The list of findings has their ids.");
            },
        },
    ];

    private static ApiFinding Of(RegisterView view, Finding f)
    {
        var o = view.Overview;
        var line = o.Lines.FirstOrDefault(l => l.Findings.Contains(f));
        var standing = o.TradeOffs.Contains(f) ? "trade-off-by-design" : o.Settled.Contains(f) ? "settled-by-law" : o.Met.Contains(f) ? "commitment-met" : !f.IsChecked ? "to-be-checked"
            : line?.Tier == Tier.First && line.Findings[0] == f ? "verified-serious" : "verified";
        return new(f.Id, f.Kind, RuleBook.Of(f.Kind).Name, PolicyWords.Capital(FindingWords.Headline(view.Assessment, f).ToString()), standing, f.IsChecked ? f.Grade : null, line?.Id ?? f.Id);
    }

    private static ApiExplanation Explain(RegisterView view, Finding f)
    {
        var e = FindingExplanation.Of(view.Assessment, f);
        var touched = e.Touched.Corridors.Count > 0;
        return new(Of(view, f), e.Rule.Text, e.Rule.Version, e.Since, [.. e.Inputs.Select(i => new ApiInput((i.Row as IdentifiedRow)?.Id, Table(i.Row), i.Row.Source, i.IsChecked, i.Row.At.ToString()))],
            [.. e.Cells.Select(c => new ApiCells(c.Corridor, c.Groups))], touched ? e.Touched.People : null, e.Touched.IsUpperBound, touched ? e.Touched.Money : null,
            [.. e.Options.Select(o => new ApiOption(o.Code, PolicyWords.Capital(o.Text.ToString()), o.Trial?.Removes, [.. o.Trial?.Appear.Select(a => a.Id) ?? []]))],
            [.. e.Comments.Select(c => $"{Coherence.RegisterPage.Iso(c.Date)}: {c.Text}")]);
    }

    private static string Table(RegisterRow row) => row switch
    {
        Instrument => "act",
        BudgetEntry => "budget",
        ReciprocityLevel => "reciprocity",
        MigrantGroup => "group",
        _ => row.GetType().Name.ToLowerInvariant(),
    };
}
