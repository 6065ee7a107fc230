using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Policy;
using Concord.Review;
using Concord.Web.Brief;
using Concord.Web.Coherence;
using Concord.Web.Review;

namespace Concord.Cli;

/// <summary><c>concord review AREA</c>: writes a review of a country.</summary>
internal sealed class ReviewCommand : ConcordCommand
{
    private readonly Argument<string> area = new("area") { HelpName = "AREA", Description = "A country, territory or area of today, by code or name: PHL." };
    private readonly Option<Language> language = Shared.Language("Language of the review: en, fr, es or ar.");
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "DIR", Description = "Folder to write to. Default: reviews/CODE, or reviews/CODE-LANGUAGE where that is not English." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<string?> register = new("--register") { HelpName = "DIR", Description = "Register of the area's policies. Default: policy/CODE, else data/policy/CODE that comes with Concord." };
    private readonly Option<string?> draft = new("--draft") { HelpName = "FILE", Description = "A draft act as changes to the register, in YAML: writes brief.html, two pages on what it would do, instead of the review." };

    public ReviewCommand() : base("review", "Write a review of a country: a page with pictures, its figures, and the same as data.")
    {
        Remarks = "The page says where the country's people are, who lives in it, how that changed, what money flows along which corridor at what price, which treaties it joined, and " +
            "how far the figures can be trusted, and, where a register of its policies is there, what collides in it. index.html needs nothing else and prints on A4; figures.csv has every figure with its source; review.json has everything; with a register, coherence.html and findings.html say at length what collides and why, and findings.csv and findings.json hold it for machines. " +
            "A draft is a confidential paper: it stays on this machine, is written nowhere but into the brief, and in no log.";
        ExitOne = "the register or the draft has errors";
        Examples =
        [
            new("concord review PHL", "Write reviews/PHL/index.html, figures.csv and review.json."),
            new("concord review \"Côte d'Ivoire\" --language fr", "The same for another country, in French, in reviews/CIV-fr."),
            new("concord review PHL --draft data/drafts/nurses-under-agreements.yaml", "A brief for the minister on a worked draft that no government has proposed: reviews/PHL/brief.html."),
        ];
        area.CompletionSources.Add(Shared.AreaCodes);
        Arguments.Add(area);
        Options.Add(language);
        Options.Add(output);
        Options.Add(lake);
        Options.Add(register);
        Options.Add(draft);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var place = Shared.FindArea(parsed.GetRequiredValue(area));
        if (place.Kind != AreaKind.Area) throw new UsageError(NotOfToday(place));
        var spoken = parsed.GetValue(language);
        var code = place.Code + (spoken == Language.En ? "" : $"-{spoken.ToString().ToLowerInvariant()}");
        var folder = parsed.GetValue(output) ?? Path.Combine("reviews", code);
        var policies = Registers.Of(place, parsed.GetValue(register));
        var read = policies is null ? null : PolicyInput.Read(policies, terminal);
        if (policies is not null && read is null) return ExitCode.Data;
        using var opened = Lakes.Open(parsed.GetValue(lake));
        if (parsed.GetValue(draft) is { } paper) return WriteBrief(place, spoken, opened, read, paper, folder, terminal);
        var review = CountryReviews.Build(opened, place, spoken, Clock.Today, read);
        cancel.ThrowIfCancellationRequested();
        var coherence = read is null ? null : CoherenceReviews.Build(opened, place, spoken, Clock.Today, read);
        ReviewFiles.WriteAsync(review, folder, coherence).GetAwaiter().GetResult();
        WriteSummary(review, coherence, folder, terminal);
        FaultList.SayLake(opened.Faults, terminal);
        return ExitCode.Done;
    }

    private static int WriteBrief(Area place, Language spoken, Statistics.Lakes.Lake opened, Register? register, string paper, string folder, Terminal terminal)
    {
        if (register is null) throw new UsageError($"A draft changes a register, and there is none of {place.Name()}. Put one into policy/{place.Code}, or name it with --register DIR.");
        if (PolicyDiffCommand.Read(paper, register, terminal) is not { } read) return ExitCode.Data;
        var brief = DraftBriefs.Build(opened, read, place, spoken, Clock.Today);
        BriefPage.WriteAsync(brief, folder).GetAwaiter().GetResult();
        terminal.Out.WriteLine(brief.Title);
        PolicyText.WriteWrapped(brief.Lede, terminal);
        terminal.Out.WriteLine("Written to:");
        terminal.Out.WriteLine($"  {Path.Combine(folder, BriefPage.File)}");
        terminal.Say("The brief holds what the draft says: treat the file as you treat the draft.");
        FaultList.SayLake(opened.Faults, terminal);
        return ExitCode.Done;
    }

    private static void WriteSummary(CountryReview review, CoherenceReview? coherence, string folder, Terminal terminal)
    {
        var to = terminal.Out;
        to.WriteLine($"{review.Area.Name(review.Language)} ({review.Area.Code})");
        foreach (var line in Lines.Wrap(review.Lede, Terminal.TextWidth)) to.WriteLine(line);
        to.WriteLine();
        if (review.Headlines.Count > 0)
        {
            var list = new Listing(new("value", "Figure", true), new("label", "What"), new("when", "When and who says so"));
            foreach (var headline in review.Headlines)
            {
                list.Add(string.Join(' ', new[] { headline.Before, headline.Value, headline.After }.Where(w => w is not null)), headline.Label, headline.When);
            }
            list.Write(ListFormat.Table, terminal);
            to.WriteLine();
        }
        var missing = review.Sections.Where(s => s.Blocks.All(b => b is Missing)).Select(s => s.Title).ToList();
        if (missing.Count > 0) to.WriteLine($"Without a figure in the lake: {string.Join("; ", missing)}.");
        var page = Path.Combine(folder, ReviewFiles.Page);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{review.Figures.Distinct().Count():N0} figures from {review.Sources.Count} releases, written to:"));
        to.WriteLine($"  {page}");
        to.WriteLine($"  {Path.Combine(folder, ReviewFiles.Figures)}");
        to.WriteLine($"  {Path.Combine(folder, ReviewFiles.Data)}");
        if (coherence is not null)
        {
            foreach (var file in new[] { CoherencePages.File, CoherencePages.FindingsFile, "findings.csv", "findings.json" }) to.WriteLine($"  {Path.Combine(folder, file)}");
        }
        terminal.Say($"Open {new Uri(Path.GetFullPath(page)).AbsoluteUri}");
    }

    private static string NotOfToday(Area place) => place.Kind switch
    {
        AreaKind.Historic => $"{place.Name()} ended on {place.Until:yyyy-MM-dd}. Review what followed: {string.Join(", ", place.Successors)}.",
        AreaKind.Group => $"{place.Name()} is a group of areas; a review is of one country, territory or area.",
        _ => $"{place.Name()} is no country, territory or area.",
    };
}
