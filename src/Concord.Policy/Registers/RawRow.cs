using Concord.Core;

namespace Concord.Policy.Registers;

/// <summary>A value as written and where it stands. Lists are joined by '|', which no token may contain.</summary>
internal readonly record struct Cell(string Value, Place At);

/// <summary>A row as read from any format, before it is checked: fields by their text name, empty ones left out.</summary>
internal sealed class RawRow(Table table, Place at)
{
    public Table Table { get; } = table;

    public Place At { get; private set; } = at;

    /// <summary>Article of a draft that this row belongs to; null in a register.</summary>
    public string? Article { get; set; }

    public Dictionary<string, Cell> Cells { get; } = new(StringComparer.Ordinal);

    public string? this[string field] => Cells.TryGetValue(field, out var cell) ? cell.Value : null;

    /// <summary>Says that the row, and every value in it, stands there.</summary>
    public void PutAt(Place place)
    {
        At = place;
        foreach (var field in Cells.Keys.ToArray()) Cells[field] = Cells[field] with { At = place };
    }

    public void Set(string field, string? value)
    {
        if (!string.IsNullOrEmpty(value)) Cells[field] = new(value, At);
    }
}
