using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Releases;

namespace Concord.Cli;

/// <summary>Definitions, statuses and treaty actions in words.</summary>
internal static class Words
{
    /// <summary><c>born abroad, refugees included</c>; empty where the publisher says nothing.</summary>
    public static string Of(Definition definition)
    {
        var words = new List<string>();
        if (definition.HasFlag(Definition.BornAbroad)) words.Add("born abroad");
        if (definition.HasFlag(Definition.Citizenship)) words.Add("citizenship");
        if (definition.HasFlag(Definition.RefugeesIncluded)) words.Add("refugees included");
        if (definition.HasFlag(Definition.Imputed)) words.Add("imputed");
        return string.Join(", ", words);
    }

    /// <summary><c>modelled</c>.</summary>
    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Modelled => "modelled",
        ObservationStatus.Provisional => "provisional",
        ObservationStatus.Suppressed => "hidden by the publisher",
        ObservationStatus.Projected => "projected",
        ObservationStatus.Estimated => "estimated",
        _ => "published",
    };

    /// <summary>What kind of figure this is; what a third party computed is never called published.</summary>
    public static string Kind(Observation figure) => figure.Release.Provenance.Copy != CopyKind.Derived || figure.Status == ObservationStatus.Suppressed ? Of(figure.Status)
        : figure.Measure.Unit == Unit.PercentOfAmount ? "a third party's mean" : "derived by a third party";

    /// <summary><c>ratified</c>.</summary>
    public static string Of(TreatyActionKind kind) => kind switch
    {
        TreatyActionKind.Signature => "signed",
        TreatyActionKind.Ratification => "ratified",
        TreatyActionKind.Accession => "acceded",
        TreatyActionKind.Succession => "succeeded",
        TreatyActionKind.Acceptance => "accepted",
        TreatyActionKind.Approval => "approved",
        TreatyActionKind.RatificationOrAccession => "ratified or acceded",
        TreatyActionKind.SuccessionToSignature => "succeeded to a signature",
        _ => "no action recorded",
    };
}
