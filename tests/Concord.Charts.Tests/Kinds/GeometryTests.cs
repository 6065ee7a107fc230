using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;

namespace Concord.Charts.Tests;

/// <summary>Marks stand where their numbers say.</summary>
public sealed class GeometryTests
{
    private static readonly DrawingOptions Plain = new("c1");
    private static readonly DrawingOptions Arabic = new("c1") { RightToLeft = true };

    [Fact]
    public void Bars_are_as_long_as_their_values_and_begin_together()
        => Gen.Double[0.01, 1e6].Array[1, 15].Sample(values =>
        {
            var bars = DrawingTests.Parse(new RankedBars { Title = "t", Bars = [.. values.Select((v, i) => new RankedBar($"n{i}", v, $"{i}"))] }.Svg(DrawingSize.Wide, Plain)).Elements("rect").ToArray();
            bars.Select(b => N(b, "x")).Distinct().Count().ShouldBe(1);
            var longest = bars.Max(b => N(b, "width"));
            for (var i = 0; i < values.Length; i++) N(bars[i], "width").ShouldBe(Math.Max(1, longest * values[i] / values.Max()), 0.11);
            bars.ShouldAllBe(b => N(b, "x") + N(b, "width") <= 920);
        });

    [Fact]
    public void Columns_grow_from_zero_up_and_down()
        => Gen.Double[-1e5, 1e5].Array[1, 60].Sample(values =>
        {
            var axis = Axis.FromZero(values, v => "x");
            var svg = DrawingTests.Parse(new ColumnChart { Title = "t", X = Axis.Years(1950, 1950 + values.Length, y => ""), Y = axis, Columns = [.. values.Select((v, i) => new Column(1950 + i, v))] }.Svg(DrawingSize.Wide, Plain));
            var zero = Levels(svg).Single(l => l.Class == "ax0").Y;
            var high = Levels(svg).Max(l => l.Y) - Levels(svg).Min(l => l.Y);
            var bars = svg.Elements("rect").ToArray();
            for (var i = 0; i < values.Length; i++)
            {
                N(bars[i], "height").ShouldBe(Math.Abs(values[i]) / (axis.Max - axis.Min) * high, 0.11);
                (values[i] < 0 ? N(bars[i], "y") : N(bars[i], "y") + N(bars[i], "height")).ShouldBe(zero, 0.21);
            }
        });

    [Fact]
    public void Points_of_a_line_lie_between_the_levels_that_enclose_them()
        => Gen.Double[0, 100].Array[2, 20].Sample(values =>
        {
            var svg = DrawingTests.Parse(new LineChart { Title = "t", X = Axis.Years(2000, 2000 + values.Length - 1, y => ""), Y = Axis.FromZero(values, v => ""), Series = [new LineSeries("n", "v", [.. values.Select((v, i) => new LinePoint(2000 + i, v))])] }.Svg(DrawingSize.Wide, Plain));
            var levels = Levels(svg).Select(l => l.Y).ToArray();
            var axis = Axis.FromZero(values, v => "");
            var dots = svg.Elements("circle").ToArray();
            for (var i = 0; i < values.Length; i++) N(dots[i], "cy").ShouldBe(levels.Max() - (values[i] / axis.Max * (levels.Max() - levels.Min())), 0.21);
            dots.Select(d => N(d, "cx")).ShouldBe(dots.Select(d => N(d, "cx")).Order());
        });

