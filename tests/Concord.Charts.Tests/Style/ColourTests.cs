using System.Text.RegularExpressions;

namespace Concord.Charts.Tests;

public sealed class ColourTests
{
    public static TheoryData<string> Schemes => ["light", "dark", "band", "print"];

    [Fact]
    public void The_measures_agree_with_published_values()
    {
        // WCAG: black on white 21:1; #777 on white 4.48:1. OKLab: white has L 1, red has L 0.62796, a 0.22486, b 0.12585 (Ottosson).
        Colour.Contrast(Colour.Parse("#000000"), Colour.Parse("#FFFFFF")).ShouldBe(21, 0.001);
        Colour.Contrast(Colour.Parse("#777777"), Colour.Parse("#FFFFFF")).ShouldBe(4.48, 0.01);
        Colour.Distance(Colour.Parse("#000000"), Colour.Parse("#FFFFFF")).ShouldBe(100, 0.01);
        Colour.Distance(Colour.Parse("#000000"), Colour.Parse("#FF0000")).ShouldBe(100 * Math.Sqrt((0.62796 * 0.62796) + (0.22486 * 0.22486) + (0.12585 * 0.12585)), 0.02);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Words_stand_out_from_their_ground(string scheme)
    {
        var t = Tokens(scheme);
        foreach (var words in new[] { "ink", "ink2", "ink3", "accent", "rust", "ochre" })
        {
            foreach (var ground in new[] { "paper", "card", "wash" }) Colour.Contrast(t[words], t[ground]).ShouldBeGreaterThanOrEqualTo(4.5, $"{words} on {ground}");
        }
        for (var i = 1; i <= 6; i++) Colour.Contrast(t[i <= 3 ? "on-pale" : i == 4 ? "on-q4" : "on-deep"], t[$"q{i}"]).ShouldBeGreaterThanOrEqualTo(4.5, $"number on q{i}");
        for (var i = 1; i <= 5; i++) Colour.Contrast(t[i <= 2 ? "on-pale" : i == 3 ? "on-h3" : i == 4 ? "on-h4" : "on-deep"], t[$"h{i}"]).ShouldBeGreaterThanOrEqualTo(4.5, $"number on h{i}");
        // Words of target lines stand over the shade of what is reached.
        Colour.Contrast(t["ink"], t["accent-soft"]).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Marks_that_carry_meaning_stand_out_from_their_ground(string scheme)
    {
        var t = Tokens(scheme);
        foreach (var mark in new[] { "accent-mid", "accent", "rust-mid", "ochre-mid", "edge", "ink", "ink3" })
        {
            foreach (var ground in new[] { "paper", "wash" }) Colour.Contrast(t[mark], t[ground]).ShouldBeGreaterThanOrEqualTo(3, $"{mark} on {ground}");
        }
        foreach (var eye in Colour.Eyes.Keys) Colour.Distance(t["nodata"], t["hatch"], eye).ShouldBeGreaterThan(7, $"hatch, {eye}");
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Classes_of_a_scale_differ_for_every_eye(string scheme)
    {
        var t = Tokens(scheme);
        foreach (var eye in Colour.Eyes.Keys)
        {
            for (var i = 1; i < 6; i++) Colour.Distance(t[$"q{i}"], t[$"q{i + 1}"], eye).ShouldBeGreaterThanOrEqualTo(eye == "full" ? 8 : 7, $"q{i} and q{i + 1}, {eye}");
            for (var i = 1; i < 5; i++) Colour.Distance(t[$"h{i}"], t[$"h{i + 1}"], eye).ShouldBeGreaterThanOrEqualTo(eye == "full" ? 10 : 7, $"h{i} and h{i + 1}, {eye}");
            for (var i = 1; i <= 6; i++) Colour.Distance(t["ochre-mid"], t[$"q{i}"], eye).ShouldBeGreaterThan(15, $"home and q{i}, {eye}");
        }
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Classes_run_from_the_ground_away(string scheme)
    {
        var t = Tokens(scheme);
        for (var i = 1; i < 6; i++) Colour.Contrast(t[$"q{i + 1}"], t["paper"]).ShouldBeGreaterThan(Colour.Contrast(t[$"q{i}"], t["paper"]));
        for (var i = 1; i < 5; i++) Colour.Contrast(t[$"h{i + 1}"], t["paper"]).ShouldBeGreaterThan(Colour.Contrast(t[$"h{i}"], t["paper"]));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Lines_that_may_stand_together_differ_for_every_eye(string scheme)
    {
        var t = Tokens(scheme);
        // A total, two groups of people; people and money; within a limit and over it. Money and rust never stand alone together.
        (string, string)[] pairs = [("ink", "accent-mid"), ("ink", "accent"), ("accent-mid", "accent"), ("accent-mid", "ochre-mid"), ("accent", "ochre-mid"), ("accent-mid", "rust-mid"), ("ink", "rust-mid"), ("ink", "ochre-mid")];
        foreach (var eye in Colour.Eyes.Keys)
        {
            foreach (var (a, b) in pairs) Colour.Distance(t[a], t[b], eye).ShouldBeGreaterThan(10, $"{a} and {b}, {eye}");
        }
    }

    [Fact]
    public void Colours_are_named_once_and_only_as_properties()
    {
        var rules = Regex.Replace(ChartStyle.Sheet, @"--[\w-]+: [^;]+;", "");
        Regex.Matches(rules, "#[0-9A-Fa-f]{3,8}|rgba?\\(").ShouldBeEmpty();
    }

    [Fact]
    public void Every_property_that_is_used_is_defined()
    {
        var defined = Regex.Matches(ChartStyle.Standalone, @"--([\w-]+):").Select(m => m.Groups[1].Value).ToHashSet();
        Regex.Matches(ChartStyle.Sheet, @"var\(--([\w-]+)\)").Select(m => m.Groups[1].Value).Distinct().Except(defined).ShouldBeEmpty();
    }

    [Fact]
    public void The_sheet_takes_nothing_from_elsewhere()
    {
        ChartStyle.Sheet.ShouldNotContain("url(");
        ChartStyle.Sheet.ShouldNotContain("@import");
        ChartStyle.Sheet.ShouldContain("forced-colors: active");
        ChartStyle.Sheet.ShouldContain("@media print");
    }

    /// <summary>The tokens of a scheme: each one overrides what it names.</summary>
    private static Dictionary<string, Colour> Tokens(string scheme)
    {
        var blocks = Regex.Matches(ChartStyle.Sheet, @"(:root|\.band) \{([^}]*--paper:[^}]*)\}").Select(m => m.Groups[2].Value).ToArray();
        blocks.Length.ShouldBe(4);
        var tokens = new Dictionary<string, Colour>();
        // In the order of the sheet: light, dark, band, print. The band stands in a light page or in a dark one: the harder is the light one.
        int[] used = scheme switch { "light" => [0], "dark" => [0, 1], "band" => [0, 2], _ => [0, 3] };
        foreach (var block in used)
        {
            foreach (Match m in Regex.Matches(blocks[block], @"--([\w-]+): (#[0-9A-Fa-f]{6});")) tokens[m.Groups[1].Value] = Colour.Parse(m.Groups[2].Value);
        }
        return tokens;
    }
}
