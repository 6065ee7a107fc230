using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>What stands round every picture of policies: how far the register was reviewed, and what it was made from.</summary>
internal static class PictureFrameWords
{
    public static IReadOnlyList<Badge> Badges(PolicyWords says, PolicyAssessment a, string country) => [new(says.Standing(a.Register, country), BadgeKind.Caution)];

    /// <summary>The source line of a picture that stands alone.</summary>
    /// <param name="says">Words.</param>
    /// <param name="a">The assessment.</param>
    /// <param name="country">Whose register.</param>
    /// <param name="weighed">Whether sizes of corridors entered.</param>
    public static string Source(PolicyWords says, PolicyAssessment a, string country, bool weighed)
    {
        var acts = says.Words.Numbers.Integer(a.Register.Instruments.Count(i => i.Country == country));
        var source = says.Words["Computed by Concord from the register of policies ({country}) as of {date}: {acts} acts, {effects} effects.",
            ("country", says.Place(country)), ("date", says.Words.Numbers.Date(a.Day)), ("acts", acts), ("effects", says.Words.Numbers.Integer(a.Register.Effects.Count))];
        return !weighed ? source : a.Options.Weights is { } weights ? says.Words["{source} Sizes of corridors: {sizes}.", ("source", source), ("sizes", says.Isolated(weights.Source))]
            : says.Words["{source} Sizes of corridors: the register's own rough numbers.", ("source", source)];
    }

    public static double Year(DateOnly day) => day.Year + ((day.DayOfYear - 1) / 365.25);
}
