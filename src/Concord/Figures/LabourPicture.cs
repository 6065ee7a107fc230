using System.Globalization;
using Concord.Charts;
using Concord.Core;
using Concord.Estimation.Labour;
using Concord.Statistics.Estimates.Labour;

namespace Concord.Cli;

/// <summary>A picture of the map of fit: areas of people by areas of posts.</summary>
internal static class LabourPicture
{
    private const int MostAreas = 12;

    /// <summary>The picture, or null where nobody fits anywhere.</summary>
    public static Picture? Of(LabourFit fit)
    {
        var cells = fit.Cells.Where(c => c.Least > 0).GroupBy(c => (From: fit.Market.Supply[c.Supply].Area, To: fit.Market.Demand[c.Demand].Area)).ToDictionary(g => g.Key, g => g.Sum(c => c.Least));
        if (cells.Count == 0) return null;
        string[] from = Largest(cells, k => k.From), to = Largest(cells, k => k.To);
        var shown = cells.Where(c => from.Contains(c.Key.From, StringComparer.Ordinal) && to.Contains(c.Key.To, StringComparer.Ordinal)).ToDictionary();
        var scale = ClassScale.For(shown.Values, Show);
        var left = cells.Count - shown.Count;
        return new()
        {
            Title = "Where people and posts fit",
            Subtitle = $"People by where they are (rows) and where posts are (columns), in the plan of least cost. A map of fit, not an assignment{(left > 0 ? FormattableString.Invariant($"; {left} smaller pairs are in fit.csv only") : "")}",
            Badges = [new Badge("computed from your tables", BadgeKind.Estimate)],
            Chart = new HeatMap
            {
                Title = "People by area and area of posts",
                RowHeader = "People in",
                Columns = [.. to.Select(Name)],
                Rows = [.. from.Select(f => new HeatRow(Name(f), [.. to.Select(t => shown.TryGetValue((f, t), out var people) ? new HeatCell(people, Show(people), $"{Name(f)} to {Name(t)}: {Show(people)}") { Framed = f == t } : null)]))],
                Scale = scale,
                ClassLabels = Labels(scale),
                FramedLabel = "at home",
            },
            Table = new ChartTable([new("People in"), new("Posts in"), new("People", true)], [.. shown.OrderByDescending(c => c.Value).Select(c => (IReadOnlyList<string>)[Name(c.Key.From), Name(c.Key.To), Show(c.Value)])]),
            Source = FormattableString.Invariant($"Computed by Concord from your tables; weights: skill {fit.Weights.Skill}, language {fit.Weights.Language}, recognition {fit.Weights.Recognition}, distance {fit.Weights.Distance}. {LabourFiles.NoAssignment}"),
        };
    }

    private static string[] Largest(Dictionary<(string From, string To), double> cells, Func<(string From, string To), string> side) =>
        [.. cells.GroupBy(c => side(c.Key)).OrderByDescending(g => g.Sum(c => c.Value)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostAreas).Select(g => g.Key)];

    private static string[] Labels(ClassScale scale) => [.. Enumerable.Range(0, scale.Classes).Select(i => i == 0 ? scale.Classes == 1 ? "people" : $"under {scale.Labels[0]}" : $"{scale.Labels[i - 1]} or more")];

    private static string Name(string code) => AreaCatalogue.Default.Find(code)?.Name() ?? code;

    private static string Show(double people) => people.ToString("#,0.#", CultureInfo.InvariantCulture);
}
