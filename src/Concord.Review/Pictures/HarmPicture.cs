using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>Heat map of objectives by the bodies whose acts work against them.</summary>
internal static class HarmPicture
{
    public static Picture? Of(PolicyWords says, PolicyAssessment a, string country, string findings)
    {
        var words = says.Words;
        var trade = FindingOverview.Of(a, country).TradeOffs.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var acts = a.Register.Instruments.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var harms = a.Findings.Where(f => f.Country == country && f.Kind is FindingKind.K04 or FindingKind.K05 && !trade.Contains(f.Id)).ToLookup(f => (Objective: f.A, Body: acts[f.B].Issuer));
        if (harms.Count == 0) return null;
        var bodies = a.Register.Actors.Where(x => harms.Any(h => h.Key.Body == x.Id)).OrderByDescending(x => harms.Where(h => h.Key.Body == x.Id).Sum(h => h.Sum(f => f.Severity ?? 0))).ThenBy(x => x.Id, StringComparer.Ordinal).ToList();
        var scores = PolicyScores.Rows(a).Where(r => r.Country == country && r.PeopleWeight == a.Options.PeopleWeight && r.Owner.Length > 0 && harms.Any(h => h.Key.Objective == r.Id)).OrderBy(r => r.Coherence).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();
        var rows = scores.Select(r => Row(says, a, acts, r, bodies.Select(b => harms[(r.Id, b.Id)].ToList()), findings)).ToList();
        var quiet = PolicyScores.Rows(a).Count(r => r.Country == country && r.PeopleWeight == a.Options.PeopleWeight && r.Owner.Length > 0) - scores.Count;
        var scale = new ClassScale([2, 10, 25, 50], ["2", "10", "25", "50"], Ramp.Harm);
        var names = bodies.Select(b => b.Name).ToList();
        return new()
        {
            Title = words["Whose acts work against which objective"],
            Subtitle = words["Read along a row: how many percentage points of an objective's pull the acts of each body take away. Trade-offs by design are left out. {quiet} scored objectives lose nothing that is recorded and are not shown.", ("quiet", words.Numbers.Integer(quiet))],
            Badges = PictureFrameWords.Badges(says, a, country),
            Chart = new HeatMap
            {
                Title = words["Percentage points of each objective's pull that work against it, by the body that issued the act"],
                RowHeader = words["Objective"], Columns = [.. bodies.Select(b => Short(b.Id, b.Country, country))], ColumnNames = names, Rows = rows, Scale = scale,
                ClassLabels = [words["under {n}", ("n", "2")], "2–9", "10–24", "25–49", words["{n} and over", ("n", "50")]],
                SumColumns = [words["With it"], words["Covered"]],
                FramedLabel = rows.Any(r => r.Cells.Any(c => c?.Framed == true)) ? words["its own owner's act"] : "",
                UnsureLabel = rows.Any(r => r.Cells.Any(c => c?.Unsure == true)) ? words["to be checked: not graded"] : "",
            },
            Table = new([new(words["Objective"]), new(words["Owner"]), new(words["Body"]), new(words["Acts"]), new(words["Percentage points"], true), new(words["Standing"])],
                [.. scores.SelectMany(r => bodies.Where(b => harms[(r.Id, b.Id)].Any()).Select(b => Line(says, a, acts, r, b.Name, [.. harms[(r.Id, b.Id)]])))]),
            Source = PictureFrameWords.Source(says, a, country, weighed: true),
        };
    }

    private static HeatRow Row(PolicyWords says, PolicyAssessment a, Dictionary<string, Instrument> acts, ScoreRow r, IEnumerable<List<Finding>> cells, string findings) =>
        new(says.Objective(a.Register, r.Id), [.. cells.Select(harms => harms.Count == 0 ? null : new HeatCell(Points(harms), Label(says, harms), string.Join("; ", harms.Select(f => says.Isolated(acts[f.B].Name))))
        {
            Framed = harms.Exists(f => f.Kind == FindingKind.K04), Unsure = harms.Exists(f => !Policy.Standing.IsVerified(f)), Link = findings.Length == 0 ? "" : $"{findings}#{r.Id}",
        })], says.OwnerOf(a.Register, r), [says.Percent(r.Coherence), says.Percent(r.Coverage)]);

    private static IReadOnlyList<string> Line(PolicyWords says, PolicyAssessment a, Dictionary<string, Instrument> acts, ScoreRow r, string body, List<Finding> harms) =>
    [
        says.Objective(a.Register, r.Id), says.OwnerOf(a.Register, r), body, string.Join("; ", harms.Select(f => acts[f.B].Name)), says.Words.Numbers.Decimal(Points(harms), 1),
        harms.TrueForAll(Policy.Standing.IsVerified) ? says.Words["verified"] : says.Words["to be checked"],
    ];

    private static double Points(List<Finding> harms) => harms.Sum(f => f.Severity ?? 0) * 100;

    private static string Label(PolicyWords says, List<Finding> harms) => Points(harms) < 0.5 ? says.Isolated("<1") : says.Words.Numbers.Integer(Math.Round(Points(harms), MidpointRounding.AwayFromZero));

    /// <summary>The short name in a body's id, after its country: DOLE of PH-DOLE; another State's keeps the whole.</summary>
    private static string Short(string id, string of, string country) => of == country && id.IndexOf('-', StringComparison.Ordinal) is var at and >= 0 && at < id.Length - 1 ? id[(at + 1)..] : id.Replace('-', ' ');
}
