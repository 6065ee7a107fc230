using Concord.Statistics.Releases;

namespace Concord.Statistics.Sdmx.Metadata;

/// <summary>Reference metadata of one dataflow: definitions, methods, sources, licences and quality, by the concepts of CS_META.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Statements">Identifier and name of the concept, and what is said; several sentences where there are several sources.</param>
public sealed record FlowReport(SdmxFlow Flow, IReadOnlyList<(string Id, string Name, IReadOnlyList<string> Says)> Statements)
{
    /// <summary>The report of a flow over the releases of a lake; nothing is said that the releases do not say.</summary>
    public static FlowReport Of(SdmxFlow flow, IReadOnlyList<Release> releases)
    {
        var used = releases.Where(r => flow.Estimated == (r.Provenance.Copy == CopyKind.Estimated) && r.Measures.Any(m => flow.Measures.Any(f => f.Code == m.Code))).ToList();
        var measures = flow.Measures.Where(m => used.Any(r => r.Measures.Any(x => x.Code == m.Code))).ToList();
        IReadOnlyList<string> Says(string id) => id switch
        {
            "CONTACT" => ["Whoever runs this Concord; the publishers named under source data answer for their own figures."],
            "META_UPDATE" => [Newest(used)],
            "STAT_PRES" => [flow.Description, .. measures.Select(m => $"{SdmxCodes.MeasureCode(m)}: {m.Name}.")],
            "UNIT_MEASURE" => [.. measures.Select(m => SdmxCodes.UnitCode(m.Unit)).Distinct().Select(u => $"{u}, without a multiplier.")],
            "REF_PERIOD" => [.. measures.Select(m => (m, used.SelectMany(r => r.Measures).Where(x => x.Code == m.Code).ToList())).Select(x => FormattableString.Invariant($"{SdmxCodes.MeasureCode(x.m)}: {x.Item2.Min(e => e.FirstYear)} to {x.Item2.Max(e => e.LastYear)}."))],
            "INST_MANDATE" => ["Each publisher's own; Concord takes the files as they are given out and changes no value."],
            "CONF" => ["A count that its publisher hides leaves as suppressed: OBS_STATUS Q, CONF_STATUS A, no value. It is never shown as zero."],
            "REL_POLICY" => ["A release never changes. A new edition is a new vintage; older ones stay with includeHistory and asOf."],
            "FREQ_DISS" => ["When a publisher's new edition is imported."],
            "ACCESSIBILITY_CLARITY" => ["SDMX 2.1 and 3.0 over REST, CSV and JSON; pages of the portal; licence of each source under source data."],
            "QUALITY_MGMNT" => ["Bytes of each release are verified by SHA-256 before they are used. Sums, breaks, mirrors and editions are compared by 'concord check'."],
            "ACCURACY" => flow.Estimated
                ? ["Estimates, not counts. LOWER_BOUND and UPPER_BOUND show the sensitivity to a stated error of the inputs and are no confidence interval; methods differ by more.", .. used.Select(r => $"{SdmxCodes.SourceCode(r.Dataset)}: {r.Provenance.Note}")]
                : ["As the publishers state; NATURE and OBS_STATUS tell counted figures from modelled and imputed ones."],
            "COMPARABILITY" => ["A stock is counted by birthplace in some countries and by citizenship in others: COUNTERPART_BASIS tells which. Figures of different sources stand in series of their own and are not merged."],
            "SOURCE_TYPE" => [.. used.Select(r => $"{SdmxCodes.SourceCode(r.Dataset)}, edition {r.Edition}: {r.Provenance.Publisher}, {r.Provenance.Title}. {Copy(r.Provenance)} Licence: {r.Provenance.Licence}.")],
            "DATA_COMP" => flow.Estimated ? [.. used.Select(r => $"{SdmxCodes.SourceCode(r.Dataset)}: {r.Provenance.Title}; made from {string.Join(", ", r.Sources.Select(s => s.Name))}.")] : ["None: values are those of the files."],
            _ => [.. used.Where(_ => !flow.Estimated).Select(r => $"{SdmxCodes.SourceCode(r.Dataset)}: {r.Provenance.Note}")],
        };
        return new FlowReport(flow, [.. MetadataStructures.All.Select(c => (c.Id, c.Name, Says(c.Id))).Where(s => s.Item3.Count > 0)]);
    }

    private static string Copy(Provenance p) => p.Copy switch
    {
        CopyKind.AsPublished => "As published.",
        CopyKind.Reshaped => $"Reshaped by {p.CopiedBy}{(p.CopyUrl is null ? "" : $" ({p.CopyUrl})")}; no value changed.",
        CopyKind.Derived => $"Derived by a third party, {p.CopiedBy}{(p.CopyUrl is null ? "" : $" ({p.CopyUrl})")}: not the publisher's own figures.",
        _ => "Estimated by Concord.",
    };

    private static string Newest(List<Release> used) => used.Count == 0 ? "No release." : $"{used.Max(r => Vintage.Of(r, used)):yyyy-MM-dd}, the newest edition in it.";
}
