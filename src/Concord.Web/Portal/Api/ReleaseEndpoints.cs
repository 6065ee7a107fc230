using Concord.Statistics.Releases;

namespace Concord.Web.Portal.Api;

/// <summary>One publisher’s dataset as published on a date.</summary>
/// <param name="Name">Dataset and edition.</param>
/// <param name="Dataset">Dataset.</param>
/// <param name="Edition">Edition.</param>
/// <param name="Publisher">Who publishes the figures.</param>
/// <param name="Title">Title as the publisher writes it.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="AsOf">Day up to which it is known, where that is another.</param>
/// <param name="Licence">Licence as the publisher names it.</param>
/// <param name="Copy">as-published, reshaped, derived (by another party) or estimated (by Concord).</param>
/// <param name="CopiedBy">Who reshaped or derived it.</param>
/// <param name="Note">What a reader must know.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Measures">Measures held.</param>
public sealed record ApiRelease(string Name, string Dataset, string Edition, string Publisher, string Title, DateOnly? Published, DateOnly? AsOf, string Licence, CopyKind Copy, string? CopiedBy, string Note, int Rows, IReadOnlyList<string> Measures);

/// <summary>Releases: where every figure stands.</summary>
internal static class ReleaseEndpoints
{
    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new()
        {
            Id = "listReleases", Path = "/releases", Tag = "Releases", Summary = "Releases", Answers = typeof(ApiList<ApiRelease>),
            Description = "By dataset, the newest edition first. Every figure names its release; licence and copy travel with it.",
            InQuery = [new("dataset", "One dataset", "undesa-stock")],
            Answer = call =>
            {
                var dataset = call.Query.One("dataset");
                return call.List([.. call.Data.Lake.Releases.Where(r => dataset is null || r.Dataset == dataset).Select(Of)],
                    ["name", "publisher", "title", "published", "licence", "copy", "rows", "measures"],
                    r => [r.Name, r.Publisher, r.Title, r.Published, r.Licence, r.Copy.ToString().ToLowerInvariant(), r.Rows, string.Join(' ', r.Measures)]);
            },
        },
        new()
        {
            Id = "getRelease", Path = "/releases/{dataset}/{edition}", Tag = "Releases", Summary = "One release", IsList = false, Answers = typeof(ApiRelease),
            InPath = [new("dataset", "Dataset", "undesa-stock"), new("edition", "Edition", "2024")],
            Answer = call => call.Data.Lake.Releases.FirstOrDefault(r => r.Dataset == call["dataset"] && r.Edition == call["edition"]) is { } release
                ? call.One(Of(release)) : ApiAnswer.Missing("No such release is here. /api/v1/releases lists them."),
        },
    ];

    private static ApiRelease Of(Release r) => new(r.Name, r.Dataset, r.Edition, r.Provenance.Publisher, r.Provenance.Title, r.Provenance.Published, r.Provenance.AsOf, r.Provenance.Licence, r.Provenance.Copy, r.Provenance.CopiedBy,
        r.Provenance.Note, r.Rows, [.. r.Measures.Select(m => m.Code)]);
}
