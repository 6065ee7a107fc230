using Concord.Tables.Writing;

namespace Concord.Policy;

/// <summary>A question with the country's own answer and the instruments that stand behind it.</summary>
/// <param name="Item">Question.</param>
/// <param name="Answer">Answer; null: not answered.</param>
/// <param name="Evidence">Instruments named, and whether each is in force on the day.</param>
public sealed record ChecklistLine(ChecklistItem Item, ChecklistAnswer? Answer, IReadOnlyList<(Instrument Instrument, bool InForce)> Evidence)
{
    /// <summary>The answer in a word.</summary>
    public string Word => Answer is null ? "not answered" : Answer.Value == 0 ? "no" : Answer.Value == Item.Points ? "yes" : "in part";

    /// <summary>A yes that no instrument in force bears out: to be looked at before the sheet is sent.</summary>
    public bool IsUnsupported => Answer is { Value: > 0 } && !Evidence.Any(e => e.InForce);
}

/// <summary>A self-assessment of one country on one checklist, with evidence: unofficial, whatever its source.</summary>
/// <param name="Day">Day on which evidence is in force or not.</param>
/// <param name="Lines">Every question.</param>
/// <param name="Score">Computed score.</param>
public sealed record ChecklistSheet(DateOnly Day, IReadOnlyList<ChecklistLine> Lines, ChecklistScore Score)
{
    /// <summary>What stands on every sheet.</summary>
    public const string Label = "Unofficial self-assessment, not submitted to or reviewed by any custodian agency. It says whether policies exist, not how they work.";

    /// <summary>The columns of the table form.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["checklist", "country", "date", "item", "domain", "question", "answer", "points", "most", "evidence", "evidence_not_in_force", "note", "source", "standing"];

    /// <summary>The columns of the scores.</summary>
    public static IReadOnlyList<string> ScoreColumns { get; } = ["checklist", "country", "domain", "per_cent", "at_least", "at_most", "band", "answered", "questions", "standing"];

    /// <summary>The sheet of a country.</summary>
    public static ChecklistSheet Of(PolicyAssessment a, Checklist checklist, string country)
    {
        var answers = a.Register.Answers.Where(x => x.Checklist == checklist.Id && x.Country == country).ToDictionary(x => x.Item, StringComparer.Ordinal);
        var lines = checklist.Items.Select(item =>
        {
            var answer = answers.GetValueOrDefault(item.Code);
            return new ChecklistLine(item, answer, [.. (answer?.Instruments ?? []).Where(a.Snapshot.Compiled.Instruments.ContainsKey).Select(id => a.Snapshot.Compiled.Instruments[id]).Select(i => (i, a.Snapshot.Acts(i)))]);
        });
        return new(a.Day, [.. lines], ChecklistScore.Of(a.Register, checklist, country));
    }

    /// <summary>Good practice asked of one agreement: its text as coded.</summary>
    public static ChecklistSheet Of(PolicyAssessment a, AgreementLine agreement)
    {
        var checklist = Checklist.Find(AgreementSheet.Criteria)!;
        ChecklistLine Line((ChecklistItem Item, bool? Met) i) => new(i.Item, i.Met is not { } met ? null : new ChecklistAnswer
        {
            Checklist = checklist.Id, Item = i.Item.Code, Country = agreement.Instrument.Country, Value = met ? i.Item.Points : 0, Instruments = [agreement.Instrument.Id], Source = agreement.Coding?.Source,
            Verified = agreement.Coding?.Verified,
        }, i.Met == true ? [(agreement.Instrument, a.Snapshot.Acts(agreement.Instrument))] : []);
        ChecklistLine[] lines = [.. agreement.Criteria.SelectMany(c => c.Items).Select(Line)];
        return new(a.Day, lines, ChecklistScore.Of(checklist, agreement.Instrument.Id, lines.Where(l => l.Answer is not null).ToDictionary(l => l.Item.Code, l => l.Answer!.Value, StringComparer.Ordinal)));
    }

    /// <summary>Every sheet of a checklist: of each country with objectives, or of each agreement on labour.</summary>
    public static IReadOnlyList<ChecklistSheet> All(PolicyAssessment a, Checklist checklist) => checklist.Id == AgreementSheet.Criteria
        ? [.. AgreementSheet.Of(a).Where(l => l.Criteria.Count > 0).Select(l => Of(a, l))]
        : [.. a.Register.Objectives.Select(o => o.Country).Distinct().Select(c => Of(a, checklist, c))];

    /// <summary>The reporting sheet as a workbook: what it is, answers with evidence, computed scores.</summary>
    public static void WriteWorkbook(IReadOnlyList<ChecklistSheet> sheets, Stream stream)
    {
        using var book = new WorkbookWriter(stream);
        book.Sheet("About");
        book.Row([SheetValue.Of(Label)]);
        book.Row([SheetValue.Of("A question without an answer is unknown: it widens the range of a score and is never counted as no.")]);
        foreach (var s in sheets) book.Row([SheetValue.Of(s.Score.Checklist.Title), SheetValue.Of(s.Score.Subject), SheetValue.Of(Iso(s.Day))]);
        book.Sheet("Answers");
        book.Row(Columns.Select(c => SheetValue.Of(c)));
        foreach (var row in sheets.SelectMany(s => s.Rows())) book.Row(row.Select(Value));
        book.Sheet("Scores");
        book.Row(ScoreColumns.Select(c => SheetValue.Of(c)));
        foreach (var row in sheets.SelectMany(s => s.ScoreRows())) book.Row(row.Select(Value));
    }

    /// <summary>A row for each question: texts and numbers, null where there is nothing.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Lines.Select(l => (IReadOnlyList<object?>)
    [
        Score.Checklist.Id, Score.Subject, Iso(Day), l.Item.Code, l.Item.DomainName, l.Item.Label, l.Word, l.Answer?.Value, l.Item.Points,
        Names(l.Evidence.Where(e => e.InForce)), Names(l.Evidence.Where(e => !e.InForce)), l.Answer?.Note, l.Answer?.Source, "unofficial self-assessment",
    ]);

    /// <summary>A row for each domain and one for all.</summary>
    public IEnumerable<IReadOnlyList<object?>> ScoreRows() => Score.Domains.Append(Score.Overall).Select(p => (IReadOnlyList<object?>)
        [Score.Checklist.Id, Score.Subject, p.Name, p.Percent, p.Low, p.High, Score.Band(p), p.Answered, p.Questions, "unofficial self-assessment"]);

    private static SheetValue Value(object? cell) => cell switch { null => SheetValue.Of((string?)null), double d => SheetValue.Of(d), int i => SheetValue.Of(i), _ => SheetValue.Of(cell.ToString()) };

    private static string Names(IEnumerable<(Instrument Instrument, bool InForce)> evidence) => string.Join("; ", evidence.Select(e => $"{e.Instrument.Id} {e.Instrument.Name}"));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
