using System.Globalization;

namespace Concord.Policy;

/// <summary>Findings as the table that other offices exchange.</summary>
public static class FindingTable
{
    /// <summary>Columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["date", "kind", "grade", "a", "b", "detail", "n", "severity"];

    /// <summary>One finding as the cells of its row; severities with six decimals.</summary>
    public static IReadOnlyList<string> Row(DateOnly day, Finding f) =>
    [
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), f.Kind.ToString(), f.Grade, f.A, f.B, f.Detail,
        f.N?.ToString("0.######", CultureInfo.InvariantCulture) ?? "", f.Severity?.ToString("0.######", CultureInfo.InvariantCulture) ?? "",
    ];
}
