using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>CEPII's GeoDist: distances and ties of pairs of areas, in codes of about 2000 (ROM, ZAR, TMP, PAL, YUG), a point where nothing is known.</summary>
internal sealed class CepiiDistances : Importer
{
    // Properties of a pair have no date; they stand under the year of the working paper that describes them.
    private const int Year = 2011;

    private static readonly (string Column, Measure Measure)[] Wanted =
    [
        ("contig", Measure.Contiguity), ("comlang_off", Measure.CommonLanguage), ("comlang_ethno", Measure.CommonSpokenLanguage), ("colony", Measure.ColonialTie),
        ("dist", Measure.Distance), ("distcap", Measure.DistanceCapitals), ("distw", Measure.DistanceWeighted), ("distwces", Measure.DistanceCes),
    ];

    public override string Name => "cepii-geodist";

    public override string Looks => "CEPII distances (columns iso_o, iso_d, contig, comlang_off …)";

    public override bool Recognises(SourceFile file) => file.HasHeader("iso_o", "iso_d", "contig", "comlang_off", "comlang_ethno", "colony", "…");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "CEPII",
        Dataset = "cepii-geodist",
        Title = "GeoDist (Mayer and Zignago 2011)",
        Edition = "2011",
        Licence = "Etalab open licence 2.0",
        Copy = CopyKind.Reshaped,
        CopiedBy = "cepiigeodist (R package; converted from the .xls)",
        CopyUrl = "https://github.com/pachadotdev/cepiigeodist",
        Note = "Great-circle distances in kilometres; an area's distance to itself is CEPII's internal distance. Areas are those of about 2000: Serbia and Montenegro is one.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (origin, destination) = (csv.Column("iso_o"), csv.Column("iso_d"));
        var wanted = Wanted.Select(w => (w.Column, Index: csv.Column(w.Column), w.Measure)).ToArray();
        var areas = AreaCodes.Of(file, draft, CodeScheme.Cepii);
        while (csv.Next(cancel))
        {
            if (!areas.TryFind(csv[origin], csv.Line, origin, "iso_o", out var from) || !areas.TryFind(csv[destination], csv.Line, destination, "iso_d", out var to)) continue;
            foreach (var (name, column, measure) in wanted)
            {
                if (csv[column] is "." or "") draft.Skip("no value (cells)");
                else if (csv.TryNumber(column, name, out var value)) draft.Add(measure, from, to, new Period(Year), value);
            }
        }
    }
}
