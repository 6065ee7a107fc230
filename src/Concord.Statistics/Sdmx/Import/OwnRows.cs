using Concord.Core;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Statistics.Sdmx.Import;

/// <summary>Rows of Concord's own flows: what another Concord published.</summary>
internal sealed class OwnRows : IRowMapper
{
    private static readonly Lazy<StructureSet> Own = new(() => LakeStructures.Build([]));
    private static readonly Dictionary<string, Sex> Sexes = Enum.GetValues<Sex>().ToDictionary(SdmxCodes.SexCode, StringComparer.Ordinal);

    private readonly Func<string, int?> area;
    private readonly int status;
    private readonly int nature;
    private readonly int comment;
    private readonly int source;
    private readonly string dataset;

    public OwnRows(Layout layout, string dataset, Func<string, int?> area)
    {
        (this.dataset, this.area) = (dataset, area);
        (status, nature, comment, source) = (layout.IndexOf("OBS_STATUS"), layout.IndexOf("NATURE"), layout.IndexOf("COMMENT_OBS"), layout.IndexOf("SOURCE"));
    }

    /// <summary>Structures by which Concord's own messages are read.</summary>
    public static StructureSet Structures => Own.Value;

    public string? Missing => null;

    /// <summary>Name of the dataset that a source becomes here.</summary>
    public static string Dataset(string source) => "sdmx-" + source.ToLowerInvariant().Replace('_', '-');

    public static bool IsOwn(Reference? flow) => flow is { Agency: SdmxCodes.Agency } && SdmxFlow.All.Any(f => f.Id == flow.Id);

    public SeriesTarget Series(DataRow row)
    {
        if (Dataset(row[source] ?? "") != dataset) return new SeriesTarget(null) { Skip = "of another source" };
        if (SdmxCodes.FindMeasure(row["MEASURE"] ?? "") is not { } measure) return Wrong("MEASURE", row["MEASURE"], "a code of CL_MEASURE");
        if (area(row["REF_AREA"] ?? "") is not { } to) return Wrong("REF_AREA", row["REF_AREA"], "a code of CL_AREA, ISO 3166 or M49");
        var from = AreaCatalogue.NoArea;
        if (row["COUNTERPART_AREA"] is { } counterpart && counterpart != "_Z")
        {
            if (area(counterpart) is not { } found) return Wrong("COUNTERPART_AREA", counterpart, "a code of CL_COUNTERPART_AREA, ISO 3166 or M49");
            from = found;
        }
        if (!Sexes.TryGetValue(row["SEX"] ?? "", out var sex)) return Wrong("SEX", row["SEX"], "_T, F or M");
        var definition = row["COUNTERPART_BASIS"] switch { "BIR" => Definition.BornAbroad, "CIT" => Definition.Citizenship, _ => Definition.None };
        return new SeriesTarget(measure, from, to, sex, measure == Measure.Stock ? definition : Definition.None);
    }

    public ObservationStatus Status(DataRow row) => (row[status], row[nature]) switch
    {
        ("Q", _) => ObservationStatus.Suppressed,
        ("P", _) => ObservationStatus.Provisional,
        ("F", _) => ObservationStatus.Projected,
        ("E", "M") => ObservationStatus.Modelled,
        _ => ObservationStatus.Published,
    };

    public Definition More(DataRow row) =>
        (row[comment] == "includes refugees" ? Definition.RefugeesIncluded : Definition.None) | ((row[status], row[nature]) is ("E", "E") ? Definition.Imputed : Definition.None);

    private static SeriesTarget Wrong(string component, string? value, string expected) => new(null) { Wrong = (component, value, expected) };
}
