using System.Text;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Csv;

/// <summary>SDMX-CSV 1.0 and 2.0, with what publishers add: other separators, columns of names, a date of update, several flows in one file.</summary>
internal sealed class CsvDataReader
{
    // Reserved columns that hold no component.
    private static readonly string[] Reserved = ["STRUCTURE_NAME", "SERIES_KEY", "OBS_KEY", "LAST UPDATE"];

    private readonly CsvRecords records;
    private readonly IDataSink sink;
    private readonly ReadOptions options;
    private readonly ReadResult result;
    private readonly CellCache[] caches = [.. Enumerable.Range(0, 4097).Select(_ => new CellCache())];
    private string[] heads = [];
    private int[] components = [];
    private bool[] keys = [];
    private bool version2;
    private bool labels;
    private char inner;
    private int structureColumn;
    private int kindColumn = -1;
    private int actionColumn = -1;
    private DataRow? row;
    private string open = "";

    private CsvDataReader(CsvRecords records, IDataSink sink, ReadOptions options, ReadResult result) =>
        (this.records, this.sink, this.options, this.result) = (records, sink, options, result);

    public static void Read(Stream stream, IDataSink sink, ReadOptions options, ReadResult result)
    {
        var records = new CsvRecords(stream, options.Limits);
        new CsvDataReader(records, sink, options, result).Read();
    }

    private void Read()
    {
        Head();
        sink.Begin(result.Header);
        while (records.Next()) Row();
        if (row is not null) sink.EndDataSet();
        sink.End([]);
    }

