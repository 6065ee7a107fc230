using Concord.Core;

namespace Concord.Web.Review;

/// <summary>What a page asks of its language beyond sentences.</summary>
internal static class PageWords
{
    /// <summary>The page's own sentences in a language.</summary>
    public static Words Of(Language language) => Words.Of(language, typeof(PageWords).Assembly);

    /// <summary>Whether the language is written from right to left.</summary>
    public static bool RightToLeft(this Words words) => words.Language == Language.Ar;

    /// <summary>
    /// Words for a place that no markup can isolate (title, attribute): without control characters and without those that turn the
    /// direction of what follows.
    /// </summary>
    public static string Flat(string words) => string.Concat(words.Where(c => !char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))));
}
