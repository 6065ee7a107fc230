using System.Globalization;
using Concord.Core;

namespace Concord.Policy.Registers;

/// <summary>Typed reading of a row that passed <see cref="CellCheck"/>.</summary>
internal readonly struct RowView(RawRow row)
{
    public Place At => row.At;

    public string Text(string field) => row[field] ?? "";

    public string? TextOrNull(string field) => row[field];

    public IReadOnlyList<string> Tokens(string field) => row[field]?.Split('|') ?? [];

    public DateOnly Day(string field) => CellCheck.Date(row[field]!)!.Value;

    public DateOnly? DayOrNull(string field) => row[field] is { } text ? CellCheck.Date(text) : null;

    public double Number(string field) => CellCheck.Number(row[field]!)!.Value;

    public double? NumberOrNull(string field) => row[field] is { } text ? CellCheck.Number(text) : null;

    public bool? Flag(string field) => row[field] is { } text ? CellCheck.Flag(text) : null;

    public Interval InForce => Interval.OfDays(Day("start"), DayOrNull("end"));

    /// <summary>The place of a word among its field's words: the value of the enumeration.</summary>
    public int Word(string field)
    {
        var words = row.Table.Find(field)!.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == row[field]) return i;
        }
        throw new InvalidOperationException($"{field} was not checked");
    }
}

/// <summary>Writes typed values as the cells of a row; empty ones are left out.</summary>
internal static class RawRowWriting
{
    public static RawRow With(this RawRow row, string field, string? value)
    {
        row.Set(field, value);
        return row;
    }

    public static RawRow With(this RawRow row, string field, IReadOnlyList<string> tokens) => row.With(field, string.Join('|', tokens));

    public static RawRow With(this RawRow row, string field, DateOnly? day) => row.With(field, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static RawRow With(this RawRow row, string field, double? number) => row.With(field, number?.ToString("R", CultureInfo.InvariantCulture));

    public static RawRow With(this RawRow row, string field, bool? flag) => row.With(field, flag is { } value ? value ? "1" : "0" : null);

    public static RawRow With(this RawRow row, Interval inForce) => row.With("start", inForce.From).With("end", inForce.LastDay);

    /// <summary>Source, confidence and verification, which stand in every table that has the fields, and where the row stands.</summary>
    public static RawRow WithStanding(this RawRow row, RegisterRow record, string sourceField = "source")
    {
        row.Set(sourceField, record.Source);
        if (record.Confidence is not null) row.Set("confidence", record.Confidence);
        row.With("verified", record.Verified).PutAt(record.At);
        return row;
    }
}
