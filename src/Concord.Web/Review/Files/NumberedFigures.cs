using Concord.Review;

namespace Concord.Web.Review;

/// <summary>The figures of a review with their ids, <c>f1</c>, <c>f2</c> … in reading order; one that is shown twice has one id.</summary>
internal sealed class NumberedFigures
{
    private readonly Dictionary<Figure, string> ids = new(ReferenceEqualityComparer.Instance);

    public NumberedFigures(Report review)
    {
        foreach (var figure in review.Figures)
        {
            if (!ids.TryAdd(figure, FormattableString.Invariant($"f{ids.Count + 1}"))) continue;
            All.Add(figure);
        }
    }

    /// <summary>Each figure once, in reading order.</summary>
    public List<Figure> All { get; } = [];

    /// <summary>The id of a figure of the review.</summary>
    public string Id(Figure figure) => ids[figure];
}
