using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy cross-impact DIR|FILE</c>: what progress on one objective does to the others.</summary>
internal sealed class PolicyCrossImpact : ConcordCommand
{
    private readonly Argument<string> source = new("source") { HelpName = "DIR|FILE", Description = "A register with scores (table cross_impacts), or a table by itself: a square of items, or a list with from, to, assessor, score, reason." };
    private readonly Option<string?> part = new("--part") { HelpName = "PART", Description = "items, matrix, second-order, spread or left-out. Default: all of them as a table, items as csv or json." };
    private readonly Option<ListFormat> format = Shared.Format();

    private static readonly string[] Parts = ["items", "matrix", "second-order", "spread", "left-out"];

    public PolicyCrossImpact() : base("cross-impact", "What progress on one objective does to the others: direct, second order, drivers and dependents, and where assessors differ.")
    {
        Remarks = "Scores run from -3 (makes impossible) over 0 (no link) to 3 (cannot do without). Several assessors score blind; their mean is read and their spread shown, to be talked over first. A score without a reason is " +
            "not used. Second order adds, at half weight, what the items touched do in turn. Drivers move much and are moved little; linkage items both; dependent items are moved; autonomous ones neither.";
        ExitOne = "the register or the table has errors, or no scores";
        Examples = [new("concord policy cross-impact data/policy/PHL", "The scores of the Philippine register, made up as an example.")];
        part.CompletionSources.Add(Parts);
        Arguments.Add(source);
        Options.Add(part);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var chosen = parsed.GetValue(part);
        if (chosen is not null && !Parts.Contains(chosen)) throw new UsageError($"'{chosen}' is not one of {string.Join(", ", Parts)}.");
        var path = parsed.GetRequiredValue(source);
        if (Study(path, terminal) is not { } study) return ExitCode.Data;
        cancel.ThrowIfCancellationRequested();
        var wanted = parsed.GetValue(format);
        SheetPart[] lists =
        [
            new("items", $"Items. {(study.Assessors.Count == 0 ? "One matrix, no assessors named." : $"Assessors: {string.Join(", ", study.Assessors)}.")}", Items(study)), new("matrix", "What the row does to the column", Matrix(study, study.Matrix.Items, (i, j) => study.Matrix[i, j])),
            new("second-order", "With one step more, at half weight", Matrix(study, study.Matrix.Items, (i, j) => study.SecondOrder[i, j])), new("spread", "Where assessors differ: talk these over first", Spread(study)), new("left-out", "Scores not used", LeftOut(study)),
        ];
        PolicySheet.Write([.. lists.Where(l => chosen is null || l.Name == chosen)], wanted, terminal);
        return ExitCode.Done;
    }

    private static CrossImpactStudy? Study(string path, Terminal terminal)
    {
        if (File.Exists(path) && !path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            var reading = CrossImpactFile.Read(path);
            FaultList.Say([.. reading.Faults.Where(f => reading.Study is null || f.Severity != Severity.Notice)], terminal);
            if (reading.Study is null) terminal.Error("The table has errors; nothing was computed. Mend them and run this again.");
            return reading.Study;
        }
        if (PolicyInput.Read(path, terminal) is not { } register) return null;
        var study = CrossImpactStudy.Of(register);
        if (study is null) terminal.Error("The register has no scores of cross-impact. Add rows to its table cross_impacts: from, to, assessor, score, reason.");
        return study;
    }

    private static Listing Items(CrossImpactStudy study)
    {
        var list = new Listing(
            new("item", "Item"), new("direct_out", "Does", true), new("direct_in", "Is done to it", true), new("second_order_out", "Does, second order", true), new("second_order_out_noloop", "without loops", true), new("second_order_in", "Is done, second order", true),
            new("class", "Class"), new("cluster", "Cluster", true));
        foreach (var i in study.Items) list.Add(i.Item, Score(i.Out), Score(i.In), Score(i.SecondOrderOut), Score(i.SecondOrderWithoutLoops), Score(i.SecondOrderIn), i.Class.ToString().ToLowerInvariant(), i.Cluster + 1);
        return list;
    }

    private static Listing Matrix(CrossImpactStudy study, IReadOnlyList<string> items, Func<int, int, double> value)
    {
        var list = new Listing([new("from", "From \\ to"), .. items.Select(i => new Column(i, i.Split(' ')[0], true))]);
        for (var i = 0; i < items.Count; i++) list.Add([new(items[i]), .. Enumerable.Range(0, items.Count).Select(j => Score(value(i, j)))]);
        return list;
    }

    private static Listing Spread(CrossImpactStudy study)
    {
        var list = new Listing(new("from", "From"), new("to", "To"), new("width", "Apart", true), new("opposed", "Opposed"), new("scores", "Scores"), new("reasons", "Reasons"));
        foreach (var s in study.Spread)
        {
            list.Add(s.From, s.To, Score(s.Width), s.Opposed, string.Join("; ", s.Scores.Select(x => $"{x.Assessor} {Text(x.Score)}")), string.Join("; ", s.Scores.Select(x => $"{x.Assessor}: {x.Reason}")));
        }
        return list;
    }

    private static Listing LeftOut(CrossImpactStudy study)
    {
        var list = new Listing(new("from", "From"), new("to", "To"), new("assessor", "Assessor"), new("score", "Score", true), new("why", "Why"));
        foreach (var s in study.LeftOut) list.Add(s.From, s.To, s.Assessor, Score(s.Score), string.IsNullOrWhiteSpace(s.Reason) ? "no reason given" : s.From == s.To ? "an item on itself" : "an item unknown");
        return list;
    }

    private static Cell Score(double score) => new(score, Text(score));

    private static string Text(double score) => score.ToString("0.##", CultureInfo.InvariantCulture);
}
