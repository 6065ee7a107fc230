using System.CommandLine;
using System.Globalization;
using Concord.Policy;
using Concord.Tables.Writing;

namespace Concord.Cli;

/// <summary><c>concord policy checklist DIR</c>: self-assessments with evidence, computed scores, and the reporting sheet.</summary>
internal sealed class PolicyChecklist : PolicySheet
{
    private readonly Option<string?> framework = new("--framework") { HelpName = "ID", Description = $"One checklist: {string.Join(", ", Checklist.All.Select(c => c.Id))}. Default: all." };
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = "Also write the reporting sheet as a workbook (.xlsx): what it is, answers with evidence, scores." };

    public PolicyChecklist() : base("checklist", "Self-assessments: answers with the acts that bear them out, computed scores and bands. Unofficial.", "scores", "answers")
    {
        Remarks = "Answers stand in the register, each with the acts that bear it out. A question that nobody answered is unknown: it widens the range of the score and is never counted as no; a band is given only where the open " +
            "questions leave no other. Good practice in labour agreements is asked of each agreement. The sheet says whether policies exist, not how they work, and is no submission to any custodian agency.";
        ExitOne = "the register has errors";
        Lists = [("Checklists", [.. Checklist.All.Select(c => (c.Id, c.Title))])];
        Examples =
        [
            new("concord policy checklist data/policy/PHL --framework sdg-10.7.2 --at 2026-02-01 --weights register", "Indicator 10.7.2 of the Philippines, as far as the register answers it."),
            new("concord policy checklist data/policy/PHL --at 2026-02-01 --weights register --output phl-sheet.xlsx", "The reporting sheet as a workbook."),
        ];
        framework.CompletionSources.Add([.. Checklist.All.Select(c => c.Id)]);
        Options.Add(framework);
        Options.Add(output);
    }

    /// <inheritdoc/>
    protected override string Closing => ChecklistSheet.Label;

    /// <inheritdoc/>
    protected override IReadOnlyList<SheetPart> Sheet(PolicyAssessment a, ParseResult parsed, Terminal terminal)
    {
        var id = parsed.GetValue(framework)?.Replace("sdg-10-7-2", "sdg-10.7.2", StringComparison.Ordinal).Replace("sdg-17-14-1", "sdg-17.14.1", StringComparison.Ordinal);
        if (id is not null && Checklist.Find(id) is null) throw new UsageError($"'{id}' is no checklist; it is one of {string.Join(", ", Checklist.All.Select(c => c.Id))}.");
        var sheets = Checklist.All.Where(c => id is null || c.Id == id).SelectMany(c => ChecklistSheet.All(a, c)).ToList();
        if (parsed.GetValue(output) is { } path)
        {
            if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) throw new UsageError("The reporting sheet is a workbook: name a file that ends in .xlsx. For CSV use --format csv.");
            AtomicFile.Write(path, stream => ChecklistSheet.WriteWorkbook(sheets, stream));
            terminal.Say($"Written to {path}.");
        }
        // A list that nobody began says nothing to people; a machine gets every question.
        var brief = ForPeople(parsed) && id is null;
        var shown = brief ? [.. sheets.Where(s => s.Score.Overall.Answered > 0)] : sheets;
        var silent = sheets.Except(shown).Select(s => s.Score.Checklist.Id).Distinct().Except(shown.Select(s => s.Score.Checklist.Id)).ToList();
        var title = "Scores. " + ChecklistSheet.Label + (silent.Count > 0 ? $" Not answered at all: {string.Join(", ", silent)}." : "");
        return [new("scores", title, Scores(shown, brief)), new("answers", brief ? "Answers; --framework ID lists the open questions too" : "Answers", Answers(shown, brief))];
    }

    private static Listing Scores(IEnumerable<ChecklistSheet> sheets, bool brief)
    {
        var list = new Listing(
            new("checklist", "Checklist"), new("country", "Of"), new("domain", "Domain"), new("per_cent", "Per cent", true), new("at_least", "at least", true), new("at_most", "at most", true), new("band", "Band"), new("answered", "Answered", true),
            new("questions", "of", true), new("standing", "") { InTable = false });
        foreach (var r in sheets.SelectMany(s => s.ScoreRows()).Where(r => !brief || r[2] is "ALL")) list.Add([.. r.Select(Of)]);
        return list;
    }

    private static Listing Answers(IEnumerable<ChecklistSheet> sheets, bool brief)
    {
        string[] shown = ["checklist", "country", "item", "question", "answer", "evidence", "note"];
        var list = new Listing([.. ChecklistSheet.Columns.Select(c => new Column(c, char.ToUpperInvariant(c[0]) + c[1..].Replace('_', ' ')) { InTable = shown.Contains(c) })]);
        foreach (var r in sheets.Where(s => !brief || s.Score.Checklist.Id != AgreementSheet.Criteria).SelectMany(s => s.Rows()).Where(r => !brief || r[7] is not null)) list.Add([.. r.Select(Of)]);
        return list;
    }

    private static Cell Of(object? value) => value is double d ? new(d, d.ToString("0.#", CultureInfo.InvariantCulture)) : new(value);
}
