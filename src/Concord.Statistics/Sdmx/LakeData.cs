using System.Globalization;
using System.Runtime.CompilerServices;
using Concord.Core;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;
using Concord.Sdmx.Rest;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Sdmx;

/// <summary>The lake as SDMX: its structures, and its rows page by page. Safe for several threads.</summary>
public sealed class LakeData : IDataProvider, IDisposable
{
    private const int PageRows = 8192;
    private const int DrainRows = 1024;
    private const int MostSorted = 500_000;

    private readonly SdmxTable table;
    private readonly DateTimeOffset modified;

    /// <summary>Loads all releases of a lake into a sorted table; takes about a second for a million figures.</summary>
    /// <exception cref="Unavailable">A file of the lake is missing.</exception>
    public LakeData(Lake lake)
    {
        ArgumentNullException.ThrowIfNull(lake);
        table = new SdmxTable(lake);
        Structures = LakeStructures.Build(table.Releases);
        modified = Modified(lake.Roots);
    }

    /// <inheritdoc/>
    public StructureSet Structures { get; }

    /// <summary>Figures in all flows together.</summary>
    public int Count => table.Count;

    /// <inheritdoc/>
    public DateTimeOffset LastModified(Dataflow flow) => modified;

    /// <inheritdoc/>
    public bool Any(DataQuery query)
    {
        var where = Filter(query).Where();
        return table.Query($"SELECT 1 FROM obs WHERE {where} LIMIT 1", r => r.GetInt32(0)).Count > 0;
    }

    /// <inheritdoc/>
    public string? TooLarge(DataQuery query)
    {
        if (query.DimensionAtObservation is "TIME_PERIOD" or "AllDimensions") return null;
        var count = table.Query($"SELECT count(*) FROM obs WHERE {Filter(query).Where()}", r => r.GetInt64(0))[0];
        return count <= MostSorted ? null : string.Create(CultureInfo.InvariantCulture, $"{count} observations across {query.DimensionAtObservation} are more than {MostSorted}; ask for less, or for AllDimensions");
    }

    /// <inheritdoc/>
    public async Task PumpAsync(DataQuery query, IDataSink sink, Func<ValueTask> page, CancellationToken cancel)
    {
        var filter = Filter(query);
        var layout = new Layout(query.Structure);
        var used = filter.Chosen.SelectMany(c => c.Releases).Distinct().Order().ToList();
        var licence = string.Join("; ", used.Select(r => table.Releases[r].Provenance.Licence).Distinct(StringComparer.Ordinal));
        var filler = new RowFiller(layout, table.Releases, licence, modified.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        // With history every release is a data set of its own; else one data set holds the newest of each.
        foreach (var release in query.IncludeHistory ? used.Select(r => (int?)r) : [null])
        {
            var where = filter.Where(release);
            if (release is not null && table.Query($"SELECT 1 FROM obs WHERE {where} LIMIT 1", r => r.GetInt32(0)).Count == 0) continue;
            sink.BeginDataSet(new DataSetInfo
            {
                Structure = query.Flow.Reference, Action = "Replace", DimensionAtObservation = query.DimensionAtObservation, Layout = layout,
                ValidFrom = release is { } r ? Vintage.Of(table.Releases[r], table.Releases).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : null,
            });
            var count = 0;
            await foreach (var rows in Rows(query, where, cancel))
            {
                foreach (var row in rows)
                {
                    sink.Row(filler.Fill(row));
                    // The first bytes leave at once; then in pieces of some hundred kilobytes.
                    if (++count % DrainRows == 0 || count == 64) await page();
                }
            }
            sink.EndDataSet();
            await page();
        }
    }

    /// <inheritdoc/>
    public Availability Available(DataQuery query)
    {
        var filter = Filter(query);
        var where = filter.Where();
        List<int> Distinct(string column) => table.Query($"SELECT DISTINCT ({column})::INTEGER AS x FROM obs WHERE {where} ORDER BY x", r => r.GetInt32(0));
        var counts = table.Query(
            $"SELECT count(*), min(year * 10 + quarter)::INTEGER, max(year * 10 + quarter)::INTEGER, count(DISTINCT (measure, ref, cp, basis, sex, quarterly, release)) FROM obs WHERE {where}",
            r => (Count: r.GetInt64(0), First: r.IsDBNull(1) ? 0 : r.GetInt32(1), Last: r.IsDBNull(2) ? 0 : r.GetInt32(2), Series: r.GetInt64(3)))[0];
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var dimension in query.Structure.Dimensions)
        {
            IEnumerable<string> codes = counts.Count == 0 ? [] : dimension.Id switch
            {
                "FREQ" => Distinct("quarterly").Select(q => q == 0 ? "A" : "Q"),
                "MEASURE" => Distinct("measure").Select(m => SdmxCodes.MeasureCode(Measure.ById((byte)m))),
                "UNIT_MEASURE" => Distinct("measure").Select(m => SdmxCodes.UnitCode(Measure.ById((byte)m).Unit)),
                "REF_AREA" => Distinct("ref").Select(AreaCode),
                "COUNTERPART_AREA" => Distinct("cp").Select(AreaCode),
                "COUNTERPART_BASIS" => Distinct("basis").Select(b => SdmxCodes.Bases[b]),
                "SEX" => Distinct("sex").Select(s => SdmxCodes.SexCode((Sex)s)),
                "SOURCE" => Distinct("release").Select(r => SdmxCodes.SourceCode(table.Releases[r].Dataset)),
                _ => ["_T"],
            };
            var there = codes.ToHashSet(StringComparer.Ordinal);
            values[dimension.Id] = [.. (Structures.Scheme(dimension.Enumeration)?.Items ?? []).Select(i => i.Id).Where(there.Contains)];
        }
        static string? Text(int period) => period == 0 ? null : new Period(period / 10, period % 10).ToString();
        return new Availability(values, Text(counts.First), Text(counts.Last), counts.Series, counts.Count);
    }

