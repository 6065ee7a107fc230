using Concord.Sdmx.Model;

namespace Concord.Sdmx.Data;

/// <summary>How a message is written.</summary>
public sealed record WriteOptions
{
    /// <summary>What is known of the structures, for names of codes.</summary>
    public StructureSet? Structures { get; init; }

    /// <summary>Language of names.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether names stand beside codes (CSV).</summary>
    public bool Labels { get; init; }

    /// <summary>The dimension that varies within a series, or <c>AllDimensions</c>.</summary>
    public string DimensionAtObservation { get; init; } = "TIME_PERIOD";
}

/// <summary>Makes writers.</summary>
public static class DataWriter
{
    /// <summary>A writer of a form of data that appends to a buffer.</summary>
    /// <exception cref="ArgumentException">The form is read only.</exception>
    public static IDataSink Create(DataFormat format, Utf8Buffer output, WriteOptions? options = null)
    {
        options ??= new WriteOptions();
        return format switch
        {
            DataFormat.Csv10 => new Csv.CsvDataWriter(output, options, version2: false),
            DataFormat.Csv20 => new Csv.CsvDataWriter(output, options, version2: true),
            DataFormat.Generic21 or DataFormat.GenericTimeSeries21 => new Ml.GenericWriter(output, options, format),
            DataFormat.Specific21 or DataFormat.SpecificTimeSeries21 or DataFormat.Specific30 => new Ml.SpecificWriter(output, options, format),
            DataFormat.Json10 => new Json.JsonDataWriter(output, options, version2: false),
            DataFormat.Json20 => new Json.JsonDataWriter(output, options, version2: true),
            _ => throw new ArgumentException($"{format} is read only", nameof(format)),
        };
    }
}
