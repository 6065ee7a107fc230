namespace Concord.Estimation.Remittances;

/// <summary>Two areas between which no remittances are allocated, in either direction.</summary>
/// <param name="Area">Code of one area.</param>
/// <param name="Other">Code of the other.</param>
/// <param name="Reason">Why, for readers.</param>
public sealed record ExcludedCorridor(string Area, string Other, string Reason);

/// <summary>The visible list of corridors left out; pass another to decide otherwise.</summary>
public static class ExcludedCorridors
{
    private const string Table = "excluded_corridors.csv";

    /// <summary>Version of <see cref="Default"/>, to be kept with results.</summary>
    public static string Version { get; } = EmbeddedTable.Version(Table);

    /// <summary>The list that comes with the program.</summary>
    public static IReadOnlyList<ExcludedCorridor> Default { get; } = [.. EmbeddedTable.Read(Table, 3).Select(x => new ExcludedCorridor(x[0], x[1], x[2]))];
}
