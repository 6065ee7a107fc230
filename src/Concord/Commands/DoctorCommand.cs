using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord doctor</c>: what is missing or wrong on this machine, and how to mend it.</summary>
internal sealed class DoctorCommand : ConcordCommand
{
    private const long Little = 512L << 20;

    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<ListFormat> format = Shared.Format();

    public DoctorCommand() : base("doctor", "Look at figures, registers, disk and rights: what is wrong, and how to mend it.")
    {
        ExitOne = "something is wrong";
        Examples = [new("concord doctor", "A line for each thing that was looked at.")];
        Options.Add(lake);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var own = Lakes.Own(parsed.GetValue(lake));
        var findings = Program().Concat(Figures(own, parsed.GetValue(lake))).Concat(Policies()).Append(Disk(own)).ToList();
        var list = new Listing(new("state", "State"), new("what", "What"), new("found", "Found"), new("next_step", "What to do"));
        foreach (var f in findings) list.Add(f.Good ? "good" : "wrong", f.What, f.Found, f.Next);
        list.Write(parsed.GetValue(format), terminal);
        var wrong = findings.Count(f => !f.Good);
        terminal.Say(wrong == 0 ? "Nothing is wrong." : PolicyText.Count(wrong, "thing") + (wrong == 1 ? " is" : " are") + " wrong.");
        return wrong == 0 ? ExitCode.Done : ExitCode.Data;
    }

    private sealed record Finding(bool Good, string What, string Found, string? Next = null);

    private static IEnumerable<Finding> Program()
    {
        yield return new Finding(true, "program", $"Concord {typeof(DoctorCommand).Assembly.GetName().Version?.ToString(3)} on .NET {Environment.Version}");
    }

    private static IEnumerable<Finding> Figures(string own, string? typed)
    {
        yield return Lakes.Shipped is { } shipped
            ? new Finding(true, "shipped figures", shipped)
            : new Finding(false, "shipped figures", "not beside the program", "Set CONCORD_DATA to the folder data/lake of a checkout, or import figures of your own.");
        if (Lakes.Shipped is null && !Directory.Exists(own)) yield break;
        using var opened = Lakes.Open(typed);
        var faults = opened.Verify();
        yield return new Finding(opened.Releases.Count > 0, "releases", string.Create(CultureInfo.InvariantCulture, $"{opened.Releases.Count} whole, their bytes as published"),
            opened.Releases.Count > 0 ? null : "Import figures with 'concord import PATH'.");
        foreach (var fault in faults) yield return new Finding(false, fault.Place.ToString(), fault.Found, fault.NextStep);
    }

    private static IEnumerable<Finding> Policies()
    {
        foreach (var (code, folder) in Registers.All())
        {
            var errors = RegisterFiles.Read(folder).Faults.Count(f => f.Severity == Severity.Error);
            yield return errors == 0
                ? new Finding(true, $"register {code}", folder)
                : new Finding(false, $"register {code}", PolicyText.Count(errors, "error"), $"See 'concord policy check {folder}'; until then the portal leaves it out.");
        }
    }

    private static Finding Disk(string own)
    {
        var folder = own;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent) folder = parent;
        var free = new DriveInfo(folder).AvailableFreeSpace;
        return new Finding(free >= Little, "disk", string.Create(CultureInfo.InvariantCulture, $"{free / 1048576.0:N0} MiB free at {folder}"), free >= Little ? null : "Free some space: an import needs twice the size of its file.");
    }
}
