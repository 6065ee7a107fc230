namespace Concord.Core;

/// <summary>People and money of one corridor, wherever they come from; a number that is not known is null, never 0.</summary>
/// <param name="From">Origin, alpha-3.</param>
/// <param name="To">Destination, alpha-3.</param>
/// <param name="People">People of the origin at the destination.</param>
/// <param name="Money">Remittances from the destination to the origin, millions of US dollars a year.</param>
public sealed record CorridorWeight(string From, string To, double? People, double? Money);

/// <summary>Sizes of corridors as weights for policy findings, without any tie to where they are stored.</summary>
/// <param name="Source">Where the numbers come from and of which date, in words.</param>
/// <param name="Rows">One row per corridor between two areas, each pair once.</param>
public sealed record CorridorWeights(string Source, IReadOnlyList<CorridorWeight> Rows);
