using System.Globalization;

namespace Concord.Core;

/// <summary>
/// The compiled area table as text: lines of entries, an empty line, lines of source codes, an empty line, lines of name keys.
/// Written by <c>tools/Concord.AreaCompiler</c>, read here; nothing else knows the layout.
/// </summary>
internal static class AreaTable
{
    private const char Bar = '|';
    private const string Day = "yyyy-MM-dd";

    /// <summary>The embedded table.</summary>
    public static string Embedded()
    {
        using var stream = typeof(AreaTable).Assembly.GetManifestResourceStream("Concord.Core.Areas.areas.txt")
            ?? throw new InvalidOperationException("the area table is not embedded in Concord.Core");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>One entry as a line.</summary>
    public static string Line(Area area) => string.Join(Bar,
    [
        area.Code, Number(area.Id), Number((int)area.Kind), Number(area.M49), area.Alpha2, area.Region, area.Subregion, Date(area.From), Date(area.Until),
        string.Join(' ', area.Successors), area.Once, (area.Ldc ? "l" : "") + (area.Lldc ? "k" : "") + (area.Sids ? "s" : ""), Number(area.IncomeGroup),
        .. area.Names, .. area.ShortNames.Zip(area.Names, (brief, full) => brief == full ? "" : brief),
    ]);

    /// <summary>The entry of a line that <see cref="Line"/> wrote.</summary>
    public static Area Parse(string line)
    {
        var field = line.Split(Bar);
        var names = field[13..17];
        return new Area
        {
            Code = field[0],
            Id = ToNumber(field[1])!.Value,
            Kind = (AreaKind)ToNumber(field[2])!.Value,
            M49 = ToNumber(field[3]),
            Alpha2 = ToText(field[4]),
            Region = ToText(field[5]),
            Subregion = ToText(field[6]),
            From = ToDate(field[7]),
            Until = ToDate(field[8]),
            Successors = field[9].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Once = ToText(field[10]),
            Ldc = field[11].Contains('l', StringComparison.Ordinal),
            Lldc = field[11].Contains('k', StringComparison.Ordinal),
            Sids = field[11].Contains('s', StringComparison.Ordinal),
            IncomeGroup = ToNumber(field[12]),
            Names = names,
            ShortNames = Labels(field[17..21], names),
        };
    }

    private static string[] Labels(string[] labels, string[] names)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].Length == 0) labels[i] = names[i];
        }
        return labels;
    }

    internal static int? ToNumber(string text) => text.Length == 0 ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A day as <see cref="Day"/>. By hand: the first use of a date format loads the tables of the culture, which takes longer than the whole catalogue.</summary>
    internal static DateOnly? ToDate(string text) => text.Length == 0 ? null : new DateOnly(ToNumber(text[..4])!.Value, ToNumber(text[5..7])!.Value, ToNumber(text[8..])!.Value);

    internal static string? ToText(string text) => text.Length == 0 ? null : text;

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Date(DateOnly? value) => value?.ToString(Day, CultureInfo.InvariantCulture) ?? "";
}
