using System.Globalization;

namespace Concord.Core;

/// <summary>
/// Numbers and dates as a reader of one language writes them, always with Western digits. Own tables: what a number looks like must not change with the machine's culture or its version of ICU.
/// A number with a sign is set between direction isolates in Arabic, because a sign before digits would jump to their other side.
/// Every method throws <see cref="ArgumentException"/> for NaN, an infinity, or a magnitude of 10^15 and more.
/// </summary>
public sealed class NumberForms
{
    private const decimal Largest = 1_000_000_000_000_000m;
    private const string Minus = "\u2212";
    private static readonly NumberForms[] All = [.. NumberTable.All.Select(table => new NumberForms(table))];

    private readonly NumberTable table;

    private NumberForms(NumberTable table) => this.table = table;

    /// <summary>Language tag of BCP 47: <c>en</c>, <c>fr</c>, <c>es</c>, <c>ar</c>.</summary>
    public string Tag => table.Tag;

    /// <summary>The forms of a language.</summary>
    public static NumberForms Of(Language language) => All[(int)language];

    /// <summary>A whole number with grouped digits: 2,263,697. Halves go away from zero.</summary>
    public string Integer(double value) => Decimal(value, 0);

    /// <summary>A number with a fixed count of decimals: 4.78.</summary>
    public string Decimal(double value, int decimals) => Signed(ToDecimal(value, decimals), decimals, "");

    /// <summary>A change: +1,234 or −1,234; zero has no sign.</summary>
    public string Change(double value, int decimals = 0) => Signed(ToDecimal(value, decimals), decimals, "+");

    /// <summary>A share in per cent, given in per cent: 57 is 57%.</summary>
    public string Percent(double value, int decimals = 0) => Signed(ToDecimal(value, decimals), decimals, "", table.Percent);

    /// <summary>A change in per cent: +12%.</summary>
    public string PercentChange(double value, int decimals = 0) => Signed(ToDecimal(value, decimals), decimals, "+", table.Percent);

    /// <summary>A number for running text, three digits: 6.99 million, 39.1 billion, 453 thousand (453 000 in French, which has no such word); below 10,000 a whole number; a value below 1 keeps three digits, so that it does not look like none.</summary>
    public string Rounded(double value)
    {
        var (text, scale, negative) = Scaled(value);
        return Isolated(scale is null ? text : text + table.Space + scale.Name, negative);
    }

    /// <summary><see cref="Rounded(double)"/> as number and scale word apart, for a large figure with a small unit: ("6.99", "million"), ("8,712", null).</summary>
    public (string Number, string? Scale) Parts(double value)
    {
        var (text, scale, negative) = Scaled(value);
        return (Isolated(text, negative), scale?.Name);
    }

    /// <summary>
    /// <see cref="Rounded(double)"/> before a noun in its plural, with the linking word that the language wants: 6.99 million people, 6,99 millions de personnes, 1,2 million d'émigrés.
    /// </summary>
    public string Rounded(double value, string noun)
    {
        var link = Scaled(value).Scale is { Linked: true } ? table.Link(noun) : " ";
        return Rounded(value) + link + noun;
    }

    /// <summary>5 July 1995.</summary>
    public string Date(DateOnly day) => table.Date(day);

    /// <summary>Reference date of a stock, 1 July: mid-2024.</summary>
    public string MidYear(int year) => string.Format(CultureInfo.InvariantCulture, table.MidYear, year);

    /// <summary>Reference date of 31 December: end of 2024.</summary>
    public string YearEnd(int year) => string.Format(CultureInfo.InvariantCulture, table.YearEnd, year);

    /// <summary>A year or a quarter: 2024, 2025 Q1.</summary>
    public string Period(Period period) => period.Quarter == 0
        ? period.Year.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, table.Quarters[period.Quarter - 1], period.Year);

    /// <summary>A span of years with a dash: 1990–2024; one year where both are the same.</summary>
    public string Years(int first, int last) =>
        first == last ? Period(new Period(first)) : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");

    /// <summary>A list in a sentence: A, B and C. Empty for no item.</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(table.Comma, items.Take(items.Count - 1)) + table.And(items[^1]) + items[^1],
    };

    private string Signed(decimal value, int decimals, string plus, string after = "")
    {
        var sign = value < 0 ? Minus : value > 0 ? plus : "";
        return Isolated(sign + Grouped(Math.Abs(value), decimals) + after, sign.Length > 0);
    }

    private string Isolated(string text, bool signed) => signed && table.RightToLeft ? $"\u2066{text}\u2069" : text;

    private string Grouped(decimal value, int decimals)
    {
        var digits = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var whole = decimals == 0 ? digits : digits[..^(decimals + 1)];
        var fraction = decimals == 0 ? "" : table.Point + digits[^decimals..];
        if (whole.Length < table.ShortestGrouped) return whole + fraction;
        for (var at = whole.Length - 3; at > 0; at -= 3) whole = whole.Insert(at, table.Group);
        return whole + fraction;
    }

    private (string Text, Scale? Scale, bool Negative) Scaled(double value)
    {
        var exact = ToDecimal(value, 28);
        var size = Math.Abs(exact);
        var negative = exact < 0;
        var sign = negative ? Minus : "";
        if (size < 10_000m)
        {
            var decimals = size is > 0 and < 1 ? 2 - (int)Math.Floor(Math.Log10((double)size)) : 0;
            return (sign + Trimmed(Math.Round(size, Math.Min(decimals, 28), MidpointRounding.AwayFromZero)), null, negative);
        }
        var rounded = ThreeDigits(size);
        return Array.FindLast(table.Scales, s => rounded >= s.Unit) is { } scale
            ? (sign + Trimmed(rounded / scale.Unit), scale.For(rounded), negative)
            : (sign + Trimmed(rounded), null, negative);
    }

    /// <summary>Three significant digits of a number of five or more.</summary>
    private static decimal ThreeDigits(decimal size)
    {
        var step = 1m;
        while (size / step >= 1000m) step *= 10m;
        return Math.Round(size / step, MidpointRounding.AwayFromZero) * step;
    }

    private string Trimmed(decimal value)
    {
        var text = value.ToString("0.############################", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return Grouped(value, point < 0 ? 0 : text.Length - point - 1);
    }

    /// <summary>Through decimal, so that 0.285 rounds as it is written, to 0.29.</summary>
    private static decimal ToDecimal(double value, int decimals)
    {
        if (!double.IsFinite(value) || Math.Abs(value) >= (double)Largest) throw new ArgumentException("a number to be written must be finite and below 10^15", nameof(value));
        return Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
    }
}
