using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Policy;
using Concord.Testing;

namespace Concord.Review.Tests;

/// <summary>The English sentences that stand in the source of Concord.Review.</summary>
internal static partial class SourceSentences
{
    private const string Literal = """
        "((?:[^"\\]|\\.)*)"
        """;

    private static readonly Lazy<string> Source = new(() =>
    {
        var folder = Path.Combine(SharedData.Root, "src", "Concord.Review");
        var files = new[] { "Building", "Compare", "Corridors", "Explorer", "Pictures", "Policies", "Sections", "World" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(folder, f), "*.cs", SearchOption.AllDirectories)).Concat([Path.Combine(folder, "CoherenceReviews.cs"), Path.Combine(folder, "DraftBriefs.cs")]);
        return string.Join('\n', files.Order(StringComparer.Ordinal).Select(File.ReadAllText));
    });

    /// <summary>Where the engine of policies makes its sentences: they are put into words by the review.</summary>
    private static readonly Lazy<string> Engine = new(() => string.Join('\n', new[] { "Findings/FindingWords.cs", "Options/FindingOptions.cs", "Options/AmendSteps.cs", "Drafts/Consultation.cs" }
        .Select(f => File.ReadAllText(Path.Combine(SharedData.Root, "src", "Concord.Policy", f)))));

    /// <summary>Every sentence that words are asked for: where it is asked, handed on to it, or is the name of a measure. Of a plural the form for one.</summary>
    public static IReadOnlyList<string> All() =>
        [.. Asked().Matches(Source.Value).Select(m => m.Groups[1].Value)
            .Concat(Plurals().Select(p => p.One))
            .Concat(Claims().Matches(Source.Value).SelectMany(m => Quoted().Matches(m.Value)).Select(m => m.Groups[1].Value))
            .Concat(Treaties().Matches(Source.Value).Select(m => m.Groups[1].Value))
            .Concat(Measure.All.Select(m => m.Name))
            .Concat(RuleBook.All.SelectMany(r => new[] { r.Name, r.Text }))
            .Concat(Enumerable.Range(0, 5).Select(level => ReciprocitySheet.Word($"{level}", null)))
            .Concat(Findings().Matches(Engine.Value).Select(m => m.Groups[1].Value + m.Groups[2].Value))
            .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Sentences that depend on a count.</summary>
    public static IReadOnlyList<(string One, string Many)> Plurals() =>
        [.. Counted().Matches(Source.Value).Select(m => (m.Groups[1].Value, m.Groups[2].Value))
            // The multiples of a claim are handed on as one sentence for every count.
            .Concat(Claims().Matches(Source.Value).SelectMany(m => Quoted().Matches(m.Value)).Select(m => m.Groups[1].Value).Where(s => s.Contains("times", StringComparison.Ordinal)).Select(s => (s, s)))];

    [GeneratedRegex(@"[Ww]ords\[" + Literal, RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"Plural\([^"";]*" + Literal + @",\s*" + Literal, RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    /// <summary>Text with placeholders, and text of several words that a sentence is made of.</summary>
    [GeneratedRegex(@"(?<!\$)""((?:[A-Za-z][^""{\n]*)?\{[a-z]+\}[^""\n]*)""|new(?: Sentence)?\(""([^""{ ]+ [^""{]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Findings();

    [GeneratedRegex(@"Change\(c, before[^;]*;", RegexOptions.CultureInvariant)]
    private static partial Regex Claims();

    [GeneratedRegex("\"[A-Z0-9]+\" => " + Literal, RegexOptions.CultureInvariant)]
    private static partial Regex Treaties();

    [GeneratedRegex(Literal, RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
