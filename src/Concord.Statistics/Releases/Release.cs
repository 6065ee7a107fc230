using System.Text.Json.Serialization;
using Concord.Core;

namespace Concord.Statistics.Releases;

/// <summary>Name and SHA-256 of a file that was imported.</summary>
/// <param name="Name">File name without its folder.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record SourceDigest(string Name, string Sha256);

/// <summary>How many rows of a measure a release holds, and for which years.</summary>
/// <param name="Code">Code of the measure.</param>
/// <param name="Rows">Observations.</param>
/// <param name="FirstYear">Earliest year.</param>
/// <param name="LastYear">Latest year, projections included.</param>
public sealed record MeasureExtent(string Code, int Rows, int FirstYear, int LastYear)
{
    /// <summary>The measure.</summary>
    [JsonIgnore]
    public Measure Measure => Measure.Find(Code) ?? throw new InvalidDataException($"unknown measure '{Code}'");
}

/// <summary>A Parquet file of a release.</summary>
/// <param name="Name">File name.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record TableDigest(string Name, int Rows, string Sha256);

/// <summary>One publisher's dataset as published on a date: immutable. Written as <c>release.json</c> beside its Parquet.</summary>
public sealed record Release
{
    /// <summary>Name of the file that describes a release.</summary>
    public const string FileName = "release.json";

    /// <summary>Where the figures come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The files that were read, by name.</summary>
    public required IReadOnlyList<SourceDigest> Sources { get; init; }

    /// <summary>The importers that read them, with their versions: <c>undesa-stock-gdidata/1</c>.</summary>
    public required IReadOnlyList<string> Importers { get; init; }

    /// <summary>Measures held, by stored number.</summary>
    public required IReadOnlyList<MeasureExtent> Measures { get; init; }

    /// <summary>Codes of the treaties whose participants it holds. A state without an action in it has no action recorded as of <see cref="Provenance.AsOf"/>.</summary>
    public required IReadOnlyList<string> Treaties { get; init; }

    /// <summary>Parquet files, by name.</summary>
    public required IReadOnlyList<TableDigest> Tables { get; init; }

    /// <summary>Folder of the release; empty until it is opened from a lake.</summary>
    [JsonIgnore]
    public string Folder { get; init; } = "";

    /// <summary>Stable name for people and links: <c>undesa-stock/2024</c>.</summary>
    [JsonIgnore]
    public string Name => $"{Provenance.Dataset}/{Provenance.Edition}";

    /// <summary>Dataset of the provenance.</summary>
    [JsonIgnore]
    public string Dataset => Provenance.Dataset;

    /// <summary>Edition of the provenance.</summary>
    [JsonIgnore]
    public string Edition => Provenance.Edition;

    /// <summary>Rows of all tables.</summary>
    [JsonIgnore]
    public int Rows => Tables.Sum(t => t.Rows);

    /// <summary>Whether the same files were read by the same importers: the figures are then the same.</summary>
    public bool SameInput(Release other) => Sources.SequenceEqual(other.Sources) && Importers.SequenceEqual(other.Importers);

    /// <inheritdoc/>
    public bool Equals(Release? other) => other is not null && other.Name == Name && other.Folder == Folder;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
