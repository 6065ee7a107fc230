using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Concord.Core;

namespace Concord.Charts.Tests;

public sealed class AtlasTests
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    private static readonly XDocument File = XDocument.Parse(Charts.Atlas.Svg);

    [Fact]
    public void Every_area_of_today_has_a_path_but_Antarctica()
    {
        var today = AreaCatalogue.Default.All.Where(a => a.Kind == AreaKind.Area && a.Until is null).Select(a => a.Code).ToArray();
        today.Length.ShouldBeGreaterThan(230);
        // Sark and the Channel Islands as one have no alpha-3 code and no shape of their own.
        today.Where(c => c.Length == 3 && AreaCatalogue.Default.Find(c)!.Alpha2 is not null).Except(Charts.Atlas.Codes).ShouldBe(["ATA"]);
    }

    [Fact]
    public void Every_path_is_an_area_of_the_catalogue_or_a_line()
    {
        var ids = File.Descendants(Ns + "path").Select(p => p.Attribute("id")!.Value).ToArray();
        ids.ShouldBeUnique();
        ids.Where(i => !i.StartsWith("atlas-", StringComparison.Ordinal)).ShouldBe(Charts.Atlas.Codes);
        Charts.Atlas.Codes.ShouldAllBe(c => Regex.IsMatch(c, "^[A-Z]{3}$") && AreaCatalogue.Default.Find(c) != null);
        ids.Where(i => i.StartsWith("atlas-", StringComparison.Ordinal)).ShouldBe(["atlas-borders", "atlas-disputed"]);
    }

    [Fact]
    public void Paths_stay_on_the_plane()
    {
        foreach (var path in File.Descendants(Ns + "path"))
        {
            var d = path.Attribute("d")!.Value;
            d.ShouldMatch(@"^M[0-9a-zM -]+$", path.Attribute("id")!.Value);
            var start = Regex.Match(d, @"^M(\d+) ?(-?\d+)");
            double.Parse(start.Groups[1].Value, CultureInfo.InvariantCulture).ShouldBeInRange(0, Charts.Atlas.Table.Width);
            double.Parse(start.Groups[2].Value, CultureInfo.InvariantCulture).ShouldBeInRange(-5, Charts.Atlas.Table.Height);
        }
    }

    [Fact]
    public void The_file_holds_no_script_no_style_and_nothing_from_elsewhere()
    {
        File.Descendants().Select(e => e.Name.LocalName).Distinct().ShouldBe(["svg", "title", "desc", "defs", "path"]);
        File.Descendants().Attributes().Select(a => a.Name.LocalName).Distinct().Order(StringComparer.Ordinal).ShouldBe(["d", "fill", "id", "vector-effect", "viewBox", "xmlns"]);
    }

    [Fact]
    public void It_weighs_less_than_thirty_thousand_bytes_compressed()
    {
        using var packed = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(System.Text.Encoding.UTF8.GetBytes(Charts.Atlas.Svg));
        packed.Length.ShouldBeLessThan(30_000);
    }

    [Theory]
    [InlineData("PHL", 122, 13, false)]
    [InlineData("USA", -99, 40, false)]
    [InlineData("TUV", 179, -8, true)]
    [InlineData("VAT", 12, 42, true)]
    [InlineData("REU", 55, -21, true)]
    [InlineData("GIB", -5, 36, true)]
    [InlineData("PSE", 35, 32, false)]
    public void An_area_stands_where_it_is_on_the_globe(string code, double longitude, double latitude, bool isSmall)
    {
        var area = Charts.Atlas.Table.Find(code)!;
        area.Longitude.ShouldBe(longitude, 8);
        area.Latitude.ShouldBe(latitude, 6);
        area.IsSmall.ShouldBe(isSmall);
    }

    [Fact]
    public void Labels_of_large_areas_end_on_land()
        => Charts.Atlas.Codes.Select(c => Charts.Atlas.Table.Find(c)!).Where(a => a.Area > 1500).ShouldAllBe(a => Charts.Atlas.Table.IsLand(a.X, a.Y));

    [Fact]
    public void Kosovo_takes_the_colour_of_Serbia_unless_it_has_a_figure_of_its_own()
    {
        Charts.Atlas.Table.Find("XKX")!.CountedWith.ShouldBe("SRB");
        var map = Samples.Map(arabic: false);
        ClassOf(map.Svg(DrawingSize.Wide, new DrawingOptions("p")), "XKX").ShouldBe(ClassOf(map.Svg(DrawingSize.Wide, new DrawingOptions("p")), "SRB"));
        var apart = map with { Values = [.. map.Values, new MapValue("XKX", 900000)] };
        ClassOf(apart.Svg(DrawingSize.Wide, new DrawingOptions("p")), "XKX").ShouldBe("q6");
        ClassOf((map with { Home = "XKX" }).Svg(DrawingSize.Wide, new DrawingOptions("p")), "XKX").ShouldBe("me");
    }

    [Fact]
    public void An_overseas_area_is_not_coloured_as_its_state()
    {
        var map = Samples.Map(arabic: false) with { Values = [new MapValue("FRA", 5)], Scale = ClassScale.For([5.0], Samples.Count) };
        var svg = map.Svg(DrawingSize.Wide, new DrawingOptions("p"));
        ClassOf(svg, "FRA").ShouldStartWith("q");
        ClassOf(svg, "GUF").ShouldBe("url(#p-w-nd)");
        ClassOf(svg, "REU").ShouldBe("nd");
    }

    private static string? ClassOf(string svg, string code)
    {
        var group = XDocument.Parse(svg).Descendants("use").Single(u => u.Attribute("href")!.Value == "#" + code).Parent!;
        return (group.Attribute("class") ?? group.Attribute("fill"))!.Value;
    }
}
