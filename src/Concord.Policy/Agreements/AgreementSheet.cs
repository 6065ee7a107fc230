using Concord.Policy.Registers;

namespace Concord.Policy;

/// <summary>How an agreement stands on a day.</summary>
public enum AgreementStanding
{
    /// <summary>In force.</summary>
    InForce,

    /// <summary>Signed, not recorded as in force.</summary>
    SignedOnly,

    /// <summary>A draft.</summary>
    Draft,

    /// <summary>Ended, or not yet begun.</summary>
    NotOnThisDay,
}

/// <summary>One of the twenty criteria of good practice in labour agreements, with its items.</summary>
/// <param name="Code">1 to 20.</param>
/// <param name="Items">Items with what the text of the agreement has: true, false, or null where not coded.</param>
public sealed record CriterionMet(string Code, IReadOnlyList<(ChecklistItem Item, bool? Met)> Items)
{
    /// <summary>True where some item is met, false where every item is coded and none met, else unknown.</summary>
    public bool? Met => Items.Any(i => i.Met == true) ? true : Items.All(i => i.Met == false) ? false : null;
}

/// <summary>An agreement with another State.</summary>
/// <param name="Instrument">The agreement.</param>
/// <param name="Matters">What it settles.</param>
/// <param name="Corridors">Corridors it covers.</param>
/// <param name="Standing">How it stands on the day.</param>
/// <param name="Criteria">The twenty criteria; empty for an agreement that is not on labour.</param>
/// <param name="Coding">The reading of its text that the criteria rest on, or null.</param>
public sealed record AgreementLine(
    Instrument Instrument, IReadOnlyList<string> Matters, IReadOnlyList<string> Corridors, AgreementStanding Standing, IReadOnlyList<CriterionMet> Criteria, AgreementCoding? Coding)
{
    /// <summary>Criteria met.</summary>
    public int Met => Criteria.Count(c => c.Met == true);

    /// <summary>Criteria of which nothing is known.</summary>
    public int Unknown => Criteria.Count(c => c.Met is null);
}

/// <summary>Agreements of a register. The criteria say what a text contains, not how it is carried out.</summary>
public static class AgreementSheet
{
    /// <summary>The checklist that lists the criteria.</summary>
    public const string Criteria = "labour-agreement";

    /// <summary>The matters that agreements settle, in their order.</summary>
    public static IReadOnlyList<string> Matters => Words.Matters;

    /// <summary>The matters in which a large corridor should have an agreement: labour, social security, recognition, tax, health personnel.</summary>
    public static IReadOnlyList<string> MirrorMatters { get; } = Words.Matters[..5];

    /// <summary>The agreements of one country or of all, in the order of the register.</summary>
    public static IReadOnlyList<AgreementLine> Of(PolicyAssessment a, string? country = null) =>
        [.. a.Register.Instruments.Where(i => i.IsAgreement && (country is null || i.Country == country)).Select(i => Line(a, i))];

    /// <summary>What an act settles: what it says it covers, else its domain where that is one of the matters.</summary>
    internal static IReadOnlyList<string> MattersOf(Instrument i) => i.Covers.Count > 0 ? i.Covers : Words.Matters.Contains(i.Domain) ? [i.Domain] : [];

    private static AgreementLine Line(PolicyAssessment a, Instrument i)
    {
        var coding = a.Register.AgreementCodings.FirstOrDefault(c => c.Instrument == i.Id);
        var matters = MattersOf(i);
        var standing = i.IsDraft ? AgreementStanding.Draft : i.IsSignedOnly ? AgreementStanding.SignedOnly : i.InForce.Contains(a.Day) ? AgreementStanding.InForce : AgreementStanding.NotOnThisDay;
        var onLabour = coding is not null || matters.Contains("labour") || matters.Contains("health personnel");
        return new(i, matters, [.. a.Snapshot.Compiled.InstrumentScopes[i.Id].Corridors.Members().Select(c => a.Snapshot.Ground.CorridorRows[c].Id)], standing, onLabour ? Read(coding) : [], coding);
    }

    private static CriterionMet[] Read(AgreementCoding? coding) =>
    [
        .. Checklist.Find(Criteria)!.Items.GroupBy(i => i.Domain).Select(g => new CriterionMet(g.Key, [.. g.Select(item => (item,
            coding is null ? (bool?)null : coding.Meets.Contains(ItemCode(item)) ? true : coding.Lacks.Contains(ItemCode(item)) ? false : null))])),
    ];

    /// <summary>The code of an item as registers write it: <c>6a</c>.</summary>
    internal static string ItemCode(ChecklistItem item) => item.Code[(item.Code.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
