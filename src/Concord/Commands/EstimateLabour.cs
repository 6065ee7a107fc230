using System.CommandLine;
using System.Globalization;
using System.Text;
using Concord.Core;
using Concord.Estimation.Labour;
using Concord.Statistics.Estimates.Labour;
using Concord.Tables.Writing;

namespace Concord.Cli;

/// <summary><c>concord estimate labour</c>: supply and demand of labour by occupation and area, and how they fit.</summary>
internal sealed class EstimateLabour : ConcordCommand
{
    private static readonly string[] FitParts = ["skill", "language", "recognition", "distance"];
    private static readonly string[] ShortageParts = ["wages", "employment", "hours", "unemployment", "under-qualified"];

    private readonly Argument<string?> folder = new("dir") { HelpName = "DIR", Arity = ArgumentArity.ZeroOrOne, Description = "Folder with your tables; see the list below." };
    private readonly Option<string?> templates = new("--templates") { HelpName = "DIR", Description = "Write empty tables and an explanation of their columns into a folder, and do nothing else." };
    private readonly Option<string?> weights = new("--weights") { HelpName = "WEIGHTS", Description = "Weights of a fit: skill=1,language=0.5,recognition=0.5,distance=0.25. Parts left out keep these." };
    private readonly Option<double> reach = new("--reach") { HelpName = "D", Description = "Largest distance of skills that is a fit: 0 the same group, 0.25 one minor group, 0.5 one sub-major group, 0.75 one major group, 1 any.", DefaultValueFactory = _ => 0.5 };
    private readonly Option<string?> shortage = new("--shortage-weights") { HelpName = "WEIGHTS", Description = "Weights of the signs of a shortage: wages=0.2,employment=0.2,hours=0.2,unemployment=0.2,under-qualified=0.2." };
    private readonly Option<double> entropy = new("--entropy") { HelpName = "E", Description = "How much the second plan spreads over near alternatives, in the unit of the costs.", DefaultValueFactory = _ => 0.05 };
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "DIR", Description = "Folder for balance.csv, fit.csv, excluded.csv, training.csv, report.json and fit.svg." };
    private readonly Option<ListFormat> format = Shared.Format();

    public EstimateLabour() : base("labour", "Set supply of and demand for labour side by side by occupation and area, and map how they fit.")
    {
        Remarks = LabourFiles.NoAssignment + " Health personnel of a state on WHO's support and safeguards list, or with a recorded shortage of them, are left out, and no option shows them: only a recorded agreement of " +
            "the two governments with safeguards does. Without safeguards.csv every state counts as on the list.";
        ExitOne = "a table is missing or has faults; they are named";
        Lists = [("Tables", LabourTables.Names)];
        Examples =
        [
            new("concord estimate labour --templates labour", "Empty tables to fill in."),
            new("concord estimate labour market --output fit", "A balance, both plans and a picture from the tables in 'market'."),
        ];
        Arguments.Add(folder);
        foreach (var option in new Option[] { templates, weights, reach, shortage, entropy, output, format }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (parsed.GetValue(templates) is { } empty)
        {
            if (parsed.GetValue(folder) is not null) throw new UsageError("--templates writes empty tables and reads none: leave DIR out.");
            var written = LabourTables.WriteTemplates(empty);
            terminal.Say(written.Count > 0 ? $"Written to {empty}: {string.Join(", ", written)}." : $"Every table is in {empty} already; nothing was written.");
            return ExitCode.Done;
        }
        var from = parsed.GetValue(folder) ?? throw new UsageError("Name the folder with your tables, or --templates DIR for empty ones.");
        if (!Directory.Exists(from)) throw new UsageError($"There is no folder '{from}'. 'concord estimate labour --templates {from}' makes one with empty tables.");
        var spread = parsed.GetRequiredValue(entropy);
        if (!(spread >= 0.001 && spread <= 1000)) throw new UsageError("--entropy is a number from 0.001 to 1000.");
        if (!(parsed.GetRequiredValue(reach) is >= 0 and <= 1)) throw new UsageError("--reach is a number from 0 to 1.");
        var (fit, signs) = (FitWeights(parsed.GetValue(weights)) with { Reach = parsed.GetRequiredValue(reach) }, SignWeights(parsed.GetValue(shortage)));
        var (inputs, faults) = LabourTables.Read(from, Clock.Today, cancel);
        if (inputs is null) return Refused(faults, terminal);
        var result = LabourFit.Of(inputs.Market, fit, spread, cancel);
        if (result.Faults.Any(f => f.Severity == Severity.Error)) return Refused(result.Faults, terminal);
        Largest(result).Write(parsed.GetValue(format), terminal);
        Say(result, terminal);
        FaultList.Say([.. faults, .. result.Faults], terminal);
        if (parsed.GetValue(output) is not { } to) return ExitCode.Done;
        var names = LabourFiles.Write(inputs, result, signs, to).ToList();
        if (LabourPicture.Of(result) is { } picture)
        {
            AtomicFile.Write(Path.Combine(to, "fit.svg"), stream => stream.Write(Encoding.UTF8.GetBytes(picture.Standalone(new Charts.DrawingOptions("l")))));
            names.Add("fit.svg");
        }
        terminal.Say($"Written to {to}: {string.Join(", ", names)}.");
        return ExitCode.Done;
    }

    private static Listing Largest(LabourFit fit)
    {
        var list = new Listing(new("origin", "Origin"), new("isco", "ISCO"), new("destination", "Destination"), new("post_isco", "Post"), new("people_least_cost", "Least cost", true), new("people_spread", "Spread", true), new("cost", "Cost", true), new("agreement", "Agreement"));
        foreach (var cell in fit.Cells.Where(c => c.Least > 0).OrderByDescending(c => c.Least).ThenBy(c => (c.Supply, c.Demand)))
        {
            var (supply, demand) = (fit.Market.Supply[cell.Supply], fit.Market.Demand[cell.Demand]);
            list.Add(supply.Area, supply.Isco, demand.Area, demand.Isco, Number(cell.Least), Number(cell.Spread), new Cell(cell.Cost, cell.Cost.ToString("0.000", CultureInfo.InvariantCulture)), cell.Agreement);
        }
        return list;
    }

    private static Cell Number(double people) => new(people, people.ToString("#,0.##", CultureInfo.InvariantCulture));

    private static void Say(LabourFit fit, Terminal terminal)
    {
        var market = fit.Market;
        terminal.Say(FormattableString.Invariant($"{market.Supply.Sum(s => s.People):N0} people and {market.Demand.Sum(d => d.Posts):N0} posts; {fit.Unfilled.Sum():N0} posts stay unfilled in the plan of least cost."));
        terminal.Say(FormattableString.Invariant($"Weights: skill {fit.Weights.Skill}, language {fit.Weights.Language}, recognition {fit.Weights.Recognition}, distance {fit.Weights.Distance}; reach of skills {fit.Weights.Reach}; spread by entropy {fit.Epsilon}."));
        if (fit.Excluded.Count > 0)
        {
            var groups = fit.Excluded.Select(e => e.Supply).Distinct().Count();
            terminal.Say(FormattableString.Invariant($"Health personnel not shown: {groups} {(groups == 1 ? "group" : "groups")}, {fit.Excluded.Count} {(fit.Excluded.Count == 1 ? "corridor" : "corridors")}; excluded.csv says why."));
        }
        terminal.Say(LabourFiles.NoAssignment);
    }

    private static int Refused(IReadOnlyList<Fault> faults, Terminal terminal)
    {
        FaultList.Say([.. faults], terminal);
        terminal.Error("Nothing was computed, and nothing was written.");
        return ExitCode.Data;
    }

    private static FitWeights FitWeights(string? typed)
    {
        var of = Weights(typed, "--weights", FitParts);
        var usual = new FitWeights();
        return new(of.GetValueOrDefault("skill", usual.Skill), of.GetValueOrDefault("language", usual.Language), of.GetValueOrDefault("recognition", usual.Recognition), of.GetValueOrDefault("distance", usual.Distance));
    }

    private static ShortageWeights SignWeights(string? typed)
    {
        var of = Weights(typed, "--shortage-weights", ShortageParts);
        double Part(string name) => of.GetValueOrDefault(name, 0.2);
        var signs = new ShortageWeights(Part("wages"), Part("employment"), Part("hours"), Part("unemployment"), Part("under-qualified"));
        return ShortageParts.Any(p => Part(p) > 0) ? signs : throw new UsageError("--shortage-weights needs one weight above zero.");
    }

    private static Dictionary<string, double> Weights(string? typed, string option, string[] parts)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in (typed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] pair = word.Split('=');
            if (pair.Length != 2 || !parts.Contains(pair[0], StringComparer.Ordinal) || !double.TryParse(pair[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight > 1000)
                throw new UsageError($"{option} takes parts such as {parts[0]}=0.5, separated by commas, not '{word}'. Parts: {string.Join(", ", parts)}; weights from 0 to 1000.");
            weights[pair[0]] = weight;
        }
        return weights;
    }
}
