namespace Concord.Charts;

public sealed partial record Layers
{
    private const double Line = 15;

    internal override string CssClass => "net";

    internal override void Check()
    {
        NotEmpty(Nodes.Count, "nodes");
        if (Names.Count < 2) throw new ArgumentException("A network in layers needs two of them.");
        var layers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in Nodes)
        {
            if (node.Layer < 0 || node.Layer >= Names.Count) throw new ArgumentException($"'{node.Name}' stands in layer {node.Layer}; there are {Names.Count}.");
            if (!layers.TryAdd(node.Id, node.Layer)) throw new ArgumentException($"Two nodes have the id '{node.Id}'.");
        }
        foreach (var link in Links)
        {
            if (!layers.TryGetValue(link.From, out var from) || !layers.TryGetValue(link.To, out var to)) throw new ArgumentException($"The link '{link.Words}' begins or ends nowhere.");
            if (to != from + 1) throw new ArgumentException($"The link '{link.Words}' does not go from one layer to the next.");
            NotNegative(link.Strength, link.Words);
        }
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var top = PaintKey(svg);
        return size == DrawingSize.Wide ? PaintWide(svg, top) : PaintNarrow(svg, top);
    }

    private double PaintWide(SvgWriter svg, double top)
    {
        // Links take half of the width, names the other.
        var gap = Math.Max(70, svg.Width * 0.12);
        var column = (svg.Width - (gap * (Names.Count - 1))) / Names.Count;
        var order = LayerOrder.Of(this);
        var lines = Nodes.ToDictionary(n => n.Id, n => TextWidth.Balanced(SvgWriter.Clean(n.Name), column - 14, 2, "s"), StringComparer.Ordinal);
        var head = top + 18;
        var highest = order.Max(layer => layer.Sum(n => High(lines[n.Id])));
        var middles = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var layer in order)
        {
            // A shorter layer spreads over the height of the longest.
            var spare = (highest - layer.Sum(n => High(lines[n.Id]))) / Math.Max(1, layer.Count);
            var y = head + (spare / 2);
            foreach (var node in layer)
            {
                middles[node.Id] = y + (High(lines[node.Id]) / 2);
                y += High(lines[node.Id]) + spare;
            }
        }
        var layerOf = Nodes.ToDictionary(n => n.Id, n => n.Layer, StringComparer.Ordinal);
        foreach (var link in Links.OrderBy(l => l.Tone == Tone.Against).ThenBy(l => l.Tone != Tone.Rest))
        {
            var from = (layerOf[link.From] * (column + gap)) + column;
            svg.Curve(from, middles[link.From], from + gap, middles[link.To], $"link {Tones.Css(link.Tone)} w{Step(link.Strength)}", link.Words);
        }
        for (var l = 0; l < Names.Count; l++) svg.Text(At(l), top + 8, Names[l], "s b", Place(l), column);
        foreach (var node in Nodes)
        {
            var words = lines[node.Id];
            var y = middles[node.Id] - (words.Count * Line / 2) + 11.5;
            for (var i = 0; i < words.Count; i++) svg.Text(At(node.Layer), y + (i * Line), words[i], "s", Place(node.Layer), column - 8);
            if (node.Layer > 0) svg.Circle((node.Layer * (column + gap)) - 1, middles[node.Id], 2.5, "knot");
            if (node.Layer < Names.Count - 1) svg.Circle((node.Layer * (column + gap)) + column + 1, middles[node.Id], 2.5, "knot");
        }
        return head + highest + 4;

        // Names stand against their links: the first layer before them, the last behind, those between in the middle.
        Anchor Place(int layer) => layer == 0 ? Anchor.End : layer == Names.Count - 1 ? Anchor.Start : Anchor.Middle;

        double At(int layer) => (layer * (column + gap)) + (layer == 0 ? column - 8 : layer == Names.Count - 1 ? 8 : column / 2);
    }

    /// <summary>In a narrow column lines would be a tangle: each node of the last layer lists what is linked to it.</summary>
    private double PaintNarrow(SvgWriter svg, double top)
    {
        var y = top + 2;
        var byId = Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        foreach (var node in LayerOrder.Of(this)[^1])
        {
            y = Lines(svg, node.Name, "b", 0, y);
            foreach (var link in Links.Where(l => l.To == node.Id).OrderBy(l => l.Tone == Tone.Against).ThenByDescending(l => l.Strength).ThenBy(l => l.From, StringComparer.Ordinal))
            {
                svg.Rect(4, y + 2, 8, 9, $"bar {Tones.Css(link.Tone)}");
                y = Lines(svg, byId[link.From].Name, "s", 20, y);
            }
            y += 10;
        }
        return y;
    }

    private static double Lines(SvgWriter svg, string words, string css, double x, double y)
    {
        foreach (var line in TextWidth.Wrap(SvgWriter.Clean(words), svg.Width - x, 3, css))
        {
            svg.Text(x, y + 11, line, css, Anchor.Start, svg.Width - x);
            y += Line;
        }
        return y + 2;
    }

    private double PaintKey(SvgWriter svg)
    {
        double x = 0, y = 2;
        foreach (var (tone, words) in Key.Where(k => Links.Any(l => l.Tone == k.Tone)))
        {
            var wide = 26 + TextWidth.Of(words, "s") + 16;
            if (x > 0 && x + wide - 12 > svg.Width) (x, y) = (0, y + 18);
            svg.Rect(x, y + 4, 20, 4, $"bar {Tones.Css(tone)}");
            svg.Text(x + 26, y + 11, words, "s m2", Anchor.Start, svg.Width - x - 26);
            x += wide;
        }
        return y + 22;
    }

    private static double High(IReadOnlyList<string> lines) => (lines.Count * Line) + 9;

    private static int Step(double strength) => strength > 0.66 ? 3 : strength > 0.33 ? 2 : 1;
}
