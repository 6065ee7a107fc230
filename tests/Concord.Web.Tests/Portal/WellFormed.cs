using System.Text.RegularExpressions;

namespace Concord.Web.Tests.Portal;

/// <summary>Whether a page is well-formed HTML: every element that must be closed is, in order; no attribute stands twice; what needs an ampersand has one.</summary>
internal static partial class WellFormed
{
    private static readonly HashSet<string> Void = new(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first flaw, or null.</summary>
    public static string? Flaw(string html)
    {
        if (!html.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal)) return "no doctype";
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["close"].Length > 0)
            {
                if (open.Count == 0 || open.Pop() is var last && last != name) return $"</{name}> at {tag.Index}";
                continue;
            }
            var names = Attribute().Matches(tag.Groups["rest"].Value).Select(a => a.Groups[1].Value).ToList();
            if (names.Distinct(StringComparer.Ordinal).Count() != names.Count) return $"an attribute twice in {tag.Value[..Math.Min(80, tag.Length)]}";
            if (!Void.Contains(name) && tag.Groups["self"].Length == 0) open.Push(name);
        }
        return open.Count > 0 ? $"<{open.Peek()}> is not closed" : Bare().Match(html) is { Success: true } bare ? $"a bare ampersand at {bare.Index}" : null;
    }

    [GeneratedRegex("<(?<close>/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>(?:\\s+[^\\s=>/\"]+(?:=\"[^\"]*\")?)*)\\s*(?<self>/?)>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s([^\\s=>/\"]+)(?:=\"[^\"]*\")?", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex("&(?!#?[A-Za-z0-9]+;)", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
