using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import;

/// <summary>How an import is to be done.</summary>
public sealed record ImportOptions
{
    /// <summary>Name of the edition instead of the importer's own.</summary>
    public string? Edition { get; init; }

    /// <summary>Day on which the files were fetched.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>Mappings of SDMX flows; null for those that ship.</summary>
    public Sdmx.Import.FlowMappings? Mappings { get; init; }

    /// <summary>Publish a release although some wanted rows had to be rejected.</summary>
    public bool AllowRejected { get; init; }
}

/// <summary>How far an import is.</summary>
/// <param name="File">Name of the file being read.</param>
/// <param name="Done">Files read before it.</param>
/// <param name="Files">Files to read.</param>
public sealed record ImportProgress(string File, int Done, int Files);

/// <summary>What became of one release of an import.</summary>
/// <param name="Name">Dataset and edition: <c>undesa-stock/2024</c>.</param>
/// <param name="Provenance">What the release says, or would say, of itself.</param>
/// <param name="Files">Names of the files read.</param>
/// <param name="RowsRead">Rows of the files that hold, or should hold, figures.</param>
/// <param name="Imported">Observations and treaty actions made of them.</param>
/// <param name="Skipped">What was left out by rule, with counts, by reason.</param>
/// <param name="Rejected">Rows that were wanted and could not be used.</param>
/// <param name="Faults">What is wrong, with places; at most a thousand are listed.</param>
/// <param name="Release">The release, if it was published now.</param>
public sealed record ReleaseReport(
    string Name, Provenance Provenance, IReadOnlyList<string> Files, int RowsRead, int Imported, IReadOnlyDictionary<string, int> Skipped,
    int Rejected, IReadOnlyList<Fault> Faults, Release? Release);

/// <summary>What became of an import.</summary>
/// <param name="Releases">One report for each release, in the order of the names.</param>
/// <param name="Faults">Files that no importer took: unknown layouts, missing companions, paths that lead nowhere.</param>
/// <param name="Ignored">Files left out by rule, such as SOURCE.txt.</param>
public sealed record ImportReport(IReadOnlyList<ReleaseReport> Releases, IReadOnlyList<Fault> Faults, IReadOnlyList<string> Ignored)
{
    /// <summary>Whether nothing that was wanted was lost.</summary>
    public bool IsClean => !AllFaults.Any(f => f.Severity == Severity.Error);

    /// <summary>Every fault: of files, then of releases.</summary>
    public IEnumerable<Fault> AllFaults => Faults.Concat(Releases.SelectMany(r => r.Faults));
}
