using Concord.Core;
using Concord.Policy;
using Concord.Review.Building;
using Concord.Review.Pictures;
using Concord.Review.Policies;
using Concord.Statistics.Lakes;

namespace Concord.Review;

/// <summary>Builds what a register of policies shows of a country, at full length.</summary>
public static class CoherenceReviews
{
    /// <summary>The review, or null where the register has no act of the area. The same lake and register give the same review.</summary>
    /// <param name="lake">Where sizes of corridors come from; where it has none, the register's own numbers stand in.</param>
    /// <param name="area">The country.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="today">The day on which it is written; a register is read at the day of its sources where that is earlier.</param>
    /// <param name="register">The register.</param>
    public static CoherenceReview? Build(Lake lake, Area area, Language language, DateOnly today, Register register) =>
        Build(lake, area, language, RegisterView.Of(lake, register, area.Code, today));

    /// <summary>The same of a register that was assessed before, which is the dear part: it serves every language.</summary>
    /// <param name="lake">The lake that it was assessed with.</param>
    /// <param name="area">The country.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="view">The register on its day.</param>
    public static CoherenceReview? Build(Lake lake, Area area, Language language, RegisterView view) => Build(lake, area, Words.Of(language, typeof(CoherenceReviews).Assembly), view);

    internal static CoherenceReview? Build(Lake lake, Area area, Words words, RegisterView view)
    {
        var c = new ReviewContext(lake, area, words, view.Assessment.Day);
        if (CoherenceFrame.Of(c, view) is not { } frame) return null;
        var (says, a) = (frame.Says, frame.A);
        ReviewSection?[] sections =
        [
            Section("aims", c.Words["How each objective is pulled"], frame.Block("objectives", PullPicture.Of(says, a, frame.Country), true), frame.Block("harm", HarmPicture.Of(says, a, frame.Country, CoherenceFrame.FindingsFile), true)),
            Section("collide", c.Words["What collides"], new Note(c.Words["How to read the order"], [frame.Aside], Accent.Plain, []), frame.Findings()),
            Section("acts", c.Words["Acts and those who made them"], frame.Block("pairs", ActsPicture.Of(says, a, frame.Country), false), frame.Block("network", NetworkPicture.Of(says, a, frame.Country), false)),
            Section("time", c.Words["Over time"], [.. Reversals(frame), frame.Block("timeline", TimelinePicture.Of(says, a, frame.Country), false)]),
            Section("rights", c.Words["Agreements, protection, reciprocity"], frame.Block("coverage", CoveragePicture.Of(says, a, frame.Country), false), frame.Block("reciprocity", ReciprocityPicture.Of(says, a, frame.Country), false)),
            Section("drivers", c.Words["Influence and dependence"], frame.Block("drivers-plot", DriversPicture.Of(says, a, frame.Country), false)),
            Section("tensions", c.Words["What sources describe"], Tensions(frame)),
            Section("limits", c.Words["What this cannot say"], [.. Limits(frame), frame.Comment]),
        ];
        return new()
        {
            Area = area, Language = words.Language, Day = a.Day, Standing = says.Standing(a.Register, frame.Country), Lede = frame.Lede, Sections = [.. sections.OfType<ReviewSection>()],
            Sheets = new FindingSheets(frame).Write(), Findings = FindingEntries.Of(a, frame.Overview), Sources = frame.Weights.Sources,
        };
    }

    private static ReviewSection? Section(string id, string title, params IReadOnlyList<Block?> blocks) => blocks.OfType<Block>().ToList() is { Count: > 0 } kept ? new(id, title, kept) : null;

    private static IEnumerable<Block?> Reversals(CoherenceFrame frame) => frame.A.Findings.Where(f => f.Kind == FindingKind.K15 && f.Country == frame.Country)
        .Select(f => frame.Block(f.Id.ToLowerInvariant(), ReversalPicture.Of(frame.Says, frame.A, f), false));

    private static TableBlock? Tensions(CoherenceFrame frame)
    {
        var (c, tensions) = (frame.C, DocumentedTensions.Match(frame.A, frame.Country));
        if (tensions.Count == 0) return null;
        var rows = tensions.OrderBy(t => t.Findings.Count > 0 ? 0 : 1).Select(t => (IReadOnlyList<string>)
        [
            t.Tension.What,
            t.Findings.Count == 0 ? c.Words["documented, not computed"]
                : c.Words["{findings}, on {date}", ("findings", string.Join(c.Words[", "], t.Findings.Take(4).Select(f => f.Id))), ("date", c.Numbers.Date(t.Day))],
        ]);
        return new TableBlock("tensions-table", c.Words["Tensions that sources describe, and the findings that support them"], new Charts.ChartTable([new(c.Words["Tension"]), new(c.Words["Supported by"])], [.. rows]), []);
    }

    private static IEnumerable<Note> Limits(CoherenceFrame frame)
    {
        var (words, r) = (frame.C.Words, frame.A.Register);
        var unsure = r.Effects.Count(e => e.Sureness < 0.7);
        var assessors = r.Effects.Select(e => e.Assessor ?? "").Distinct().Count();
        yield return new(words.Plural(assessors, "One assessor so far", "{n} assessors so far"), [words["{unsure} of {all} effects are held with a confidence below 0.7. A second reading could move the shares by more than the range shown.", ("unsure", frame.C.Count(unsure)), ("all", frame.C.Count(r.Effects.Count))]], Accent.Caution, [], Narrow: true);
        yield return new(words["Silence is not agreement"], [words["An objective at 100% may only mean that nobody has yet recorded what works against it. No number here is a score of a country, and states are not to be compared by them."]], Accent.Caution, [], Narrow: true);
    }
}
