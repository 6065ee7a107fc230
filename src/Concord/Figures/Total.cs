using System.Globalization;
using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Comparability;
using Concord.Statistics.Releases;

namespace Concord.Cli;

/// <summary>A sum over one end of a corridor, in one year of one release, with the mix of definitions that went into it.</summary>
internal sealed record Total(Area? From, Area? To, Period Period, Sex Sex, double Value, string Definitions, string Computation, Release Release)
{
    /// <summary>Whether figures of unlike definitions went into the sum.</summary>
    public bool IsMixed => Definitions.Contains(',', StringComparison.Ordinal);

    /// <summary>
    /// The sum of figures of one release and period. Hidden figures are not in it, and that is said. Null where there is nothing to add:
    /// the measure cannot be added, or no figure is known.
    /// </summary>
    /// <param name="request">What was asked for: one end is given, the other is the one summed over.</param>
    /// <param name="figures">Figures of areas, without totals and groups.</param>
    public static Total? Of(FigureRequest request, IReadOnlyList<Observation> figures)
    {
        var known = figures.Where(f => f.Value is not null).ToList();
        if (!request.Measure!.Summable || request.Measure.Ends == MeasureEnds.Area || known.Count < 2 || known.Any(f => f.Period != known[0].Period || !f.Release.Equals(known[0].Release))) return null;
        var sum = known.Sum(f => f.Value!.Value);
        var others = request.Measure.Ends == MeasureEnds.Money ? (request.From is null ? "senders" : "receivers") : request.From is null ? "origins" : "destinations";
        var hidden = figures.Count - known.Count;
        var how = string.Create(CultureInfo.InvariantCulture, $"sum over {known.Count} {others}") + (hidden > 0 ? string.Create(CultureInfo.InvariantCulture, $", {hidden} hidden figures left out") : "");
        return new Total(request.From ?? World, request.To ?? World, known[0].Period, request.Sex, sum, Mix(known, sum), how, known[0].Release);
    }

    private static Area? World => AreaCatalogue.Default.ById(AreaCatalogue.World);

    // A sum over unlike definitions carries its mix: "66% born abroad, 34% by citizenship".
    private static string Mix(List<Observation> figures, double sum)
    {
        if (sum == 0 || figures.All(f => f.Definition == Definition.None)) return "";
        var parts = DefinitionShare.Of(figures).Where(s => s.Share >= 0.005).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Share:0%} {Named(s.Basis)}"));
        var refugees = DefinitionShare.RefugeesIncluded(figures) > 0 ? "; refugees included in some" : "";
        return string.Join(", ", parts) + refugees;
    }

    private static string Named(Definition basis) => basis switch
    {
        Definition.Citizenship => "by citizenship",
        Definition.None => "not said",
        Definition.BornAbroad | Definition.Citizenship => "by birthplace or citizenship",
        _ => Words.Of(basis),
    };
}
