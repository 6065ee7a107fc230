namespace Concord.Core;

/// <summary>Sex as published; stored as the number.</summary>
public enum Sex : byte
{
    /// <summary>Both sexes together.</summary>
    Both = 0,

    /// <summary>Women and girls.</summary>
    Female = 1,

    /// <summary>Men and boys.</summary>
    Male = 2,
}

/// <summary>How a stock was counted, as flags; stored as the number. <see cref="None"/> where the publisher says nothing.</summary>
[Flags]
public enum Definition : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Foreign-born population (B).</summary>
    BornAbroad = 1,

    /// <summary>Foreign citizens (C).</summary>
    Citizenship = 2,

    /// <summary>Refugees or people in refugee-like situations added (R).</summary>
    RefugeesIncluded = 4,

    /// <summary>No data source: imputed by the publisher (I).</summary>
    Imputed = 8,
}

/// <summary>What kind of figure a value is; stored as the number.</summary>
public enum ObservationStatus : byte
{
    /// <summary>Counted or compiled by the publisher.</summary>
    Published = 0,

    /// <summary>Modelled by the publisher, never measured.</summary>
    Modelled = 1,

    /// <summary>Provisional, to be revised by the publisher.</summary>
    Provisional = 2,

    /// <summary>A small count hidden by the publisher: the value is unknown, and not zero.</summary>
    Suppressed = 3,

    /// <summary>A projection by the publisher.</summary>
    Projected = 4,
}

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
