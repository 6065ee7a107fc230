using System.CommandLine;

namespace Concord.Cli;

/// <summary><c>concord estimate</c>: what is computed from the figures of others.</summary>
internal sealed class EstimateCommand : ConcordCommand
{
    public EstimateCommand(Terminal terminal) : base("estimate", "Estimate what nobody counts, from figures in the lake or your own tables.")
    {
        Remarks = "An estimate says its method, its inputs and how far it can be trusted; it is never called a publisher's figure.";
        Subcommands.Add(new EstimateFlows().On(terminal));
        Subcommands.Add(new EstimatePrices().On(terminal));
        Subcommands.Add(new EstimateRemittances().On(terminal));
        Subcommands.Add(new EstimateGravity().On(terminal));
        Subcommands.Add(new EstimateLabour().On(terminal));
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        terminal.WriteHelp(this);
        return ExitCode.UsageOrMachine;
    }
}
