using System.CommandLine;

namespace Concord.Cli;

/// <summary><c>concord policy COMMAND</c>: what policies do to each other, from a register that a lawyer can edit.</summary>
internal sealed class PolicyCommand : ConcordCommand
{
    public PolicyCommand(Terminal terminal) : base("policy", "Find where policies work together and where one undoes another, from a register of acts and objectives.")
    {
        Remarks = "A register is a folder of text files: actors, acts and their provisions, what they do to outcomes, objectives, commitments, budgets, each row with its source. " +
            "data/policy/PHL and data/policy/MEX are worked examples from public sources, not reviewed by the states. Findings are computed, never stored, and say what they rest on.";
        ExitOne = "the register has errors, or no such finding";
        Examples =
        [
            new("concord policy findings data/policy/PHL --at 2026-02-01", "What stands out, folded and ordered for a reader."),
            new("concord policy explain data/policy/PHL J03 --at 2026-02-01", "Why, on what rows and sources, and what would make it go."),
        ];
        Subcommands.Add(new PolicyCheck().On(terminal));
        Subcommands.Add(new PolicyFindings().On(terminal));
        Subcommands.Add(new PolicyScoresCommand().On(terminal));
        Subcommands.Add(new PolicyExplain().On(terminal));
        Subcommands.Add(new PolicyDiffCommand().On(terminal));
        Subcommands.Add(new PolicyAmend().On(terminal));
        Subcommands.Add(new PolicyTimeline().On(terminal));
        Subcommands.Add(new PolicyDomains().On(terminal));
        Subcommands.Add(new PolicyPlans().On(terminal));
        Subcommands.Add(new PolicyAgreements().On(terminal));
        Subcommands.Add(new PolicyReciprocity().On(terminal));
        Subcommands.Add(new PolicyBudget().On(terminal));
        Subcommands.Add(new PolicyActors().On(terminal));
        Subcommands.Add(new PolicyChecklist().On(terminal));
        Subcommands.Add(new PolicyCrossImpact().On(terminal));
        Subcommands.Add(new PolicyMeasures().On(terminal));
        Subcommands.Add(new PolicyBundleCommand().On(terminal));
        Subcommands.Add(new PolicyRerun().On(terminal));
        Subcommands.Add(new PolicyPicture().On(terminal));
        Subcommands.Add(new PolicyConvert().On(terminal));
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        terminal.WriteHelp(this);
        return ExitCode.UsageOrMachine;
    }
}
