using System.CommandLine;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy timeline DIR</c>: findings over a period, and stop-go marks.</summary>
internal sealed class PolicyTimeline : ConcordCommand
{
    private readonly PolicyInput input = new();
    private readonly Option<DateOnly?> from = PolicyInput.Day("--from", "First day of the period. Default: ten years before the last.");
    private readonly Option<DateOnly?> to = PolicyInput.Day("--to", "Last day of the period. Default: the day of --at, else today.");
    private readonly Option<string?> finding = new("--finding") { HelpName = "ID", Description = "Only this finding." };
    private readonly Option<string?> part = new("--part") { HelpName = "PART", Description = "findings or marks. Default: both as a table, findings as csv or json." };
    private readonly Option<ListFormat> format = Shared.Format();

    public PolicyTimeline() : base("timeline", "Findings over a period: when each began, changed and went; and where a conduct was stopped and let go again.")
    {
        Remarks = "A finding keeps its id as long as its kind and inputs are the same, so its spans can be followed. Only dates of the register decide: a gap in the register is a gap here. A series of scores is not drawn: " +
            "it would rise and fall with what was entered.";
        ExitOne = "the register has errors, or no such finding in the period";
        Examples =
        [
            new("concord policy timeline data/policy/PHL --from 2018-01-01 --to 2026-02-01 --weights register", "Eight years, with the bans on Kuwait."),
            new("concord policy timeline data/policy/PHL --finding K15-deploy-worker-PHL-KWT --to 2026-02-01 --weights register", "One finding."),
        ];
        part.CompletionSources.Add("findings", "marks");
        input.AddTo(this);
        foreach (var option in new Option[] { from, to, finding, part, format }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var chosen = parsed.GetValue(part);
        if (chosen is not (null or "findings" or "marks")) throw new UsageError($"'{chosen}' is not one of findings, marks.");
        var last = parsed.GetValue(to) ?? input.DayOf(parsed);
        var first = parsed.GetValue(from) ?? last.AddYears(-10);
        if (last < first) throw new UsageError(FormattableString.Invariant($"The period ends on {last:yyyy-MM-dd}, before it begins on {first:yyyy-MM-dd}."));
        if (input.Register(parsed, terminal) is not { } register) return ExitCode.Data;
        var a = input.Assess(parsed, register, terminal, last);
        cancel.ThrowIfCancellationRequested();
        var one = parsed.GetValue(finding);
        var histories = FindingTimeline.Over(register, first, last, a.Options).Where(h => one is null || h.Id == one).ToList();
        // Pairs of acts tell again what stands under their objective: people see them folded away, machines get every one.
        if (one is null && parsed.GetValue(format) == ListFormat.Table) histories.RemoveAll(h => h.Kind == FindingKind.K02);
        if (one is not null && histories.Count == 0)
        {
            terminal.Error(FormattableString.Invariant($"No finding '{one}' between {first:yyyy-MM-dd} and {last:yyyy-MM-dd}."));
            return ExitCode.Data;
        }
        var wanted = parsed.GetValue(format);
        SheetPart[] lists = [new("findings", "Findings", Findings(histories, register)), new("marks", "Stopped and let go", Marks(register, first, last))];
        if (wanted == ListFormat.Table)
        {
            PolicyText.WriteHead(a, terminal);
            terminal.Out.WriteLine(FormattableString.Invariant($"From {first:yyyy-MM-dd} to {last:yyyy-MM-dd}."));
        }
        PolicySheet.Write([.. lists.Where(l => (chosen is null || l.Name == chosen) && (one is null || chosen is not null || l.Name == "findings"))], wanted, terminal);
        return ExitCode.Done;
    }

    private static Listing Findings(IEnumerable<FindingHistory> histories, Register register)
    {
        var list = new Listing(new("id", "Id"), new("kind", "Kind"), new("country", "State"), new("from", "From"), new("to", "To the end of"), new("grade", "As"), new("detail", "Detail"));
        foreach (var (h, s) in histories.SelectMany(h => h.Spans.Select(s => (h, s)))) list.Add(h.Id, h.Kind.ToString(), h.Country, s.From, new(s.Until?.AddDays(-1), s.Until is null ? "still there" : null), s.Grade, s.Detail);
        return list;
    }

    private static Listing Marks(Register register, DateOnly first, DateOnly last)
    {
        var list = new Listing(new("conduct", "Conduct"), new("corridor", "Corridor"), new("date", "Day"), new("mark", "Mark"), new("groups", "Groups"), new("provision", "Provision"), new("instrument", "Act"));
        var names = register.Instruments.ToDictionary(i => i.Id, i => i.Name, StringComparer.Ordinal);
        foreach (var m in StopGoMark.Over(register, first, last)) list.Add(m.Conduct, m.Corridor, m.Day, m.Stops ? "stop" : "go", string.Join(", ", m.Groups), m.Provision, new(m.Instrument, names[m.Instrument]));
        return list;
    }
}
