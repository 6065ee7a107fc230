using System.CommandLine;

namespace Concord.Cli;

/// <summary><c>concord backup FILE</c>: the user's lake and registers as one file.</summary>
internal sealed class BackupCommand : ConcordCommand
{
    private readonly Argument<string> file = new("file") { HelpName = "FILE", Description = "File to write, as in concord.tar.gz; it must not be there yet." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<string> policy = new("--policy") { HelpName = "DIR", Description = "Folder of your registers. Default: ./policy.", DefaultValueFactory = _ => "policy" };

    public BackupCommand() : base("backup", "Write your lake and your registers into one file.")
    {
        Remarks = "What comes with Concord is not in it, nor is anything else: no key, no account and nothing on persons stands in these folders.";
        Examples = [new("concord backup concord.tar.gz", "./lake and ./policy in one file.")];
        Arguments.Add(file);
        Options.Add(lake);
        Options.Add(policy);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var target = parsed.GetRequiredValue(file);
        if (File.Exists(target)) throw new UsageError($"{target} is there already; choose another name.");
        var files = BackupFile.Write(target, Lakes.Own(parsed.GetValue(lake)), Path.GetFullPath(parsed.GetValue(policy)!));
        if (files == 0) throw new UsageError("There is nothing to keep: neither a lake nor registers of yours.");
        terminal.Out.WriteLine($"{PolicyText.Count(files, "file")} kept in {target}.");
        return ExitCode.Done;
    }
}

/// <summary><c>concord restore FILE</c>: puts back what a backup holds.</summary>
internal sealed class RestoreCommand : ConcordCommand
{
    private readonly Argument<string> file = new("file") { HelpName = "FILE", Description = "A file that 'concord backup' wrote." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<string> policy = new("--policy") { HelpName = "DIR", Description = "Folder of your registers. Default: ./policy.", DefaultValueFactory = _ => "policy" };

    public RestoreCommand() : base("restore", "Put back your lake and your registers from a backup.")
    {
        Remarks = "The folders must be absent or empty: nothing of yours is overwritten. Every release is checked against its digest afterwards.";
        ExitOne = "a release of the backup is damaged";
        Examples = [new("concord restore concord.tar.gz", "Puts ./lake and ./policy back.")];
        Arguments.Add(file);
        Options.Add(lake);
        Options.Add(policy);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var source = parsed.GetRequiredValue(file);
        if (!File.Exists(source)) throw new UsageError($"There is no file {source}.");
        var own = Lakes.Own(parsed.GetValue(lake));
        var folders = new[] { own, Path.GetFullPath(parsed.GetValue(policy)!) };
        if (Array.Find(folders, f => Directory.Exists(f) && Directory.EnumerateFileSystemEntries(f).Any()) is { } full) throw new UsageError($"{full} is not empty; move it away first, or name another folder.");
        var files = BackupFile.Read(source, folders[0], folders[1]);
        terminal.Out.WriteLine($"{PolicyText.Count(files, "file")} put back.");
        if (!Directory.Exists(own)) return ExitCode.Done;
        using var opened = Statistics.Lakes.Lake.Open(own);
        var faults = opened.Verify();
        FaultList.Say(faults, terminal);
        return faults.Count == 0 ? ExitCode.Done : ExitCode.Data;
    }
}
