using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Estimation.Prices;
using Concord.Statistics.Estimates;

namespace Concord.Cli;

/// <summary><c>concord estimate prices</c>: from what services ask to what sending money costs along a corridor, to an area and in the world.</summary>
internal sealed class EstimatePrices : ConcordCommand
{
    private readonly Option<string> services = new("--services") { HelpName = "FILE", Required = true, Description = "Service rows of the World Bank's Remittance Prices Worldwide." };
    private readonly Option<int> amount = new("--amount") { HelpName = "DOLLARS", Description = "The amount sent, 200 (default) or 500 US dollars.", DefaultValueFactory = _ => 200 };
    private readonly Option<string?> from = new("--from") { HelpName = "AREA", Description = "Only corridors of this sender, each on a line." };
    private readonly Option<string?> to = new("--to") { HelpName = "AREA", Description = "Only corridors to this receiver." };
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "DIR", Description = "Folder for all averages as tables, and prices.json." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<ListFormat> format = Shared.Format();

    public EstimatePrices() : base("prices", "Average what services ask for sending money: by corridor, area, instrument, speed and in the world.")
    {
        Remarks = "Means are over services that told their exchange rate. SmaRT is the mean of the three cheapest of a corridor that take at most five days and are not known to be out of reach. " +
            "Weights and savings come from the bilateral remittances in the lake, which are modelled. A round is history: what a service asks today is not in it.";
        ExitOne = "a row cannot be used; it is named and nothing is written";
        Examples =
        [
            new("concord estimate prices --services rpw.csv", "One line for each round: the world's average, the weighted one, and the corridors above 5%."),
            new("concord estimate prices --services rpw.csv --from ARE --to PHL", "One corridor in every round, with fee, margin, SmaRT and what 3% would save."),
            new("concord estimate prices --services rpw.csv --output prices", "All averages as tables."),
        ];
        foreach (var end in new[] { from, to }) end.CompletionSources.Add(Shared.AreaCodes);
        foreach (var option in new Option[] { services, amount, from, to, output, lake, format }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(services);
        if (!File.Exists(file)) throw new UsageError($"There is no file '{file}'. Nothing was estimated.");
        var dollars = parsed.GetValue(amount);
        if (dollars is not (200 or 500)) throw new UsageError($"Services are asked for 200 and 500 US dollars, not {dollars.ToString(CultureInfo.InvariantCulture)}.");
        Area? Find(Option<string?> option) => parsed.GetValue(option) is { } typed ? Shared.FindArea(typed) : null;
        var (sender, receiver) = (Find(from), Find(to));
        var (rows, faults) = PriceServiceFile.Read(file, cancel);
        if (faults.Any(f => f.Severity == Severity.Error))
        {
            FaultList.Say([.. faults], terminal);
            terminal.Error("Nothing was estimated, and nothing was written.");
            return ExitCode.Data;
        }
        using var opened = Lakes.OpenIfThere(parsed.GetValue(lake));
        var run = PriceRun.Of(rows, dollars, opened);
        if (parsed.GetValue(output) is { } folder)
        {
            var written = PriceFiles.Write(run, file, folder, cancel);
            terminal.Say($"Written to {folder}: {string.Join(", ", written)}.");
        }
        var one = sender is not null || receiver is not null;
        var code = one ? Corridors(run, sender, receiver, parsed.GetValue(format), terminal) : Rounds(run, parsed.GetValue(format), terminal);
        Tell(run, terminal);
        if (!one && faults.Count > 0) FaultList.Say([.. faults], terminal);
        return code;
    }

    private static int Rounds(PriceRun run, ListFormat format, Terminal terminal)
    {
        var list = new Listing(new("period", "Round"), new("services", "Services", true), new("percent", "World %", true), new("fee", "Fee %", true), new("margin", "Margin %", true),
            new("weighted", "Weighted %", true), new("corridors", "Corridors", true), new("above_5", "Above 5%", true));
        foreach (var round in run.Rounds)
        {
            var mean = PriceAverages.Global(run.Services, round.Period, run.Amount);
            list.Add(round.Period, Count(mean?.Services), Percent(mean?.Percent), Percent(mean?.FeePercent), Percent(mean?.MarginPercent), Percent(round.Weighted?.Percent),
                Count(round.Indicator?.Corridors), Count(round.Indicator?.Above.Count));
        }
        list.Write(format, terminal);
        return ExitCode.Done;
    }

    private static int Corridors(PriceRun run, Area? sender, Area? receiver, ListFormat format, Terminal terminal)
    {
        var chosen = run.Corridors.Where(x => (sender is null || x.Price.From == sender.Code) && (receiver is null || x.Price.To == receiver.Code)).ToList();
        if (chosen.Count == 0)
        {
            terminal.Error($"No transparent service {(sender is null ? "" : $"from {sender.Code} ")}{(receiver is null ? "" : $"to {receiver.Code} ")}in the file. That means unknown, not free.");
            return ExitCode.Data;
        }
        var list = new Listing(new("period", "Round"), new("from", "From"), new("to", "To"), new("services", "Services", true), new("percent", "Mean %", true), new("fee", "Fee %", true),
            new("margin", "Margin %", true), new("smart", "SmaRT %", true), new("smart_services", "of", true), new("dollars", "US$ a year", true), new("saving_at_5", "Saved at 5%", true),
            new("saving_at_3", "Saved at 3%", true));
        foreach (var x in chosen)
        {
            list.Add(x.Price.Period, x.Price.From, x.Price.To, Count(x.Price.Mean.Services), Percent(x.Price.Mean.Percent), Percent(x.Price.Mean.FeePercent), Percent(x.Price.Mean.MarginPercent),
                x.Smart is null ? new(null, "none") : Percent(x.Smart.Percent), Count(x.Smart?.Services), Dollars(x.Dollars), Dollars(x.AtFive?.Saving), Dollars(x.AtThree?.Saving));
        }
        list.Write(format, terminal);
        return ExitCode.Done;
    }

    private static void Tell(PriceRun run, Terminal terminal)
    {
        var last = run.Rounds[^1];
        terminal.Say(FormattableString.Invariant($"{run.Services.Count:N0} services, {run.Services.Count(s => s.Transparent):N0} of which told their exchange rate. The world's average is without services sent from {string.Join(", ", PriceAverages.OutsideGlobalAverage)}."));
        terminal.Say(FormattableString.Invariant($"{run.Check.Totals.Count:N0} of {run.Check.Checked:N0} totals are not fee plus margin; they are used as published."));
        terminal.Say(last.Weights is { } weights ? $"Money of a corridor in that round: {weights.Name}, modelled, never measured; other rounds have the matrix of the nearest year." : "No weighted average and no savings: the lake has no bilateral remittances.");
        if (Clock.Today.Year - int.Parse(last.Period.AsSpan(0, 4), CultureInfo.InvariantCulture) >= 2) terminal.Say($"The last round is {last.Period}: history, not what services ask today.");
    }

    private static Cell Percent(double? value) => value is { } x ? new(x, x.ToString("0.00", CultureInfo.InvariantCulture)) : default;

    private static Cell Count(int? value) => value is { } x ? new(x, x.ToString("N0", CultureInfo.InvariantCulture)) : default;

    private static Cell Dollars(double? value) => value is { } x ? new(x, x.ToString("N0", CultureInfo.InvariantCulture)) : default;
}