    /// <inheritdoc/>
    public void Dispose() => table.Dispose();

    private SdmxFilter Filter(DataQuery query) => new(table, SdmxFlow.All.First(f => f.Id == query.Flow.Id), query);

    private async IAsyncEnumerable<List<SdmxRow>> Rows(DataQuery query, string where, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (query.DimensionAtObservation is not ("TIME_PERIOD" or "AllDimensions"))
        {
            yield return await AcrossAsync(query, where, cancel);
            yield break;
        }
        var from = 0;
        var range = PageRows;
        while (from < table.Count)
        {
            var rows = await table.PageAsync(where, from, range, PageRows, cancel);
            if (rows.Count > 0) yield return rows;
            // Where a page was full, what follows it in its range comes next; where it was nearly empty, the next one looks further.
            from = rows.Count == PageRows ? rows[^1].Number + 1 : from + range;
            range = rows.Count < PageRows / 8 ? Math.Min(range * 4, 1 << 20) : PageRows;
        }
    }

    // Across a dimension that is not time the rows of one series must stand together: they are sorted whole.
    private Task<List<SdmxRow>> AcrossAsync(DataQuery query, string where, CancellationToken cancel)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FREQ"] = "quarterly", ["MEASURE"] = "measure", ["REF_AREA"] = "ref", ["COUNTERPART_AREA"] = "cp", ["COUNTERPART_BASIS"] = "basis", ["SEX"] = "sex", ["SOURCE"] = "release",
        };
        var last = columns.GetValueOrDefault(query.DimensionAtObservation, "n");
        var others = columns.Values.Where(c => c != last);
        return table.SortedAsync(where, $"{string.Join(", ", others)}, year, quarter, {last}, n", cancel);
    }

    private static string AreaCode(int id) => id == AreaCatalogue.NoArea ? "_Z" : SdmxCodes.AreaCode(AreaCatalogue.Default.ById(id)!);

    private static DateTimeOffset Modified(IReadOnlyList<string> roots)
    {
        var newest = roots.Select(LakeLayout.Catalogues).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Select(f => File.GetLastWriteTimeUtc(f)).DefaultIfEmpty(new DateTime(2000, 1, 1)).Max();
        return new DateTimeOffset(newest.Year, newest.Month, newest.Day, newest.Hour, newest.Minute, newest.Second, TimeSpan.Zero);
    }
}
