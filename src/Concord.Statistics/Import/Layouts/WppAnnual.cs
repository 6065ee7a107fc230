using System.Collections.Frozen;
using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>
/// World Population Prospects in the wide tables of the R package wpp2024: a row for each location, a column for each year, in thousands.
/// The tables do not say in their text what they count; that is the file's name, as in the package.
/// </summary>
internal sealed class WppAnnual : Importer
{
    private const string Locations = "UNlocations.txt";
    private const string CountryOrArea = "4";

    private static readonly FrozenDictionary<string, Measure> Measures = new Dictionary<string, Measure>
    {
        ["births"] = Measure.Births,
        ["deaths"] = Measure.Deaths,
        ["migration"] = Measure.NetMigration,
        ["PopChange"] = Measure.PopulationChange,
        ["popprojMed"] = Measure.PopulationYearEnd,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public override string Name => "undesa-wpp-annual";

    public override string Looks => "World Population Prospects as reshaped for R (tab-separated: country_code, country, years), with UNlocations.txt beside";

    public override bool Recognises(SourceFile file) => file.HasHeader("country_code", "country", "…");

    public override bool IsCompanion(SourceFile file) => file.HasHeader("name", "country_code", "reg_code", "reg_name", "area_code", "area_name", "location_type", "…");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "United Nations, Department of Economic and Social Affairs, Population Division (UN DESA)",
        Dataset = "undesa-wpp",
        Title = "World Population Prospects",
        Edition = "2024",
        Licence = "CC BY 3.0 IGO",
        Copy = CopyKind.Reshaped,
        CopiedBy = "PPgp, University of Washington (R package wpp2024)",
        CopyUrl = "https://github.com/PPgp/wpp2024",
        Note = "Births, deaths, net migration and change of population are of the calendar year, estimates of the United Nations; net migration is a residual and includes refugees. " +
            "Population is at 31 December, medium variant. The copy is in thousands with three decimals; persons are exact to one.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        if (!Measures.TryGetValue(Path.GetFileNameWithoutExtension(file.Name), out var measure))
        {
            draft.Reject(new Fault("wpp.unnamed", Severity.Error, file.At(), "a table that does not say what it counts",
                "the file name of the package: " + string.Join(", ", Measures.Keys.Order(StringComparer.Ordinal)), "Give the file its name back"));
            return;
        }
        if (file.Companion(Locations) is not { } locations)
        {
            draft.Reject(new Fault("wpp.no-locations", Severity.Error, file.At(), $"{Locations} does not stand beside the file",
                $"{Locations} of the same package, which tells countries from aggregates", $"Put {Locations} into the same folder"));
            return;
        }
        draft.AddSource(locations, null);
        var kinds = LocationTypes(locations);
        using var csv = new HeadedTable(file, draft);
        var years = csv.Header.Where(c => int.TryParse(c.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(c => (Year: int.Parse(c.Key, CultureInfo.InvariantCulture), Column: c.Value)).ToList();
        var observed = csv.Header.FirstOrDefault(c => c.Key == "last.observed", new("", -1)).Value;
        var areas = AreaCodes.Of(file, draft, CodeScheme.UnDesa);
        while (csv.Next(cancel))
        {
            if (kinds.GetValueOrDefault(csv[0].ToString()) is { } kind && kind != CountryOrArea) draft.Skip("aggregate of areas (location type)");
            else if (areas.TryFind(csv[0], csv.Line, 0, "country_code", out var area)) Add(csv, draft, measure, area, years, observed);
        }
    }

    private static void Add(HeadedTable csv, ReleaseDraft draft, Measure measure, int area, List<(int Year, int Column)> years, int observed)
    {
        var last = observed >= 0 && int.TryParse(csv[observed], NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : int.MaxValue;
        foreach (var (year, column) in years)
        {
            if (csv[column] is "" or "NA") draft.Skip("no value");
            else if (csv.TryNumber(column, year.ToString(CultureInfo.InvariantCulture), out var thousands))
            {
                var status = measure == Measure.PopulationYearEnd || year > last ? ObservationStatus.Projected : ObservationStatus.Published;
                // Differences of thousands leave noise far below one person.
                draft.Add(measure, area, new Period(year), Math.Round(thousands * 1000) + 0.0, status);
            }
        }
    }

    private static Dictionary<string, string> LocationTypes(SourceFile locations)
    {
        using var csv = new HeadedTable(locations, new ReleaseDraft());
        var (code, type) = (csv.Column("country_code"), csv.Column("location_type"));
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        while (csv.Next(CancellationToken.None)) kinds[csv[code].ToString()] = csv[type].ToString();
        return kinds;
    }
}
