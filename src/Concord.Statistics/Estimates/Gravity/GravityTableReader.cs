using System.Globalization;
using Concord.Core;
using Concord.Estimation.Gravity;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>Reads the columns that a model needs from a table (text, workbook), a Parquet file or the lake.</summary>
internal static class GravityTableReader
{
    /// <summary>Reads a file; null where a fault is an error.</summary>
    public static GravityTable? File(string path, IEnumerable<string> names, List<Fault> faults, CancellationToken cancel)
    {
        if (!System.IO.File.Exists(path))
        {
            faults.Add(new("gravity.no-file", Severity.Error, new Place(Path.GetFileName(path)), $"no file {path}", NextStep: "Check the path; it is relative to the folder of the specification"));
            return null;
        }
        var table = new GravityTable(Path.GetFileName(path), names) { Sources = [(Path.GetFileName(path), ReleaseJson.Sha256OfFile(path))] };
        if (IsParquet(path)) Parquet(path, table, faults, cancel);
        else Text(path, table, faults, cancel);
        if (table.Rows == 0 && !faults.Exists(f => f.Severity == Severity.Error)) faults.Add(new("gravity.no-rows", Severity.Error, new Place(table.Name), "no row", "rows with figures", "Check that the file is the right one"));
        return faults.Exists(f => f.Severity == Severity.Error) ? null : table;
    }

