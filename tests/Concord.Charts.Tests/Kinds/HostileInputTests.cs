using System.Xml.Linq;

namespace Concord.Charts.Tests;

/// <summary>Labels come from files of others: nothing in them may act, break the markup or reorder what stands beside them.</summary>
public sealed class HostileInputTests
{
    public static TheoryData<string> Labels =>
    [
        "<script>alert(1)</script>", "\" onload=\"alert(1)", "' onmouseover='x", "&lt;&amp;&#x3c;", "]]><![CDATA[", "<!--", "\u202Egnp.exe\u202C", "a\u0000b\u001Fc\u007F", "\uD800 lone", "x\uFFFEy", "line\nbreak\ttab",
        "👩‍👩‍👧‍👦 family", "e\u0301\u0302\u0303\u0304", new string('W', 500), string.Join(' ', Enumerable.Repeat("Republic", 70)), "国际移民组织国际移民组织国际移民组织国际移民组织国际移民组织国际移民组织", "", " ",
    ];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_hostile_label_is_shown_as_words_and_nothing_else(string label)
    {
        foreach (var chart in Everywhere(label))
        {
            foreach (var rightToLeft in new[] { false, true })
            {
                var options = new DrawingOptions("c1") { RightToLeft = rightToLeft };
                var picture = new Picture { Title = label, Subtitle = label, Badges = [new Badge(label)], Chart = chart, Table = new ChartTable([new TableColumn(label)], [[label]]), Source = label };
                foreach (var svg in new[] { chart.Svg(DrawingSize.Wide, options), chart.Svg(DrawingSize.Narrow, options), $"<div>{chart.Fragment(options)}</div>", picture.Standalone(options) })
                {
                    var element = DrawingTests.Parse(svg);
                    element.Descendants().Select(e => e.Name.LocalName).ShouldNotContain("script");
                    element.Descendants().Attributes().ShouldAllBe(a => !a.Name.LocalName.StartsWith("on"));
                    svg.ShouldNotContain("\u202E");
                }
            }
        }
    }

    [Fact]
    public void A_long_name_is_cut_and_shown_whole_on_pointing()
    {
        var name = new string('W', 500);
        var svg = DrawingTests.Parse(new RankedBars { Title = "t", Bars = [new RankedBar(name, 5, "5")] }.Svg(DrawingSize.Wide, new DrawingOptions("c1")));
        var text = svg.Descendants("text").First();
        text.Element("title")!.Value.ShouldBe(name);
        var shown = ((XText)text.LastNode!).Value;
        shown.ShouldEndWith("…");
        TextWidth.Of(shown).ShouldBeLessThan(310);
    }

    [Theory]
    [InlineData("a\u202Eb\u202Cc", "abc")]
    [InlineData("a\u0007b", "ab")]
    [InlineData("a\r\nb", "a  b")]
    [InlineData("\u2066−3\u2069", "\u2066−3\u2069")]
    public void Characters_that_would_act_are_taken_out(string given, string kept) => SvgWriter.Clean(given).ShouldBe(kept);

    [Fact]
    public void Half_a_character_becomes_the_replacement_mark() => SvgWriter.Clean("a" + '\uD83D').ShouldBe("a\uFFFD");

    [Fact]
    public void A_signed_number_keeps_its_sign_in_front_in_a_right_to_left_drawing()
    {
        var svg = new SvgWriter(340, mirrored: true, rightToLeft: true);
        svg.Text(0, 10, "−600 ألف");
        svg.Text(0, 10, "1990-2024");
        svg.ToString().ShouldContain(">\u2066−600\u2069 ألف<");
        svg.ToString().ShouldContain(">1990-2024<");
    }

    /// <summary>Every kind with the label in every place that takes words.</summary>
    private static IEnumerable<Chart> Everywhere(string l)
    {
        var x = new Axis(0, 10, [new Tick(0, l), new Tick(10, l)]);
        LinePoint[] points = [new(0, 1, l), new(10, 2, l)];
        yield return new RankedBars { Title = l, Description = l, Bars = [new RankedBar(l, 5, l) { Note = l }] };
        yield return new LineChart { Title = l, Description = l, X = x, Y = x, Series = [new LineSeries(l, l, points) { EndNote = l }], Events = [new EventMark(3, l, l), new EventMark(3.1, l, l)] };
        yield return new ColumnChart { Title = l, X = x, Y = x, Columns = [new Column(1, 2, l)], Notes = [new ColumnNote(1, l)] };
        yield return new Dumbbell { Title = l, X = x, BeforeName = l, AfterName = l, Rows = [new DumbbellRow(l, 1, 2, l) { Words = l }], Targets = [new TargetLine(3, l), new TargetLine(4, l) { Limit = true }] };
        yield return new SmallMultiples { Title = l, X = x, Y = x, Panels = [new SmallPanel(l, l, points, l)], Reference = new TargetLine(5, l) };
        yield return new FlowFan { Title = l, Out = new FlowSide(l, [new FlowRibbon(l, 5, l, l)], [l]), In = new FlowSide(l, [new FlowRibbon(l, 0.01, l, l)], [l]) };
        yield return new WorldMap { Title = l, Values = [new MapValue("FRA", 5, l), new MapValue(l + "?", 3)], Scale = new ClassScale([1, 2, 3], [l, l, l]), KeyTitle = l, NoDataLabel = l, Home = "PHL", HomeLabel = l, Labels = [new MapLabel("USA", l, l), new MapLabel("FRA", l, l)] };
        yield return new HeatMap { Title = l, RowHeader = l, Columns = [l], Rows = [new HeatRow(l, [new HeatCell(1, l, l)], l, [l])], SumColumns = [l], Scale = new ClassScale([2], [l]), ClassLabels = [l, l], FramedLabel = l, EmptyLabel = l, UnsureLabel = l, ColumnNames = [l] };
        yield return new PullBars { Title = l, Words = new(l, l, l, l, l, l, l), Bars = [new PullBar(l, l, 0.3, 0.3, l) { ByDesign = 0.1, RangeLabel = l, Covered = l, RestsOn = [l, l] }] };
        yield return new Lanes { Title = l, X = x, Words = new(l, l, l, l, l, l, l), Day = new(3, l, l), Rows = [new(l, l, [new(1, null, LaneTone.Stops, l) { Unfunded = true }]) { Marks = [new(3, true, l), new(4, false, l)] }] };
        yield return new Layers { Title = l, Names = [l, l], Nodes = [new(l + "a", l, 0), new(l + "b", l, 1)], Links = [new(l + "a", l + "b", Tone.Against, 1, l)], Key = [(Tone.Against, l)] };
        yield return new PairMatrix { Title = l, Items = [new(l, l), new(l, l)], Marks = [new(0, 1, 1, Tone.Against, l, l) { Framed = true }], Key = [(Tone.Against, l)], FramedLabel = l };
        yield return new RungSheet { Title = l, AskedTitle = l, GrantedTitle = l, Rungs = 4, Rows = [new(l, l, new(1, l, l), new(null, l, l))] };
        yield return new QuadrantPlot { Title = l, X = x, Y = x, XTitle = l, YTitle = l, SplitX = 5, SplitY = 5, Names = new(l, l, l, l), Points = [new(l, 1, 2, l)] };
        yield return new GainLoss { Title = l, GoneTitle = l, ComeTitle = l, ChangedTitle = l, Rows = [new(l, new(1, l), new(2, l), new(3, l))] };
    }
}
