using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>Scores of access to citizenship by area and year: MIPEX and CITRIX beside each other, names where the code is blank.</summary>
internal sealed class CitizenshipScores : Importer
{
    public override string Name => "citizenship-scores";

    public override string Looks => "Scores of access to citizenship (columns iso3, country_name, cntry, year, CITRIX_v1, CITRIX_v2, dualcit_v2, MIPEX_ATN_2020)";

    public override bool Recognises(SourceFile file) => file.HasHeader("iso3", "country_name", "cntry", "year", "CITRIX_v1", "CITRIX_v2", "dualcit_v2", "MIPEX_ATN_2020");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "MIPEX (Migration Policy Group) and CITRIX (Schmid)",
        Dataset = "citizenship-scores",
        Title = "Access to nationality (MIPEX 2020) and inclusiveness of citizenship (CITRIX, version 2)",
        Edition = HeadedTable.LastYear(file, "year").ToString(System.Globalization.CultureInfo.InvariantCulture),
        Licence = "as of the sources; not stated in the copy",
        Copy = CopyKind.Reshaped,
        CopiedBy = "mpvink/making-citizenship-regimes-more-comparable-globally",
        CopyUrl = "https://github.com/mpvink/making-citizenship-regimes-more-comparable-globally",
        Note = "Scores of laws from 0 to 100, higher where citizenship is easier to reach for immigrants. The two are made in unlike ways and are not to be compared with each other.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (name, year) = (csv.Column("country_name"), csv.Column("year"));
        (string Name, int At, Measure Measure)[] scores = [("CITRIX_v2", csv.Column("CITRIX_v2"), Measure.CitizenshipInclusion), ("MIPEX_ATN_2020", csv.Column("MIPEX_ATN_2020"), Measure.NationalityAccess)];
        var areas = AreaCodes.Names(file, draft);
        while (csv.Next(cancel))
        {
            // The only Korea in both is the Republic of Korea.
            var country = csv[name] is "Korea" ? "Republic of Korea" : csv[name];
            if (!areas.TryFind(country, csv.Line, name, "country_name", out var area) || !csv.TryYear(year, "year", out var at)) continue;
            foreach (var (column, index, measure) in scores)
            {
                if (csv[index].IsEmpty) draft.Skip("no score (cells)");
                else if (!csv.TryNumber(index, column, out var score)) continue;
                else if (score is < 0 or > 100) csv.Reject("import.not-a-score", index, column, "a score from 0 to 100");
                else draft.Add(measure, area, new Period(at), score);
            }
        }
    }
}
