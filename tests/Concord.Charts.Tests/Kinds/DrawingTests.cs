using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Concord.Charts.Tests;

/// <summary>What holds for every kind, width and direction.</summary>
public sealed class DrawingTests
{
    public static TheoryData<string, bool> Cases => [.. Samples.Kinds.SelectMany(k => new[] { (k, false), (k, true) })];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_drawing_is_well_formed_and_names_itself_to_a_screen_reader(string kind, bool arabic)
    {
        foreach (var size in Enum.GetValues<DrawingSize>())
        {
            var chart = Samples.Of(kind, arabic).Chart;
            var svg = Parse(chart.Svg(size, new DrawingOptions("c1") { RightToLeft = arabic }));
            svg.Attribute("role")!.Value.ShouldBe("img");
            var named = svg.Attribute("aria-labelledby")!.Value.Split(' ');
            var byId = svg.Descendants().Where(e => e.Attribute("id") is not null).ToDictionary(e => e.Attribute("id")!.Value, e => e);
            byId[named[0]].Name.LocalName.ShouldBe("title");
            byId[named[0]].Value.ShouldBe(chart.Title);
            if (chart.Description.Length > 0) byId[named[1]].Value.ShouldBe(chart.Description);
            (svg.Attribute("direction")?.Value == "rtl").ShouldBe(arabic);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_drawing_has_classes_and_geometry_only(string kind, bool arabic)
    {
        var fragment = Fragment(kind, arabic);
        var names = fragment.Descendants().Attributes().Select(a => a.Name.LocalName).ToHashSet();
        names.ShouldNotContain("style");
        names.ShouldAllBe(n => !n.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        fragment.Descendants().Select(e => e.Name.LocalName).ShouldNotContain("script");
        fragment.Descendants().Select(e => e.Name.LocalName).ShouldNotContain("style");
        fragment.ToString().ShouldNotContain("NaN", Case.Sensitive);
        fragment.ToString().ShouldNotContain("∞");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_class_of_a_drawing_is_known_to_the_style_sheet(string kind, bool arabic)
    {
        var sheet = ChartStyle.Sheet;
        // Hooks of the page and of the container rules, and marks whose kind alone gives the colour.
        string[] silent = ["ch", "lines", "cols", "bars", "flow", "dumb", "mult", "heatmap", "map", "a", "heat", "vh", "pulls", "lanes", "net", "pairs", "rungs", "quad", "gain", "link", "seg"];
        var used = Fragment(kind, arabic).Descendants().Attributes("class").SelectMany(a => a.Value.Split(' ')).Where(c => c.Length > 0).Distinct();
        used.Where(c => !silent.Contains(c) && !Regex.IsMatch(sheet, $@"\.{Regex.Escape(c)}(?![\w-])")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_same_data_give_the_same_bytes_in_every_culture(string kind, bool arabic)
    {
        var options = new DrawingOptions("c1") { RightToLeft = arabic };
        var before = CultureInfo.CurrentCulture;
        var drawn = new List<string>();
        try
        {
            foreach (var culture in new[] { "", "ar-SA", "fr-FR", "fa-IR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var picture = Samples.Of(kind, arabic);
                drawn.Add(picture.Chart.Fragment(options) + picture.Standalone(options));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        drawn.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ids_are_unique_on_a_page_of_two_pictures(string kind, bool arabic)
    {
        var page = XElement.Parse($"<div>{Samples.Of(kind, arabic).Chart.Fragment(new DrawingOptions("c1"))}{Samples.Of(kind, arabic).Chart.Fragment(new DrawingOptions("c2"))}</div>", LoadOptions.PreserveWhitespace);
        page.Descendants().Attributes("id").Select(a => a.Value).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_word_stays_inside_the_drawing(string kind, bool arabic)
    {
        foreach (var size in Enum.GetValues<DrawingSize>())
        {
            var svg = Parse(Samples.Of(kind, arabic).Chart.Svg(size, new DrawingOptions("c1") { RightToLeft = arabic }));
            var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray();
            foreach (var text in svg.Descendants("text"))
            {
                var (left, right) = Reach(text, arabic);
                // The table of widths is generous; a few units are no cut.
                left.ShouldBeGreaterThan(-6, text.Value);
                right.ShouldBeLessThan(box[2] + 6, text.Value);
                Number(text, "y").ShouldBeInRange(8, box[3], text.Value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_picture_stands_alone_with_its_style_and_geometry(string kind, bool arabic)
    {
        var picture = Samples.Of(kind, arabic);
        var svg = Parse(picture.Standalone(new DrawingOptions("p") { RightToLeft = arabic, AtlasAddress = "/atlas.svg" }));
        var ns = svg.Name.Namespace;
        ns.NamespaceName.ShouldBe("http://www.w3.org/2000/svg");
        svg.Element(ns + "title")!.Value.ShouldBe(picture.Title);
        svg.Descendants(ns + "style").Single().Value.ShouldNotContain("@media");
        svg.Descendants(ns + "style").Single().Value.ShouldNotContain("@import");
        var ids = svg.Descendants().Attributes("id").Select(a => a.Value).ToHashSet();
        svg.Descendants(ns + "use").Select(u => u.Attribute("href")!.Value).ShouldAllBe(h => h.StartsWith('#') && ids.Contains(h.Substring(1)));
        var words = string.Concat(svg.Descendants(ns + "text").Select(t => t.Value)).Replace(" ", "", StringComparison.Ordinal);
        words.ShouldContain(picture.Source.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_map_refers_to_the_address_of_the_atlas()
    {
        var svg = Parse(Samples.Map(arabic: false).Svg(DrawingSize.Wide, new DrawingOptions("p") { AtlasAddress = "/atlas.0a1b.svg" }));
        svg.Descendants("use").Select(u => u.Attribute("href")!.Value).ShouldAllBe(h => h.StartsWith("/atlas.0a1b.svg#"));
        svg.Descendants("use").Count().ShouldBe(Charts.Atlas.Codes.Count + 2);
    }

    internal static XElement Parse(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }

    internal static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The reach of a text by the project's own measure.</summary>
    internal static (double Left, double Right) Reach(XElement text, bool rightToLeft)
    {
        var css = (text.Attribute("class")?.Value ?? "") + " " + string.Join(' ', text.Elements("tspan").Take(1).Select(t => t.Attribute("class")?.Value));
        var words = string.Concat(text.Nodes().Where(n => n is not XElement { Name.LocalName: "title" }).Select(n => n is XElement e ? e.Value : n.ToString()));
        var width = TextWidth.Of(words, css);
        var x = Number(text, "x");
        var anchor = text.Attribute("text-anchor")?.Value ?? "start";
        if (rightToLeft && anchor != "middle") anchor = anchor == "start" ? "end" : "start";
        return anchor switch { "start" => (x, x + width), "middle" => (x - (width / 2), x + (width / 2)), _ => (x - width, x) };
    }

    private static XElement Fragment(string kind, bool arabic) => Parse($"<div>{Samples.Of(kind, arabic).Chart.Fragment(new DrawingOptions("c1") { RightToLeft = arabic })}</div>");
}
