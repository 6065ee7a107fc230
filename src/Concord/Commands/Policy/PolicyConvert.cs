using System.CommandLine;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy convert FROM TO</c>: text, tables and workbooks of one register.</summary>
internal sealed class PolicyConvert : ConcordCommand
{
    private readonly Argument<string> from = new("from") { HelpName = "FROM", Description = "A register: a folder of .yaml or .csv files, or a workbook (.xlsx)." };
    private readonly Argument<string> to = new("to") { HelpName = "TO", Description = "A workbook (.xlsx, one sheet a table), or a folder that is not there yet." };
    private readonly Option<bool> csv = new("--csv") { Description = "Write the folder as CSV, one file a table, instead of YAML." };

    public PolicyConvert() : base("convert", "Convert a register between text (YAML), CSV and a workbook, without loss.")
    {
        Remarks = "Comments of text files are not kept. What is written appears whole or not at all, and never over something that is there.";
        ExitOne = "the register has errors; nothing was written";
        Examples =
        [
            new("concord policy convert data/policy/PHL phl-register.xlsx", "One workbook, to be edited in a spreadsheet."),
            new("concord policy convert phl-register.xlsx phl-register", "Back to text, with a JSON Schema for the editor."),
        ];
        Arguments.Add(from);
        Arguments.Add(to);
        Options.Add(csv);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var target = parsed.GetRequiredValue(to);
        if (PolicyInput.Read(parsed.GetRequiredValue(from), terminal) is not { } register) return ExitCode.Data;
        cancel.ThrowIfCancellationRequested();
        RegisterFiles.Write(register, target, parsed.GetValue(csv));
        terminal.Say($"Written to {target}.");
        return ExitCode.Done;
    }
}
