using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>Influence against dependence among objectives and targets (MICMAC after Godet): sizes of what each does and of what is done to it, parted at their means.</summary>
internal static class DriversPicture
{
    public static Picture? Of(PolicyWords says, PolicyAssessment a, string country)
    {
        var words = says.Words;
        if (CrossImpactStudy.Of(a.Register) is not { } study) return null;
        var m = study.Matrix;
        var n = m.Items.Count;
        var given = Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => Math.Abs(m[i, j]))).ToArray();
        var taken = Enumerable.Range(0, n).Select(j => Enumerable.Range(0, n).Sum(i => Math.Abs(m[i, j]))).ToArray();
        if (given.Sum() == 0) return null;
        string Number(double v) => words.Numbers.Decimal(v, v == Math.Floor(v) ? 0 : 1);
        return new()
        {
            Title = words["What drives and what depends"],
            Subtitle = words["Objectives and targets scored on each other from −3 to 3 by {n} assessors; sizes summed, signs aside. Dotted lines: means. Discs that would lie on each other are moved apart, with a thread to their place.", ("n", words.Numbers.Integer(study.Assessors.Count))],
            Badges = PictureFrameWords.Badges(says, a, country),
            Chart = new QuadrantPlot
            {
                Title = words["Influence and dependence"], X = Axis.FromZero(taken, Number), Y = Axis.FromZero(given, Number), XTitle = words["what is done to it"], YTitle = words["what it does to others"],
                SplitX = taken.Average(), SplitY = given.Average(), Names = new(words["drivers"], words["linkages"], words["dependent"], words["autonomous"]),
                Points = [.. m.Items.Select((id, i) => new PlotPoint(Name(says, a, id), taken[i], given[i], Name(says, a, id)))],
            },
            Table = new([new(words["Objective"]), new(words["what it does to others"], true), new(words["what is done to it"], true), new(words["Class"])],
                [.. m.Items.Select((id, i) => (IReadOnlyList<string>)[Name(says, a, id), Number(given[i]), Number(taken[i]), Class(says, study.Items[i].Class)])]),
            Source = PictureFrameWords.Source(says, a, country, weighed: false),
        };
    }

    private static string Name(PolicyWords says, PolicyAssessment a, string id) =>
        a.Register.Objectives.Any(o => o.Id == id) ? says.Objective(a.Register, id) : says.Words["SDG target {code}", ("code", id)];

    private static string Class(PolicyWords says, ImpactClass c) => c switch
    {
        ImpactClass.Driver => says.Words["driver"],
        ImpactClass.Linkage => says.Words["linkage"],
        ImpactClass.Dependent => says.Words["dependent"],
        _ => says.Words["autonomous"],
    };
}
