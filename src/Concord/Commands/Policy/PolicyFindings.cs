using System.CommandLine;
using System.Globalization;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy findings DIR</c>: folded and ordered for people, one by one for machines.</summary>
internal sealed class PolicyFindings : ConcordCommand
{
    private readonly PolicyInput input = new();
    private readonly Option<ListFormat> format = Shared.Format();

    public PolicyFindings() : base("findings", "List what the rules find in a register on a day.")
    {
        Remarks = "The table folds what belongs together into one line and orders it: first what is verified and serious, then what is verified, then what is to be checked, which has no grade; " +
            "inside each by what the objective loses, then by people and money touched. CSV and JSON have every finding by itself, with its weight; weights of different kinds measure different things and rank nothing.";
        ExitOne = "the register has errors";
        Lists = [("Kinds", [.. RuleBook.All.Select(r => (r.Kind.ToString(), r.Name))])];
        Examples =
        [
            new("concord policy findings data/policy/PHL --at 2026-02-01", "What stands out on that day, with the ids that 'policy explain' takes."),
            new("concord policy findings data/policy/PHL --at 2026-02-01 --weights register --format csv", "Every finding, with the register's own sizes of corridors."),
        ];
        input.AddTo(this);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (input.Register(parsed, terminal) is not { } register) return ExitCode.Data;
        var assessment = input.Assess(parsed, register, terminal);
        cancel.ThrowIfCancellationRequested();
        var wanted = parsed.GetValue(format);
        if (wanted == ListFormat.Table) WriteOverview(assessment, terminal);
        else
        {
            var list = new Listing([.. FindingTable.Columns.Select(c => new Column(c, c))]);
            foreach (var f in assessment.Findings) list.Add(assessment.Day, f.Kind.ToString(), f.Grade, f.A, f.B, f.Detail, f.N, Round(f.Severity));
            list.Write(wanted, terminal);
        }
        return ExitCode.Done;
    }

    private static void WriteOverview(PolicyAssessment assessment, Terminal terminal)
    {
        var overview = FindingOverview.Of(assessment);
        PolicyText.WriteHead(assessment, terminal);
        foreach (var tier in overview.Lines.GroupBy(l => l.Tier))
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(PolicyText.Title(tier.Key));
            var list = new Listing(new("id", "Id"), new("country", "State"), new("what", "What"), new("people", "People touched", true));
            foreach (var line in tier) list.Add(line.Id, line.Country, PolicyText.Capital(line.Headline.ToString()) + Folded(line), PolicyText.People(line.Touched));
            list.Write(ListFormat.Table, terminal);
        }
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Not in this order: {overview.TradeOffs.Count} trade-offs by design (protection that costs an economic aim something), {overview.Settled.Count} conflicts that the law settles, {overview.Met.Count} commitments that recorded measures go with."));
        terminal.Say("Why a line is there and what would make it go: 'concord policy explain DIR ID'. No line found is not coherence: only what is recorded can be found.");
    }

    /// <summary>Six decimals: as other offices exchange it.</summary>
    internal static double? Round(double? severity) => severity is { } s ? Math.Round(s, 6) : null;

    private static string Folded(FindingLine line) => line.Findings.Count > 1 ? FormattableString.Invariant($" (and {line.Findings.Count - 1} more)") : "";
}
