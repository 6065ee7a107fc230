using Concord.Core;

namespace Concord.Statistics.Sdmx;

/// <summary>A dataflow that Concord publishes: which measures, published or estimated, in which structure.</summary>
/// <param name="Id">Identifier: <c>DF_MIG</c>.</param>
/// <param name="Name">English name, by which the others are found.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Structure">Identifier of its structure.</param>
/// <param name="Topic">Category that it stands under.</param>
/// <param name="Measures">Measures.</param>
/// <param name="Estimated">Whether it holds Concord's estimates, and nothing else.</param>
public sealed record SdmxFlow(string Id, string Name, string Description, string Structure, string Topic, IReadOnlyList<Measure> Measures, bool Estimated = false)
{
    /// <summary>All flows; that of country indicators first, as clients that take the first one expect no counterpart.</summary>
    public static IReadOnlyList<SdmxFlow> All { get; } =
    [
        new("DF_IND", "Country indicators", "Population, births, deaths, net migration, remittances received and paid, cost of sending, income group and gross domestic product of each area.", "DSD_IND", "CONTEXT", Of(MeasureEnds.Area)),
        new("DF_MIG", "Migration and remittances by corridor", "Everything that publishers state about pairs of areas: migrant stocks, people under protection, remittances, prices.", "DSD_MIG", "MIGRATION", [.. Of(MeasureEnds.People).Where(m => m != Measure.Flow), .. Of(MeasureEnds.Money)]),
        new("DF_MIG_EST", "Estimates of migration flows", "Flows between areas over an interval, estimated by Concord from stocks, births and deaths by several methods, with the sensitivity to stated input error.", "DSD_MIG", "ESTIMATES", [Measure.Flow], Estimated: true),
        new("DF_MIG_STOCK", "Migrant stocks and people under protection by corridor", "Migrant stocks on 1 July and people under protection on 31 December, by origin and destination.", "DSD_MIG", "MIGRATION", [.. Of(MeasureEnds.People).Where(m => m != Measure.Flow)]),
        new("DF_REMITTANCES", "Remittances and their cost by corridor", "Money sent along each corridor in a year, which is modelled and never measured, and what sending it costs.", "DSD_MIG", "REMITTANCES", [.. Of(MeasureEnds.Money)]),
        new("DF_TIES", "Distances and ties between areas", "Distances, common borders and languages, colonial ties, and membership in groups of areas.", "DSD_MIG", "CONTEXT", Of(MeasureEnds.Pair)),
    ];

    private static List<Measure> Of(MeasureEnds ends) => [.. SdmxCodes.Shown.Where(m => m.Ends == ends)];
}
