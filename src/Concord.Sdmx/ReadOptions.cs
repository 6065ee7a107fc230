using Concord.Sdmx.Model;

namespace Concord.Sdmx;

/// <summary>How a message is read.</summary>
public sealed record ReadOptions
{
    /// <summary>Structures that are known; without the structure of a data set its components are learnt from the message.</summary>
    public StructureSet? Structures { get; init; }

    /// <summary>Used for a data set whose structure is not among <see cref="Structures"/>, or null.</summary>
    public DataStructure? Fallback { get; init; }

    /// <summary>Bounds.</summary>
    public ReadLimits Limits { get; init; } = new();

    internal DataStructure? StructureOf(Reference? reference) => Structures?.StructureOf(reference) ?? Fallback;
}
