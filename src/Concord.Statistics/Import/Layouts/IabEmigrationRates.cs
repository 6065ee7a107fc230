using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>The IAB's brain-drain rates: an area, sex and year a row, fractions by level of education.</summary>
internal sealed class IabEmigrationRates : Importer
{
    private static readonly (string Column, Measure Measure)[] Wanted =
    [
        ("tot_rate", Measure.EmigrationRate), ("low_rate", Measure.EmigrationRateLow), ("med_rate", Measure.EmigrationRateMedium), ("high_rate", Measure.EmigrationRateHigh),
    ];

    public override string Name => "iab-emigration-rates";

    public override string Looks => "IAB brain-drain emigration rates (columns origin, ccode_origin, gender, year, tot_rate, low_rate …)";

    public override bool Recognises(SourceFile file) => file.HasHeader("origin", "ccode_origin", "gender", "year", "tot_rate", "low_rate", "med_rate", "high_rate");

    public override Provenance Describe(SourceFile file) => Iab("iab-emigration-rates", "IAB Brain-Drain Data: emigration rates", CopyKind.Reshaped, "calvingdu/econ490 (Stata to text)", "https://github.com/calvingdu/econ490",
        "Emigrants aged 25 and over in 20 OECD countries, over those and the people of that age and education at home, every five years. The file states fractions; here per cent.");

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (code, gender, year) = (csv.Column("ccode_origin"), csv.Column("gender"), csv.Column("year"));
        var wanted = Wanted.Select(w => (w.Column, At: csv.Column(w.Column), w.Measure)).ToArray();
        var areas = AreaCodes.Of(file, draft, CodeScheme.WorldBank);
        while (csv.Next(cancel))
        {
            // Codes of the file's own; the sum of the world is no area.
            var origin = csv[code] switch { "NAU" => "NRU", "SIN" => "SGP", "UAE" => "ARE", "SRB&MNE" => "SCG", var other => other };
            if (origin is "WLD")
            {
                draft.Skip("aggregate of areas");
                continue;
            }
            Sex? sex = csv[gender] switch { "Male and Female" => Sex.Both, "Male" => Sex.Male, "Female" => Sex.Female, _ => null };
            if (sex is null) csv.Reject("import.unknown-sex", gender, "gender", "Male and Female, Male or Female");
            else if (areas.TryFind(origin, csv.Line, code, "ccode_origin", out var area) && csv.TryYear(year, "year", out var at))
            {
                foreach (var (name, column, measure) in wanted)
                {
                    if (csv[column] is "" or ".") draft.Skip("not available (cells)");
                    else if (!csv.TryNumber(column, name, out var rate)) continue;
                    else if (rate is < 0 or > 1) csv.Reject("import.not-a-fraction", column, name, "a fraction from 0 to 1");
                    else draft.Add(measure, AreaCatalogue.NoArea, area, new Period(at), (double)((decimal)rate * 100m), sex.Value);
                }
            }
        }
    }

    /// <summary>What both layouts of the project say of themselves.</summary>
    internal static Provenance Iab(string dataset, string title, CopyKind copy, string by, string url, string note) => new()
    {
        Publisher = "Institute for Employment Research (IAB); Brücker, Capuano and Marfouk 2013",
        Dataset = dataset,
        Title = title,
        Edition = "2013",
        Licence = "free for research with citation; not to be passed on",
        Copy = copy,
        CopiedBy = by,
        CopyUrl = url,
        Note = note,
    };
}
