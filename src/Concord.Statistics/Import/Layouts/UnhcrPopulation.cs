using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>UNHCR's population figures by country of origin and of asylum, in the table of its own R package: UNHCR's three-letter codes, a column for each kind of people.</summary>
internal sealed class UnhcrPopulation : Importer
{
    // Returned people and host communities are flows or neighbours of these stocks, "others of concern" is a mixed bag: none of them is a measure here.
    private static readonly (string Column, Measure Measure)[] Wanted =
    [
        ("refugees", Measure.Refugees), ("asylum_seekers", Measure.AsylumSeekers), ("oip", Measure.OthersInNeed),
        ("idps", Measure.InternallyDisplaced), ("stateless", Measure.Stateless),
    ];

    public override string Name => "unhcr-population";

    public override string Looks => "UNHCR population figures (columns year, coo_name, coo, coo_iso, coa_name, coa, coa_iso, refugees …)";

    public override bool Recognises(SourceFile file) => file.HasHeader("year", "coo_name", "coo", "coo_iso", "coa_name", "coa", "coa_iso", "refugees", "asylum_seekers", "…");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "United Nations High Commissioner for Refugees (UNHCR)",
        Dataset = "unhcr-population",
        Title = "Refugee Population Statistics Database",
        Edition = HeadedTable.LastYear(file, "year").ToString(CultureInfo.InvariantCulture),
        Licence = "CC BY 4.0",
        Copy = CopyKind.Reshaped,
        CopiedBy = "UNHCR (R package refugees)",
        CopyUrl = "https://github.com/PopulationStatistics/refugees",
        Note = "People at 31 December. Refugees, asylum-seekers and others in need of international protection are kinds of their own and are not added to migrant stocks. " +
            "To protect people, this copy shows every count from 1 to 4 as 5; the download shows some as '*', which is hidden and not zero. A zero of the table is not kept: it says only that a row has people of another kind.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (year, coo, coa) = (csv.Column("year"), csv.Column("coo"), csv.Column("coa"));
        var wanted = Wanted.Select(w => (w.Column, Index: csv.Column(w.Column), w.Measure)).ToArray();
        var areas = AreaCodes.Of(file, draft, CodeScheme.Unhcr);
        while (csv.Next(cancel))
        {
            if (!csv.TryYear(year, "year", out var t) || !areas.TryFind(csv[coo], csv.Line, coo, "coo", out var from) || !areas.TryFind(csv[coa], csv.Line, coa, "coa", out var to)) continue;
            var day = new DateOnly(t, 12, 31);
            (from, to) = (AtThatTime(from, day), AtThatTime(to, day));
            foreach (var (name, column, measure) in wanted)
            {
                var cell = csv[column];
                if (cell is "0" or "" or "-" or "NA") draft.Skip("none of this kind (cells)");
                else if (cell is "*") draft.Add(measure, from, to, new Period(t), null, status: ObservationStatus.Suppressed);
                else if (csv.TryNumber(column, name, out var count)) draft.Add(measure, from, to, new Period(t), count);
            }
        }
    }

    // UNHCR goes on using a code when a state is divided: its SUD of 1990 is the undivided Sudan.
    private static int AtThatTime(int area, DateOnly day) => AreaCatalogue.Default.At(AreaCatalogue.Default.ById(area)!, day).Id;
}
