using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics;

/// <summary>A treaty whose participants are known to the lake. <see cref="Id"/> is what Parquet stores and never changes its meaning.</summary>
/// <param name="Id">Stored number.</param>
/// <param name="Code">Typed by people: <c>ICRMW</c>.</param>
/// <param name="Name">English title.</param>
/// <param name="Chapter">Chapter and number in the United Nations Treaty Collection.</param>
public sealed record Treaty(byte Id, string Code, string Name, string Chapter)
{
    /// <summary>International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families, 1990.</summary>
    public static readonly Treaty MigrantWorkers = new(1, "ICRMW",
        "International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families, 1990", "IV-13");

    /// <summary>Convention relating to the Status of Refugees, 1951.</summary>
    public static readonly Treaty Refugees = new(2, "CSR51", "Convention relating to the Status of Refugees, 1951", "V-2");

    /// <summary>Protocol relating to the Status of Refugees, 1967.</summary>
    public static readonly Treaty RefugeeProtocol = new(3, "PSR67", "Protocol relating to the Status of Refugees, 1967", "V-5");

    /// <summary>Protocol to Prevent, Suppress and Punish Trafficking in Persons, 2000.</summary>
    public static readonly Treaty Trafficking = new(4, "TIP", "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, 2000", "XVIII-12-a");

    /// <summary>Protocol against the Smuggling of Migrants by Land, Sea and Air, 2000.</summary>
    public static readonly Treaty Smuggling = new(5, "SMUG", "Protocol against the Smuggling of Migrants by Land, Sea and Air, 2000", "XVIII-12-b");

    /// <summary>Every treaty, by number.</summary>
    public static IReadOnlyList<Treaty> All { get; } = [MigrantWorkers, Refugees, RefugeeProtocol, Trafficking, Smuggling];

    /// <summary>The treaty of a typed code, or null.</summary>
    public static Treaty? Find(string code) => All.FirstOrDefault(t => string.Equals(t.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The treaty of a stored number; a number that no treaty has is misuse.</summary>
    public static Treaty ById(byte id) =>
        All.FirstOrDefault(t => t.Id == id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "no treaty has this number");
}

/// <summary>What a state did about a treaty; stored as the number.</summary>
public enum TreatyActionKind : byte
{
    /// <summary>The source lists the state and records no action; never "refused".</summary>
    NoneRecorded = 0,

    /// <summary>Signed.</summary>
    Signature = 1,

    /// <summary>Ratified.</summary>
    Ratification = 2,

    /// <summary>Acceded.</summary>
    Accession = 3,

    /// <summary>Succeeded to a predecessor's participation.</summary>
    Succession = 4,

    /// <summary>Accepted.</summary>
    Acceptance = 5,

    /// <summary>Approved.</summary>
    Approval = 6,

    /// <summary>Bound, by ratification or accession: the source does not say which.</summary>
    RatificationOrAccession = 7,

    /// <summary>Succeeded to a predecessor's signature.</summary>
    SuccessionToSignature = 8,
}

/// <summary>One action of one state about one treaty, as of the date of its release.</summary>
/// <param name="Treaty">The treaty.</param>
/// <param name="AreaId">Stored number of the state.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Date">The day, where the source gives one.</param>
/// <param name="Year">The year, where the source gives one; null where no action is recorded or no date is given.</param>
/// <param name="Release">Where this stands; <see cref="Provenance.AsOf"/> is the date up to which it is known.</param>
public sealed record TreatyAction(Treaty Treaty, int AreaId, TreatyActionKind Kind, DateOnly? Date, int? Year, Release Release)
{
    /// <summary>The state.</summary>
    public Area? Area => AreaCatalogue.Default.ById(AreaId);

    /// <summary>Whether the action binds the state, as a signature does not.</summary>
    public bool Binds => Kind is not (TreatyActionKind.NoneRecorded or TreatyActionKind.Signature or TreatyActionKind.SuccessionToSignature);
}
