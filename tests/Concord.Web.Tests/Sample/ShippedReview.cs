using Concord.Core;
using Concord.Review;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Web.Tests.Sample;

/// <summary>Reviews built from the figures in the repository.</summary>
public sealed class ShippedReview : IDisposable
{
    private readonly Lake lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));

    /// <summary>The review as of a fixed day.</summary>
    internal CountryReview Of(Area area, Language language = Language.En) => CountryReviews.Build(lake, area, language, new DateOnly(2026, 11, 25));

    /// <summary>The review of an alpha-3 code.</summary>
    internal CountryReview Of(string code, Language language = Language.En) => Of(AreaCatalogue.Default.Find(code)!, language);

    public void Dispose() => lake.Dispose();
}
