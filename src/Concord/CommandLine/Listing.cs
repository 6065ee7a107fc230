using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Tables.Writing;
using Spectre.Console;

namespace Concord.Cli;

/// <summary>How a list is written.</summary>
internal enum ListFormat
{
    /// <summary>Aligned columns for a person.</summary>
    Table,

    /// <summary>Comma-separated values; no cell starts a formula.</summary>
    Csv,

    /// <summary>An array of objects.</summary>
    Json,
}

/// <summary>A column: its key in CSV and JSON, and its heading in a table.</summary>
internal sealed record Column(string Key, string Heading, bool RightAligned = false)
{
    /// <summary>Whether a table for people shows it.</summary>
    public bool InTable { get; init; } = true;

    /// <summary>Whether CSV and JSON have it.</summary>
    public bool InData { get; init; } = true;
}

/// <summary>A cell: the value for machines, and the text for people where the two differ.</summary>
/// <param name="Value">Null, a string, a number, a bool or a date.</param>
/// <param name="Text">What a table shows; null for the value as written in CSV.</param>
internal readonly record struct Cell(object? Value, string? Text = null)
{
    public static implicit operator Cell(string? value) => new(value);

    public static implicit operator Cell(int? value) => new(value);

    public static implicit operator Cell(double? value) => new(value);

    public static implicit operator Cell(bool value) => new(value, value ? "yes" : "");

    public static implicit operator Cell(DateOnly? value) => new(value);

    /// <summary>The value as CSV has it: invariant, shortest form that reads back the same.</summary>
    public string Plain => Value switch
    {
        null => "",
        string text => text,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => Value.ToString() ?? "",
    };

    /// <summary>The text as a table has it.</summary>
    public string Shown => Text ?? Plain;
}

/// <summary>Rows under columns, written in the format the user asked for. Every command that lists uses this one.</summary>
internal sealed class Listing(params Column[] columns)
{
    private static readonly JsonWriterOptions JsonStyle = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Cell[]> rows = [];

    /// <summary>Rows so far.</summary>
    public int Count => rows.Count;

    /// <summary>Adds a row; misuse if it does not have a cell for each column.</summary>
    public void Add(params Cell[] cells)
    {
        if (cells.Length != columns.Length) throw new ArgumentException($"{columns.Length} columns take {columns.Length} cells, not {cells.Length}", nameof(cells));
        rows.Add(cells);
    }

    /// <summary>Writes the list to stdout.</summary>
    public void Write(ListFormat format, Terminal terminal)
    {
        switch (format)
        {
            case ListFormat.Csv:
                WriteCsv(terminal.Out);
                break;
            case ListFormat.Json:
                WriteJson(terminal.Out);
                break;
            default:
                WriteTable(terminal);
                break;
        }
    }

    private void WriteTable(Terminal terminal)
    {
        if (rows.Count == 0) return;
        // A column that is empty from top to bottom tells a reader nothing.
        var used = Enumerable.Range(0, columns.Length).Where(i => columns[i].InTable && rows.Any(r => r[i].Shown.Length > 0)).ToArray();
        // A list without rows has nothing to show, and Spectre cannot draw a grid without columns.
        if (used.Length == 0) return;
        var grid = new Grid();
        foreach (var i in used)
        {
            var right = columns[i].RightAligned;
            grid.AddColumn(new GridColumn { NoWrap = right, Alignment = right ? Justify.Right : Justify.Left, Padding = new Padding(0, 0, i == used[^1] ? 0 : 2, 0) });
        }
        var bold = new Style(decoration: Decoration.Bold);
        grid.AddRow([.. used.Select(i => new Text(columns[i].Heading, bold) { Justification = columns[i].RightAligned ? Justify.Right : Justify.Left })]);
        foreach (var row in rows) grid.AddRow([.. used.Select(i => new Text(row[i].Shown) { Justification = columns[i].RightAligned ? Justify.Right : Justify.Left })]);
        using var text = new StringWriter();
        terminal.Rich(text).Write(grid);
        foreach (var line in text.ToString().TrimEnd().Split('\n')) terminal.Out.WriteLine(line.TrimEnd());
    }

    private void WriteCsv(TextWriter writer)
    {
        var csv = new CsvWriter(writer);
        foreach (var column in columns.Where(c => c.InData)) csv.Text(column.Key);
        csv.EndRow();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (!columns[i].InData) continue;
                if (row[i].Value is double or int) csv.Number(Convert.ToDouble(row[i].Value, CultureInfo.InvariantCulture));
                else csv.Text(row[i].Plain);
            }
            csv.EndRow();
        }
    }

    private void WriteJson(StreamWriter writer)
    {
        writer.Flush();
        using (var json = new Utf8JsonWriter(writer.BaseStream, JsonStyle))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < columns.Length; i++)
                {
                    if (!columns[i].InData) continue;
                    json.WritePropertyName(columns[i].Key);
                    WriteValue(json, row[i]);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        writer.WriteLine();
    }

    private static void WriteValue(Utf8JsonWriter json, Cell cell)
    {
        switch (cell.Value)
        {
            case null: json.WriteNullValue(); break;
            case int number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            default: json.WriteStringValue(cell.Plain); break;
        }
    }
}
