using Concord.Charts;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Review;

/// <summary>What a page says, as data: pages and files are drawn from it, nothing in it is markup.</summary>
/// <param name="Language">Language of every sentence in it.</param>
/// <param name="Lede">One or two sentences under the name.</param>
/// <param name="Headlines">Up to five figures that head the page.</param>
/// <param name="Sections">Chapters, in reading order; each has a block.</param>
/// <param name="Sources">Every release that a figure came from, in the order of their names.</param>
public abstract record Report(
    Language Language,
    string Lede,
    IReadOnlyList<Headline> Headlines,
    IReadOnlyList<ReviewSection> Sections,
    IReadOnlyList<Release> Sources)
{
    /// <summary>Every figure shown, in reading order.</summary>
    public IEnumerable<Figure> Figures => Headlines.Select(h => h.Figure).Concat(Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Figures));

    /// <summary>The releases behind chapters and headlines, in the order of their names.</summary>
    internal static IReadOnlyList<Release> SourcesOf(IEnumerable<ReviewSection> sections, IEnumerable<Headline> headlines) =>
        [.. sections.SelectMany(s => s.Blocks).SelectMany(Releases).Concat(headlines.SelectMany(h => h.Figure.Sources)).Distinct().OrderBy(r => r.Name, StringComparer.Ordinal)];

    private static IEnumerable<Release> Releases(Block block) => block.Figures.SelectMany(f => f.Sources).Concat(block switch
    {
        PictureBlock picture => picture.Sources,
        Note note => note.Sources,
        DatedFacts facts => facts.Sources,
        TableBlock table => table.Sources,
        _ => [],
    });
}

/// <summary>A review of one area.</summary>
/// <param name="Area">The area reviewed.</param>
/// <param name="Language">Language of every sentence in it.</param>
/// <param name="Lede">One or two sentences under the name.</param>
/// <param name="Headlines">Up to five figures that head the page.</param>
/// <param name="Sections">Chapters, in reading order; each has a block.</param>
/// <param name="Sources">Every release that a figure came from, in the order of their names.</param>
public sealed record CountryReview(
    Area Area,
    Language Language,
    string Lede,
    IReadOnlyList<Headline> Headlines,
    IReadOnlyList<ReviewSection> Sections,
    IReadOnlyList<Release> Sources) : Report(Language, Lede, Headlines, Sections, Sources);

/// <summary>A review of one corridor: people one way, money the other.</summary>
/// <param name="Corridor">Origin and destination of people; money goes from the destination to the origin.</param>
/// <param name="Language">Language of every sentence in it.</param>
/// <param name="Lede">One or two sentences under the name.</param>
/// <param name="Headlines">Up to five figures that head the page.</param>
/// <param name="Sections">Chapters, in reading order; each has a block.</param>
/// <param name="Sources">Every release that a figure came from, in the order of their names.</param>
public sealed record CorridorReview(
    Corridor Corridor,
    Language Language,
    string Lede,
    IReadOnlyList<Headline> Headlines,
    IReadOnlyList<ReviewSection> Sections,
    IReadOnlyList<Release> Sources) : Report(Language, Lede, Headlines, Sections, Sources);

/// <summary>The view of the world that heads the portal.</summary>
/// <param name="Language">Language of every sentence in it.</param>
/// <param name="Lede">One or two sentences; may be empty.</param>
/// <param name="Headlines">Up to five figures that head the page.</param>
/// <param name="Sections">Chapters, in reading order; each has a block.</param>
/// <param name="Sources">Every release that a figure came from, in the order of their names.</param>
public sealed record WorldReview(
    Language Language,
    string Lede,
    IReadOnlyList<Headline> Headlines,
    IReadOnlyList<ReviewSection> Sections,
    IReadOnlyList<Release> Sources) : Report(Language, Lede, Headlines, Sections, Sources);

/// <summary>What colour of meaning a headline figure has.</summary>
public enum Accent
{
    /// <summary>No colour.</summary>
    Plain,

    /// <summary>People.</summary>
    People,

    /// <summary>Money that comes home, or its price.</summary>
    Money,

    /// <summary>Something to mind.</summary>
    Caution,
}

