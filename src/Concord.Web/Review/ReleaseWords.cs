using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Web.Review;

/// <summary>A release in the words of a page.</summary>
internal static class ReleaseWords
{
    /// <summary>Id of the release's entry in the list of sources.</summary>
    public static string Anchor(this Release release) => "release-" + release.Name;

    /// <summary>What lies between the publisher's figures and the file that was read. A derived figure is never called the publisher's.</summary>
    public static string Copy(this Words text, Provenance provenance) => (provenance.Copy, provenance.CopiedBy) switch
    {
        (CopyKind.AsPublished, _) => text["as published"],
        (CopyKind.Reshaped, { } by) => text["layout changed, values unchanged, by {party}", ("party", by)],
        (CopyKind.Reshaped, null) => text["layout changed, values unchanged"],
        (CopyKind.Estimated, _) => text["estimated from other releases of the lake"],
        (CopyKind.Derived, { } by) => text["computed from the publisher’s figures by {party}", ("party", by)],
        _ => text["computed from the publisher’s figures"],
    };

    /// <summary>The address of the copy, if it is one that a link may lead to.</summary>
    public static string? Link(this Provenance provenance) =>
        Uri.TryCreate(provenance.CopyUrl, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.AbsoluteUri : null;
}
