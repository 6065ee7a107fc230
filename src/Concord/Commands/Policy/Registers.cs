using Concord.Core;

namespace Concord.Cli;

/// <summary>Where the register of an area is: the user's own <c>policy/CODE</c> first, else <c>data/policy/CODE</c> in a folder above the program; CONCORD_POLICY names another folder of registers.</summary>
internal static class Registers
{
    /// <summary>The folder of an area's register, or null where there is none.</summary>
    public static string? Of(Area area, string? typed)
    {
        if (typed is not null) return File.Exists(typed) || Directory.Exists(typed) ? typed : throw new UsageError($"There is no register at {typed}.");
        return Roots().Select(root => Path.Combine(root, area.Code)).FirstOrDefault(Directory.Exists);
    }

    /// <summary>The registers of all areas that have one, by alpha-3 code; the first folder that has one counts.</summary>
    public static IReadOnlyList<(string Code, string Folder)> All() =>
        [.. AreaCatalogue.Default.All.Where(a => a.Kind == AreaKind.Area).Select(a => (a.Code, Folder: Of(a, null)!)).Where(r => r.Folder is not null)];

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("CONCORD_POLICY") is { Length: > 0 } set)
        {
            yield return set;
            yield break;
        }
        yield return "policy";
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "data", "policy");
    }
}
