using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>The IMPIC project's scores of immigration policy: an area and year a row, a score from 0 to 1 for each item and field.</summary>
internal sealed class Impic : Importer
{
    private static readonly (string Column, Measure Measure)[] Wanted =
    [
        ("AvgS_ImmPol", Measure.Restrictiveness), ("AvgS_Reg_A", Measure.RestrictivenessFamily), ("AvgS_Reg_B", Measure.RestrictivenessLabour), ("AvgS_Reg_C", Measure.RestrictivenessAsylum),
    ];

    public override string Name => "impic";

    public override string Looks => "IMPIC scores of immigration policy (columns cntry, year, AvgS_a02 …)";

    public override bool Recognises(SourceFile file) => file.HasHeader("cntry", "year", "AvgS_a02", "AvgS_a03", "…");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "Immigration Policies in Comparison (IMPIC), WZB Berlin Social Science Center",
        Dataset = "impic",
        Title = "IMPIC Dataset, second version",
        Edition = "v2",
        Licence = "free for research with citation; not to be passed on",
        Copy = CopyKind.Reshaped,
        CopiedBy = "liamhaller/MigrationABM-DataProcessing (Stata to text)",
        CopyUrl = "https://github.com/liamhaller/MigrationABM-DataProcessing",
        Note = "Scores of laws on the books by national experts; 0 the most open and 1 the most restrictive of each item's scale. A blank is not coded. Scores of fields, not their items, are taken over.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (country, year) = (csv.Column("cntry"), csv.Column("year"));
        var wanted = Wanted.Where(w => csv.Header.Any(h => h.Key == w.Column)).Select(w => (w.Column, At: csv.Column(w.Column), w.Measure)).ToArray();
        if (wanted.Length < Wanted.Length)
            draft.Reject(new Fault("import.no-column", Severity.Error, file.At(1), "a header without " + string.Join(", ", Wanted.Select(w => w.Column).Except(wanted.Select(w => w.Column))), "the scores of the fields", "Check that the file is whole"));
        var areas = AreaCodes.Of(file, draft, CodeScheme.Iso2);
        while (csv.Next(cancel))
        {
            // Two codes of the file stand for no area of ISO 3166.
            if (csv[country] is "ed" or "er")
            {
                draft.Skip("code ed or er, which is no ISO code");
                continue;
            }
            if (!areas.TryFind(csv[country].ToString().ToUpperInvariant(), csv.Line, country, "cntry", out var area) || !csv.TryYear(year, "year", out var at)) continue;
            foreach (var (name, column, measure) in wanted)
            {
                if (csv[column].IsEmpty) draft.Skip("not coded (cells)");
                else if (!csv.TryNumber(column, name, out var score)) continue;
                else if (score is < 0 or > 1) csv.Reject("import.not-a-score", column, name, "a score from 0 to 1");
                else draft.Add(measure, area, new Period(at), score);
            }
        }
    }
}
