using System.Globalization;
using Concord.Core;
using Concord.Sdmx.Data;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Sdmx;

/// <summary>Fills a row of SDMX from a row of the table: codes of series once for each series, the rest for each observation.</summary>
internal sealed class RowFiller
{
    private static readonly Dictionary<int, string> AreaCodes = AreaCatalogue.Default.All.ToDictionary(a => a.Id, SdmxCodes.AreaCode);

    private readonly DataRow row;
    private readonly IReadOnlyList<Release> releases;
    private readonly Dictionary<string, int> at;
    private readonly Dictionary<int, string> periods = [];
    private readonly int time;
    private readonly int value;
    private readonly int status;
    private readonly int confidentiality;
    private readonly int nature;
    private readonly int low;
    private readonly int high;
    private readonly int comment;
    private SdmxRow last;
    private bool any;

    public RowFiller(Layout layout, IReadOnlyList<Release> releases, string licence, string updated)
    {
        row = new DataRow(layout);
        this.releases = releases;
        at = layout.Components.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i, StringComparer.Ordinal);
        (time, value, status, confidentiality) = (at["TIME_PERIOD"], at["OBS_VALUE"], at["OBS_STATUS"], at["CONF_STATUS"]);
        (nature, low, high, comment) = (at["NATURE"], at["LOWER_BOUND"], at["UPPER_BOUND"], at["COMMENT_OBS"]);
        row[at["LICENCE"]] = licence;
        row[at["LAST_UPDATE"]] = updated;
    }

    public DataRow Fill(in SdmxRow from)
    {
        if (!any || !from.SameSeries(last)) Series(from);
        any = true;
        last = from;
        row[time] = Period(from.Year, from.Quarter);
        row[value] = from.Value is { } v ? Number(v) : null;
        row[low] = from.Low is { } l ? Number(l) : null;
        row[high] = from.High is { } h ? Number(h) : null;
        var definition = (Definition)from.Definition;
        (row[status], row[confidentiality], row[nature]) = (ObservationStatus)from.Status switch
        {
            // Hidden by the publisher: a small count that exists. It leaves as suppressed, and never as zero.
            ObservationStatus.Suppressed => ("Q", "A", "C"),
            ObservationStatus.Modelled => ("E", "F", "M"),
            ObservationStatus.Provisional => ("P", "F", "C"),
            ObservationStatus.Projected => ("F", "F", "M"),
            ObservationStatus.Estimated => ("E", "F", "E"),
            _ => definition.HasFlag(Definition.Imputed) ? ("E", "F", "E") : ("A", "F", "C"),
        };
        row[comment] = definition.HasFlag(Definition.RefugeesIncluded) ? "includes refugees" : null;
        return row;
    }

    private void Series(in SdmxRow from)
    {
        var measure = Measure.ById(from.Measure);
        var release = releases[from.Release];
        row.Series++;
        Set("FREQ", from.Quarterly ? "Q" : "A");
        Set("MEASURE", SdmxCodes.MeasureCode(measure));
        Set("REF_AREA", AreaCodes[from.Ref]);
        Set("COUNTERPART_AREA", from.Counterpart == AreaCatalogue.NoArea ? "_Z" : AreaCodes[from.Counterpart]);
        Set("COUNTERPART_BASIS", SdmxCodes.Bases[from.Basis]);
        Set("SEX", SdmxCodes.SexCode((Sex)from.Sex));
        Set("AGE", "_T");
        Set("EDUCATION_LEV", "_T");
        Set("MIGRANT_TYPE", "_T");
        Set("SOURCE", SdmxCodes.SourceCode(release.Dataset));
        Set("UNIT_MEASURE", SdmxCodes.UnitCode(measure.Unit));
        Set("VINTAGE", release.Edition);
        Set("UNIT_MULT", "0");
        Set("DECIMALS", measure.Unit is Unit.Persons or Unit.Count or Unit.Class or Unit.YesNo ? "0" : null);
        Set("SOURCE_DETAIL", $"{release.Provenance.ShortPublisher}, {release.Provenance.Title}, {release.Edition}");
        Set("METHOD", release.Provenance.Copy == CopyKind.Estimated ? release.Provenance.Title : null);
    }

    private void Set(string component, string? code)
    {
        if (at.TryGetValue(component, out var index)) row[index] = code;
    }

    private string Period(short year, byte quarter)
    {
        var key = year * 8 + quarter;
        if (!periods.TryGetValue(key, out var text)) periods[key] = text = new Period(year, quarter).ToString();
        return text;
    }

    /// <summary>The shortest text that gives the same number back; whole numbers without an exponent.</summary>
    internal static string Number(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
