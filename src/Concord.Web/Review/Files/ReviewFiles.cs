using System.Text;
using Concord.Core;
using Concord.Review;
using Concord.Tables.Writing;
using Concord.Web.Coherence;

namespace Concord.Web.Review;

/// <summary>A review as files that belong together: the page, its figures, and all of it as data; with a register of policies, the pages on coherence and the findings.</summary>
public static class ReviewFiles
{
    /// <summary>The page.</summary>
    public const string Page = "index.html";

    /// <summary>Every figure with its source.</summary>
    public const string Figures = "figures.csv";

    /// <summary>The whole review as data.</summary>
    public const string Data = "review.json";

    /// <summary>
    /// Writes the files into a folder, which is made if need be; other files in it are left alone. Each is written aside and put in place
    /// whole, the page last: whoever sees it finds the files that it links to. The same review gives the same bytes.
    /// </summary>
    /// <param name="review">The review.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="coherence">What a register shows, or null where there is none.</param>
    /// <exception cref="Unavailable">The folder cannot be made or written to, or the disk is full; a file that stood there before stays whole.</exception>
    public static async Task WriteAsync(CountryReview review, string folder, CoherenceReview? coherence = null)
    {
        // All are made before the first is written, so that a review which cannot be drawn leaves no trace.
        var page = Encoding.UTF8.GetBytes(await ReviewPage.RenderAsync(review));
        var figures = Bytes(stream => FiguresCsv.Write(review, stream));
        var data = Bytes(stream => ReviewJson.Write(review, stream));
        var policies = coherence is null ? [] : await PoliciesAsync(coherence);
        MakeFolder(folder);
        foreach (var (name, bytes) in (IEnumerable<(string, byte[])>)[(Figures, figures), (Data, data), .. policies, (Page, page)])
        {
            AtomicFile.Write(Path.Combine(folder, name), stream => stream.Write(bytes));
        }
    }

    /// <summary>Makes a folder if it is not there.</summary>
    /// <exception cref="Unavailable">It cannot be made.</exception>
    internal static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"The folder {folder} cannot be made: {failure.Message}", retry: false, failure);
        }
    }

    private static async Task<(string, byte[])[]> PoliciesAsync(CoherenceReview coherence) =>
    [
        (FindingFiles.Table, Bytes(stream => FindingFiles.WriteTable(coherence, stream))), (FindingFiles.Data, Bytes(stream => FindingFiles.WriteData(coherence, stream))),
        (CoherencePages.FindingsFile, Encoding.UTF8.GetBytes(await CoherencePages.RenderSheetsAsync(coherence))), (CoherencePages.File, Encoding.UTF8.GetBytes(await CoherencePages.RenderAsync(coherence))),
    ];

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
