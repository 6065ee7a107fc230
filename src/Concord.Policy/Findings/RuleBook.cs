namespace Concord.Policy;

/// <summary>A rule as its reader needs it: what it looks for and how it counts.</summary>
/// <param name="Kind">Kind of its findings.</param>
/// <param name="Name">Name, as shown.</param>
/// <param name="Version">Raised whenever the same register could give another finding.</param>
/// <param name="Text">What it looks for.</param>
public sealed record RuleText(FindingKind Kind, string Name, int Version, string Text);

/// <summary>The rules, in words.</summary>
public static class RuleBook
{
    /// <summary>All, by kind.</summary>
    public static IReadOnlyList<RuleText> All { get; } =
    [
        new(FindingKind.K01, "Acts that clash", 1, "Two provisions in force rule on the same conduct of the same bearer, corridor and group, and cannot both be followed or undo each other. Special and later, under the other act, later of the same rank, and higher rank settle it in that order; what remains is open."),
        new(FindingKind.K02, "Acts that pull apart", 1, "On one corridor and group, one act supports an objective and another works against it. The size is the smaller of the two pulls, weighed by the corridor and shared among the acts by their strength."),
        new(FindingKind.K03, "Objectives that collide", 1, "Two objectives in force of one country want the same outcome to go different ways on the same corridors and groups."),
        new(FindingKind.K04, "An owner's act works against its own objective", 1, "An act works against an objective of the body that issued it. The size is its share of the tension on that objective."),
        new(FindingKind.K05, "An act works against another body's objective", 1, "An act works against an objective of another body. The size is its share of the tension on that objective."),
        new(FindingKind.K06, "Corridor without support", 1, "Something recorded supports the objective elsewhere, nothing recorded supports it on this corridor."),
        new(FindingKind.K07, "Standing of a commitment", 1, "Whether the effects on its outcome, or the provisions on its conduct, go with what the country has committed itself to."),
        new(FindingKind.K08, "More claimed than there is", 1, "Needs on a budget line exceed its appropriation, an earmark is used twice, or more people of a trade are needed than there are."),
        new(FindingKind.K09, "Two mandates, one function", 1, "Two bodies hold one function for overlapping groups at the same time, and no coordination is recorded."),
        new(FindingKind.K09b, "Function without a holder", 1, "No body recorded holds this function."),
        new(FindingKind.K10, "Asked abroad, not granted at home", 1, "The country asks a higher level of a right for its nationals abroad than it grants to foreigners at home."),
        new(FindingKind.K11, "No agreement recorded", 1, "The corridor is large, and no agreement in force is recorded in this domain."),
        new(FindingKind.K12, "Objective without support", 1, "Nothing recorded supports this objective on any corridor."),
        new(FindingKind.K13, "Unfunded", 1, "The act is in force and its latest recorded appropriation is 0."),
        new(FindingKind.K14, "Act without ground", 1, "The act is signed and never in force, rests on an act that is not in force, or imposes a duty whose recorded sanctions are gone."),
        new(FindingKind.K15, "Repeated reversal", 1, "At least three times within ten years the conduct was forbidden anew on this corridor for the same group."),
        new(FindingKind.K16, "Assessors disagree", 1, "Assessors disagree on whether the act raises or lowers the outcome. Settle this first."),
    ];

    /// <summary>The rule of a kind.</summary>
    public static RuleText Of(FindingKind kind) => All[(int)kind];
}
