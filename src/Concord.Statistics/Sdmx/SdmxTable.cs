using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;
using Concord.Statistics.Schema;

namespace Concord.Statistics.Sdmx;

/// <summary>A row of the table, with the band of an estimate beside its value.</summary>
internal readonly record struct SdmxRow(
    int Number, byte Measure, int Ref, int Counterpart, byte Basis, byte Sex, bool Quarterly, int Release, short Year, byte Quarter, byte Definition, byte Status, double? Value, double? Low, double? High)
{
    public bool SameSeries(in SdmxRow other) =>
        Measure == other.Measure && Ref == other.Ref && Counterpart == other.Counterpart && Basis == other.Basis && Sex == other.Sex && Quarterly == other.Quarterly && Release == other.Release;
}

/// <summary>
/// All releases of a lake in one table of DuckDB's memory, sorted by series and period and numbered: so that a page of an answer is a range of numbers,
/// read in a fraction of a millisecond, and nothing is held while a client reads slowly.
/// </summary>
internal sealed class SdmxTable : IDisposable
{
    // Reading a cell costs more than anything done with it: the small numbers of a row come as two.
    private const string Columns = """
        n, measure::BIGINT | (basis::BIGINT << 8) | (sex::BIGINT << 16) | (quarterly::BIGINT << 24) | (quarter::BIGINT << 25) | (year::BIGINT << 32) | (definition::BIGINT << 48) | (status::BIGINT << 56),
        ref::BIGINT | (cp::BIGINT << 20) | (release::BIGINT << 40), value, low, high
        """;

    // One question at a time, but nobody holds a thread while waiting: two hundred readers would take them all.
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Engine engine;

    public SdmxTable(Lake lake)
    {
        Releases = [.. lake.Verified([.. lake.Releases.Where(r => r.Tables.Any(t => t.Name == ObservationTable.File))])
            .OrderBy(r => r.Dataset, StringComparer.Ordinal).ThenBy(r => r, ReleaseChoice.ByEdition)];
        engine = new Engine(lake.Roots);
        engine.Run($"CREATE TABLE raw ({ObservationTable.Definitions}, release INTEGER)");
        for (var i = 0; i < Releases.Count; i++)
        {
            var path = Path.Combine(Releases[i].Folder, ObservationTable.File);
            if (!File.Exists(path)) throw new Unavailable($"{path} is gone; the lake was changed. Run this again.", retry: true);
            engine.Run($"INSERT INTO raw SELECT {ObservationTable.Columns}, {Engine.Number(i)} FROM read_parquet($path)", ("path", path));
        }
        engine.Run(FormattableString.Invariant($"""
            CREATE TABLE ends AS SELECT * FROM raw WHERE measure IN ({Measure.FlowLow.Id}, {Measure.FlowHigh.Id});
            CREATE TABLE obs AS SELECT (row_number() OVER ({Order}))::INTEGER - 1 AS n, * FROM (
              SELECT r.measure, r.to_area AS ref, r.from_area AS cp,
                (CASE WHEN r.measure = {Measure.Stock.Id} THEN CASE WHEN r.definition & 1 = 1 THEN 1 WHEN r.definition & 2 = 2 THEN 2 ELSE 6 END
                      WHEN r.measure = {Measure.Flow.Id} THEN 3
                      WHEN r.measure IN ({Ids(MeasureEnds.People)}) THEN 4
                      WHEN r.measure IN ({Ids(MeasureEnds.Money)}) THEN 5 ELSE 0 END)::UTINYINT AS basis,
                r.sex, r.quarter > 0 AS quarterly, r.release, r.year, r.quarter, r.definition, r.status, r.value, l.value AS low, h.value AS high
              FROM raw r
              LEFT JOIN ends l ON l.measure = CASE WHEN r.measure = {Measure.Flow.Id} THEN {Measure.FlowLow.Id} END AND l.release = r.release AND l.from_area = r.from_area AND l.to_area = r.to_area AND l.year = r.year AND l.quarter = r.quarter AND l.sex = r.sex
              LEFT JOIN ends h ON h.measure = CASE WHEN r.measure = {Measure.Flow.Id} THEN {Measure.FlowHigh.Id} END AND h.release = r.release AND h.from_area = r.from_area AND h.to_area = r.to_area AND h.year = r.year AND h.quarter = r.quarter AND h.sex = r.sex
              WHERE r.measure NOT IN ({Measure.FlowLow.Id}, {Measure.FlowHigh.Id})) {Order};
            DROP TABLE raw;
            DROP TABLE ends;
            """));
        Count = engine.Read("SELECT count(*)::INTEGER FROM obs", r => r.GetInt32(0))[0];
    }

    /// <summary>The releases by their numbers in the table: by dataset, older editions first.</summary>
    public IReadOnlyList<Release> Releases { get; }

    /// <summary>Rows in all.</summary>
    public int Count { get; }

    /// <summary>Rows from a number on that meet a condition, in order: at most <paramref name="rows"/>, found among the next <paramref name="range"/> numbers.</summary>
    public async Task<List<SdmxRow>> PageAsync(string where, int from, int range, int rows, CancellationToken cancel)
    {
        // A range that cannot hold more than a page needs no sorting by the engine: rows come as they were written, which is looked at.
        var sort = range > rows ? FormattableString.Invariant($" ORDER BY n LIMIT {rows}") : "";
        var page = await AskAsync(FormattableString.Invariant($"SELECT {Columns} FROM obs WHERE n >= {from} AND n < {from + range} AND {where}{sort}"), cancel);
        for (var i = 1; i < page.Count; i++)
        {
            if (page[i - 1].Number < page[i].Number) continue;
            page.Sort((a, b) => a.Number.CompareTo(b.Number));
            break;
        }
        return page;
    }

    /// <summary>All rows that meet a condition in another order; for answers across another dimension, which are small.</summary>
    public Task<List<SdmxRow>> SortedAsync(string where, string order, CancellationToken cancel) => AskAsync($"SELECT {Columns} FROM obs WHERE {where} ORDER BY {order}", cancel);

    public List<T> Query<T>(string sql, Func<DuckDB.NET.Data.DuckDBDataReader, T> read)
    {
        gate.Wait();
        try
        {
            return engine.Read(sql, read);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        engine.Dispose();
        gate.Dispose();
    }

    private async Task<List<SdmxRow>> AskAsync(string sql, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            return engine.Read(sql, Read);
        }
        finally
        {
            gate.Release();
        }
    }

    private static SdmxRow Read(DuckDB.NET.Data.DuckDBDataReader r)
    {
        var small = r.GetInt64(1);
        var ids = r.GetInt64(2);
        var measure = (byte)small;
        // Only an estimate has a band.
        var isFlow = measure == Measure.Flow.Id;
        return new SdmxRow(
            r.GetInt32(0), measure, (int)(ids & 0xFFFFF), (int)(ids >> 20 & 0xFFFFF), (byte)(small >> 8), (byte)(small >> 16), (small >> 24 & 1) == 1, (int)(ids >> 40), (short)(small >> 32),
            (byte)(small >> 25 & 7), (byte)(small >> 48), (byte)(small >> 56), r.IsDBNull(3) ? null : r.GetDouble(3), isFlow && !r.IsDBNull(4) ? r.GetDouble(4) : null, isFlow && !r.IsDBNull(5) ? r.GetDouble(5) : null);
    }

    private const string Order = "ORDER BY measure, ref, cp, basis, sex, quarterly, release, year, quarter";

    private static string Ids(MeasureEnds ends) => string.Join(", ", Measure.All.Where(m => m.Ends == ends).Select(m => Engine.Number(m.Id)));
}
