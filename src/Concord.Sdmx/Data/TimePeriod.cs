using System.Globalization;

namespace Concord.Sdmx.Data;

/// <summary>Periods as SDMX writes them: years, half-years, quarters, months, weeks, days, ranges.</summary>
public static class TimePeriod
{
    /// <summary>First and last day of a period, or null if it is none.</summary>
    public static (DateOnly Start, DateOnly End)? Bounds(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998) return null;
        var rest = text.AsSpan(4);
        if (rest.IsEmpty) return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (rest[0] != '-' || rest.Length < 2) return null;
        rest = rest[1..];
        if (!char.IsAsciiDigit(rest[0]))
        {
            if (!int.TryParse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            return rest[0] switch
            {
                'Q' when number is >= 1 and <= 4 => Months(year, 3 * number - 2, 3),
                'S' when number is 1 or 2 => Months(year, 6 * number - 5, 6),
                'T' when number is >= 1 and <= 3 => Months(year, 4 * number - 3, 4),
                'M' when number is >= 1 and <= 12 => Months(year, number, 1),
                'A' when number == 1 => Months(year, 1, 12),
                'W' when number is >= 1 and <= 53 => Week(year, number),
                'D' when number is >= 1 and <= 366 => (new DateOnly(year, 1, 1).AddDays(number - 1), new DateOnly(year, 1, 1).AddDays(number - 1)),
                _ => null,
            };
        }
        if (rest.Length == 2 && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12) return Months(year, month, 1);
        var day = rest.IndexOf('T') is >= 0 and var t ? text.AsSpan(0, 5 + t) : text.AsSpan();
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? (date, date) : null;
    }

    private static (DateOnly, DateOnly) Months(int year, int month, int count)
    {
        var start = new DateOnly(year, month, 1);
        return (start, start.AddMonths(count).AddDays(-1));
    }

    private static (DateOnly, DateOnly) Week(int year, int week)
    {
        var start = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return (start, start.AddDays(6));
    }
}
