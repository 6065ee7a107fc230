using System.Globalization;
using Concord.Core;
using Concord.Sdmx.Data;

namespace Concord.Statistics.Sdmx.Import;

/// <summary>Rows of a foreign flow by its mapping.</summary>
internal sealed class MappedRows : IRowMapper
{
    private readonly FlowMapping mapping;
    private readonly Func<string, int?> area;
    private readonly Layout layout;
    private int status = -2;

    public MappedRows(FlowMapping mapping, Layout layout, Func<string, int?> area)
    {
        (this.mapping, this.layout, this.area) = (mapping, layout, area);
        string?[] needed = [mapping.To, mapping.From is { } origin && !origin.StartsWith('=') ? origin : null, mapping.Measures?.Component, mapping.Sexes?.Component, .. mapping.Keep.Keys];
        // Components of a message that came without its structure are learnt as it is read: only a known structure, or the head of a CSV, can lack one.
        Missing = layout.Components.Count < 3 ? null : needed.OfType<string>().FirstOrDefault(c => layout.IndexOf(c) < 0);
    }

    public string? Missing { get; }

    public SeriesTarget Series(DataRow row)
    {
        foreach (var (component, codes) in mapping.Keep)
        {
            if (!codes.Contains(row[component] ?? "")) return new SeriesTarget(null) { Skip = $"{component} {row[component]}" };
        }
        var measure = mapping.Measure;
        if (mapping.Measures is { } measures && !measures.Codes.TryGetValue(row[measures.Component] ?? "", out measure)) return new SeriesTarget(null) { Skip = $"{measures.Component} {row[measures.Component]}" };
        var sex = Sex.Both;
        if (mapping.Sexes is { } sexes && !sexes.Codes.TryGetValue(row[sexes.Component] ?? "", out sex)) return new SeriesTarget(null) { Skip = $"{sexes.Component} {row[sexes.Component]}" };
        if (Find(row, mapping.To, out var to) is { } wrongTo) return wrongTo;
        var from = AreaCatalogue.NoArea;
        if (mapping.From is { } origin && Find(row, origin, out from) is { } wrongFrom) return wrongFrom;
        var factor = mapping.Factor;
        if (row["UNIT_MULT"] is { } power && int.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)) factor *= Math.Pow(10, exponent);
        return new SeriesTarget(measure, from, to, sex, mapping.Definition, factor);
    }

    public ObservationStatus Status(DataRow row)
    {
        if (mapping.Statuses is not { } statuses) return ObservationStatus.Published;
        if (status < 0) status = layout.IndexOf(statuses.Component);
        if (row[status] is not { } flags) return ObservationStatus.Published;
        // Publishers put several letters into one flag.
        if (statuses.Codes.TryGetValue(flags, out var whole)) return whole;
        foreach (var flag in flags)
        {
            if (statuses.Codes.TryGetValue(flag.ToString(), out var one)) return one;
        }
        return ObservationStatus.Published;
    }

    public Definition More(DataRow row) => Definition.None;

    private SeriesTarget? Find(DataRow row, string component, out int id)
    {
        id = AreaCatalogue.NoArea;
        var code = component.StartsWith('=') ? component[1..] : row[component] ?? "";
        if (mapping.Aggregates.Any(a => a.EndsWith('*') ? code.StartsWith(a[..^1], StringComparison.Ordinal) : code == a)) return new SeriesTarget(null) { Skip = "aggregate" };
        if (area(mapping.Areas.GetValueOrDefault(code, code)) is not { } found) return new SeriesTarget(null) { Wrong = (component, code, "an area: ISO 3166, M49 or a code of the mapping") };
        id = found;
        return null;
    }
}
