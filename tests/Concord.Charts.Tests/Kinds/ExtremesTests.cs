using System.Globalization;

namespace Concord.Charts.Tests;

public sealed class ExtremesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1e-9)]
    [InlineData(1)]
    [InlineData(1e12)]
    [InlineData(1e300)]
    public void Any_positive_number_can_be_drawn(double value)
    {
        foreach (var chart in Of(value, value))
        {
            foreach (var size in Enum.GetValues<DrawingSize>()) DrawingTests.Parse(chart.Svg(size, new DrawingOptions("c1")));
        }
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(-1e12)]
    [InlineData(-1e-9)]
    public void Negative_numbers_run_below_zero_where_a_kind_allows_it(double value)
    {
        foreach (var chart in Of(value, 3).OfType<Chart>().Where(c => c is LineChart or ColumnChart or Dumbbell or SmallMultiples))
        {
            foreach (var size in Enum.GetValues<DrawingSize>()) DrawingTests.Parse(chart.Svg(size, new DrawingOptions("c1")));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_a_number_is_refused_with_a_reason(double value)
    {
        var axis = new Axis(0, 10, []);
        Chart[] charts =
        [
            new RankedBars { Title = "t", Bars = [new RankedBar("a", value, "a")] },
            new LineChart { Title = "t", X = axis, Y = axis, Series = [new LineSeries("a", "a", [new LinePoint(1, value)])] },
            new LineChart { Title = "t", X = axis, Y = axis, Series = [new LineSeries("a", "a", [new LinePoint(value, 1)])] },
            new LineChart { Title = "t", X = axis, Y = axis, Series = [new LineSeries("a", "a", [new LinePoint(1, 1)])], Band = new LineBand([new BandPoint(1, value, value)]) },
            new LineChart { Title = "t", X = axis, Y = axis, Series = [new LineSeries("a", "a", [new LinePoint(1, 1)])], Events = [new EventMark(value, "w", "w")] },
            new ColumnChart { Title = "t", X = axis, Y = axis, Columns = [new Column(1, value)] },
            new Dumbbell { Title = "t", X = axis, BeforeName = "", AfterName = "", Rows = [new DumbbellRow("a", 1, value, "a")] },
            new Dumbbell { Title = "t", X = axis, BeforeName = "", AfterName = "", Rows = [new DumbbellRow("a", 1, 2, "a")], Targets = [new TargetLine(value, "t")] },
            new SmallMultiples { Title = "t", X = axis, Y = axis, Panels = [new SmallPanel("a", "", [new LinePoint(1, value)], "a")] },
            new FlowFan { Title = "t", Out = new FlowSide("t", [new FlowRibbon("a", value, "a")]) },
            new WorldMap { Title = "t", Values = [new MapValue("FRA", value)], Scale = new ClassScale([], []), KeyTitle = "", NoDataLabel = "" },
            new HeatMap { Title = "t", RowHeader = "", Columns = ["c"], Rows = [new HeatRow("r", [new HeatCell(value, "v")])], Scale = new ClassScale([], []), ClassLabels = ["c"] },
        ];
        foreach (var chart in charts) Should.Throw<ArgumentException>(() => chart.Fragment(new DrawingOptions("c1")), chart.GetType().Name).Message.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Nothing_to_draw_is_refused_so_that_the_page_shows_the_reason()
    {
        var axis = new Axis(0, 10, []);
        Chart[] charts =
        [
            new RankedBars { Title = "t", Bars = [] },
            new LineChart { Title = "t", X = axis, Y = axis, Series = [] },
            new LineChart { Title = "t", X = axis, Y = axis, Series = [new LineSeries("a", "a", [new LinePoint(1, null)])] },
            new ColumnChart { Title = "t", X = axis, Y = axis, Columns = [] },
            new Dumbbell { Title = "t", X = axis, BeforeName = "", AfterName = "", Rows = [] },
            new Dumbbell { Title = "t", X = axis, BeforeName = "", AfterName = "", Rows = [new DumbbellRow("a", null, null, "a")] },
            new SmallMultiples { Title = "t", X = axis, Y = axis, Panels = [] },
            new FlowFan { Title = "t" },
            new FlowFan { Title = "t", Out = new FlowSide("none", []) },
            new WorldMap { Title = "t", Values = [], Scale = new ClassScale([], []), KeyTitle = "", NoDataLabel = "" },
            new HeatMap { Title = "t", RowHeader = "", Columns = [], Rows = [], Scale = new ClassScale([], []), ClassLabels = ["c"] },
        ];
        foreach (var chart in charts) Should.Throw<ArgumentException>(() => chart.Fragment(new DrawingOptions("c1")), chart.GetType().Name);
    }

    [Fact]
    public void A_negative_bar_or_corridor_is_refused()
    {
        Should.Throw<ArgumentException>(() => new RankedBars { Title = "t", Bars = [new RankedBar("Italy", -1, "−1")] }.Fragment(new DrawingOptions("c1"))).Message.ShouldContain("Italy");
        Should.Throw<ArgumentException>(() => new FlowFan { Title = "t", In = new FlowSide("t", [new FlowRibbon("Italy", -1, "−1")]) }.Fragment(new DrawingOptions("c1"))).Message.ShouldContain("Italy");
    }

    [Fact]
    public void A_map_refuses_what_would_mislead()
    {
        var map = Samples.Map(arabic: false);
        Should.Throw<ArgumentException>(() => (map with { Values = [new MapValue("FRA", 1), new MapValue("FRA", 2)] }).Fragment(new DrawingOptions("c1"))).Message.ShouldContain("two values");
        Should.Throw<ArgumentException>(() => (map with { Values = [new MapValue("OTH", 1)] }).Fragment(new DrawingOptions("c1"))).Message.ShouldContain("atlas");
    }

    [Fact]
    public void What_belongs_to_no_place_is_left_out_of_a_map()
    {
        var map = Samples.Map(arabic: false);
        var more = map with { Values = [.. map.Values, new MapValue("OTH", 1)], Labels = [new MapLabel("OTH", "Other or unknown", "1"), .. map.Labels] };
        more.Fragment(new DrawingOptions("c1")).ShouldBe(map.Fragment(new DrawingOptions("c1")));
        (map with { Home = "YUG", HomeLabel = "Yugoslavia" }).Fragment(new DrawingOptions("c1")).ShouldNotContain("Yugoslavia");
    }

    /// <summary>Each kind that takes any number, with one and with two values.</summary>
    private static IEnumerable<Chart> Of(double a, double b)
    {
        string Words(double v) => v.ToString("R", CultureInfo.InvariantCulture);
        var y = Axis.FromZero([a, b], Words, Words);
        var x = Axis.Years(2000, 2000, i => Words(i));
        LinePoint[] points = [new(2000, a), new(2001, b)];
        yield return new LineChart { Title = "t", X = x, Y = y, Series = [new LineSeries("one", Words(a), [points[0]]), new LineSeries("two", Words(b), points)], Band = new LineBand([new BandPoint(2000, Math.Min(a, 0), Math.Max(a, 0))]) };
        yield return new ColumnChart { Title = "t", X = x, Y = y, Columns = [new Column(2000, a), new Column(2001, b)], Notes = [new ColumnNote(2000, "note")] };
        yield return new ColumnChart { Title = "t", X = x, Y = y, Columns = [new Column(2000, a)] };
        yield return new Dumbbell { Title = "t", X = y, BeforeName = "b", AfterName = "a", Rows = [new DumbbellRow("r", a, b, Words(b)), new DumbbellRow("s", b, a, Words(a))] };
        yield return new SmallMultiples { Title = "t", X = x, Y = y, Panels = [new SmallPanel("p", "", points, Words(b))] };
        if (a < 0) yield break;
        yield return new RankedBars { Title = "t", Bars = [new RankedBar("a", a, Words(a)), new RankedBar("b", b, Words(b))] };
        if (a < 1e299) yield return new FlowFan { Title = "t", Out = new FlowSide("o", [new FlowRibbon("a", a, Words(a))]), In = new FlowSide("i", [new FlowRibbon("b", b, Words(b))]) };
        yield return new WorldMap { Title = "t", Values = [new MapValue("FRA", a), new MapValue("TUV", b)], Scale = ClassScale.For([a, b], Words), KeyTitle = "k", NoDataLabel = "n" };
    }
}
