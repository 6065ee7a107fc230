using System.Globalization;
using Concord.Core;
using Concord.Estimation.Gravity;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>The columns of a model's data that it needs, each cell as the number of its text among the column's texts.</summary>
internal sealed class GravityTable
{
    private const int ListedFaults = 20;
    private readonly Dictionary<string, (List<int> Codes, List<string> Texts, Dictionary<string, int> Known)> columns;
    private readonly List<int> lines = [];

    public GravityTable(string name, IEnumerable<string> names)
    {
        Name = name;
        columns = names.ToDictionary(n => n, _ => (new List<int>(), new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal)), StringComparer.Ordinal);
    }

    /// <summary>File or query.</summary>
    public string Name { get; }

    /// <summary>Digest of the file, or names of the releases.</summary>
    public IReadOnlyList<(string Name, string Sha256)> Sources { get; init; } = [];

    public int Rows => lines.Count;

    public IEnumerable<string> Names => columns.Keys;

    public void Begin(int line) => lines.Add(line);

    public void Add(string column, ReadOnlySpan<char> text)
    {
        var (codes, texts, known) = columns[column];
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var code))
        {
            code = texts.Count;
            texts.Add(text.ToString());
            known[texts[code]] = code;
        }
        codes.Add(code);
    }

    public string Text(string column, int row) => columns[column].Texts[columns[column].Codes[row]];

    public Place Place(int row, string column) => new(Name, Row: lines[row], Field: column);

    public int Line(int row) => lines[row];

    /// <summary>The rows of the table that have one of the wanted values in each column.</summary>
    public int[] Where(IReadOnlyList<ColumnValues> wanted)
    {
        var tests = wanted.Select(w => (Column: columns[w.Column], Wanted: new HashSet<int>(w.Values.Where(columns[w.Column].Known.ContainsKey).Select(v => columns[w.Column].Known[v])))).ToList();
        return [.. Enumerable.Range(0, Rows).Where(row => tests.TrueForAll(t => t.Wanted.Contains(t.Column.Codes[row])))];
    }

    /// <summary>Rows in which one of these columns is blank.</summary>
    public HashSet<int> Blank(IEnumerable<string> names)
    {
        var blank = new HashSet<int>();
        foreach (var (codes, _, known) in names.Select(n => columns[n]))
        {
            if (!known.TryGetValue("", out var code)) continue;
            for (var row = 0; row < codes.Count; row++)
            {
                if (codes[row] == code) blank.Add(row);
            }
        }
        return blank;
    }

    /// <summary>A column as numbers on these rows; cells that are none are faults, the first ones with their place.</summary>
    public double[] Numbers(string column, int[] rows, List<Fault> faults)
    {
        var (codes, texts, _) = columns[column];
        var parsed = new double[texts.Count];
        for (var i = 0; i < parsed.Length; i++)
        {
            const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
            parsed[i] = double.TryParse(texts[i], Plain, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : double.NaN;
        }
        var numbers = Array.ConvertAll(rows, row => parsed[codes[row]]);
        Report(numbers, rows, column, faults, "gravity.not-a-number", "a number with a point and no thousands marks", "Correct the cell, or write 'missing: drop' to leave out rows with blank cells");
        return numbers;
    }

    /// <summary>Faults for values that are no numbers.</summary>
    public void Report(double[] numbers, int[] rows, string column, List<Fault> faults, string code, string expected, string next)
    {
        var bad = Enumerable.Range(0, rows.Length).Where(i => !double.IsFinite(numbers[i])).ToList();
        foreach (var i in bad.Take(ListedFaults))
        {
            var cell = Text(column, rows[i]);
            faults.Add(new(code, Severity.Error, Place(rows[i], column), cell.Length == 0 ? "an empty cell" : $"'{(cell.Length > 60 ? cell[..60] + "…" : cell)}'", expected, next));
        }
        if (bad.Count > ListedFaults) faults.Add(new(code, Severity.Error, new Place(Name, Field: column), FormattableString.Invariant($"{bad.Count - ListedFaults} more such cells"), expected, next));
    }

    /// <summary>Levels of a combination of columns on these rows, by first appearance.</summary>
    public Grouping Group(IReadOnlyList<string> names, int[] rows)
    {
        var parts = names.Select(n => columns[n]).ToList();
        var (codes, levels, known) = (new int[rows.Length], new List<string>(), new Dictionary<(int, int), int>());
        // Columns are joined one by one: a combination is a pair of what was joined before and the next column.
        var joined = Array.ConvertAll(rows, row => parts[0].Codes[row]);
        for (var p = 1; p < parts.Count; p++)
        {
            var pairs = new Dictionary<(int, int), int>();
            for (var i = 0; i < rows.Length; i++)
            {
                var key = (joined[i], parts[p].Codes[rows[i]]);
                if (!pairs.TryGetValue(key, out var number)) pairs[key] = number = pairs.Count;
                joined[i] = number;
            }
        }
        for (var i = 0; i < rows.Length; i++)
        {
            var key = (joined[i], 0);
            if (!known.TryGetValue(key, out codes[i]))
            {
                known[key] = codes[i] = known.Count;
                levels.Add(string.Join('^', names.Select(n => Text(n, rows[i]))));
            }
        }
        return new(string.Join('^', names), codes, levels);
    }

    /// <summary>Values of a column on these rows, in ordinal order.</summary>
    public IReadOnlyList<string> Values(string column, int[] rows) => [.. rows.Select(r => columns[column].Codes[r]).Distinct().Select(c => columns[column].Texts[c]).Order(StringComparer.Ordinal)];
}
