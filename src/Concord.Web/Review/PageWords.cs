using Concord.Core;

namespace Concord.Web.Review;

/// <summary>What a page asks of its language beyond sentences.</summary>
internal static class PageWords
{
    private static readonly Lazy<Words>[] All = [.. Enum.GetValues<Language>().Select(l => new Lazy<Words>(() => Words.Of(l, typeof(PageWords).Assembly)))];

    /// <summary>The pages' own sentences in a language; its catalogue is read once.</summary>
    public static Words Of(Language language) => All[(int)language].Value;

    /// <summary>Whether the language is written from right to left.</summary>
    public static bool RightToLeft(this Words words) => words.Language == Language.Ar;

    /// <summary>
    /// Words for a place that no markup can isolate (title, attribute): without control characters and without those that turn the
    /// direction of what follows.
    /// </summary>
    public static string Flat(string words) => string.Concat(words.Where(c => !char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))));
}
