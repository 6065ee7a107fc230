using System.Text.RegularExpressions;
using Concord.Policy;

namespace Concord.Review.Policies;

/// <summary>A tension that sources describe, with the findings that support it.</summary>
/// <param name="Tension">The tension as documented.</param>
/// <param name="Findings">Findings that support it; empty: documented, not computed.</param>
/// <param name="Day">The day on which they hold: the day of the assessment, else the latest earlier day on which an act of the tension began or was given money.</param>
internal sealed record SupportedTension(DocumentedTension Tension, IReadOnlyList<Finding> Findings, DateOnly Day);

/// <summary>
/// Matches documented tensions with findings. A finding supports one if it is of a kind that the tension names and acts (or a commitment) of every side of the
/// tension stand in it: as inputs, or as acts that move the outcome which the finding is about.
/// </summary>
internal static partial class DocumentedTensions
{
    public static IReadOnlyList<SupportedTension> Match(PolicyAssessment now, string country)
    {
        var days = new Dictionary<DateOnly, PolicyAssessment> { [now.Day] = now };
        return [.. now.Register.Tensions.Where(t => t.Country == country).Select(Best)];

        SupportedTension Best(DocumentedTension tension)
        {
            foreach (var day in Days(now, tension))
            {
                if (!days.TryGetValue(day, out var a)) days[day] = a = PolicyAssessment.Of(now.Register, day, now.Options);
                var found = a.Findings.Where(f => f.Country == country && Supports(a, f, tension)).ToList();
                if (found.Count > 0) return new(tension, found, day);
            }
            return new(tension, [], now.Day);
        }
    }

    private static IEnumerable<DateOnly> Days(PolicyAssessment now, DocumentedTension tension)
    {
        var acts = Id().Matches(tension.Instruments).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var r = now.Register;
        return r.Instruments.Where(i => acts.Contains(i.Id)).Select(i => i.InForce.From).Concat(r.Provisions.Where(p => acts.Contains(p.Instrument)).Select(p => p.InForce.From))
            .Concat(r.Reciprocity.Where(x => x.Acts.Any(acts.Contains)).Select(x => x.Date)).Concat(r.Budgets.Where(b => acts.Contains(b.Instrument)).Select(b => new DateOnly(b.Year, 12, 31))).Where(d => d < now.Day).Distinct().OrderDescending().Prepend(now.Day);
    }

    private static bool Supports(PolicyAssessment a, Finding f, DocumentedTension tension)
    {
        // Who owns the objective decides between the two kinds of harm; who filed the tension need not have looked.
        var kinds = tension.Kind.Split('+').Select(k => k == "K04" ? "K05" : k);
        if (!kinds.Contains(f.Kind == FindingKind.K04 ? "K05" : f.Kind.ToString())) return false;
        // A commitment that is kept, or of which nothing is known, is no tension.
        if (f is { Kind: FindingKind.K07, Grade: "met in design" or "no data" }) return false;
        var sides = tension.Instruments.Split(" vs ").Select(s => Id().Matches(s).Select(m => m.Value).ToHashSet(StringComparer.Ordinal)).ToList();
        var involved = Involved(a, f);
        // What works against an objective must be an act that the tension names; what supports the objective may stand on its other side.
        if (f.Kind is (FindingKind.K04 or FindingKind.K05) && !sides.Any(s => s.Contains(f.B))) return false;
        // A duty left without its sanction is found where the duty stands; what took the sanction away is no input of it.
        if (f.Kind == FindingKind.K14) return sides.Exists(s => s.Overlaps(involved));
        return sides.All(s => s.Count > 0 && s.Overlaps(involved));
    }

    private static HashSet<string> Involved(PolicyAssessment a, Finding f)
    {
        var ids = f.Inputs.SelectMany(row => row switch
        {
            Provision p => [p.Id, p.Instrument],
            // An effect is named by its act; an objective stands for its outcome.
            Effect e => [e.Instrument],
            Objective o => [o.Outcome],
            BudgetEntry b => [b.Instrument],
            ReciprocityLevel r => [.. r.Acts],
            Instrument or Commitment => [((IdentifiedRow)row).Id],
            _ => Array.Empty<string>(),
        }).ToHashSet(StringComparer.Ordinal);
        var outcomes = f.Kind == FindingKind.K03 ? f.Inputs.OfType<Objective>().Select(o => o.Outcome).ToHashSet(StringComparer.Ordinal) : [];
        ids.UnionWith(a.Register.Effects.Where(e => outcomes.Contains(e.Outcome) && a.Register.Instruments.Any(i => i.Id == e.Instrument && i.Acts(a.Day))).Select(e => e.Instrument));
        // What works against an objective stands against whatever supports it.
        if (f.Kind is FindingKind.K04 or FindingKind.K05)
            ids.UnionWith(a.Findings.Where(k => k.Kind == FindingKind.K02 && k.A == f.A && k.B.Split('|')[1] == f.B).Select(k => k.B.Split('|')[0]));
        // An act on social security abroad leans on the agreement that is missing.
        if (f.Kind == FindingKind.K11) ids.UnionWith(a.Register.Instruments.Where(i => i.Country == f.Country && f.Grade.EndsWith(i.Domain, StringComparison.Ordinal) && i.Acts(a.Day)).Select(i => i.Id));
        return ids;
    }

    [GeneratedRegex(@"[A-Z]+\d+")]
    private static partial Regex Id();
}
