using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Estimation.Flows;
using Concord.Statistics.Estimates;
using Concord.Statistics.Lakes;

namespace Concord.Cli;

/// <summary><c>concord estimate flows</c>: people who moved between two dates, from stocks at both, births and deaths.</summary>
internal sealed class EstimateFlows : ConcordCommand
{
    private readonly Option<int?> from = Year("--from", "Year of the start, 1 July. Default: the latest interval that the lake allows.");
    private readonly Option<int?> to = Year("--to", "Year of the end, 1 July.");
    private readonly Option<bool> each = new("--each") { Description = "Every interval between two neighbouring dates of the stocks, within --from and --to." };
    private readonly Option<string> method = new("--method") { HelpName = "METHOD", Description = "One of the methods below, or all.", DefaultValueFactory = _ => "all" };
    private readonly Option<int?> draws = new("--draws") { HelpName = "N", Description = "Draws behind the bands, 0 for none. Default: 1000 from the lake, none from your own tables." };
    private readonly Option<ulong> seed = new("--seed") { HelpName = "N", Description = "Seed of the draws: the same seed gives the same figures, whatever the cores.", DefaultValueFactory = _ => 7 };
    private readonly Option<int?> threads = new("--threads") { HelpName = "N", Description = "Most threads. Default: all cores." };
    private readonly Option<string?> edition = new("--edition") { HelpName = "NAME", Description = "A word after the interval in the edition's name, to keep estimates with other settings apart." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<string?> start = Table("--stocks-start", "Your own stocks at the start: birth, residence, stock.");
    private readonly Option<string?> end = Table("--stocks-end", "Your own stocks at the end.");
    private readonly Option<string?> demography = Table("--demography", "Births and deaths between: iso3, births, deaths, and pop0, pop1 where known.");
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "DIR", Description = "Folder for the flows of your own tables." };
    private readonly Option<Sex?> sex = new("--sex") { HelpName = "SEX", Description = "both (default), female or male. From the lake, one sex allows sd_drop_neg and sd_rev_neg only: no release has births and deaths by sex.", CustomParser = result => Shared.Choose<Sex>(result) };
    private readonly Option<string?> pairing = new("--pairing") { HelpName = "PAIRING", Description = "How origins meet destinations where stocks leave it open: even (default), distance (inverse, CEPII in the lake) or a file with orig, dest, weight. Without draws." };
    private readonly Option<bool> spread = new("--spread-unknown") { Description = "Spread people of unknown birthplace over the known birthplaces of where they live, instead of counting them as natives: a sensitivity. From the lake only." };
    private readonly Option<bool> account = new("--account") { Description = "Also write flows by type (outward, return, transit), stayers, and who was born where, came from where and went where (large)." };
    private readonly Option<ListFormat> format = Shared.Format();

