using System.Globalization;
using Concord.Core;
using Concord.Sdmx.Data;
using Concord.Statistics.Import;

namespace Concord.Statistics.Sdmx.Import;

/// <summary>Turns rows of SDMX into rows of a release: codes once for each series, the value for each observation.</summary>
internal sealed class DraftSink(SourceFile file, ReleaseDraft draft, FlowMappings mappings, CancellationToken cancel) : IDataSink
{
    private readonly Dictionary<string, int?> areas = new(StringComparer.OrdinalIgnoreCase);
    private IRowMapper? mapper;
    private int series = -1;
    private SeriesTarget? target;
    private long count;

    public void Begin(MessageHeader header)
    {
    }

    public void BeginDataSet(DataSetInfo dataSet)
    {
        series = -1;
        target = null;
        mapper = OwnRows.IsOwn(dataSet.Structure) ? new OwnRows(dataSet.Layout, draft.Provenance.Dataset, Area)
            : mappings.Find(dataSet.Structure) is { } mapping ? new MappedRows(mapping, dataSet.Layout, Area)
            : null;
        var name = dataSet.Structure?.Short ?? "a flow that the file does not name";
        if (mapper is null)
        {
            draft.Reject(new Fault("sdmx.no-mapping", Severity.Error, file.At(), $"{name} has no mapping to Concord's measures", "a flow with a mapping", "Write a mapping file and give it with --mapping; data/sdmx/mappings has examples"));
        }
        else if (mapper.Missing is { } missing)
        {
            draft.Reject(new Fault("sdmx.mapping-component", Severity.Error, file.At(), $"{name} has no component {missing}, which its mapping names", NextStep: "Correct the mapping for this version of the flow"));
            mapper = null;
        }
        else if (dataSet.Action == "Delete")
        {
            draft.Skip("a data set to be deleted");
            mapper = null;
        }
    }

    public void Row(DataRow row)
    {
        if ((++count & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
        if (!row.HasObservation) return;
        draft.Read();
        if (mapper is null)
        {
            draft.Skip("no mapping");
            return;
        }
        if (row.Series != series || target is null)
        {
            series = row.Series;
            target = mapper.Series(row);
        }
        if (target.Skip is { } reason)
        {
            draft.Skip(reason);
            return;
        }
        if (target.Wrong is { } wrong)
        {
            draft.Reject(new Fault("sdmx.code", Severity.Error, file.At(row.Line > 0 ? (int)row.Line : null, field: wrong.Component), $"'{wrong.Value}' (series {row.Key})", wrong.Expected, "Add the code to the mapping, or leave its rows out with keep"));
            return;
        }
        Observation(row, target);
    }

    public void EndDataSet()
    {
    }

    public void End(IReadOnlyList<FooterMessage> footer)
    {
    }

    private void Observation(DataRow row, SeriesTarget to)
    {
        var text = row[row.Layout.Time];
        if (text is null || Period(text) is not { } period)
        {
            draft.Reject(new Fault("sdmx.period", Severity.Error, file.At(row.Line > 0 ? (int)row.Line : null, field: "TIME_PERIOD"), $"'{text}' (series {row.Key})", "a year or a quarter"));
            return;
        }
        var status = mapper!.Status(row);
        double? value = null;
        var written = row[row.Layout.Value];
        if (written is { Length: > 0 } && written != "NaN" && written != ":")
        {
            if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            {
                draft.Reject(new Fault("sdmx.value", Severity.Error, file.At(row.Line > 0 ? (int)row.Line : null, field: "OBS_VALUE"), $"'{written}' (series {row.Key})", "a number"));
                return;
            }
            value = status == ObservationStatus.Suppressed ? null : number * to.Factor;
        }
        // An absent value is unknown; only one that is hidden is kept as such.
        if (value is null && status != ObservationStatus.Suppressed)
        {
            draft.Skip("no value");
            return;
        }
        draft.Add(to.Measure!, to.From, to.To, period, value, to.Sex, to.Definition | mapper.More(row), status);
    }

    private int? Area(string code)
    {
        if (!areas.TryGetValue(code, out var id)) areas[code] = id = SdmxCodes.FindArea(code)?.Id;
        return id;
    }

    private static Period? Period(string text)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return new Period(year);
        if (TimePeriod.Bounds(text) is not { } bounds) return null;
        var months = (bounds.End.Year - bounds.Start.Year) * 12 + bounds.End.Month - bounds.Start.Month + 1;
        return months switch { 12 => new Period(bounds.Start.Year), 3 => new Period(bounds.Start.Year, (bounds.Start.Month + 2) / 3), _ => null };
    }
}

/// <summary>What the codes of a series mean.</summary>
internal sealed record SeriesTarget(Measure? Measure, int From = AreaCatalogue.NoArea, int To = 0, Sex Sex = Sex.Both, Definition Definition = Definition.None, double Factor = 1)
{
    /// <summary>Why its rows are left out by rule, or null.</summary>
    public string? Skip { get; init; }

    /// <summary>A code that is not understood, or null.</summary>
    public (string Component, string? Value, string Expected)? Wrong { get; init; }
}

/// <summary>Understands the rows of one data set.</summary>
internal interface IRowMapper
{
    /// <summary>A component that is needed and not there.</summary>
    string? Missing { get; }

    /// <summary>Understands the codes of a series.</summary>
    SeriesTarget Series(DataRow row);

    /// <summary>What kind of figure a row has.</summary>
    ObservationStatus Status(DataRow row);

    /// <summary>What a row adds to the definition of its series.</summary>
    Definition More(DataRow row);
}
