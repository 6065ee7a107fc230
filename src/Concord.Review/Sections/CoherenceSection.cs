using Concord.Policy;
using Concord.Review.Building;
using Concord.Review.Pictures;
using Concord.Review.Policies;

namespace Concord.Review.Sections;

/// <summary>Policies in short: how far the register goes, its objectives with coverage and range, what collides first; the rest stands in files beside the review.</summary>
internal static class CoherenceSection
{
    /// <summary>Objectives and lines of findings that the review shows: those that lose most, those that come first; the page on coherence has them all.</summary>
    private const int Most = 6;

    public static ReviewSection Write(ReviewContext c, Register? register)
    {
        var title = c.Words["Where policies pull together and apart"];
        if (CoherenceFrame.Of(c, register) is not { } frame)
        {
            return new ReviewSection("coherence", title, [new Missing(
                c.Words["No register of this area's policies is here."],
                c.Words["Start one: copy data/policy/PHL to policy/{code}, put in your own acts, objectives and sources, and check it with 'concord policy check'.", ("code", c.Area.Code)])]);
        }
        var (says, a) = (frame.Says, frame.A);
        Block?[] blocks =
        [
            new Note(says.Standing(a.Register, frame.Country), [frame.Lede, frame.Aside], Accent.Caution, []),
            frame.Block("objectives", PullPicture.Of(says, a, frame.Country, Most), weighed: true), frame.FirstFindings(Most), More(c, frame), frame.Comment,
        ];
        return new ReviewSection("coherence", title, [.. blocks.OfType<Block>()]);
    }

    private static MorePages More(ReviewContext c, CoherenceFrame frame) => new(c.Words["More on policies, in files beside this page"],
    [
        new(CoherenceFrame.CoherenceFile, c.Words["All {lines} lines of findings with their pictures: whose acts work against what, acts against acts, over time, agreements, reciprocity", ("lines", c.Count(frame.Overview.Lines.Count))]),
        new(CoherenceFrame.FindingsFile, c.Words["A sheet for each: why it is there, on what rows and sources, and what would make it go"]),
        new(CoherenceFrame.TableFile, c.Words["All findings as a table"]), new(CoherenceFrame.DataFile, c.Words["All findings as data"]),
    ]);
}
