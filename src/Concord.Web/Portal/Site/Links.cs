using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Web.Review;

namespace Concord.Web.Portal.Site;

/// <summary>Addresses on this portal, in the language of a page.</summary>
/// <param name="Base">Path before the language where the portal does not stand at the root of its host: <c>/concord</c>; else empty.</param>
/// <param name="Tag">Language tag.</param>
/// <param name="Assets">The files that every page shares.</param>
public sealed record Links(string Base, string Tag, AssetStore Assets)
{
    /// <summary>Whether the pages are files of a folder: then there is no search and no choice by a form.</summary>
    public bool Published { get; init; }

    /// <summary>Address of a page: <c>To("areas/PHL/")</c>.</summary>
    public string To(string path = "") => $"{Base}/{Tag}/{path}";

    /// <summary>The same page in another language.</summary>
    public string In(Language language, string path) => $"{Base}/{NumberForms.Of(language).Tag}/{path}";

    /// <summary>Address of an area's page.</summary>
    public string To(Area area) => To($"areas/{area.Code}/");

    /// <summary>Address of a corridor's page.</summary>
    public string To(Corridor corridor) => To($"corridors/{corridor.From.Code}-{corridor.To.Code}/");

    /// <summary>Address of a release's page.</summary>
    public string To(Release release) => To($"releases/{release.Name}/");

    /// <summary>Address of a shared file, with its fingerprint.</summary>
    public string Asset(string name) => Base + Assets.AddressOf(name);

    /// <summary>How blocks stand on a page of the portal, their files in the page's own folder or one below it.</summary>
    public Placement Placement(string prefix, string downloads = "", int rows = int.MaxValue) =>
        new(prefix) { AtlasAddress = Asset("atlas.svg"), Downloads = downloads, ReleaseAddress = To, FileAddress = _ => null, TableRows = rows };
}