    [Fact]
    public void A_gap_breaks_the_line()
    {
        var chart = Samples.Lines(arabic: false) with { Series = [new LineSeries("n", "v", [new(1990, 1), new(1995, 2), new(2000, null), new(2005, 3), new(2010, 4)])], Events = [] };
        DrawingTests.Parse(chart.Svg(DrawingSize.Wide, Plain)).Elements("path").Count(p => p.Attribute("class")!.Value.StartsWith("ln", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Ribbons_add_up_to_the_node_and_keep_their_proportions()
        => Gen.Double[1, 1e6].Array[1, 15].Select(Gen.Double[1, 1e6].Array[1, 15]).Sample((outs, ins) =>
        {
            FlowSide Side(double[] values) => new("t", [.. values.Select((v, i) => new FlowRibbon($"n{i}", v, "v"))]);
            foreach (var size in Enum.GetValues<DrawingSize>())
            {
                var svg = DrawingTests.Parse(new FlowFan { Title = "t", Out = Side(outs), In = Side(ins) }.Svg(size, Plain));
                var scale = (size == DrawingSize.Wide ? 330 : 250) / Math.Max(outs.Sum(), ins.Sum());
                var drawn = svg.Elements("path").Where(p => p.Attribute("class")!.Value.StartsWith("rib", StringComparison.Ordinal)).Select(Thickness).Order().ToArray();
                var expected = new[] { outs, ins }.Where(s => s.Sum() * scale >= 30).SelectMany(s => s).Select(v => v * scale).Order().ToArray();
                drawn.Length.ShouldBe(expected.Length);
                for (var i = 0; i < drawn.Length; i++) drawn[i].ShouldBe(expected[i], 0.11);
            }
        });

    [Fact]
    public void Ribbons_neither_overlap_nor_leave_gaps_at_the_node()
    {
        var svg = DrawingTests.Parse(Samples.Flow(arabic: false).Svg(DrawingSize.Wide, Plain));
        var node = svg.Elements("rect").Single(r => r.Attribute("class")!.Value == "node");
        var starts = svg.Elements("path").Select(p => Regex.Match(p.Attribute("d")!.Value, @"^M[\d.]+ ([\d.]+)C").Groups[1].Value).Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray();
        var thick = svg.Elements("path").Select(Thickness).ToArray();
        starts[0].ShouldBe(N(node, "y"), 0.11);
        for (var i = 1; i < starts.Length; i++) starts[i].ShouldBe(starts[i - 1] + thick[i - 1], 0.21);
        (starts[^1] + thick[^1]).ShouldBe(N(node, "y") + N(node, "height"), 0.21);
    }

    [Fact]
    public void Rings_and_dots_stand_at_their_values()
    {
        var chart = Samples.Prices(arabic: false);
        var svg = DrawingTests.Parse(chart.Svg(DrawingSize.Wide, Plain));
        var grid = svg.Elements("path").Where(p => p.Attribute("class")!.Value is "grid").Select(p => double.Parse(Regex.Match(p.Attribute("d")!.Value, @"^M([\d.]+)").Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        double At(double v) => grid[0] + ((v - 2) / 10 * (grid[^1] - grid[0]));
        var rings = svg.Elements("circle").Where(c => c.Attribute("class")!.Value == "from").Skip(1).Select(c => N(c, "cx")).ToArray();
        var dots = svg.Elements("circle").Where(c => c.Attribute("class")!.Value.StartsWith("to", StringComparison.Ordinal)).Skip(1).Select(c => N(c, "cx")).ToArray();
        for (var i = 0; i < chart.Rows.Count; i++)
        {
            rings[i].ShouldBe(At(chart.Rows[i].Before!.Value), 0.21);
            dots[i].ShouldBe(At(chart.Rows[i].After!.Value), 0.21);
        }
    }

    [Theory]
    [InlineData("flow")]
    [InlineData("both")]
    [InlineData("lines")]
    [InlineData("band")]
    [InlineData("columns")]
    [InlineData("bars")]
    [InlineData("dumbbell")]
    [InlineData("multiples")]
    [InlineData("heat")]
    public void A_right_to_left_drawing_is_the_mirror_of_the_other(string kind)
    {
        foreach (var size in Enum.GetValues<DrawingSize>())
        {
            var chart = Samples.Of(kind).Chart;
            var (left, right) = (DrawingTests.Parse(chart.Svg(size, Plain)), DrawingTests.Parse(chart.Svg(size, Arabic)));
            var width = size == DrawingSize.Wide ? 920.0 : 340.0;
            Mirrored(left, "rect", r => (N(r, "x"), N(r, "x") + N(r, "width")), right, r => (width - N(r, "x") - N(r, "width"), width - N(r, "x")));
            Mirrored(left, "circle", c => (N(c, "cx"), N(c, "cy")), right, c => (width - N(c, "cx"), N(c, "cy")));
            // The same anchor word stands for the other side where words run from the right.
            left.Elements("text").Select(t => (t.Attribute("text-anchor")?.Value, Math.Round(N(t, "x"), 1))).ShouldBe(right.Elements("text").Select(t => (t.Attribute("text-anchor")?.Value, Math.Round(width - N(t, "x"), 1))));
        }
    }

    [Fact]
    public void Time_runs_from_the_left_where_a_language_wants_it_so()
    {
        var options = Arabic with { TimeFromLeft = true };
        foreach (var kind in new[] { "lines", "columns", "multiples" })
        {
            var chart = Samples.Of(kind).Chart;
            DrawingTests.Parse(chart.Svg(DrawingSize.Wide, options)).Elements("rect").Concat(DrawingTests.Parse(chart.Svg(DrawingSize.Wide, options)).Elements("circle")).Select(e => e.ToString())
                .ShouldBe(DrawingTests.Parse(chart.Svg(DrawingSize.Wide, Plain)).Elements("rect").Concat(DrawingTests.Parse(chart.Svg(DrawingSize.Wide, Plain)).Elements("circle")).Select(e => e.ToString()));
        }
    }

    [Fact]
    public void A_map_stays_and_its_key_mirrors()
    {
        var (left, right) = (DrawingTests.Parse(Samples.Map(false).Svg(DrawingSize.Wide, Plain)), DrawingTests.Parse(Samples.Map(false).Svg(DrawingSize.Wide, Arabic)));
        left.Element("g")!.ToString().ShouldBe(right.Element("g")!.ToString());
        Mirrored(left, "rect", r => (N(r, "x"), N(r, "x") + N(r, "width")), right, r => (920 - N(r, "x") - N(r, "width"), 920 - N(r, "x")));
    }

    private static double N(XElement e, string name) => DrawingTests.Number(e, name);

    private static double Thickness(XElement ribbon)
    {
        var m = Regex.Match(ribbon.Attribute("d")!.Value, @"^M[-\d.]+ ([-\d.]+)C.* ([-\d.]+)z$");
        return double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) - double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static (string Class, double Y)[] Levels(XElement svg) => [.. svg.Elements("path").Where(p => p.Attribute("class")!.Value is "ax0" or "grid")
        .Select(p => (p.Attribute("class")!.Value, double.Parse(Regex.Match(p.Attribute("d")!.Value, @"^M[-\d.]+ ([-\d.]+)H").Groups[1].Value, CultureInfo.InvariantCulture)))];

    private static void Mirrored(XElement left, string name, Func<XElement, (double, double)> here, XElement right, Func<XElement, (double, double)> there)
    {
        var (a, b) = (left.Elements(name).Select(here).ToArray(), right.Elements(name).Select(there).ToArray());
        a.Length.ShouldBe(b.Length);
        for (var i = 0; i < a.Length; i++)
        {
            a[i].Item1.ShouldBe(b[i].Item1, 0.21);
            a[i].Item2.ShouldBe(b[i].Item2, 0.21);
        }
    }
}
