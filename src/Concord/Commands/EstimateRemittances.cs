using System.CommandLine;
using Concord.Core;
using Concord.Estimation.Remittances;
using Concord.Statistics.Estimates;
using Concord.Statistics.Lakes;

namespace Concord.Cli;

/// <summary><c>concord estimate remittances</c>: what areas receive, shared out over the corridors along which it may have come.</summary>
internal sealed class EstimateRemittances : ConcordCommand
{
    private readonly Option<int?> year = new("--year") { HelpName = "YEAR", Description = "Year of receipts and incomes. Default: the latest that the lake knows for a hundred areas." };
    private readonly Option<string> rule = new("--rule") { HelpName = "RULE", Description = "One of the rules below, or all.", DefaultValueFactory = _ => "all" };
    private readonly Option<double> beta = new("--beta") { HelpName = "B", Description = "Exponent of the lead in income, 0 to 1, of the rule transfers. Default: 0.75.", DefaultValueFactory = _ => RemittanceInputs.DefaultBeta };
    private readonly Option<string?> exclude = new("--exclude") { HelpName = "FILE", Description = "Another list of corridors that get nothing (area, other, reason), or none. Default: the list below." };
    private readonly Option<string> stocks = new("--stocks") { HelpName = "DATASET", Description = "Whose stocks. Default: undesa-stock.", DefaultValueFactory = _ => "undesa-stock" };
    private readonly Option<string?> to = new("--to") { HelpName = "AREA", Description = "Show the corridors of this receiver, and write nothing." };
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "DIR", Description = "A folder for the tables, instead of releases in the lake." };
    private readonly Option<string?> edition = new("--edition") { HelpName = "NAME", Description = "A word after the year in the edition's name, to keep estimates with other settings apart." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<ListFormat> format = Shared.Format();

    public EstimateRemittances() : base("remittances", "Share out what areas receive over the corridors along which it may have come.")
    {
        Remarks = "Bilateral remittances are modelled, never measured. Three rules of Ratha and Shaw 2007 give three answers, and the World Bank's matrix a fourth: their spread is all that is known of the error. " +
            "Each rule becomes a release in your lake that 'concord query --measure remittances-estimate' and the review use.";
        ExitOne = "something is missing or contradicts itself; it is named";
        Lists =
        [
            ("Rules", [.. AllocationRules.All.Select(r => (r.Code(), "by " + RemittanceRun.Name(r)))]),
            ("Corridors that get nothing", [.. ExcludedCorridors.Default.Select(x => ($"{x.Area} {x.Other}", x.Reason))]),
        ];
        Examples =
        [
            new("concord estimate remittances --to PHL --lake mine", "Where the Philippines' remittances may come from, by three rules and by the World Bank."),
            new("concord estimate remittances --rule transfers --beta 0.7 --lake mine --output remittances", "One rule with another exponent, as tables."),
        ];
        rule.CompletionSources.Add([.. AllocationRules.All.Select(r => r.Code()), "all"]);
        to.CompletionSources.Add(Shared.AreaCodes);
        foreach (var option in new Option[] { year, rule, beta, exclude, stocks, to, output, edition, lake, format }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var rules = Rules(parsed.GetRequiredValue(rule));
        var exponent = parsed.GetValue(beta);
        if (!(exponent is >= 0 and <= 1)) throw new UsageError(FormattableString.Invariant($"--beta lies between 0 and 1, not {exponent}."));
        var receiver = parsed.GetValue(to) is { } typed ? Shared.FindArea(typed) : null;
        if (receiver is not null && parsed.GetValue(output) is not null) throw new UsageError("--to shows one receiver and writes nothing; --output writes all of them. Use one of the two.");
        var excluded = Excluded(parsed.GetValue(exclude), terminal, cancel, out var bad);
        if (bad) return ExitCode.Data;
        var folder = new LakeFolder(Lakes.Own(parsed.GetValue(lake)));
        using var opened = Lakes.OpenBeside(folder);
        var wanted = parsed.GetValue(year) ?? LakeRemittanceInputs.LatestYear(opened) ?? throw new UsageError("The lake has no year with receipts and incomes of a hundred areas; name one with --year, or import World Development Indicators.");
        var run = RemittanceRun.Of(opened, wanted, parsed.GetRequiredValue(stocks), rules, exponent, excluded);
        if (run.Estimates.Count == 0)
        {
            FaultList.Say([.. run.Faults], terminal);
            terminal.Error("Nothing was estimated, and nothing was written.");
            return ExitCode.Data;
        }
        cancel.ThrowIfCancellationRequested();
        if (receiver is not null) return RemittanceSummary.Receiver(run, receiver, parsed.GetValue(format), terminal);
        List<Fault> faults = [.. run.Faults];
        IReadOnlyList<string> outcomes;
        if (parsed.GetValue(output) is { } directory)
        {
            terminal.Say($"Written to {directory}: {string.Join(", ", RemittanceFiles.Write(run, directory, cancel))}.");
            outcomes = [.. run.Estimates.Select(e => e.Rule.Code() + ".csv")];
        }
        else
        {
            var published = run.Publish(folder, EstimateFlows.Suffix(parsed.GetValue(edition)));
            faults.AddRange(published.Select(p => p.Fault).OfType<Fault>());
            outcomes = [.. published.Select(p => p.Release?.Name ?? (p.Fault!.Severity == Severity.Notice ? "already there" : "not published"))];
        }
        RemittanceSummary.Write(run, outcomes, parsed.GetValue(format), terminal);
        if (faults.Count > 0) FaultList.Say(faults, terminal);
        FaultList.SayLake(opened.Faults, terminal);
        return faults.Exists(f => f.Severity == Severity.Error) ? ExitCode.Data : ExitCode.Done;
    }

    private static IReadOnlyList<AllocationRule> Rules(string typed)
    {
        if (string.Equals(typed, "all", StringComparison.OrdinalIgnoreCase)) return AllocationRules.All;
        if (AllocationRules.Find(typed) is { } found) return [found];
        string[] known = [.. AllocationRules.All.Select(r => r.Code()), "all"];
        throw new UsageError($"'{typed}' is no rule." + (UsageErrors.Nearest(typed, known) is { } near ? $" Did you mean {near}?" : "") + $" Rules: {string.Join(", ", known)}.");
    }

    private static IReadOnlyList<ExcludedCorridor>? Excluded(string? typed, Terminal terminal, CancellationToken cancel, out bool bad)
    {
        bad = false;
        if (typed is null) return null;
        if (string.Equals(typed, "none", StringComparison.OrdinalIgnoreCase)) return [];
        if (!File.Exists(typed)) throw new UsageError($"--exclude is a file or none; there is no file '{typed}'.");
        var (pairs, faults) = ExcludedCorridorFile.Read(typed, cancel);
        bad = faults.Any(f => f.Severity == Severity.Error);
        if (bad)
        {
            FaultList.Say([.. faults], terminal);
            terminal.Error("Nothing was estimated, and nothing was written.");
        }
        return pairs;
    }
}
