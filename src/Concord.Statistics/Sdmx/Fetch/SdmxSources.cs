namespace Concord.Statistics.Sdmx.Fetch;

/// <summary>A service of an official publisher, and flows of it that concern migration.</summary>
/// <param name="Name">Word by which a user names it: <c>eurostat</c>.</param>
/// <param name="Publisher">Publisher.</param>
/// <param name="Address">Address of its SDMX 2.1 interface.</param>
/// <param name="Flows">Flow references as the interface writes them, each with what it holds.</param>
public sealed record SdmxSource(string Name, string Publisher, string Address, IReadOnlyList<(string Flow, string Holds)> Flows)
{
    /// <summary>The services that Concord knows.</summary>
    public static IReadOnlyList<SdmxSource> All { get; } =
    [
        new("eurostat", "Eurostat", "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1",
        [
            ("MIGR_POP1CTZ", "population by citizenship"), ("MIGR_POP3CTB", "population by country of birth"), ("DEMO_GIND", "population change and net migration"),
            ("MIGR_IMM1CTZ", "immigration by citizenship"), ("MIGR_EMI1CTZ", "emigration by citizenship"), ("MIGR_RESFIRST", "first residence permits"), ("MIGR_ASYAPPCTZA", "asylum applicants"),
        ]),
        new("oecd", "OECD", "https://sdmx.oecd.org/public/rest", [("OECD.ELS.IMD,DSD_MIG@DF_MIG,", "International Migration Database")]),
        new("ilo", "ILO", "https://sdmx.ilo.org/rest", [("ILO,DF_MST_TPOP_SEX_CBR_NB", "people by country of birth")]),
        new("unicef", "UNICEF", "https://sdmx.data.unicef.org/ws/public/sdmxapi/rest", [("UNICEF,MG,1.0", "migration and displacement")]),
        new("sdg", "UN Statistics Division", "https://data.un.org/ws/rest", [("IAEG-SDGs,DF_SDG_GLH,1.0", "SDG indicators, among them remittances")]),
        new("worldbank", "World Bank", "https://api.worldbank.org/v2/sdmx/rest", [("WB,WDI,1.0", "World Development Indicators")]),
    ];

    /// <summary>The address of what a user typed as <c>eurostat:MIGR_POP3CTB</c> or <c>eurostat:MIGR_POP3CTB/A.NR.T.…</c>; null if it is no such word, or no known service.</summary>
    public static Uri? Find(string typed, string? from, string? to)
    {
        var colon = typed.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 1 || All.FirstOrDefault(s => s.Name.Equals(typed[..colon], StringComparison.OrdinalIgnoreCase)) is not { } source) return null;
        var rest = typed[(colon + 1)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (flow, key) = slash < 0 ? (rest, "all") : (rest[..slash], rest[(slash + 1)..]);
        var query = string.Join('&', new[] { from is null ? null : $"startPeriod={Uri.EscapeDataString(from)}", to is null ? null : $"endPeriod={Uri.EscapeDataString(to)}" }.OfType<string>());
        return new Uri($"{source.Address}/data/{flow}/{key}{(query.Length > 0 ? "?" + query : "")}");
    }
}