    private void Head()
    {
        var first = Encoding.UTF8.GetString(records.Peek()).TrimStart('"');
        version2 = first.StartsWith("STRUCTURE", StringComparison.OrdinalIgnoreCase);
        if (!version2 && !first.StartsWith("DATAFLOW", StringComparison.OrdinalIgnoreCase)) throw new BadMessage("csv.no-sdmx", "the first column is neither DATAFLOW nor STRUCTURE", 1, "SDMX-CSV");
        result.Data = version2 ? DataFormat.Csv20 : DataFormat.Csv10;
        var rest = first[(version2 ? 9 : 8)..].TrimStart('"');
        if (rest.StartsWith('[') && rest.IndexOf(']', StringComparison.Ordinal) is 2)
        {
            inner = rest[1];
            rest = rest[3..].TrimStart('"');
        }
        var separator = rest.Length > 0 ? rest[0] : ',';
        if (separator is ',' or ';' or '\t' or '|') records.Separator = (byte)separator;
        else if (rest.StartsWith(": ", StringComparison.Ordinal)) records.Separator = (byte)(first.Split('\n')[0].Contains(';', StringComparison.Ordinal) ? ';' : ',');
        if (!records.Next()) throw new BadMessage("csv.empty", "the file is empty", 1);
        heads = [.. Enumerable.Range(0, records.Count).Select(records.Text)];
        labels = heads.Any(h => h.Contains(": ", StringComparison.Ordinal));
        if (labels) heads = [.. heads.Select(h => h.Split(": ")[0])];
        // With a column of the structure's name every component is followed by a column of its name.
        if (Array.IndexOf(heads, "STRUCTURE_NAME") is >= 0 and var named)
        {
            for (var i = named + 3; i < heads.Length; i += 2) heads[i] = "";
        }
        structureColumn = version2 ? Array.FindIndex(heads, h => h.Equals("STRUCTURE_ID", StringComparison.OrdinalIgnoreCase)) : 0;
        if (structureColumn < 0) throw new BadMessage("csv.no-structure", "no column STRUCTURE_ID", 1);
        if (version2) kindColumn = 0;
        actionColumn = version2 ? Array.FindIndex(heads, h => h.Equals("ACTION", StringComparison.OrdinalIgnoreCase)) : -1;
        foreach (var twice in heads.Where(h => h.Length > 0).GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() > 1)) throw new BadMessage("csv.column-twice", $"column {twice.Key} stands there twice", 1);
    }

    private void Row()
    {
        if (records.Count != heads.Length)
        {
            result.Add(new Flaw("csv.width", FormattableString.Invariant($"a row of {records.Count} cells"), records.Line, Expected: FormattableString.Invariant($"{heads.Length} cells")));
            return;
        }
        if (records.Same <= Math.Max(structureColumn, actionColumn) || row is null) Start();
        var current = row!;
        current.Line = records.Line;
        for (var i = records.Same; i < heads.Length; i++)
        {
            var component = components[i];
            if (component < 0) continue;
            var value = Value(i);
            if (keys[i] && !ReferenceEquals(value, current[component])) current.Series++;
            current[component] = value;
        }
        result.Observations++;
        sink.Row(current);
    }

    private string? Value(int column)
    {
        var cell = records.Cell(column);
        if (cell.IsEmpty) return null;
        var isMeasure = components[column] == row!.Layout.Value;
        var value = isMeasure ? records.Text(column) : caches[column].Get(cell, records, column);
        if (labels && value.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && value[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '@' or '$')) return string.Intern(value[..colon]);
        if (isMeasure)
        {
            return records.Separator == (byte)';' && value.Contains(',', StringComparison.Ordinal) && !value.Contains('.', StringComparison.Ordinal) ? value.Replace(',', '.') : value;
        }
        return inner != '\0' && value.Contains(inner, StringComparison.Ordinal) ? value.Replace(inner, MultiValue.Separator) : value;
    }

    private void Start()
    {
        var action = actionColumn < 0 ? "I" : records.Text(actionColumn);
        var name = records.Text(structureColumn);
        var kind = kindColumn < 0 ? "dataflow" : records.Text(kindColumn);
        var identity = $"{kind} {name} {action}";
        if (row is not null && identity == open) return;
        if (row is not null) sink.EndDataSet();
        open = identity;
        var reference = Reference.ParseShort(
            kind.ToUpperInvariant() switch { "DATASTRUCTURE" => ArtefactKind.DataStructure, "DATAPROVISION" => ArtefactKind.ProvisionAgreement, _ => ArtefactKind.Dataflow }, name);
        if (reference is null) result.Add(new Flaw("csv.structure", $"'{name}' names no structure", records.Line, Component: heads[structureColumn], Expected: "AGENCY:ID(VERSION)"));
        var structure = options.StructureOf(reference);
        var layout = new Layout(structure);
        var value = Array.IndexOf(heads, "OBS_VALUE");
        components = new int[heads.Length];
        keys = new bool[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            components[i] = -1;
            if (i == structureColumn || i == kindColumn || i == actionColumn || heads[i].Length == 0 || Reserved.Contains(heads[i], StringComparer.OrdinalIgnoreCase)) continue;
            if (structure is not null && layout.IndexOf(heads[i]) < 0)
            {
                // In a file of several structures a column may belong to another one.
                if (result.DataSets == 0) result.Add(new Flaw("data.unknown-component", $"column {heads[i]} is not in {structure}", 1, Component: heads[i]));
                continue;
            }
            components[i] = layout.Learn(heads[i], i < value || value < 0 ? ComponentRole.Dimension : ComponentRole.Attribute);
            keys[i] = layout.Components[components[i]] is { IsKey: true, Role: not ComponentRole.Time };
        }
        var series = row?.Series ?? 0;
        row = new DataRow(layout) { Series = series + 1 };
        for (var i = 0; i < heads.Length; i++)
        {
            if (components[i] >= 0) row[components[i]] = Value(i);
        }
        result.DataSets++;
        sink.BeginDataSet(new DataSetInfo
        {
            Structure = reference,
            Layout = layout,
            Action = action switch { "A" => "Append", "R" => "Replace", "D" => "Delete", "M" => "Merge", _ => "Information" },
        });
    }

    /// <summary>Texts of one column by their bytes: codes repeat, and one text for each code is enough.</summary>
    private sealed class CellCache
    {
        private readonly string?[] texts = new string?[64];
        private readonly byte[]?[] keys = new byte[64][];

        public string Get(ReadOnlySpan<byte> cell, CsvRecords records, int column)
        {
            if (cell.Length > 24) return records.Text(column);
            var slot = (cell[0] * 31 + cell[^1] * 7 + cell[cell.Length / 2] * 13 + cell.Length) & 63;
            if (keys[slot] is { } key && cell.SequenceEqual(key)) return texts[slot]!;
            var text = records.Text(column);
            keys[slot] = cell.ToArray();
            return texts[slot] = text;
        }
    }
}
