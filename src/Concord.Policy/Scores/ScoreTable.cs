using System.Globalization;

namespace Concord.Policy;

/// <summary>Scores as the table that other offices exchange.</summary>
public static class ScoreTable
{
    /// <summary>Columns; the last six say how far the score carries.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "date", "objective", "owner", "outcome", "direction", "alpha_people", "weight", "coherence", "coverage", "waste",
        "coherence_low", "coherence_high", "effects", "assessors", "share_on_law", "strongest_adverse",
    ];

    /// <summary>One score as the cells of its row, numbers with nine decimals at most; empty where unknown.</summary>
    public static IReadOnlyList<string> Row(DateOnly day, ScoreRow s) =>
    [
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), s.Id, s.Owner, s.Outcome, s.Direction, s.PeopleWeight.ToString("0.0##", CultureInfo.InvariantCulture),
        Number(s.Weight), Number(s.Coherence), Number(s.Coverage), Number(s.Waste), Number(s.CoherenceLow), Number(s.CoherenceHigh),
        Number(s.Inventory?.Effects), Number(s.Inventory?.Assessors), Number(s.Inventory?.LawShare), Number(s.Inventory?.StrongestAdverse),
    ];

    private static string Number(double? number) => number?.ToString("0.#########", CultureInfo.InvariantCulture) ?? "";
}
