using Concord.Statistics.Releases;

namespace Concord.Web.Review;

/// <summary>Where blocks stand: all in one review file, or on a page of the portal with its files beside it.</summary>
/// <param name="FilePrefix">Begins the names of downloads: <c>PHL</c>.</param>
public sealed record Placement(string FilePrefix)
{
    /// <summary>Address of <c>atlas.svg</c>; empty where the atlas stands in the same document.</summary>
    public string AtlasAddress { get; init; } = "";

    /// <summary>Folder in which each block has its files, <c>id.csv</c> and <c>id.svg</c>, ending in a slash or empty; null where tables travel within the page.</summary>
    public string? Downloads { get; init; }

    /// <summary>Query that the files need to be those of the page; empty where the page has none.</summary>
    public string Query { get; init; } = "";

    /// <summary>Address of a release's entry.</summary>
    public Func<Release, string> ReleaseAddress { get; init; } = release => "#" + release.Anchor();

    /// <summary>Address of a file that belongs to the review (<c>coherence.html</c>); null where it is not served: then links to it are left out.</summary>
    public Func<string, string?> FileAddress { get; init; } = file => file;

    /// <summary>Rows that a table shows; the rest is in its file.</summary>
    public int TableRows { get; init; } = int.MaxValue;
}
