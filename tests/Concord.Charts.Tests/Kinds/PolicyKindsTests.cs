using System.Xml.Linq;
using CsCheck;

namespace Concord.Charts.Tests;

/// <summary>The kinds that show policies: marks stand where their numbers say, nothing lies over anything else, bad data are refused.</summary>
public sealed class PolicyKindsTests
{
    private static readonly DrawingOptions Plain = new("c1");
    private static readonly DrawingOptions Arabic = new("c1") { RightToLeft = true };
    private static readonly PullWords Words = new("with", "against", "by design", "nothing", "share", "covered", "rests");

    [Fact]
    public void Pull_bars_are_as_long_as_their_shares_and_the_range_lies_on_them()
        => Gen.Double[0, 1].Select(Gen.Double[0, 1], Gen.Double[0, 1]).Array[1, 12].Sample(rows =>
        {
            var bars = rows.Select(r => (With: r.Item1 * r.Item2, Against: r.Item1 * (1 - r.Item2), Low: r.Item1 * r.Item2 * r.Item3)).ToArray();
            var chart = new PullBars { Title = "t", Words = Words, Bars = [.. bars.Select((b, i) => new PullBar($"n{i}", "", b.With, b.Against, "50%") { Low = b.Low, High = b.With })] };
            foreach (var size in Enum.GetValues<DrawingSize>())
            {
                var drawn = Rects(chart.Svg(size, Plain)).Where(r => r.High is 19 or 14).ToArray();
                var whole = drawn.Where(r => r.Css == "none").ToArray();
                whole.Length.ShouldBe(bars.Length);
                for (var i = 0; i < bars.Length; i++)
                {
                    var parts = drawn.Where(r => r.Css != "none" && Math.Abs(r.Y - whole[i].Y) < 0.2).ToArray();
                    parts.Where(r => r.Css == "bar").Sum(r => r.Wide).ShouldBe(bars[i].With * whole[i].Wide, 0.2);
                    parts.Where(r => r.Css == "bar r").Sum(r => r.Wide).ShouldBe(bars[i].Against * whole[i].Wide, 0.2);
                }
            }
        });

    [Fact]
    public void No_words_lie_over_other_words()
    {
        Overlaps("<svg><text x='0' y='10'>over</text><text x='9' y='12'>under</text></svg>", false).ShouldNotBeEmpty("the test must be able to fail");
        foreach (var kind in PolicySamples.Kinds)
        {
            foreach (var arabic in new[] { false, true })
            {
                foreach (var size in Enum.GetValues<DrawingSize>()) Overlaps(PolicySamples.Of(kind, arabic).Svg(size, arabic ? Arabic : Plain), arabic).ShouldBeEmpty($"{kind} {size} {(arabic ? "ar" : "en")}");
            }
        }
    }

    [Fact]
    public void Words_of_any_length_do_not_run_into_each_other()
        => Gen.Int[1, 60].Array[6, 6].Sample(lengths =>
        {
            string Name(int i) => string.Join(' ', Enumerable.Repeat("act", lengths[i]));
            Chart[] charts =
            [
                new PullBars { Title = "t", Words = Words, Bars = [.. Enumerable.Range(0, 6).Select(i => new PullBar(Name(i), Name(5 - i), 0.3, 0.4, "43%") { RangeLabel = "10–90%", Covered = "100%", RestsOn = [Name(i), Name(0)] })] },
                PolicySamples.Lanes(false) with { Rows = [.. Enumerable.Range(0, 6).Select(i => new Lane(Name(i), Name(5 - i), [new(2017, 2018, LaneTone.Stops)]))] },
                PolicySamples.Layers(false) with { Nodes = [.. Enumerable.Range(0, 6).Select(i => new LayerNode($"n{i}", Name(i), i % 3))], Links = [new("n0", "n1", Tone.Rest, 0, "l"), new("n1", "n2", Tone.Against, 1, "l"), new("n3", "n4", Tone.Rest, 0, "l"), new("n4", "n2", Tone.People, 0.5, "l")] },
                PolicySamples.Pairs(false) with { Items = [.. Enumerable.Range(0, 6).Select(i => new PairItem(Name(i), Name(5 - i)))], Marks = [new(1, 0, 1, Tone.Against, "12", Name(2)), new(3, 0, 1, Tone.Against, "1", Name(3))] },
                PolicySamples.Rungs(false) with { Rows = [.. Enumerable.Range(0, 3).Select(i => new RungRow(Name(i), Name(i + 3), new(2, Name(i), Name(0)), new(null, Name(5 - i), Name(2))))] },
                PolicySamples.Quadrant(false) with { Points = [.. Enumerable.Range(0, 6).Select(i => new PlotPoint(Name(i), 3, 4))] },
            ];
            foreach (var chart in charts)
            {
                foreach (var size in Enum.GetValues<DrawingSize>()) Overlaps(chart.Svg(size, Plain), false).ShouldBeEmpty($"{chart.GetType().Name} {size}");
            }
        }, iter: 60);

