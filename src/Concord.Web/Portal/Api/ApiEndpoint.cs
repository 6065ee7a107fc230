using Concord.Web.Portal.Site;
using Microsoft.AspNetCore.Http;

namespace Concord.Web.Portal.Api;

/// <summary>A part of an address: <c>{country}</c> in the path, or a name of the query.</summary>
/// <param name="Name">Name.</param>
/// <param name="Description">What it means.</param>
/// <param name="Example">A value that works.</param>
internal sealed record ApiPart(string Name, string Description, string Example);

/// <summary>One address of the interface, with all that its description says: what is documented is what is read.</summary>
internal sealed record ApiEndpoint
{
    /// <summary>Stable name for programs that generate clients.</summary>
    public required string Id { get; init; }

    /// <summary>Path below <c>/api/v1</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Group in the description.</summary>
    public required string Tag { get; init; }

    /// <summary>A few words.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader must know.</summary>
    public string Description { get; init; } = "";

    /// <summary>Parts of the path, with an example each.</summary>
    public IReadOnlyList<ApiPart> InPath { get; init; } = [];

    /// <summary>Names of the query; those with an example make the example's address.</summary>
    public IReadOnlyList<ApiPart> InQuery { get; init; } = [];

    /// <summary>Whether it answers with a list, which can be paged and had as CSV.</summary>
    public bool IsList { get; init; } = true;

    /// <summary>Type of the answer as JSON.</summary>
    public required Type Answers { get; init; }

    /// <summary>Gives the answer.</summary>
    public required Func<ApiCall, IResult> Answer { get; init; }
}

/// <summary>A request to the interface.</summary>
/// <param name="Context">HTTP.</param>
/// <param name="Data">Figures and registers of now.</param>
/// <param name="Query">The query, read with the names that the endpoint knows.</param>
internal sealed record ApiCall(HttpContext Context, Snapshot Data, ApiQuery Query)
{
    /// <summary>A part of the path.</summary>
    public string this[string name] => Context.Request.RouteValues[name]?.ToString() ?? "";

    public IResult List<T>(IReadOnlyList<T> all, IReadOnlyList<string> columns, Func<T, IReadOnlyList<object?>> row) => ApiAnswer.List(Context, Query, all, columns, row);

    public IResult One<T>(T value) => Query.Errors.Count > 0 ? ApiAnswer.Invalid(Query) : ApiAnswer.One(Context, value);
}
