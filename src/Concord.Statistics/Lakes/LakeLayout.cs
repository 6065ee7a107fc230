using System.Text.RegularExpressions;
using Concord.Core;

namespace Concord.Statistics.Lakes;

/// <summary>Where things stand in a lake folder, and the names that may stand there.</summary>
internal static partial class LakeLayout
{
    public const string TempPrefix = ".tmp-";
    public const string LockFile = ".lock";
    public const string RemovedMarker = ".removed";

    /// <summary>How long a removed release's bytes and an old catalogue stay for readers that still use them.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public static string Catalogues(string root) => Path.Combine(root, "catalogue");

    public static string Releases(string root) => Path.Combine(root, "releases");

    /// <summary>Names become folders, so that they may hold nothing a path could give a meaning to.</summary>
    public static bool IsName(string text) => text.Length is > 0 and <= 80 && NamePattern().IsMatch(text);

    /// <summary>What went wrong, in one plain clause without the machine's type names.</summary>
    public static string Plain(Exception e) => e switch
    {
        System.Text.Json.JsonException => "it is damaged or was written by a later version",
        UnauthorizedAccessException => "no right to read or write there",
        _ => e.Message.TrimEnd('.'),
    };

    /// <summary>The same trouble of the machine, in the words of <see cref="Unavailable"/>.</summary>
    public static Unavailable Trouble(string root, Exception e) => e switch
    {
        _ when IsFull(e) => new Unavailable($"The disk that holds the lake {root} is full; nothing was added. Free some space and run this again.", retry: true, e),
        _ when IsReadOnly(e) => new Unavailable($"The lake {root} cannot be written to; nothing was added. Choose another folder with --lake, or ask for the right to write.", retry: false, e),
        _ => new Unavailable($"The lake {root} cannot be used ({Plain(e)}); nothing was added.", retry: true, e),
    };

    private static bool IsFull(Exception e) =>
        e is IOException { HResult: 28 or unchecked((int)0x80070070) } || e.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase);

    private static bool IsReadOnly(Exception e) =>
        e is UnauthorizedAccessException or DirectoryNotFoundException || e.Message.Contains("Read-only file system", StringComparison.OrdinalIgnoreCase) ||
        e.Message.Contains("Permission denied", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("Not a directory", StringComparison.OrdinalIgnoreCase) ||
        e is IOException && e.Message.Contains("already exists", StringComparison.Ordinal);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex NamePattern();
}