    [Fact]
    public void Discs_of_a_plot_never_cover_each_other()
        => Gen.Double[0, 15].Select(Gen.Double[0, 15]).Array[1, 25].Sample(points =>
        {
            var chart = PolicySamples.Quadrant(false) with { Points = [.. points.Select(p => new PlotPoint("n", p.Item1, p.Item2))] };
            foreach (var size in Enum.GetValues<DrawingSize>())
            {
                var discs = DrawingTests.Parse(chart.Svg(size, Plain)).Elements("circle").Take(2 * points.Length).Select(c => (X: N(c, "cx"), Y: N(c, "cy"))).ToArray();
                for (var i = 0; i < points.Length; i++)
                {
                    for (var j = 0; j < i; j++) (Math.Pow(discs[i].X - discs[j].X, 2) + Math.Pow(discs[i].Y - discs[j].Y, 2)).ShouldBeGreaterThan(17 * 17);
                }
            }
        }, iter: 200);

    [Fact]
    public void The_order_of_a_network_is_that_with_fewer_crossings_and_the_same_every_time()
        => Gen.Int[0, 7].Select(Gen.Int[0, 7]).Array[1, 30].Sample(ends =>
        {
            var chart = new Layers
            {
                Title = "t", Names = ["a", "b"], Key = [],
                Nodes = [.. Enumerable.Range(0, 8).Select(i => new LayerNode($"a{i}", "n", 0)), .. Enumerable.Range(0, 8).Select(i => new LayerNode($"b{i}", "n", 1))],
                Links = [.. ends.Select(e => new LayerLink($"a{e.Item1}", $"b{e.Item2}", Tone.Rest, 1, "l"))],
            };
            var order = LayerOrder.Of(chart);
            order.SelectMany(l => l).Select(n => n.Id).Order().ShouldBe(chart.Nodes.Select(n => n.Id).Order());
            LayerOrder.Crossings(chart, order).ShouldBeLessThanOrEqualTo(LayerOrder.Crossings(chart, [[.. chart.Nodes.Take(8)], [.. chart.Nodes.Skip(8)]]));
            chart.Svg(DrawingSize.Wide, Plain).ShouldBe((chart with { }).Svg(DrawingSize.Wide, Plain));
        }, iter: 200);

    [Fact]
    public void Links_that_can_be_untangled_are()
    {
        var chart = new Layers
        {
            Title = "t", Names = ["a", "b"], Key = [],
            Nodes = [new("a0", "n", 0), new("a1", "n", 0), new("a2", "n", 0), new("b0", "n", 1), new("b1", "n", 1), new("b2", "n", 1)],
            Links = [new("a0", "b2", Tone.Rest, 1, "l"), new("a1", "b1", Tone.Rest, 1, "l"), new("a2", "b0", Tone.Rest, 1, "l")],
        };
        LayerOrder.Crossings(chart, LayerOrder.Of(chart)).ShouldBe(0);
    }

    [Fact]
    public void An_act_still_in_force_ends_in_an_arrow_and_an_earlier_one_has_a_bitten_start()
    {
        string Path(double from, double? until) => DrawingTests.Parse((PolicySamples.Lanes(false) with { Rows = [new("n", "", [new(from, until, LaneTone.Plain)])], Day = null }).Svg(DrawingSize.Wide, Plain))
            .Elements("path").Single(p => p.Attribute("class")!.Value == "seg plain").Attribute("d")!.Value;
        Path(2017, 2018).Split('L').Length.ShouldBe(4);
        Path(2017, null).Split('L').Length.ShouldBe(5);
        Path(2010, 2018).Split('L').Length.ShouldBe(7);
        Path(2010, null).Split('L').Length.ShouldBe(8);
    }