/// <summary>A large number at the head of the page, already in words of the language.</summary>
/// <param name="Figure">The figure behind it.</param>
/// <param name="Before">Small unit before the number: "US$".</param>
/// <param name="Value">The number: "6.99".</param>
/// <param name="After">Small unit after it: "million".</param>
/// <param name="Label">What it counts: "people live abroad".</param>
/// <param name="When">Date, definition and publisher: "mid-2024. UN DESA".</param>
/// <param name="Accent">Colour of meaning.</param>
public sealed record Headline(Figure Figure, string? Before, string Value, string? After, string Label, string When, Accent Accent);

/// <summary>A chapter of the review.</summary>
/// <param name="Id">Anchor and stable name: <c>where</c>, <c>money</c>.</param>
/// <param name="Title">Title in words.</param>
/// <param name="Blocks">What stands in it; never empty: a chapter without figures holds a <see cref="Missing"/>.</param>
public sealed record ReviewSection(string Id, string Title, IReadOnlyList<Block> Blocks);

/// <summary>A piece of a chapter.</summary>
public abstract record Block
{
    /// <summary>The figures that the block shows.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];
}

/// <summary>A picture in its frame: title, subtitle, badges, drawing, table, source line.</summary>
/// <param name="Id">Stable name within the review, for anchors and downloads: <c>emigrants-map</c>.</param>
/// <param name="Picture">The picture.</param>
/// <param name="Sources">The releases of its source line.</param>
/// <param name="Narrow">Whether two such blocks may stand side by side on a wide screen.</param>
public sealed record PictureBlock(string Id, Picture Picture, IReadOnlyList<Release> Sources, bool Narrow = false) : Block
{
    /// <summary>What the source line says after the releases: what Concord computed, what a sign means; may be empty.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>A boxed remark in plain language.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Paragraphs">Sentences.</param>
/// <param name="Accent">Caution for limits, Plain for facts.</param>
/// <param name="Sources">Releases of the figures in it, or none.</param>
/// <param name="Narrow">Whether it may stand beside another narrow block.</param>
public sealed record Note(string Title, IReadOnlyList<string> Paragraphs, Accent Accent, IReadOnlyList<Release> Sources, bool Narrow = false) : Block;

/// <summary>Dated facts side by side: what was signed and when.</summary>
/// <param name="Facts">Name of the thing and what happened, with its date.</param>
/// <param name="Remark">How far the list goes: "status as of March 2015".</param>
/// <param name="Sources">Releases behind them.</param>
public sealed record DatedFacts(IReadOnlyList<DatedFact> Facts, string Remark, IReadOnlyList<Release> Sources) : Block;

/// <summary>One dated fact.</summary>
/// <param name="Name">The treaty or event.</param>
/// <param name="Text">"signed 15 November 1993, ratified 5 July 1995", or "no action recorded".</param>
/// <param name="Recorded">Whether an action is recorded.</param>
public sealed record DatedFact(string Name, string Text, bool Recorded);

/// <summary>A table of words and figures where a picture would say less.</summary>
/// <param name="Id">Stable name within the review.</param>
/// <param name="Title">A sentence that says what to see.</param>
/// <param name="Table">Headers and rows.</param>
/// <param name="Sources">Releases behind it.</param>
public sealed record TableBlock(string Id, string Title, ChartTable Table, IReadOnlyList<Release> Sources) : Block
{
    /// <summary>Where each row leads, in the order of the rows: a file beside the page and a place in it, <c>findings.html#J13</c>. Empty where rows lead nowhere.</summary>
    public IReadOnlyList<string> RowLinks { get; init; } = [];
}

/// <summary>Files beside this page that say more.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Pages">The files.</param>
public sealed record MorePages(string Title, IReadOnlyList<MorePage> Pages) : Block;

/// <summary>A file beside a page.</summary>
/// <param name="File">Its name: <c>coherence.html</c>.</param>
/// <param name="Text">What it holds.</param>
public sealed record MorePage(string File, string Text);

/// <summary>Nothing can be shown here: says why, and how to get it.</summary>
/// <param name="Reason">"No figure of remittances received is in the lake for this area."</param>
/// <param name="NextStep">"Import …".</param>
public sealed record Missing(string Reason, string NextStep) : Block;
