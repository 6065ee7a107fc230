namespace Concord.Core;

/// <summary>A year, or a quarter of it. Whether the year is a date (1 July, 31 December) or an interval is the measure's affair.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Quarter">1 to 4, or 0 for the year.</param>
public readonly record struct Period(int Year, int Quarter = 0) : IComparable<Period>
{
    /// <inheritdoc/>
    public int CompareTo(Period other) => Year != other.Year ? Year.CompareTo(other.Year) : Quarter.CompareTo(other.Quarter);

    /// <summary><c>2024</c> or <c>2025-Q1</c>, as SDMX writes it.</summary>
    public override string ToString() =>
        Quarter == 0 ? Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : FormattableString.Invariant($"{Year}-Q{Quarter}");

    /// <summary>Whether <paramref name="left"/> is earlier.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is later.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not later.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not earlier.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