    public EstimateFlows() : base("flows", "Estimate how many people moved along each corridor between two dates.")
    {
        Remarks = "Stocks are published, flows are not. Without tables of your own, UN DESA's stocks and World Population Prospects in the lake are used, and each method becomes a " +
            "release in your lake, which 'concord query --measure flow' and the review then use. A flow counts people who are elsewhere at the end than at the start, not moves. " +
            "The band is the sensitivity to a stated error of the stocks; the methods differ by more, and both are shown.";
        ExitOne = "something is missing or contradicts itself; it is named";
        Lists = [("Methods", [.. FlowMethods.Six.Append(FlowMethod.IndependenceClosed).Select(m => (m.Code(), FlowReleases.Name(m)))])];
        Examples =
        [
            new("concord estimate flows --from 2015 --to 2020 --method sd_rev_neg --lake mine", "One method for five years, into the lake folder 'mine'."),
            new("concord estimate flows --stocks-start a.csv --stocks-end b.csv --demography c.csv --output flows", "Six tables and account.json from your own tables."),
        ];
        method.CompletionSources.Add([.. FlowMethods.Six.Select(m => m.Code()), "all"]);
        foreach (var option in new Option[] { from, to, each, method, draws, seed, threads, edition, lake, start, end, demography, output, sex, pairing, spread, account, format }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var own = new[] { start, end, demography, output }.Where(o => parsed.GetValue(o) is not null).Select(o => o.Name).ToList();
        if (own.Count is > 0 and < 4)
        {
            var missing = new[] { start, end, demography, output }.Select(o => o.Name).Except(own);
            throw new UsageError($"Your own tables need --stocks-start, --stocks-end, --demography and --output; {string.Join(", ", missing)} {(own.Count == 3 ? "is" : "are")} missing.");
        }
        var paired = parsed.GetValue(pairing) is { } typed && !string.Equals(typed, "even", StringComparison.OrdinalIgnoreCase);
        if (paired && parsed.GetValue(draws) is > 0) throw new UsageError("--pairing goes without draws, which pair evenly: leave --draws out.");
        var options = new FlowRunOptions(Methods(parsed.GetRequiredValue(method)), NotNegative(paired ? 0 : parsed.GetValue(draws) ?? (own.Count > 0 ? 0 : 1000), "--draws"),
            parsed.GetValue(seed), NotNegative(parsed.GetValue(threads) ?? Environment.ProcessorCount, "--threads", least: 1))
        {
            Suffix = Suffix(parsed.GetValue(edition)),
            Sex = parsed.GetValue(sex) ?? Sex.Both,
            Unknown = parsed.GetValue(spread) ? UnknownOrigin.ProRata : UnknownOrigin.AsNatives,
        };
        return own.Count > 0 ? FromTables(parsed, options, terminal, cancel) : FromLake(parsed, options, terminal, cancel);
    }

    private int FromTables(ParseResult parsed, FlowRunOptions options, Terminal terminal, CancellationToken cancel)
    {
        string[] files = [parsed.GetValue(start)!, parsed.GetValue(end)!, parsed.GetValue(demography)!];
        if (files.FirstOrDefault(f => !File.Exists(f)) is { } lost) throw new UsageError($"There is no file '{lost}'. Nothing was estimated.");
        var (first, last) = (parsed.GetValue(from) ?? 0, parsed.GetValue(to) ?? (parsed.GetValue(from) ?? 0) + 1);
        if (options.Unknown == UnknownOrigin.ProRata) throw new UsageError("--spread-unknown goes with the lake: your own tables say themselves who is born where.");
        var (inputs, faults) = FlowTables.Read(files[0], files[1], files[2], first, last, options.Sex, cancel);
        if (inputs is null) return Refused(faults, terminal);
        using var distances = Distances(parsed) ? Lakes.Open(parsed.GetValue(lake)) : null;
        options = options with { Pairing = Pairing(parsed, distances, cancel) };
        var result = FlowProgress.Around(terminal, options.Draws, progress => FlowResult.Of(inputs, options, faults, progress, cancel));
        if (result.Estimates is not { Estimates.Count: > 0 }) return Refused(result.Faults, terminal);
        var folder = parsed.GetValue(output)!;
        var written = FlowFiles.Write(result, folder, parsed.GetValue(account), cancel);
        FlowSummary.Write(result, [.. result.Estimates.Estimates.Select(e => e.Method.Code() + ".csv")], parsed.GetValue(format), terminal);
        terminal.Say($"Written to {folder}: {string.Join(", ", written)}.");
        return Code(result.Faults);
    }

    private int FromLake(ParseResult parsed, FlowRunOptions options, Terminal terminal, CancellationToken cancel)
    {
        if (parsed.GetValue(account)) throw new UsageError("--account goes with your own tables: name them by --stocks-start, --stocks-end, --demography and --output.");
        var folder = new LakeFolder(Lakes.Own(parsed.GetValue(lake)));
        using var opened = Lakes.OpenBeside(folder);
        options = options with { Pairing = Pairing(parsed, opened, cancel) };
        if (options is { Suffix: null } and ({ Pairing: not null } or { Unknown: UnknownOrigin.ProRata })) throw new UsageError("Flows by other settings than the usual ones need a name of their own beside those: add --edition NAME.");
        var code = ExitCode.Done;
        foreach (var (first, last) in Intervals(opened, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(each)))
        {
            cancel.ThrowIfCancellationRequested();
            terminal.Say(FormattableString.Invariant($"1 July {first} to 1 July {last}"));
            var (result, published) = FlowProgress.Around(terminal, options.Draws, progress => FlowRun.Execute(opened, folder, first, last, options, progress, cancel));
            List<Fault> faults = [.. result.Faults, .. published.Select(p => p.Fault).OfType<Fault>()];
            if (result.Estimates is null || published.Count == 0)
            {
                code = Refused(faults, terminal);
                continue;
            }
            FlowSummary.Write(result with { Faults = faults }, [.. published.Select(p => p.Release?.Name ?? (p.Fault!.Severity == Severity.Notice ? "already there" : "not published"))], parsed.GetValue(format), terminal);
            if (published.Any(p => p.Release is not null)) terminal.Say(FormattableString.Invariant($"{published.Count(p => p.Release is not null)} estimate releases published to {folder.Root}."));
            code = Math.Max(code, Code(faults));
        }
        FaultList.SayLake(opened.Faults, terminal);
        return code;
    }

    private bool Distances(ParseResult parsed) => string.Equals(parsed.GetValue(pairing), "distance", StringComparison.OrdinalIgnoreCase);

    private FlowPairing? Pairing(ParseResult parsed, Lake? opened, CancellationToken cancel)
    {
        if (Distances(parsed)) return FlowPairing.FromDistances(opened!);
        if (parsed.GetValue(pairing) is not { } file || string.Equals(file, "even", StringComparison.OrdinalIgnoreCase)) return null;
        return File.Exists(file) ? FlowPairing.FromFile(file, cancel) : throw new UsageError($"--pairing is even, distance or a file; there is no file '{file}'.");
    }

    private static List<(int From, int To)> Intervals(Lake lake, int? from, int? to, bool each)
    {
        var years = LakeFlowInputs.StockYears(lake);
        var neighbours = years.Zip(years.Skip(1)).Select(x => (From: x.First, To: x.Second)).ToList();
        if (each)
        {
            var chosen = neighbours.Where(i => i.From >= (from ?? 0) && i.To <= (to ?? int.MaxValue)).ToList();
            return chosen.Count > 0 ? chosen : throw new UsageError($"The lake has stocks of {string.Join(", ", years)}: no interval between two of them lies within --from and --to.");
        }
        if (from is { } first && to is { } last) return last > first ? [(first, last)] : throw new UsageError("--to comes after --from.");
        if (from is not null || to is not null) throw new UsageError("An interval needs --from and --to.");
        // The latest whose births and deaths are known; where none is, the latest, so that its faults say why.
        var possible = neighbours.Where(i => LakeFlowInputs.Read(lake, i.From, i.To).Inputs is not null).ToList();
        return possible.Count > 0 ? [possible[^1]] : neighbours.Count > 0 ? [neighbours[^1]] : throw new UsageError("The lake has no stocks of two dates. Import UN DESA's migrant stocks with 'concord import PATH'.");
    }

    private static int Refused(IReadOnlyList<Fault> faults, Terminal terminal)
    {
        FaultList.Say([.. faults], terminal);
        terminal.Error("Nothing was estimated, and nothing was written.");
        return ExitCode.Data;
    }

    private static int Code(IEnumerable<Fault> faults) => faults.Any(f => f.Severity == Severity.Error) ? ExitCode.Data : ExitCode.Done;

    private static IReadOnlyList<FlowMethod> Methods(string typed)
    {
        if (string.Equals(typed, "all", StringComparison.OrdinalIgnoreCase)) return FlowMethods.Six;
        if (FlowMethods.Find(typed) is { } found) return [found];
        string[] known = [.. FlowMethods.Six.Append(FlowMethod.IndependenceClosed).Select(m => m.Code()), "all"];
        throw new UsageError($"'{typed}' is no method." + (UsageErrors.Nearest(typed, known) is { } near ? $" Did you mean {near}?" : "") + $" Methods: {string.Join(", ", known)}.");
    }

    private static int NotNegative(int value, string name, int least = 0) =>
        value >= least && value <= 100_000 ? value : throw new UsageError(FormattableString.Invariant($"{name} is a whole number from {least} to 100000, not {value}."));

    internal static string? Suffix(string? typed) => typed is null || typed.Length is > 0 and <= 40 && typed.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
        ? typed : throw new UsageError("--edition has letters, digits, points and hyphens only, 40 at most.");

    private static Option<int?> Year(string name, string description)
    {
        var option = new Option<int?>(name) { HelpName = "YEAR", Description = description };
        option.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200) return year;
            result.AddError($"{name} takes a year such as 2015, not '{result.Tokens[0].Value}'.");
            return null;
        };
        return option;
    }

    private static Option<string?> Table(string name, string description) => new(name) { HelpName = "FILE", Description = description };
}
