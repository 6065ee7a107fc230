using Concord.Core;

namespace Concord.Review.Building;

/// <summary>The sentences of reviews; each catalogue is read once.</summary>
internal static class ReviewWords
{
    private static readonly Lazy<Words>[] All = [.. Enum.GetValues<Language>().Select(l => new Lazy<Words>(() => Words.Of(l, typeof(ReviewWords).Assembly)))];

    public static Words Of(Language language) => All[(int)language].Value;
}
