using System.Globalization;
using Concord.Statistics.Releases;

namespace Concord.Cli;

/// <summary>Where figures come from, in words: the publisher, and the copy they came through. What a third party computed is never called the publisher's.</summary>
internal static class Sources
{
    /// <summary>What lies between the publisher and the file: "as published", "reshaped by X", "computed by X from the publisher's figures".</summary>
    public static string Copy(Provenance about) => about.Copy switch
    {
        CopyKind.AsPublished => "as published",
        CopyKind.Reshaped => $"reshaped by {about.CopiedBy}",
        CopyKind.Estimated => "estimated by Concord",
        _ => $"derived by a third party, {about.CopiedBy}",
    };

    /// <summary>The source line below a table.</summary>
    public static string Line(Release release)
    {
        var about = release.Provenance;
        var line = $"{about.Publisher}: {about.Title}";
        line += $", edition {about.Edition} ({release.Name})";
        if (about.AsOf is { } asOf) line += ", as of " + asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (about.Copy == CopyKind.Reshaped) line += $"; copy reshaped by {about.CopiedBy}, values unchanged";
        if (about.Copy == CopyKind.Derived) line += $"; a third party's own computation ({about.CopiedBy}), not the original publisher's figures";
        return $"{line}. {about.Licence}. {about.Note}";
    }
}
