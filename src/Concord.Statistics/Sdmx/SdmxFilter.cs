using System.Globalization;
using Concord.Core;
using Concord.Sdmx.Data;
using Concord.Sdmx.Rest;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Sdmx;

/// <summary>Turns a query of SDMX into a condition on the table: only numbers reach the engine, never a user's text.</summary>
internal sealed class SdmxFilter
{
    private const string Nothing = "false";

    private readonly SdmxTable table;
    private readonly SdmxFlow flow;
    private readonly DataQuery query;

    public SdmxFilter(SdmxTable table, SdmxFlow flow, DataQuery query)
    {
        (this.table, this.flow, this.query) = (table, flow, query);
        Chosen = [.. flow.Measures.Select(m => (m, Releases(m))).Where(c => c.Item2.Count > 0)];
    }

    /// <summary>For each measure the releases that answer, by their numbers.</summary>
    public IReadOnlyList<(Measure Measure, IReadOnlyList<int> Releases)> Chosen { get; }

    /// <summary>The condition; <paramref name="release"/> limits it to one release.</summary>
    public string Where(int? release = null)
    {
        var parts = new List<string>();
        var byReleases = Chosen.Select(c => (c.Measure, Releases: release is { } only ? [.. c.Releases.Where(r => r == only)] : c.Releases)).Where(c => c.Releases.Count > 0)
            .GroupBy(c => string.Join(", ", c.Releases.Select(Engine.Number)));
        var any = string.Join(" OR ", byReleases.Select(g => $"(measure IN ({string.Join(", ", g.Select(c => Engine.Number(c.Measure.Id)))}) AND release IN ({g.Key}))"));
        parts.Add(any.Length == 0 ? Nothing : $"({any})");
        var dimensions = query.Structure.Dimensions.Select(d => d.Id).ToList();
        if (query.Keys.Count > 0)
        {
            var keys = query.Keys.Select((_, k) => And([.. dimensions.Select((d, i) => In(d, code => query.Fits(k, i, code)))]));
            parts.Add($"({string.Join(" OR ", keys)})");
        }
        foreach (var (component, anyOf) in query.Conditions)
        {
            parts.Add(component == query.Structure.Time?.Id ? $"({string.Join(" OR ", anyOf.Select(Time))})" : In(component, code => anyOf.Any(c => c.IsMetBy(code))) ?? "true");
        }
        if (query.Providers.Count > 0 && !query.Providers.Contains(SdmxCodes.Agency))
        {
            parts.Add(InReleases(r => query.Providers.Contains(SdmxCodes.ProviderCode(r.Provenance))));
        }
        return string.Join(" AND ", parts);
    }

    private List<int> Releases(Measure measure)
    {
        var all = Enumerable.Range(0, table.Releases.Count)
            .Where(i => flow.Estimated == (table.Releases[i].Provenance.Copy == CopyKind.Estimated) && table.Releases[i].Measures.Any(m => m.Code == measure.Code))
            .Where(i => query.AsOf is not { } moment || Vintage.Of(table.Releases[i], table.Releases) <= moment)
            .ToList();
        // The table has the editions of a dataset in their order: the last is the newest.
        if (!query.IncludeHistory) all = [.. all.GroupBy(i => table.Releases[i].Dataset).Select(g => g.Last())];
        return [.. all.Where(i => query.UpdatedAfter is not { } after || Vintage.Of(table.Releases[i], table.Releases) > after)];
    }

    private static string And(IReadOnlyList<string?> parts)
    {
        var some = parts.OfType<string>().ToList();
        return some.Count == 0 ? "true" : $"({string.Join(" AND ", some)})";
    }

    // Null where every code fits.
    private string? In(string dimension, Func<string, bool> fits)
    {
        string? Numbers(string column, IEnumerable<(string Code, int Number)> codes)
        {
            var all = codes.ToList();
            var fitting = all.Where(c => fits(c.Code)).Select(c => Engine.Number(c.Number)).ToList();
            return fitting.Count == all.Count ? null : fitting.Count == 0 ? Nothing : $"{column} IN ({string.Join(", ", fitting)})";
        }
        return dimension switch
        {
            "FREQ" => Numbers("quarterly::INTEGER", [("A", 0), ("Q", 1)]),
            "MEASURE" => Numbers("measure", flow.Measures.Select(m => (SdmxCodes.MeasureCode(m), (int)m.Id))),
            "UNIT_MEASURE" => Numbers("measure", flow.Measures.Select(m => (SdmxCodes.UnitCode(m.Unit), (int)m.Id))),
            "REF_AREA" => Numbers("ref", AreaCatalogue.Default.All.Select(a => (SdmxCodes.AreaCode(a), a.Id))),
            "COUNTERPART_AREA" => Numbers("cp", AreaCatalogue.Default.All.Select(a => (SdmxCodes.AreaCode(a), a.Id)).Append(("_Z", AreaCatalogue.NoArea))),
            "COUNTERPART_BASIS" => Numbers("basis", SdmxCodes.Bases.Select((b, i) => (b, i))),
            "SEX" => Numbers("sex", Enum.GetValues<Sex>().Select(s => (SdmxCodes.SexCode(s), (int)s))),
            "SOURCE" => InReleases(r => fits(SdmxCodes.SourceCode(r.Dataset))),
            _ => fits("_T") ? null : Nothing,
        };
    }

    private string InReleases(Func<Release, bool> fits)
    {
        var numbers = Enumerable.Range(0, table.Releases.Count).Where(i => fits(table.Releases[i])).Select(Engine.Number).ToList();
        return numbers.Count == 0 ? Nothing : $"release IN ({string.Join(", ", numbers)})";
    }

    // Months since year 0: a period is from its first month to its last.
    private static string Time(Condition condition)
    {
        var (start, end) = TimePeriod.Bounds(condition.Value)!.Value;
        var first = start.Year * 12 + start.Month - 1 + (start.Day > 1 ? 1 : 0);
        var last = end.Year * 12 + end.Month - 1 - (end.AddDays(1).Month == end.Month ? 1 : 0);
        const string Start = "(year * 12 + CASE WHEN quarter = 0 THEN 0 ELSE (quarter - 1) * 3 END)";
        const string End = "(year * 12 + CASE WHEN quarter = 0 THEN 11 ELSE (quarter - 1) * 3 + 2 END)";
        var f = first.ToString(CultureInfo.InvariantCulture);
        var l = last.ToString(CultureInfo.InvariantCulture);
        return condition.Op switch
        {
            Comparison.Ge => $"{Start} >= {f}",
            Comparison.Gt => $"{Start} > {l}",
            Comparison.Le => $"{End} <= {l}",
            Comparison.Lt => $"{End} < {f}",
            Comparison.Ne => $"NOT ({Start} = {f} AND {End} = {l})",
            _ => $"({Start} = {f} AND {End} = {l})",
        };
    }
}
