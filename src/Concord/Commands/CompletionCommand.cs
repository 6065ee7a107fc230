using System.CommandLine;

namespace Concord.Cli;

/// <summary><c>concord completion SHELL</c>: prints the script that teaches a shell to complete Concord's commands.</summary>
internal sealed class CompletionCommand : ConcordCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _concord() {
              local IFS=$'\n'
              COMPREPLY=($("$1" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null))
            }
            complete -o default -F _concord concord ./concord
            """,
        ["zsh"] = """
            #compdef concord
            _concord() {
              local -a found
              found=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              compadd -- "${found[@]}" || _files
            }
            compdef _concord concord
            """,
        ["fish"] = """
            function __concord_complete
                set -l line (commandline -cp)
                set -l program (commandline -po)[1]
                $program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c concord -a "(__concord_complete)"
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName concord -ScriptBlock {
              param($word, $tree, $position)
              & $tree.CommandElements[0].Value "[suggest:$position]" $tree.ToString() 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }
            """,
    };

    private readonly Argument<string> shell = new("shell") { HelpName = "SHELL", Description = "bash, zsh, fish or pwsh." };

    public CompletionCommand() : base("completion", "Print a script that teaches your shell to complete commands, options and areas.")
    {
        shell.CompletionSources.Add([.. Scripts.Keys]);
        shell.Validators.Add(result =>
        {
            if (!Scripts.ContainsKey(result.Tokens[0].Value)) result.AddError($"'{result.Tokens[0].Value}' is not one of {string.Join(", ", Scripts.Keys)}.");
        });
        Arguments.Add(shell);
        Examples = [new("concord completion bash", "Print the script; source <(concord completion bash) in ~/.bashrc turns it on.")];
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        terminal.Out.WriteLine(Scripts[parsed.GetRequiredValue(shell)]);
        return ExitCode.Done;
    }
}
