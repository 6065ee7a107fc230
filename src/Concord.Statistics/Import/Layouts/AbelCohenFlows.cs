using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>Abel and Cohen's estimates of five-year flows by six methods; the lake takes the one that the authors recommend.</summary>
internal sealed class AbelCohenFlows : Importer
{
    private const string Recommended = "da_pb_closed";

    public override string Name => "abel-cohen-flows";

    public override string Looks => "Abel and Cohen's bilateral flows (columns year0, orig, dest, sd_drop_neg … da_pb_closed)";

    public override bool Recognises(SourceFile file) => file.HasHeader("year0", "orig", "dest", "sd_drop_neg", "sd_rev_neg", "mig_rate", "da_min_open", "da_min_closed", Recommended);

    // Behind Concord's own estimates, whose inputs and settings stand in the lake.
    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "Abel and Cohen, Bilateral international migration flow estimates",
        Dataset = "published-flows-abel-cohen",
        Title = "Bilateral international migration flow estimates for 200 countries, pseudo-Bayesian demographic accounting",
        Edition = $"{HeadedTable.LastYear(file, "year0") + 5}",
        Licence = "CC BY 4.0",
        Copy = CopyKind.Reshaped,
        CopiedBy = "X80110/migration-visualization (zero cells and regions dropped)",
        CopyUrl = "https://github.com/X80110/migration-visualization",
        Note = "People who lived in the origin at the start of five years and in the destination at their end, estimated from stocks by the authors; rounded to whole people. Five other methods of the file are left out. A pair that is absent is zero.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (year, orig, dest, flow) = (csv.Column("year0"), csv.Column("orig"), csv.Column("dest"), csv.Column(Recommended));
        var areas = AreaCodes.Of(file, draft, CodeScheme.WorldBank);
        while (csv.Next(cancel))
        {
            if (!areas.TryFind(csv[orig], csv.Line, orig, "orig", out var from) || !areas.TryFind(csv[dest], csv.Line, dest, "dest", out var to) || !csv.TryYear(year, "year0", out var start)) continue;
            if (csv.TryNumber(flow, Recommended, out var people)) draft.Add(Measure.Flow, from, to, new Period(start + 5), people, status: ObservationStatus.Estimated);
        }
        draft.Skip("methods of the file that are not taken over (columns)", 5);
    }
}
