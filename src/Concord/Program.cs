using System.CommandLine;
using System.Globalization;
using Concord.Cli;

// What is printed must not depend on the machine's locale: every number is written by the invariant culture.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

using var terminal = new Terminal();
using var cancellation = new Cancellation();

var root = Root.Create(terminal);
if (Suggestions.Answer(args, root, terminal.Out)) return ExitCode.Done;
// An argument that starts with @ is a file name or a mistake, never a file of more arguments.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true })
{
    return UsageErrors.Report(parsed, terminal);
}
var configuration = new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    ProcessTerminationTimeout = null,
    Output = terminal.Out,
};
return await Edge.Guard(() => parsed.InvokeAsync(configuration, cancellation.Token), terminal);
