using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>Bilateral labour agreements by pair and year (Chilton and Woda 2022); year 9999 where it is unknown.</summary>
internal sealed class LabourAgreements : Importer
{
    private const int Unknown = 9999;

    public override string Name => "labour-agreements";

    public override string Looks => "Bilateral labour agreements (columns treatyID, countryA, countryB, codeA, codeB, dyadID, year, datesigned …)";

    public override bool Recognises(SourceFile file) => file.HasHeader("treatyID", "countryA", "countryB", "codeA", "codeB", "dyadID", "year", "datesigned", "…");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "Chilton and Woda, Bilateral Labor Agreements Dataset",
        Dataset = "labour-agreements",
        Title = "Bilateral Labor Agreements, formation data",
        Edition = "2022",
        Licence = "not stated in the copy (Harvard Dataverse's default is CC0)",
        Copy = CopyKind.Reshaped,
        CopiedBy = "NarcisseChangom/BLAs-Migration-repo (Stata to text)",
        CopyUrl = "https://github.com/NarcisseChangom/BLAs-Migration-repo",
        Note = "Agreements by the year in which they were signed, whether or not they are still in force. The source does not say which of the two states sends: both directions have the number. A pair without a row has none that the authors found.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (a, b, year) = (csv.Column("countryA"), csv.Column("countryB"), csv.Column("year"));
        var areas = AreaCodes.Names(file, draft);
        var counts = new SortedDictionary<(int From, int To, int Year), int>();
        while (csv.Next(cancel))
        {
            if (int.TryParse(csv[year], NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated == Unknown)
            {
                draft.Skip("year unknown (9999)");
                continue;
            }
            if (!areas.TryFind(csv[a], csv.Line, a, "countryA", out var first) || !areas.TryFind(csv[b], csv.Line, b, "countryB", out var second) || !csv.TryYear(year, "year", out var at)) continue;
            if (first == second)
            {
                draft.Skip("an area with itself");
                continue;
            }
            foreach (var key in new[] { (first, second, at), (second, first, at) }) counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        foreach (var (key, count) in counts) draft.Add(Measure.LabourAgreements, key.From, key.To, new Period(key.Year), count);
    }
}
