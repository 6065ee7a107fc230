using System.Globalization;
using Concord.Core;

namespace Concord.Statistics.Sdmx;

/// <summary>Codes that Concord's SDMX lists have for what the lake stores as numbers, both ways.</summary>
public static class SdmxCodes
{
    /// <summary>The agency that maintains Concord's structures.</summary>
    public const string Agency = "CONCORD";

    /// <summary>Version of the structures.</summary>
    public const string Version = "1.0.0";

    private static readonly Dictionary<byte, string> MeasureCodes = new()
    {
        [Measure.Stock.Id] = "MIG_STOCK", [Measure.Refugees.Id] = "REF_STOCK", [Measure.AsylumSeekers.Id] = "ASYL_PENDING", [Measure.OthersInNeed.Id] = "OIP_STOCK",
        [Measure.InternallyDisplaced.Id] = "IDP_STOCK", [Measure.Stateless.Id] = "STATELESS_STOCK", [Measure.Population.Id] = "POP", [Measure.PopulationYearEnd.Id] = "POP_YEAR_END",
        [Measure.Births.Id] = "BIRTHS", [Measure.Deaths.Id] = "DEATHS", [Measure.NetMigration.Id] = "MIG_NET", [Measure.PopulationChange.Id] = "POP_CHANGE", [Measure.Gdp.Id] = "GDP",
        [Measure.Remittances.Id] = "REM_BILATERAL", [Measure.RemittancesReceived.Id] = "REM_IN", [Measure.RemittancesPaid.Id] = "REM_OUT", [Measure.RemittancesReceivedShare.Id] = "REM_IN_GDP",
        [Measure.Price.Id] = "REM_COST", [Measure.Price500.Id] = "REM_COST_500", [Measure.PriceSmart.Id] = "REM_COST_SMART", [Measure.PriceServices.Id] = "REM_COST_SERVICES",
        [Measure.PriceToArea.Id] = "REM_COST_TO", [Measure.Distance.Id] = "DIST", [Measure.DistanceCapitals.Id] = "DIST_CAPITALS", [Measure.DistanceWeighted.Id] = "DIST_WEIGHTED",
        [Measure.DistanceCes.Id] = "DIST_CES", [Measure.Contiguity.Id] = "BORDER", [Measure.CommonLanguage.Id] = "LANG_OFFICIAL", [Measure.CommonSpokenLanguage.Id] = "LANG_SPOKEN",
        [Measure.ColonialTie.Id] = "COLONIAL", [Measure.IncomeGroup.Id] = "INCOME_GROUP", [Measure.Membership.Id] = "MEMBERSHIP", [Measure.Flow.Id] = "MIG_FLOW",
    };

    private static readonly Dictionary<string, Measure> Measures = MeasureCodes.ToDictionary(m => m.Value, m => Measure.ById(m.Key), StringComparer.Ordinal);

    private static readonly Dictionary<string, Area> Areas = AreaCatalogue.Default.All.ToDictionary(AreaCode, StringComparer.Ordinal);

    /// <summary>Measures that SDMX shows as observations of their own; the ends of a band are attributes.</summary>
    public static IEnumerable<Measure> Shown => Measure.All.Where(m => MeasureCodes.ContainsKey(m.Id));

    /// <summary>Code of a measure in CL_MEASURE.</summary>
    public static string MeasureCode(Measure measure) => MeasureCodes[measure.Id];

    /// <summary>The measure of a code of CL_MEASURE, or null.</summary>
    public static Measure? FindMeasure(string code) => Measures.GetValueOrDefault(code);

    /// <summary>Code of an area in CL_AREA: alpha-3 or the catalogue's own; <c>M49_nnn</c> for an M49 group, <c>W</c> for the world.</summary>
    public static string AreaCode(Area area) => area.Code switch
    {
        "WLD" => "W",
        "XXA" => "STLS",
        "UNK" => "_U",
        _ => area is { Kind: AreaKind.Group, M49: { } number } ? string.Create(CultureInfo.InvariantCulture, $"M49_{number:000}") : area.Code,
    };

    /// <summary>The area of a code of CL_AREA, an alpha-3 or alpha-2 code, or an M49 number with or without zeros and prefix; null if none.</summary>
    public static Area? FindArea(string code)
    {
        if (Areas.GetValueOrDefault(code) is { } area) return area;
        return AreaCatalogue.Default.Find(code.StartsWith("M49_", StringComparison.Ordinal) ? code[4..] : code);
    }

    /// <summary>Code of a dataset in CL_SOURCE: <c>UNDESA_STOCK</c>.</summary>
    public static string SourceCode(string dataset) => dataset.ToUpperInvariant().Replace('-', '_').Replace('.', '_');

    /// <summary>Code of a unit in CL_UNIT_MEASURE.</summary>
    public static string UnitCode(Unit unit) => unit switch
    {
        Unit.Persons => "PS",
        Unit.UsDollars => "USD",
        Unit.PercentOfAmount => "PC_SENT",
        Unit.PercentOfGdp => "PT_GDP",
        Unit.Kilometres => "KM",
        Unit.YesNo => "YES_NO",
        Unit.Class => "CLASS",
        _ => "NUM",
    };

    /// <summary>Code of a sex in CL_SEX.</summary>
    public static string SexCode(Sex sex) => sex switch { Sex.Female => "F", Sex.Male => "M", _ => "_T" };

    /// <summary>Identifier of a publisher as a data provider: <c>UNDESA</c>, <c>WORLDBANK</c>.</summary>
    public static string ProviderCode(Releases.Provenance provenance)
    {
        var code = new string([.. provenance.ShortPublisher.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        return code.Length == 0 ? "OTHER" : code;
    }

    /// <summary>What links people or money to the counterpart area, as stored in the table of SDMX: its code by number.</summary>
    internal static IReadOnlyList<string> Bases { get; } = ["_Z", "BIR", "CIT", "PRV", "ORI", "TRA", "_U"];
}
