using System.Globalization;
using Concord.Core;
using Concord.Estimation.Remittances;
using Concord.Statistics.Estimates;

namespace Concord.Cli;

/// <summary>What an allocation of remittances says: rule by rule, or one receiver's corridors.</summary>
internal static class RemittanceSummary
{
    private const int Shown = 20;

    /// <summary>Writes a row for each rule, and what it rests on.</summary>
    public static void Write(RemittanceRun run, IReadOnlyList<string> outcomes, ListFormat format, Terminal terminal)
    {
        var list = new Listing(new("rule", "Rule"), new("dollars", "US$ million", true), new("unallocated", "No corridor", true), new("elsewhere", "Elsewhere than published", true), new("outcome", "Written to"));
        for (var i = 0; i < run.Estimates.Count; i++)
        {
            var estimate = run.Estimates[i];
            var difference = run.Published is { } published ? MatrixDifference.Of(estimate, published.Dollars) : null;
            list.Add(estimate.Rule.Code(), Millions(estimate.Flows.Sum()), Millions(estimate.Unallocated.Sum()),
                difference is null ? default : new(difference.Misplaced, difference.Misplaced.ToString("0.0%", CultureInfo.InvariantCulture)), outcomes[i]);
        }
        list.Write(format, terminal);
        Tell(run, terminal);
    }

    /// <summary>Writes the corridors of one receiver by every rule and the published matrix; 1 where its receipts are unknown.</summary>
    public static int Receiver(RemittanceRun run, Area receiver, ListFormat format, Terminal terminal)
    {
        var inputs = run.Read.Inputs!;
        var (n, at) = (inputs.Areas.Count, inputs.Areas.ToList().IndexOf(receiver.Code));
        if (at < 0 || double.IsNaN(inputs.Received[at]))
        {
            terminal.Error(FormattableString.Invariant($"What {receiver.Code} received in {run.Read.Year} is unknown, which is not zero. Choose another year with --year."));
            return ExitCode.Data;
        }
        var list = new Listing([new("from", "From"), new("people", "Migrants", true), .. run.Estimates.Select(e => new Column(e.Rule.Code(), $"{e.Rule.Code()}, US$ million", true)),
            new("published", run.Published is null ? "Published" : FormattableString.Invariant($"World Bank {run.Published.Year}"), true), new("per_migrant", "US$ a migrant", true)]);
        var senders = Enumerable.Range(0, n).Where(s => run.Estimates.Any(e => e.Flows[s * n + at] > 0) || Published(s) > 0)
            .OrderByDescending(s => run.Estimates[^1].Flows[s * n + at]).ThenBy(s => inputs.Areas[s], StringComparer.Ordinal).ToList();
        foreach (var sender in format == ListFormat.Table ? senders.Take(Shown) : senders)
        {
            var (migrants, last) = (inputs.Stocks[at * n + sender], run.Estimates[^1].Flows[sender * n + at]);
            var perMigrant = RemittanceRatios.PerMigrant(last, migrants);
            list.Add([inputs.Areas[sender], Whole(migrants), .. run.Estimates.Select(e => Millions(e.Flows[sender * n + at])), Published(sender) is { } other ? Millions(other) : default, Whole(perMigrant)]);
        }
        list.Write(format, terminal);
        if (format == ListFormat.Table && senders.Count > Shown) terminal.Say(FormattableString.Invariant($"… and {senders.Count - Shown:N0} more senders; --format csv lists all."));
        About(run, at, terminal);
        Tell(run, terminal);
        return ExitCode.Done;

        double? Published(int sender) => run.Published?.Dollars[sender * n + at] is { } x && !double.IsNaN(x) ? x : null;
    }

    private static void About(RemittanceRun run, int at, Terminal terminal)
    {
        var inputs = run.Read.Inputs!;
        var received = inputs.Received[at];
        var share = RemittanceRatios.PercentOfGdp(received, run.Read.Gdp[at]);
        terminal.Say(FormattableString.Invariant($"{inputs.Areas[at]} received US$ {received / 1e6:N0} million in {run.Read.Year}") +
            (share is { } percent ? FormattableString.Invariant($", {percent:0.0}% of gross domestic product.") : "; its gross domestic product is unknown."));
        if (UnrecordedFlows.Of(received) is { } range) terminal.Say(FormattableString.Invariant($"With what no bank records: US$ {range.Low / 1e6:N0} to {range.High / 1e6:N0} million. {range.Assumption}."));
        terminal.Say("A figure per migrant misleads where seafarers and border workers send money: they are in no stock.");
    }

    private static void Tell(RemittanceRun run, Terminal terminal)
    {
        var inputs = run.Read.Inputs!;
        terminal.Say(FormattableString.Invariant($"Modelled, never measured: receipts and incomes of {run.Read.Year}, stocks of {run.Read.StockYear}, exponent {inputs.Beta}; nothing between ") +
            (inputs.Excluded.Count == 0 ? "no pair of areas." : string.Join(", ", inputs.Excluded.Select(x => $"{x.Area} and {x.Other}")) + "."));
        if (run.Published is { } published)
        {
            terminal.Say($"Published: {published.Release.Name}" + (published.Year == run.Read.Year ? "." : FormattableString.Invariant($", of {published.Year}, each receiver scaled to what it received in {run.Read.Year}.")));
        }
    }

    private static Cell Millions(double dollars) => new(dollars, (dollars / 1e6).ToString("#,0.0", CultureInfo.InvariantCulture));

    private static Cell Whole(double? value) => value is { } x ? new(x, x.ToString("N0", CultureInfo.InvariantCulture)) : default;
}
