namespace Concord.Charts;

/// <summary>
/// Order of the nodes of each layer: sweeps that put every node at the mean place of its neighbours (the barycentre method of Sugiyama, Tagawa and Toda, 1981),
/// of which the one with the fewest crossings is kept. Ties keep the order given, so that the same data give the same places.
/// </summary>
internal static class LayerOrder
{
    private const int Sweeps = 12;

    public static IReadOnlyList<IReadOnlyList<LayerNode>> Of(Layers chart)
    {
        var layers = Enumerable.Range(0, chart.Names.Count).Select(l => chart.Nodes.Where(n => n.Layer == l).ToList()).ToList();
        var best = layers.Select(l => l.ToList()).ToList();
        var fewest = Crossings(chart, best);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var forward = sweep % 2 == 0;
            for (var i = 1; i < layers.Count; i++)
            {
                var (layer, fixedLayer) = forward ? (i, i - 1) : (layers.Count - 1 - i, layers.Count - i);
                var places = Places(layers[fixedLayer]);
                layers[layer] = [.. layers[layer].Select((n, at) => (Node: n, Place: Mean(chart, n, places) ?? at)).OrderBy(p => p.Place).Select(p => p.Node)];
            }
            var crossings = Crossings(chart, layers);
            if (crossings >= fewest) continue;
            fewest = crossings;
            best = [.. layers.Select(l => l.ToList())];
        }
        return best;
    }

    /// <summary>Pairs of links that cross.</summary>
    public static int Crossings(Layers chart, IReadOnlyList<IReadOnlyList<LayerNode>> layers)
    {
        var count = 0;
        var places = Places(layers.SelectMany(l => l.Select((n, i) => (n, i))));
        var layerOf = chart.Nodes.ToDictionary(n => n.Id, n => n.Layer, StringComparer.Ordinal);
        foreach (var between in chart.Links.GroupBy(l => layerOf[l.From]))
        {
            var ends = between.Select(l => (From: places[l.From], To: places[l.To])).ToArray();
            for (var i = 0; i < ends.Length; i++)
            {
                for (var j = i + 1; j < ends.Length; j++)
                {
                    if ((ends[i].From - ends[j].From) * (ends[i].To - ends[j].To) < 0) count++;
                }
            }
        }
        return count;
    }

    private static double? Mean(Layers chart, LayerNode node, Dictionary<string, int> places)
    {
        var near = chart.Links.Where(l => l.From == node.Id).Select(l => l.To).Concat(chart.Links.Where(l => l.To == node.Id).Select(l => l.From)).Where(places.ContainsKey).Select(id => places[id]).ToList();
        return near.Count == 0 ? null : near.Average();
    }

    private static Dictionary<string, int> Places(IEnumerable<LayerNode> layer) => Places(layer.Select((n, i) => (n, i)));

    private static Dictionary<string, int> Places(IEnumerable<(LayerNode Node, int Place)> nodes) => nodes.ToDictionary(p => p.Node.Id, p => p.Place, StringComparer.Ordinal);
}
