namespace Concord.Policy;

/// <summary>Words for findings that a government can read about itself: what the register shows, never a verdict on a state.</summary>
public static class FindingWords
{
    /// <summary>One sentence that names acts and objectives.</summary>
    public static Sentence Headline(PolicyAssessment a, Finding f) => Headline(a.Snapshot, f);

    /// <summary>One sentence that names acts and objectives.</summary>
    internal static Sentence Headline(Snapshot s, Finding f) => f.Kind switch
    {
        FindingKind.K01 => Pair(s, f.Detail.StartsWith("OPEN", StringComparison.Ordinal)
            ? "{first} and {second} rule differently on the same conduct, and the register does not show which prevails" : "{first} and {second} rule differently on the same conduct; the law settles it", f.B),
        FindingKind.K02 => new("{first} supports and {second} works against: {objective}", ("first", Act(s, f.B.Split('|')[0])), ("second", Act(s, f.B.Split('|')[1])), ("objective", Objective(s, f))),
        FindingKind.K03 => new("{first} and {second} want opposite or different things of: {outcome}", ("first", Body(s, f.B.Split('|')[0])), ("second", Body(s, f.B.Split('|')[1])), ("outcome", Outcome(s, f.Detail.Split(' ')[0]))),
        FindingKind.K04 or FindingKind.K05 => new(IsPartners(s, f) ? "a partner's measure, {act}, works against: {objective}" : "{act} works against: {objective}", ("act", Act(s, f.B)), ("objective", Objective(s, f))),
        FindingKind.K06 => new("no measure recorded in this inventory supports on {corridor}: {objective}", ("corridor", f.B), ("objective", Objective(s, f))),
        FindingKind.K07 => new(Standing(f.Grade), ("commitment", f.Detail)),
        FindingKind.K08 when f.Inputs[0] is Supply s8 => new("more people are needed than there are, {group} ({country}): {needed} needed, {available} there",
            ("group", s8.Group), ("country", s8.Country), ("needed", Whole(s8.Needed)), ("available", Whole(s8.Available))),
        FindingKind.K08 => new("more is claimed of {what} than there is: {detail}", ("what", f.A), ("detail", f.Detail)),
        FindingKind.K09 => new("{first} and {second} both hold the function: {function}", ("first", Body(s, f.B.Split('|')[0])), ("second", Body(s, f.B.Split('|')[1])), ("function", f.A)),
        FindingKind.K09b => new("no body recorded in this inventory holds the function: {function}", ("function", f.A)),
        FindingKind.K10 => new("more is asked abroad than granted at home: {right}", ("right", f.Detail)),
        FindingKind.K11 => new("no agreement recorded in this inventory on {corridor}: {domain}", ("corridor", f.A), ("domain", f.Grade.Split(": ")[1])),
        FindingKind.K12 => new("no measure recorded in this inventory supports: {objective}", ("objective", Objective(s, f))),
        FindingKind.K13 => new("in force, latest recorded appropriation 0: {act}", ("act", Act(s, f.A))),
        FindingKind.K14 => Dangling(s, f),
        FindingKind.K15 => new("repeated reversal of {conduct} on {corridor}", ("conduct", f.A), ("corridor", f.B)),
        _ => new("assessors disagree whether {act} raises or lowers: {outcome}", ("act", Act(s, f.B)), ("outcome", Outcome(s, f.Detail))),
    };

    /// <summary>Whether the act behind a finding on a country's objective is another State's.</summary>
    internal static bool IsPartners(Snapshot s, Finding f) =>
        f.Kind is FindingKind.K02 or FindingKind.K04 or FindingKind.K05 && f.B.Split('|').Any(i => s.Compiled.Instruments[i].Country != f.Country);

    private static string Standing(string grade) => grade switch
    {
        CommitmentStanding.Breach => "apparent conflict with a binding commitment: {commitment}",
        CommitmentStanding.Departure => "not aligned with: {commitment}",
        CommitmentStanding.Mixed => "measures recorded go both with and against: {commitment}",
        CommitmentStanding.Met => "measures recorded go with: {commitment}",
        CommitmentStanding.Unimplemented => "no implementing measure recorded: {commitment}",
        _ => "no data recorded on: {commitment}",
    };

    private static Sentence Pair(Snapshot s, string text, string acts) => new(text, ("first", Act(s, acts.Split('|')[0])), ("second", Act(s, acts.Split('|')[1])));

    private static Sentence Dangling(Snapshot s, Finding f) => f.Grade switch
    {
        "signed, never in force" => new("signed, not recorded as in force: {act}", ("act", Act(s, f.A))),
        "duty without sanction" => new("a duty stands whose recorded sanctions are gone: {act}, {provision}", ("act", Act(s, f.A)), ("provision", f.B)),
        _ => new("{act} rests on an act not recorded as in force: {ground}", ("act", Act(s, f.A)), ("ground", Act(s, f.B))),
    };

    private static string Whole(double n) => n.ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    private static string Act(Snapshot s, string id) => s.Compiled.Instruments[id].Name;

    private static string Body(Snapshot s, string id) => s.Compiled.Actors[id].Name;

    private static string Outcome(Snapshot s, string id) => s.Compiled.Outcomes.TryGetValue(id, out var outcome) ? outcome.Label : id;

    private static string Objective(Snapshot s, Finding f) => f.Inputs[0] switch
    {
        Objective o => $"{Outcome(s, o.Outcome)} ({Registers.Words.Directions[(int)o.Direction]}; {Body(s, o.Owner)})",
        _ => Outcome(s, f.Detail),
    };
}
