using System.CommandLine;
using Concord.Statistics.Lakes;

namespace Concord.Cli;

/// <summary>
/// Which lake folders a command reads and writes. The user's own comes first: <c>--lake</c>, else CONCORD_LAKE, else <c>./lake</c>.
/// The figures that come with Concord stand behind it: CONCORD_DATA, else <c>data/lake</c> in a folder above the program.
/// </summary>
internal static class Lakes
{
    /// <summary><c>--lake DIR</c>.</summary>
    public static Option<string?> Option() => new("--lake")
    {
        HelpName = "DIR",
        Description = "Your own lake folder, read before the figures that come with Concord. Default: CONCORD_LAKE, else ./lake.",
    };

    /// <summary>The user's own lake, whether or not it is there yet.</summary>
    public static string Own(string? typed) =>
        Path.GetFullPath(typed ?? (Environment.GetEnvironmentVariable("CONCORD_LAKE") is { Length: > 0 } set ? set : "lake"));

    /// <summary>The figures that come with Concord, or null where they are not beside the program.</summary>
    public static string? Shipped { get; } = FindShipped();

    /// <summary>Opens the user's lake and the shipped figures for reading.</summary>
    public static Lake Open(string? typed)
    {
        var own = Own(typed);
        var isThere = Directory.Exists(own);
        if (typed is not null && !isThere) throw new UsageError($"There is no lake at {typed}. 'concord import PATH --lake {typed}' makes one.");
        string[] roots = [.. isThere ? [own] : Array.Empty<string>(), .. Shipped is { } shipped ? [shipped] : Array.Empty<string>()];
        return roots.Length > 0
            ? Lake.Open(roots)
            : throw new UsageError("There are no figures: neither a lake of yours (./lake) nor the figures that come with Concord (data/lake). Import some with 'concord import PATH'.");
    }

    /// <summary>As <see cref="Open"/>; null where there are no figures at all, for commands that can do without.</summary>
    public static Lake? OpenIfThere(string? typed) => typed is null && Shipped is null && !Directory.Exists(Own(null)) ? null : Open(typed);

    /// <summary>Opens for reading the lake that a command is about to write to, which may not be there yet, and the shipped figures.</summary>
    public static Lake OpenBeside(LakeFolder folder) => Lake.Open([folder.Root, .. Shipped is { } shipped ? [shipped] : Array.Empty<string>()]);

    private static string? FindShipped()
    {
        if (Environment.GetEnvironmentVariable("CONCORD_DATA") is { Length: > 0 } set) return Directory.Exists(set) ? Path.GetFullPath(set) : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "data", "lake");
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }
}
