using System.CommandLine;
using Concord.Statistics.Lakes;

namespace Concord.Cli;

/// <summary><c>concord releases remove NAME</c>.</summary>
internal sealed class RemoveRelease : ConcordCommand
{
    private readonly Argument<string> name = new("name") { HelpName = "NAME", Description = "Dataset and edition, as 'concord releases' lists them: undesa-stock/2024." };
    private readonly Option<string?> lake = Lakes.Option();

    public RemoveRelease() : base("remove", "Take a release out of your lake. Its bytes go an hour later, for readers that still use them.")
    {
        ExitOne = "your lake holds no such release";
        Examples = [new("concord releases remove undesa-stock/2020", "Take out one edition; import its file again to have it back.")];
        Arguments.Add(name);
        Options.Add(lake);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var typed = parsed.GetRequiredValue(name);
        var (dataset, edition) = ReleaseNames.Split(typed);
        var own = Lakes.Own(parsed.GetValue(lake));
        if (new LakeFolder(own).Remove(dataset, edition) is { } fault)
        {
            terminal.Error(IsShipped(typed)
                ? $"{typed} comes with Concord and stays. A release of that name in your own lake is used in its place."
                : fault.ToString());
            return ExitCode.Data;
        }
        terminal.Say($"Took {typed} out of {own}.");
        return ExitCode.Done;
    }

    private static bool IsShipped(string name)
    {
        if (Lakes.Shipped is not { } shipped) return false;
        using var lake = Lake.Open(shipped);
        return lake.Releases.Any(r => r.Name == name);
    }
}
