using Concord.Sdmx.Data;

namespace Concord.Sdmx.Rest;

/// <summary>A request as it came, without its host.</summary>
/// <param name="Path">Path after the version, percent-encoded as it came: <c>data/DF_MIG/A..</c>.</param>
/// <param name="Query">Query without the question mark, as it came.</param>
/// <param name="Accept">Value of the Accept header, or null.</param>
/// <param name="BaseAddress">Address of the interface, for links: <c>https://…/sdmx/v1</c>.</param>
/// <param name="IfModifiedSince">Value of that header, or null.</param>
/// <param name="Language">Language of names that stand alone.</param>
public sealed record SdmxRequest(string Path, string Query, string? Accept, string BaseAddress, DateTimeOffset? IfModifiedSince = null, string Language = "en");

/// <summary>An answer: status, exact media type and a body that writes itself.</summary>
public sealed class SdmxAnswer
{
    /// <summary>Status of HTTP.</summary>
    public required int Status { get; init; }

    /// <summary>Exactly the media type, or null without a body.</summary>
    public string? ContentType { get; init; }

    /// <summary>When what was asked last changed.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Writes the body; null where there is none.</summary>
    public Func<Stream, CancellationToken, Task>? Body { get; init; }
}

/// <summary>A request that cannot be answered: status of HTTP, number of SDMX and a sentence.</summary>
internal sealed class RestFault(int status, int code, string message) : Exception(message)
{
    public int Status => status;

    public int Code => code;

    public static RestFault Syntax(string message) => new(400, 140, message);

    public static RestFault Semantic(string message) => new(400, 150, message);

    public static RestFault NoResults(string message) => new(404, 100, message);

    public static RestFault NotImplemented(string message) => new(501, 501, message);

    /// <summary>The answer, in XML of the version.</summary>
    public SdmxAnswer Answer(bool v3)
    {
        var output = new Utf8Buffer();
        output.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        output.Text($"<mes:Error xmlns:mes=\"{Ml.Names.Message(v3)}\" xmlns:com=\"{Ml.Names.Common(v3)}\"><mes:ErrorMessage code=\"");
        output.Number(code);
        output.Raw("\"><com:Text xml:lang=\"en\">"u8);
        output.Xml(Message);
        output.Raw("</com:Text></mes:ErrorMessage></mes:Error>"u8);
        var bytes = output.Written.ToArray();
        return new SdmxAnswer { Status = status, ContentType = "application/xml", Body = (stream, cancel) => stream.WriteAsync(bytes, cancel).AsTask() };
    }
}
