using Concord.Core;
using Concord.Sdmx.Model;

namespace Concord.Statistics.Sdmx;

/// <summary>Names of codes and concepts in the languages served, from the tables that are embedded beside this file.</summary>
internal static class SdmxNames
{
    public static readonly string[] Languages = ["en", "fr", "es", "ar"];

    private static readonly Lazy<Dictionary<string, string[]>> Known = new(() => Lines("names.txt").Select(l => l.Split('|')).ToDictionary(f => f[0], StringComparer.Ordinal));

    /// <summary>An English name with the others that are known of it.</summary>
    public static LocalText Of(string english) => Known.Value.TryGetValue(english, out var names)
        ? new LocalText([.. names.Select((n, i) => KeyValuePair.Create(Languages[i], n))])
        : LocalText.English(english);

    /// <summary>Names of an area.</summary>
    public static LocalText Of(Area area) => new([.. Enum.GetValues<Language>().Select(l => KeyValuePair.Create(Languages[(int)l], area.Name(l)))]);

    /// <summary>The embedded code lists: the global ones of SDMX, and those of Concord that do not depend on the lake.</summary>
    public static IEnumerable<ItemScheme> CodeLists()
    {
        string[]? head = null;
        var items = new List<Item>();
        foreach (var line in Lines("codelists.txt").Append("#"))
        {
            if (line[0] != '#')
            {
                var bar = line.IndexOf('|', StringComparison.Ordinal);
                items.Add(new Item { Id = line[..bar], Names = Of(line[(bar + 1)..]) });
                continue;
            }
            if (head is not null) yield return List(head[0], head[1], head[2], head[3], [.. items]);
            items.Clear();
            head = line[1..].Split('|');
        }
    }

    public static ItemScheme List(string id, string agency, string version, string name, IReadOnlyList<Item> items, string? description = null) => new()
    {
        Kind = ArtefactKind.Codelist, Agency = agency, Id = id, Version = version, IsFinal = true, Names = Of(name), Descriptions = LocalText.English(description ?? $"{name}: code list."), Items = items,
    };

    private static string[] Lines(string file)
    {
        using var stream = typeof(SdmxNames).Assembly.GetManifestResourceStream($"Concord.Statistics.Sdmx.{file}") ?? throw new InvalidOperationException($"{file} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
