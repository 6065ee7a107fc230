using System.Globalization;
using Concord.Core;

namespace Concord.Policy.Registers;

/// <summary>Judges single values against their field. What passes here converts without failing.</summary>
internal static class CellCheck
{
    private const int LongestText = 20_000;
    private static readonly DateOnly FirstDay = new(1800, 1, 1);
    private static readonly DateOnly LastDay = new(2200, 12, 31);

    /// <summary>Adds a fault for each field of the row that is missing or ill-formed; true if there was none.</summary>
    public static bool Passes(RawRow row, List<Fault> faults)
    {
        var before = faults.Count;
        foreach (var field in row.Table.Fields)
        {
            if (!row.Cells.TryGetValue(field.Name, out var cell))
            {
                if (field.Required)
                    faults.Add(new("register.missing", Severity.Error, row.At with { Field = field.Name }, $"a row of {row.Table.Name} has no {field.Name}", field.Hint.Length > 0 ? field.Hint.TrimEnd('.') : null));
                continue;
            }
            if (Fault(field, cell) is { } fault) faults.Add(fault);
        }
        return faults.Count == before;
    }

    public static bool IsId(string text) =>
        text.Length is > 0 and <= 100 && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= FirstDay && date <= LastDay ? date : null;

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    public static bool? Flag(string text) => text switch { "1" or "true" or "yes" => true, "0" or "false" or "no" => false, _ => null };

    private static Fault? Fault(Field field, Cell cell)
    {
        var text = cell.Value;
        if (text.Length > LongestText) return Bad("register.too-long", $"a text of {text.Length} characters", $"at most {LongestText}");
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))) return Bad("register.control-character", "a control character", "plain text");
        return field.Kind switch
        {
            FieldKind.Id when !IsId(text) => Bad("register.id", $"\"{Short(text)}\" cannot be an id", "letters, digits, dot, hyphen, underscore"),
            FieldKind.Date when Date(text) is null => Bad("register.date", $"\"{Short(text)}\" is no day of the calendar", "a day between 1800 and 2200 as YYYY-MM-DD"),
            FieldKind.Flag when Flag(text) is null => Bad("register.flag", $"\"{Short(text)}\"", "true or false (1 or 0)"),
            FieldKind.Word when !field.Words.Contains(text) => Bad("register.word", $"\"{Short(text)}\"", "one of " + string.Join(", ", field.Words)),
            FieldKind.Number or FieldKind.Whole => NumberFault(),
            FieldKind.Tokens when field.Words.Count > 0 && text.Split('|').FirstOrDefault(t => t.Length > 0 && !field.Words.Contains(t)) is { } other =>
                Bad("register.word", $"\"{Short(other)}\"", "words out of " + string.Join(", ", field.Words)),
            FieldKind.Tokens when text.Split('|').Any(t => t.Length == 0) => Bad("register.list", $"an empty entry in \"{Short(text)}\"", "entries parted by |"),
            _ => null,
        };

        Fault? NumberFault()
        {
            if (Number(text) is not { } number) return Bad("register.number", $"\"{Short(text)}\" is no number", "digits with a decimal point");
            if (field.Kind == FieldKind.Whole && number != Math.Floor(number)) return Bad("register.number", $"{Short(text)}", "a whole number");
            return number < field.Min || number > field.Max ? Bad("register.range", Short(text), Range(field)) : null;
        }

        Fault Bad(string code, string found, string expected) => new(code, Severity.Error, cell.At with { Field = field.Name }, found, expected);
    }

    private static string Range(Field field) => string.Create(CultureInfo.InvariantCulture,
        $"{(field.Max == double.MaxValue ? $"{field.Min} or more" : $"{field.Min} to {field.Max}")}");

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