    [Fact]
    public void Arabic_turns_pictures_of_policies_round_and_time_may_be_turned_back()
    {
        foreach (var kind in PolicySamples.Kinds.Where(k => k is not "cells"))
        {
            var chart = PolicySamples.Of(kind, false);
            var (left, right) = (Rects(chart.Svg(DrawingSize.Wide, Plain)), Rects(chart.Svg(DrawingSize.Wide, Arabic)));
            right.Select(r => Math.Round(920 - r.X - r.Wide, 0)).Zip(left.Select(r => Math.Round(r.X, 0))).ShouldAllBe(p => Math.Abs(p.First - p.Second) <= 1, kind);
        }
        PolicySamples.Lanes(false).Svg(DrawingSize.Wide, Arabic with { TimeFromLeft = true }).ShouldNotBe(PolicySamples.Lanes(false).Svg(DrawingSize.Wide, Arabic));
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused_with_a_reason()
    {
        var layers = PolicySamples.Layers(false);
        Chart[] charts =
        [
            new PullBars { Title = "t", Words = Words, Bars = [] },
            new PullBars { Title = "t", Words = Words, Bars = [new PullBar("n", "", 0.8, 0.4, "x")] },
            new PullBars { Title = "t", Words = Words, Bars = [new PullBar("n", "", double.NaN, 0, "x")] },
            new PullBars { Title = "t", Words = Words, Bars = [new PullBar("n", "", 0.2, 0, "x") { Low = 0.4, High = 0.3 }] },
            PolicySamples.Lanes(false) with { Rows = [] },
            PolicySamples.Lanes(false) with { Rows = [new("n", "", [new(2018, 2017, LaneTone.Stops)])] },
            PolicySamples.Lanes(false) with { Rows = [new("n", "", [new(double.NaN, 2017, LaneTone.Stops)])] },
            layers with { Nodes = [] },
            layers with { Links = [new("a", "x", Tone.Rest, 1, "skips a layer")] },
            layers with { Links = [new("a", "nowhere", Tone.Rest, 1, "l")] },
            layers with { Nodes = [.. layers.Nodes, layers.Nodes[0]] },
            PolicySamples.Pairs(false) with { Marks = [new(1, 1, 1, Tone.Rest, "1", "of itself")] },
            PolicySamples.Pairs(false) with { Marks = [new(1, 99, 1, Tone.Rest, "1", "of none")] },
            PolicySamples.Rungs(false) with { Rows = [new("r", "", new(9, "", ""), new(1, "", ""))] },
            PolicySamples.Quadrant(false) with { Points = [new("n", 99, 1)] },
            PolicySamples.Gain(false) with { Rows = [new("r", new(-1, "−1"), new(0, "0"), new(0, "0"))] },
            PolicySamples.Cells(false) with { Rows = [new("r", [new HeatCell(1, "1") { Link = "javascript:alert(1)" }, null])] },
            PolicySamples.Cells(false) with { Rows = [new("r", [new HeatCell(1, "1") { Link = "//elsewhere" }, null])] },
        ];
        foreach (var chart in charts) Should.Throw<ArgumentException>(() => chart.Fragment(Plain)).Message.Length.ShouldBeGreaterThan(15);
    }

    [Fact]
    public void A_foreign_name_keeps_its_brackets_in_a_right_to_left_drawing()
    {
        var svg = new SvgWriter(340, mirrored: true, rightToLeft: true);
        svg.Text(0, 10, "Migrant Workers (2022-)");
        svg.Text(0, 10, "وزارة (DMW)");
        svg.ToString().ShouldContain(">\u2066Migrant Workers (2022-)\u2069<");
        svg.ToString().ShouldContain(">وزارة (DMW)<");
    }

    /// <summary>Pairs of texts whose room, by the project's own measure, is shared by more than a hair.</summary>
    private static List<string> Overlaps(string svg, bool arabic)
    {
        var texts = DrawingTests.Parse(svg).Descendants("text").Select(t => (t.Value, Reach: DrawingTests.Reach(t, arabic), Y: N(t, "y"))).Where(t => t.Value.Trim().Length > 0).ToArray();
        return [.. from a in texts.Index() from b in texts.Skip(a.Index + 1) where Math.Abs(a.Item.Y - b.Y) < 9 && a.Item.Reach.Left < b.Reach.Right - 4 && b.Reach.Left < a.Item.Reach.Right - 4 select $"'{a.Item.Value}' over '{b.Value}'"];
    }

    private static List<(double X, double Y, double Wide, double High, string Css)> Rects(string svg) =>
        [.. DrawingTests.Parse(svg).Elements("rect").Select(r => (N(r, "x"), N(r, "y"), N(r, "width"), N(r, "height"), r.Attribute("class")!.Value))];

    private static double N(XElement element, string name) => DrawingTests.Number(element, name);
}