    private static void Text(string path, GravityTable table, List<Fault> faults, CancellationToken cancel)
    {
        var file = TableFile.Open(path);
        (string Name, int Column)[]? wanted = null;
        var width = 0;
        foreach (var row in file.Sheets.Take(1).SelectMany(s => s.Rows))
        {
            if ((row.Number & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            if (row.IsEmpty) continue;
            if (wanted is null)
            {
                var header = Enumerable.Range(0, row.Count).Select(row.String).ToList();
                if (!HasColumns(table, header, row.Place(), faults)) return;
                wanted = [.. table.Names.Select(n => (n, header.IndexOf(n)))];
                width = row.Count;
                continue;
            }
            // Blank cells at the end may be left out by a spreadsheet; a cut-off line of text may not.
            if (row.Count > width || (file.Kind == TableKind.Text && row.Count != width))
            {
                faults.Add(new("gravity.width", Severity.Error, row.Place(), FormattableString.Invariant($"{row.Count} cells"), FormattableString.Invariant($"{width} cells as in the header"), "If this is the last line, the file was cut off: fetch it again"));
                return;
            }
            if (table.Rows == GravityInputs.MostRows)
            {
                faults.Add(new("gravity.too-many-rows", Severity.Error, row.Place(), "more rows than can be fitted", FormattableString.Invariant($"at most {GravityInputs.MostRows} rows"), "Fit a part of them"));
                return;
            }
            table.Begin(row.Number);
            foreach (var (name, column) in wanted) table.Add(name, row.Text(column).Trim());
        }
        faults.AddRange(file.Faults);
    }

    private static bool HasColumns(GravityTable table, List<string> header, Place place, List<Fault> faults)
    {
        var missing = table.Names.Where(n => !header.Contains(n, StringComparer.Ordinal)).ToList();
        foreach (var name in missing) faults.Add(new("gravity.no-column", Severity.Error, place, $"no column '{name}'", "one of " + string.Join(", ", header.Take(40).Select(h => $"'{h}'")), "Names are taken as they stand, capitals included"));
        return missing.Count == 0;
    }

    private static bool IsParquet(string path)
    {
        Span<byte> head = stackalloc byte[4];
        using var stream = System.IO.File.OpenRead(path);
        return stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && head.SequenceEqual("PAR1"u8);
    }

    private static void Parquet(string path, GravityTable table, List<Fault> faults, CancellationToken cancel)
    {
        try
        {
            using var engine = new Engine([Path.GetDirectoryName(Path.GetFullPath(path))!], threads: 1);
            var source = $"read_parquet({Engine.Literal(Path.GetFullPath(path))})";
            var header = engine.Read($"DESCRIBE SELECT * FROM {source}", r => r.GetString(0));
            if (!HasColumns(table, header, new Place(table.Name), faults)) return;
            string[] names = [.. table.Names];
            using var command = engine.Command($"SELECT {string.Join(", ", names.Select(n => $"CAST(\"{n.Replace("\"", "\"\"", StringComparison.Ordinal)}\" AS VARCHAR)"))} FROM {source}");
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                if ((table.Rows & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
                table.Begin(table.Rows + 1);
                for (var i = 0; i < names.Length; i++) table.Add(names[i], reader.IsDBNull(i) ? "" : reader.GetString(i).Trim());
            }
        }
        catch (DuckDB.NET.Data.DuckDBException e)
        {
            faults.Add(new("gravity.parquet", Severity.Error, new Place(table.Name), "a Parquet file that cannot be read: " + e.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.'), NextStep: "Write the file again"));
        }
    }

    /// <summary>
    /// The panel of a query: <c>origin</c>, <c>destination</c> (<c>sender</c>, <c>receiver</c>), <c>year</c>, a column for the measure and for each that goes with it. Properties of pairs are taken from their
    /// newest release whatever its year; figures of areas from the row's year, one column for each end. What is unknown is blank.
    /// </summary>
    public static GravityTable? Panel(LakePanel panel, Lake lake, IEnumerable<string> names, List<Fault> faults)
    {
        var (first, second) = panel.Measure.Ends == MeasureEnds.Money ? ("sender", "receiver") : ("origin", "destination");
        List<string> all = [first, second, "year", panel.Measure.Code, .. panel.With.SelectMany(m => m.Ends == MeasureEnds.Area ? new[] { $"{first}-{m.Code}", $"{second}-{m.Code}" } : [m.Code])];
        var place = new Place("the lake");
        var missing = names.Where(n => !all.Contains(n, StringComparer.Ordinal)).ToList();
        foreach (var name in missing) faults.Add(new("gravity.no-column", Severity.Error, place, $"no column '{name}'", "one of " + string.Join(", ", all), "Name measures under 'with:' to have them as columns"));
        if (missing.Count > 0) return null;
        var rows = lake.Best(new Query(panel.Measure) { FirstYear = panel.FirstYear, LastYear = panel.LastYear, Quarter = 0, Sex = Sex.Both })
            .Where(o => o.Value is not null && o.From != AreaCatalogue.World && o.To != AreaCatalogue.World && o.FromArea is { Kind: AreaKind.Area } && o.ToArea is { Kind: AreaKind.Area }).ToList();
        if (rows.Count == 0)
        {
            faults.Add(new("gravity.no-rows", Severity.Error, place, $"no figure of {panel.Measure.Code} for these years", NextStep: "'concord releases' lists what the lake holds"));
            return null;
        }
        var pairs = panel.With.Where(m => m.Ends == MeasureEnds.Pair).ToDictionary(m => m.Code, m => lake.Best(new Query(m)).GroupBy(o => (o.From, o.To)).ToDictionary(g => g.Key, g => g.MaxBy(o => o.Period)!), StringComparer.Ordinal);
        var areas = panel.With.Where(m => m.Ends == MeasureEnds.Area).ToDictionary(m => m.Code, m => lake.Best(new Query(m) { Quarter = 0, Sex = Sex.Both }).ToDictionary(o => (o.To, o.Period.Year)), StringComparer.Ordinal);
        foreach (var absent in panel.With.Where(m => m.Ends == MeasureEnds.Pair ? pairs[m.Code].Count == 0 : areas[m.Code].Count == 0))
            faults.Add(new("gravity.no-measure", Severity.Error, place, $"no figure of {absent.Code}", NextStep: "Import a release that has it with 'concord import PATH'; 'concord releases' lists what the lake holds"));
        if (faults.Exists(f => f.Severity == Severity.Error)) return null;
        var used = rows.Concat(pairs.Values.SelectMany(p => p.Values)).Concat(areas.Values.SelectMany(a => a.Values)).Select(o => o.Release).Distinct().OrderBy(r => r.Name, StringComparer.Ordinal);
        var table = new GravityTable("the lake", all) { Sources = [.. used.Select(r => (r.Name, ReleaseJson.Sha256OfFile(Path.Combine(r.Folder, Release.FileName))))] };
        foreach (var row in rows)
        {
            table.Begin(table.Rows + 1);
            table.Add(first, row.FromArea!.Code);
            table.Add(second, row.ToArea!.Code);
            table.Add("year", row.Period.Year.ToString(CultureInfo.InvariantCulture));
            table.Add(panel.Measure.Code, Cell(row));
            foreach (var (code, of) in pairs) table.Add(code, Cell(of.GetValueOrDefault((row.From, row.To))));
            foreach (var (code, of) in areas)
            {
                table.Add($"{first}-{code}", Cell(of.GetValueOrDefault((row.From, row.Period.Year))));
                table.Add($"{second}-{code}", Cell(of.GetValueOrDefault((row.To, row.Period.Year))));
            }
        }
        return table;
    }

    private static string Cell(Observation? figure) => figure?.Value is { } value ? value.ToString("R", CultureInfo.InvariantCulture) : "";
}
