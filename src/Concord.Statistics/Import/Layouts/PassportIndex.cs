using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>Visa requirements by passport and destination: a number of days, or words.</summary>
internal sealed class PassportIndex : Importer
{
    // The table has no date; its repository speaks of 2024 and 2025.
    private const int Year = 2025;

    public override string Name => "passport-index";

    public override string Looks => "Passport Index visa requirements (columns Passport, Destination, Requirement)";

    public override bool Recognises(SourceFile file) => file.HasHeader("Passport", "Destination", "Requirement");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "Passport Index (Arton Capital)",
        Dataset = "passport-index",
        Title = "Visa requirements by passport and destination",
        Edition = "2025",
        Licence = "MIT (the copy's table)",
        Copy = CopyKind.Reshaped,
        CopiedBy = "ilyankou/passport-index-dataset",
        CopyUrl = "https://github.com/ilyankou/passport-index-dataset",
        Note = "Rules for short visits, not for work or settlement. A visa is needed before travel where the table says visa required, e-visa or no admission; not where it says visa free, a number of days, visa on arrival or electronic authorisation. The table carries no date.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (passport, destination, requirement) = (csv.Column("Passport"), csv.Column("Destination"), csv.Column("Requirement"));
        var areas = AreaCodes.Of(file, draft, CodeScheme.Iso3);
        while (csv.Next(cancel))
        {
            if (csv[requirement] is "-1")
            {
                draft.Skip("passport of the destination itself");
                continue;
            }
            if (!areas.TryFind(csv[passport], csv.Line, passport, "Passport", out var from) || !areas.TryFind(csv[destination], csv.Line, destination, "Destination", out var to)) continue;
            double? needed = csv[requirement] switch { "visa required" or "e-visa" or "no admission" => 1, "visa free" or "visa on arrival" or "eta" => 0, _ => null };
            if (needed is null)
            {
                if (!int.TryParse(csv[requirement], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days) || days is < 1 or > 3650)
                {
                    csv.Reject("import.unknown-code", requirement, "Requirement", "a number of days, visa free, eta, visa on arrival, e-visa, visa required, no admission or -1");
                    continue;
                }
                draft.Add(Measure.VisaFreeDays, from, to, new Period(Year), days);
            }
            draft.Add(Measure.VisaBeforeTravel, from, to, new Period(Year), needed ?? 0);
        }
    }
}
