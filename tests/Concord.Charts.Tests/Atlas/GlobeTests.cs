using System.Globalization;
using System.Text.RegularExpressions;

namespace Concord.Charts.Tests;

public sealed class GlobeTests
{
    [Fact]
    public void A_place_of_the_atlas_is_found_again_on_the_globe()
    {
        foreach (var area in Charts.Atlas.Codes.Select(c => Charts.Atlas.Table.Find(c)!).Where(a => a.IsSmall && a.Area < 1))
        {
            var (longitude, latitude) = Globe.Unproject(area.X, area.Y);
            // The plane is rounded to whole units, about a fifth of a degree.
            latitude.ShouldBe(area.Latitude, 0.4, area.Code);
            Math.Cos((longitude - area.Longitude) * Math.PI / 180).ShouldBeGreaterThan(0.999, area.Code);
        }
    }

    [Fact]
    public void Every_area_has_a_globe_with_itself_near_the_middle()
    {
        foreach (var code in Charts.Atlas.Codes)
        {
            var svg = DrawingTests.Parse(Globe.Svg(code, "The globe, turned to <" + code + ">"));
            svg.Attribute("aria-label")!.Value.ShouldBe("The globe, turned to <" + code + ">");
            var land = svg.Elements("path").First().Attribute("d")!.Value;
            land.Length.ShouldBeInRange(500, 20_000, code);
            foreach (var ring in land.Split('z', StringSplitOptions.RemoveEmptyEntries)) Corners(ring).ShouldAllBe(p => p.X >= -1 && p.X <= 401 && p.Y >= -1 && p.Y <= 401, code);
            var area = Charts.Atlas.Table.Find(code)!;
            if (area.Area >= 60) svg.Elements("path").Last().Attribute("d")!.Value.ShouldNotBeEmpty(code);
            else DrawingTests.Number(svg.Elements("circle").Single(c => c.Attribute("class")!.Value == "here"), "cx").ShouldBe(200, 2);
        }
    }

    [Fact]
    public void An_unknown_area_is_refused() => Should.Throw<ArgumentException>(() => Globe.Svg("YUG", "x")).Message.ShouldContain("YUG");

    private static IEnumerable<(int X, int Y)> Corners(string ring)
    {
        var numbers = Regex.Matches(ring, @"-?\d+").Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();
        var (x, y) = (0, 0);
        for (var i = 0; i + 1 < numbers.Length; i += 2)
        {
            (x, y) = (x + numbers[i], y + numbers[i + 1]);
            yield return (x, y);
        }
    }
}
