namespace Concord.Policy;

/// <summary>One item of a study with its readings.</summary>
/// <param name="Item">Item.</param>
/// <param name="Out">What it does directly.</param>
/// <param name="In">What is done to it directly.</param>
/// <param name="SecondOrderOut">What it does with one step more, at half weight.</param>
/// <param name="SecondOrderWithoutLoops">The same without what comes back to itself.</param>
/// <param name="SecondOrderIn">What is done to it with one step more.</param>
/// <param name="Class">Driver, linkage, dependent or autonomous.</param>
/// <param name="Cluster">Group of the highest modularity.</param>
public sealed record CrossImpactItem(string Item, double Out, double In, double SecondOrderOut, double SecondOrderWithoutLoops, double SecondOrderIn, ImpactClass Class, int Cluster);

/// <summary>A pair of items on which assessors lie apart.</summary>
/// <param name="From">Item that progresses.</param>
/// <param name="To">Item that it touches.</param>
/// <param name="Scores">Scores, in the order given.</param>
public sealed record CrossImpactSpread(string From, string To, IReadOnlyList<CrossImpactScore> Scores)
{
    /// <summary>Largest less smallest score.</summary>
    public double Width => Scores.Max(s => s.Score) - Scores.Min(s => s.Score);

    /// <summary>Whether assessors disagree in sign: to be talked over before anything is built on the pair.</summary>
    public bool Opposed => Scores.Any(s => s.Score > 0) && Scores.Any(s => s.Score < 0);
}

/// <summary>A cross-impact study: the matrix and every reading of it. Scores are collected blind, then their spread is shown, then it is talked over.</summary>
public sealed record CrossImpactStudy
{
    /// <summary>Mean scores.</summary>
    public required CrossImpactMatrix Matrix { get; init; }

    /// <summary>Items in the order of the matrix.</summary>
    public required IReadOnlyList<CrossImpactItem> Items { get; init; }

    /// <summary>Second order pair by pair.</summary>
    public required double[,] SecondOrder { get; init; }

    /// <summary>Pairs scored by several assessors who differ, widest first.</summary>
    public required IReadOnlyList<CrossImpactSpread> Spread { get; init; }

    /// <summary>Who scored.</summary>
    public required IReadOnlyList<string> Assessors { get; init; }

    /// <summary>Scores not used: without a reason, on an item itself or on an item unknown.</summary>
    public required IReadOnlyList<CrossImpactScore> LeftOut { get; init; }

    /// <summary>A study of a matrix given whole.</summary>
    public static CrossImpactStudy Of(CrossImpactMatrix matrix) => Of(matrix, [], []);

    /// <summary>A study of scores by several assessors, on the items in the order given.</summary>
    public static CrossImpactStudy Of(IReadOnlyList<string> items, IReadOnlyList<CrossImpactScore> scores)
    {
        var (mean, _, leftOut) = CrossImpactMatrix.Of(items, scores);
        return Of(mean, [.. scores.Except(leftOut)], leftOut);
    }

    /// <summary>The study of a register's scores: objectives in their order, then targets of the goals; null where it has no usable score.</summary>
    public static CrossImpactStudy? Of(Register register)
    {
        var named = register.CrossImpacts.SelectMany(s => new[] { s.From, s.To }).ToHashSet(StringComparer.Ordinal);
        string[] items = [.. register.Objectives.Select(o => o.Id).Concat(SdgTarget.All.Select(t => t.Code)).Where(named.Contains).Distinct()];
        return items.Length == 0 ? null : Of(items, register.CrossImpacts);
    }

    private static CrossImpactStudy Of(CrossImpactMatrix matrix, IReadOnlyList<CrossImpactScore> used, IReadOnlyList<CrossImpactScore> leftOut)
    {
        var (given, taken) = (CrossImpact.Out(matrix), CrossImpact.In(matrix));
        var (second, bare, back) = (CrossImpact.SecondOrderOut(matrix), CrossImpact.SecondOrderOutWithoutLoops(matrix), CrossImpact.SecondOrderIn(matrix));
        var (classes, clusters) = (CrossImpact.Classes(matrix), CrossImpactClusters.ByModularity(matrix).Clusters);
        return new()
        {
            Matrix = matrix, SecondOrder = CrossImpact.SecondOrder(matrix), LeftOut = leftOut, Assessors = [.. used.Select(s => s.Assessor).Distinct().Order(StringComparer.Ordinal)],
            Items = [.. matrix.Items.Select((item, i) => new CrossImpactItem(item, given[i], taken[i], second[i], bare[i], back[i], classes[i], clusters[i]))],
            Spread = [.. used.GroupBy(s => (s.From, s.To)).Select(g => new CrossImpactSpread(g.Key.From, g.Key.To, [.. g])).Where(s => s.Width > 0).OrderByDescending(s => s.Width)
                .ThenBy(s => s.From, StringComparer.Ordinal).ThenBy(s => s.To, StringComparer.Ordinal)],
        };
    }
}
