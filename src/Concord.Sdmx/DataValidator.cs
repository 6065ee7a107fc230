using System.Globalization;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx;

/// <summary>
/// Checks rows against their data structure on the way to another sink: dimensions there and of their lists, mandatory attributes, numbers that are numbers, periods that are periods,
/// no period twice in a series. Rows with a flaw of the key or the value are kept back; the rest is passed on.
/// </summary>
/// <param name="next">Takes the rows that are sound.</param>
/// <param name="structures">Code lists.</param>
/// <param name="report">Told of every flaw.</param>
public sealed class DataValidator(IDataSink next, StructureSet structures, Action<Flaw> report) : IDataSink
{
    private readonly HashSet<string> periods = new(StringComparer.Ordinal);
    private Layout layout = new();
    private ItemScheme?[] lists = [];
    private string?[] checkedValues = [];
    private int series = -1;
    private bool isSeriesSound;
    private bool isDelete;

    /// <summary>Rows that were kept back.</summary>
    public long Rejected { get; private set; }

    /// <inheritdoc/>
    public void Begin(MessageHeader header) => next.Begin(header);

    /// <inheritdoc/>
    public void BeginDataSet(DataSetInfo dataSet)
    {
        layout = dataSet.Layout;
        isDelete = dataSet.Action == "Delete";
        lists = [.. layout.Components.Select(c => structures.Scheme(c.Enumeration))];
        checkedValues = new string?[layout.Components.Count];
        series = -1;
        if (layout.Structure is null) report(new Flaw("data.no-structure", $"the structure of {dataSet.Structure?.Short ?? "the data set"} is not known: its codes cannot be checked"));
        next.BeginDataSet(dataSet);
    }

    /// <inheritdoc/>
    public void Row(DataRow row)
    {
        if (layout.Structure is not null)
        {
            if (row.Series != series)
            {
                series = row.Series;
                periods.Clear();
                isSeriesSound = Series(row);
            }
            if (!isSeriesSound || (row.HasObservation && !Observation(row)))
            {
                Rejected++;
                return;
            }
        }
        next.Row(row);
    }

    /// <inheritdoc/>
    public void EndDataSet() => next.EndDataSet();

    /// <inheritdoc/>
    public void End(IReadOnlyList<FooterMessage> footer) => next.End(footer);

    private bool Series(DataRow row)
    {
        var sound = true;
        for (var i = 0; i < lists.Length; i++)
        {
            var component = layout.Components[i];
            if (component.Role is ComponentRole.Dimension or ComponentRole.MeasureDimension) sound &= Value(row, i, component) || isDelete && row[i] is null;
            else if (component.Role == ComponentRole.Attribute && component.Attachment == Attachment.Dimensions && !isDelete) Value(row, i, component);
        }
        return sound;
    }

    private bool Observation(DataRow row)
    {
        if (isDelete) return true;
        var sound = true;
        for (var i = 0; i < lists.Length; i++)
        {
            var component = layout.Components[i];
            switch (component.Role)
            {
                case ComponentRole.Time when row[i] is not { } period || TimePeriod.Bounds(period.Split('/')[0]) is null:
                    sound = Tell(row, component, "data.period", row[i] is null ? "no period" : $"'{row[i]}' is no period", "2024, 2024-Q1, 2024-07");
                    break;
                case ComponentRole.Time when row.Series == series && !periods.Add(row[i]!):
                    sound = Tell(row, component, "data.twice", $"{row[i]} stands there twice in one series", "one observation for each period");
                    break;
                case ComponentRole.Measure when component.TextType is "Double" or "Float" or "Decimal" or "Integer" or "Long" or null && row[i] is { Length: > 0 } value && value != "NaN" &&
                    !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _):
                    sound = Tell(row, component, "data.number", $"'{value}' is no number", "digits with a point");
                    break;
                case ComponentRole.Attribute when component.Attachment == Attachment.Observation:
                    Value(row, i, component);
                    break;
            }
        }
        return sound;
    }

    private bool Value(DataRow row, int index, Component component)
    {
        if (row[index] is not { Length: > 0 } value) return !component.IsMandatory || Tell(row, component, "data.missing", "it is missing", component.Role == ComponentRole.Attribute ? "a value: the attribute is mandatory" : "a code");
        if (ReferenceEquals(value, checkedValues[index])) return true;
        foreach (var one in MultiValue.Split(value))
        {
            if (lists[index] is { IsPartial: false } list && list.Find(one) is null) return Tell(row, component, "data.code", $"'{one}' is not in {list}", "a code of the list");
        }
        checkedValues[index] = value;
        return true;
    }

    private bool Tell(DataRow row, Component component, string code, string found, string expected)
    {
        report(new Flaw(code, found, row.Line, row.Key, component.Id, expected));
        return false;
    }
}
