namespace Concord.Core;

/// <summary>Whose codes a file uses where they differ from ISO 3166.</summary>
public enum CodeScheme
{
    /// <summary>ISO 3166 alpha-3, current or withdrawn, with the catalogue's own codes.</summary>
    Iso3,

    /// <summary>ISO 3166 alpha-2. "NA" is Namibia.</summary>
    Iso2,

    /// <summary>M49 numbers, with or without leading zeros.</summary>
    M49,

    /// <summary>World Bank: ROM, ZAR, TMP, WBG, KSV/XKX, CHI, IMY and aggregates. YUG is Serbia and Montenegro.</summary>
    WorldBank,

    /// <summary>UNHCR's own three-letter codes: AUL Australia, AUS Austria, GFR Germany.</summary>
    Unhcr,

    /// <summary>CEPII: ROM, ZAR, TMP, PAL. YUG is Serbia and Montenegro.</summary>
    Cepii,

    /// <summary>UN DESA Population Division: OOO, XCX, 2003, 931.</summary>
    UnDesa,
}
