using Concord.Core;

namespace Concord.Web.Portal.Site;

/// <summary>What is asked of a handler.</summary>
/// <param name="Data">The figures and registers as they are now.</param>
/// <param name="Text">The portal's sentences in the language of the page.</param>
/// <param name="Path">Path within the language: <c>areas/PHL/</c>.</param>
/// <param name="Values">What the pattern's names stand for.</param>
/// <param name="Query">The parts of the query that the route knows, by name.</param>
/// <param name="Links">Addresses on this portal.</param>
public sealed record PageRequest(
    Snapshot Data, Words Text, string Path, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Query, Links Links)
{
    /// <summary>Language of the page.</summary>
    public Language Language => Text.Language;

    /// <summary>What a name of the pattern stands for.</summary>
    public string this[string name] => Values[name];

    /// <summary>A part of the query, trimmed; null where it is absent or empty.</summary>
    public string? Asked(string name) => Query.TryGetValue(name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The area of today whose code stands in the path; null for anything else.</summary>
    public Area? AreaOf(string name) => AreaCatalogue.Default.Find(Values[name]) is { Kind: AreaKind.Area } area ? area : null;
}
