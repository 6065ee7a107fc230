namespace Concord.Web.Portal.Site;

/// <summary>
/// Addresses of one kind and what answers them. A pattern is a path within the language; <c>{name}</c> stands for one segment or the end of one
/// (<c>{area}.csv</c> is not: a file's handler looks at its name). Pages end in a slash, files do not.
/// </summary>
/// <param name="Pattern"><c>areas/{area}/</c>.</param>
/// <param name="Show">Gives the answer, or null where there is none.</param>
/// <param name="Query">Names of the query that the handler reads; all others are ignored and make no page of their own.</param>
internal sealed record Route(string Pattern, Func<PageRequest, Answer?> Show, params string[] Query)
{
    private readonly string[] segments = Pattern.Split('/');

    /// <summary>What the names stand for where a path fits; null where it does not.</summary>
    public Dictionary<string, string>? Match(string path)
    {
        var parts = path.Split('/');
        if (parts.Length != segments.Length) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (segments[i] is ['{', .., '}'] name && parts[i].Length > 0) values[name[1..^1]] = parts[i];
            else if (!string.Equals(segments[i], parts[i], StringComparison.Ordinal)) return null;
        }
        return values;
    }
}
