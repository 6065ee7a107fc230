namespace Concord.Policy;

/// <summary>A rule as its reader needs it: what it looks for and how it counts.</summary>
/// <param name="Kind">Kind of its findings.</param>
/// <param name="Name">Name, as shown.</param>
/// <param name="Version">Raised whenever the same register could give another finding.</param>
/// <param name="Text">What it looks for.</param>
/// <param name="Goes">When a finding of it goes.</param>
public sealed record RuleText(FindingKind Kind, string Name, int Version, string Text, string Goes);

/// <summary>The rules, in words.</summary>
public static class RuleBook
{
    /// <summary>All, by kind.</summary>
    public static IReadOnlyList<RuleText> All { get; } =
    [
        new(FindingKind.K01, "Acts that clash", 1, "Two provisions in force rule on the same conduct of the same bearer, corridor and group, and cannot both be followed or undo each other. Special and later, under the other act, later of the same rank, and higher rank settle it in that order; what remains is open.",
            "The two no longer rule on one case: one ends, is narrowed or waits for the other, is made under it, or the law says which prevails."),
        new(FindingKind.K02, "Acts that pull apart", 1, "On one corridor and group, one act supports an objective and another works against it. The size is the smaller of the two pulls, weighed by the corridor and shared among the acts by their strength.",
            "One of the two acts no longer moves the outcome where they meet: it ends, its scope is narrowed, or its recorded effect is found to be another."),
        new(FindingKind.K03, "Objectives that collide", 1, "Two objectives in force of one country want the same outcome to go different ways on the same corridors and groups.",
            "One of the two objectives is given up, ends, or leaves the corridors and groups where they meet."),
        new(FindingKind.K04, "An owner's act works against its own objective", 1, "An act works against an objective of the body that issued it. The size is its share of the tension on that objective.",
            "The act no longer moves the outcome the wrong way where the objective applies: it is amended, ends, or its recorded effect is found to be another."),
        new(FindingKind.K05, "An act works against another body's objective", 1, "An act works against an objective of another body. The size is its share of the tension on that objective.",
            "The act no longer moves the outcome the wrong way where the objective applies: it is amended, ends, or its recorded effect is found to be another."),
        new(FindingKind.K06, "Corridor without support", 1, "Something recorded supports the objective elsewhere, nothing recorded supports it on this corridor.",
            "A measure that supports the objective on this corridor is adopted, extended to it, or recorded if it is there already."),
        new(FindingKind.K07, "Standing of a commitment", 1, "Whether the effects on its outcome, or the provisions on its conduct, go with what the country has committed itself to.",
            "The provisions or effects that go against the commitment end, measures that carry it out are adopted, or the state is no longer bound."),
        new(FindingKind.K08, "More claimed than there is", 1, "Needs on a budget line exceed its appropriation, an earmark is used twice, or more people of a trade are needed than there are.",
            "More is appropriated or there, or less is claimed."),
        new(FindingKind.K09, "Two mandates, one function", 2, "Two bodies hold one function for overlapping groups at the same time, and no coordination is recorded.",
            "A rule on who coordinates is recorded, or one of the two gives the function up."),
        new(FindingKind.K09b, "Function without a holder", 1, "No body recorded holds this function.",
            "A body is given the function, or one that has it is recorded."),
        new(FindingKind.K10, "Asked abroad, not granted at home", 1, "The country asks a higher level of a right for its nationals abroad than it grants to foreigners at home.",
            "The right is granted at home at the level asked abroad, or less is asked."),
        new(FindingKind.K11, "No agreement recorded", 2, "The corridor is large, and no agreement in force is recorded in this domain.",
            "An agreement comes into force on the corridor, or one that is there already is recorded."),
        new(FindingKind.K12, "Objective without support", 1, "Nothing recorded supports this objective on any corridor.",
            "A measure that supports the objective is adopted or recorded, or the objective is given up."),
        new(FindingKind.K13, "Unfunded", 1, "The act is in force and its latest recorded appropriation is 0.",
            "Money above 0 is appropriated, or the act ends."),
        new(FindingKind.K14, "Act without ground", 1, "The act is signed and never in force, rests on an act that is not in force, or imposes a duty whose recorded sanctions are gone.",
            "What the act rests on comes into force, a sanction is put in place, or the act is repealed."),
        new(FindingKind.K15, "Repeated reversal", 1, "At least three times within ten years the conduct was forbidden anew on this corridor for the same group.",
            "Ten years pass without three such bans, counted from the day of each; an agreement or a standing rule keeps new ones from coming."),
        new(FindingKind.K16, "Assessors disagree", 1, "Assessors disagree on whether the act raises or lowers the outcome. Settle this first.",
            "The assessors agree on the direction."),
    ];

    /// <summary>The rule of a kind.</summary>
    public static RuleText Of(FindingKind kind) => All[(int)kind];
}
