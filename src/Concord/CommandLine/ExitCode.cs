namespace Concord.Cli;

/// <summary>What the program's exit code says. The same four for every command.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The data are at fault or do not answer: rows rejected, a checksum that does not fit, no figure for what was asked.</summary>
    public const int Data = 1;

    /// <summary>Wrong usage, or the machine could not: an unknown option, a full disk, a folder without write right.</summary>
    public const int UsageOrMachine = 2;

    /// <summary>Cancelled by Ctrl-C or a request to end.</summary>
    public const int Cancelled = 130;
}
