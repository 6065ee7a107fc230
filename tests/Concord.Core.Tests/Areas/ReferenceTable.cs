using System.Collections.Concurrent;
using Concord.Tables;
using Concord.Testing;

namespace Concord.Core.Tests.Areas;

/// <summary>Rows of a publisher's file, as texts, from the first row of data on.</summary>
internal static class ReferenceTable
{
    private static readonly ConcurrentDictionary<(string File, string? Sheet), Lazy<List<string[]>>> Known = new();

    /// <summary>The rows of <paramref name="file"/> below <paramref name="headerRow"/> (from 1); the test is skipped where the file is not there.</summary>
    public static List<string[]> Rows(string file, string? sheet = null, int headerRow = 1) => [.. All(file, sheet).Skip(headerRow)];

    /// <summary>The cells of one row (from 1) from a column (from 0) on.</summary>
    public static string[] Row(string file, string? sheet, int row, int column) => All(file, sheet)[row - 1][column..];

    /// <summary>The different texts of columns, blank ones left out.</summary>
    public static IReadOnlyList<string> Different(IEnumerable<string[]> rows, params int[] columns) =>
        [.. rows.SelectMany(row => columns.Where(c => c < row.Length).Select(c => row[c])).Where(text => text.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Several tests read one workbook; unpacking it takes seconds.</summary>
    private static List<string[]> All(string file, string? sheet) => Known.GetOrAdd((file, sheet), key => new(() => Read(key.File, key.Sheet))).Value;

    private static List<string[]> Read(string file, string? sheet)
    {
        var path = SharedData.PathOf(["data", .. file.Split('/')]);
        var table = TableFile.Open(path);
        if (table.Kind is null && table.Faults.Any(f => f.Code.Contains("encoding", StringComparison.Ordinal))) table = TableFile.Open(path, null, TextEncoding.Latin1);
        var rows = new List<string[]>();
        foreach (var one in table.Sheets)
        {
            if (sheet is null || one.Name == sheet)
            {
                foreach (var row in one.Rows) rows.Add([.. Enumerable.Range(0, row.Count).Select(row.String)]);
                break;
            }
        }
        rows.ShouldNotBeEmpty($"{file} {sheet}: {string.Join('\n', table.Faults)}");
        return rows;
    }
}
