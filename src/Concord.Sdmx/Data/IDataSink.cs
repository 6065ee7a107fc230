using Concord.Sdmx.Model;

namespace Concord.Sdmx.Data;

/// <summary>What a message says of itself before its data.</summary>
public sealed class MessageHeader
{
    /// <summary>Identifier of the message.</summary>
    public string Id { get; set; } = "";

    /// <summary>Whether it is a test.</summary>
    public bool IsTest { get; set; }

    /// <summary>When it was made, as it is written.</summary>
    public string Prepared { get; set; } = "";

    /// <summary>Identifier of the sender.</summary>
    public string Sender { get; set; } = "";
}

/// <summary>What a data set says of itself before its rows.</summary>
public sealed class DataSetInfo
{
    /// <summary>The flow, structure or agreement; null where the message does not say.</summary>
    public Reference? Structure { get; init; }

    /// <summary><c>Replace</c>, <c>Append</c>, <c>Information</c>, <c>Delete</c>, <c>Merge</c>.</summary>
    public string Action { get; init; } = "Information";

    /// <summary>The dimension that varies within a series: <c>TIME_PERIOD</c>, another one, or <c>AllDimensions</c>.</summary>
    public string DimensionAtObservation { get; init; } = "TIME_PERIOD";

    /// <summary>When the data came into force, as it is written, or null.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>The components; the same object as that of the rows.</summary>
    public required Layout Layout { get; init; }
}

/// <summary>A remark at the end of a message.</summary>
/// <param name="Code">Number: 413 for an answer that will be ready later at an address.</param>
/// <param name="Texts">What it says.</param>
public sealed record FooterMessage(string Code, IReadOnlyList<string> Texts)
{
    /// <summary>The address at which the data will be, where a service says so.</summary>
    public Uri? Address => Texts.SelectMany(t => t.Split(' ', '\n', '\t')).Select(w => w.Trim().TrimEnd('.', ',', ';'))
        .Where(w => w.StartsWith("http://", StringComparison.Ordinal) || w.StartsWith("https://", StringComparison.Ordinal))
        .Select(w => Uri.TryCreate(w, UriKind.Absolute, out var address) ? address : null).FirstOrDefault(a => a is not null);
}

/// <summary>Takes the data of a message row by row: a writer, a validator, an import. Readers and the lake push into it, so that nothing is ever held whole.</summary>
public interface IDataSink
{
    /// <summary>Starts the message.</summary>
    void Begin(MessageHeader header);

    /// <summary>Starts a data set.</summary>
    void BeginDataSet(DataSetInfo dataSet);

    /// <summary>Takes one row, which repeats the attributes of its series, its groups and the data set.</summary>
    void Row(DataRow row);

    /// <summary>Ends the data set.</summary>
    void EndDataSet();

    /// <summary>Ends the message.</summary>
    void End(IReadOnlyList<FooterMessage> footer);
}
