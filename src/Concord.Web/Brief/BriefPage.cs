using System.Text;
using Concord.Review;
using Concord.Tables.Writing;
using Concord.Web.Review;

namespace Concord.Web.Brief;

/// <summary>A brief on a draft act as one HTML file that needs nothing beside it and prints on two sheets of A4.</summary>
public static class BriefPage
{
    /// <summary>Name of the file.</summary>
    public const string File = "brief.html";

    /// <summary>Draws the page. The same brief gives the same bytes.</summary>
    public static Task<string> RenderAsync(DraftBrief brief) => ReviewPage.DrawAsync<BriefDocument>(new()
    {
        [nameof(BriefDocument.Brief)] = brief,
        [nameof(BriefDocument.Text)] = PageWords.Of(brief.Language),
    });

    /// <summary>Writes <see cref="File"/> into a folder, which is made if need be: whole or not at all. The draft is written nowhere else.</summary>
    /// <exception cref="Concord.Core.Unavailable">The folder cannot be made or written to.</exception>
    public static async Task WriteAsync(DraftBrief brief, string folder)
    {
        var page = Encoding.UTF8.GetBytes(await RenderAsync(brief));
        ReviewFiles.MakeFolder(folder);
        AtomicFile.Write(Path.Combine(folder, File), stream => stream.Write(page));
    }
}
