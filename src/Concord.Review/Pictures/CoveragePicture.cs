using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>Corridors by leaf groups: agreements and protective acts recorded, or none in this inventory.</summary>
internal static class CoveragePicture
{
    public static Picture? Of(PolicyWords says, PolicyAssessment a, string country)
    {
        var words = says.Words;
        var cells = CoverageMatrix.Of(a, country);
        if (cells.Count == 0) return null;
        var groups = cells.Select(c => c.Group).Distinct().ToList();
        var bare = cells.Count(c => c.Agreements.Count + c.Protections.Count == 0);
        return new()
        {
            Title = bare == 0 ? words["On every corridor something is recorded for every group"]
                : words["For {n} of {all} pairs of corridor and group no agreement and no protection is recorded", ("n", words.Numbers.Integer(bare)), ("all", words.Numbers.Integer(cells.Count))],
            Subtitle = words["The first number counts agreements with another State in force, the second acts that protect people. Recorded in this inventory: an empty cell may only mean that nobody has entered it."],
            Badges = PictureFrameWords.Badges(says, a, country),
            Chart = new HeatMap
            {
                Title = words["Agreements and protection by corridor and group"], RowHeader = words["Corridor"], Columns = [.. groups.Select(says.Group)],
                Rows = [.. cells.GroupBy(c => c.Corridor).Select(row => new HeatRow(says.Corridor(a.Register, row.Key), [.. row.Select(c => Cell(says, c))]))],
                Scale = new([1, 2], ["1", "2"]), ClassLabels = [words["protection only"], words["one agreement"], words["two or more agreements"]],
                EmptyLabel = words["none recorded in this inventory"],
            },
            Table = new([new(words["Corridor"]), new(words["Group"]), new(words["Agreements"]), new(words["Protective acts"])],
                [.. cells.Select(c => (IReadOnlyList<string>)[says.Corridor(a.Register, c.Corridor), says.Group(c.Group), Names(says, c.Agreements), Names(says, c.Protections)])]),
            Source = PictureFrameWords.Source(says, a, country, weighed: false),
        };
    }

    private static HeatCell? Cell(PolicyWords says, CoverageCell c) => c.Agreements.Count + c.Protections.Count == 0 ? null
        : new(c.Agreements.Count, $"{says.Words.Numbers.Integer(c.Agreements.Count)} + {says.Words.Numbers.Integer(c.Protections.Count)}", string.Join("; ", c.Agreements.Concat(c.Protections).Select(i => says.Isolated(i.Name))));

    private static string Names(PolicyWords says, IReadOnlyList<Instrument> acts) => acts.Count == 0 ? says.Words["none recorded in this inventory"] : string.Join("; ", acts.Select(i => i.Name));
}
