using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Review;

/// <summary>What a register of policies shows of a country, as data: the chapter of the country review at full length. Nothing in it is markup, and no number is a score of a country.</summary>
public sealed record CoherenceReview
{
    /// <summary>The country.</summary>
    public required Area Area { get; init; }

    /// <summary>Language of every sentence; names of acts and bodies stay as the register has them.</summary>
    public required Language Language { get; init; }

    /// <summary>Day on which the register is looked at.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How far the register was reviewed.</summary>
    public required string Standing { get; init; }

    /// <summary>How much is recorded, in a sentence or two.</summary>
    public required string Lede { get; init; }

    /// <summary>Chapters with their pictures and tables.</summary>
    public required IReadOnlyList<ReviewSection> Sections { get; init; }

    /// <summary>A sheet for each line of what collides, in their order.</summary>
    public required IReadOnlyList<FindingSheet> Sheets { get; init; }

    /// <summary>Every finding, for machines: by kind, then in the order of the register.</summary>
    public required IReadOnlyList<FindingEntry> Findings { get; init; }

    /// <summary>Releases behind people and money.</summary>
    public required IReadOnlyList<Release> Sources { get; init; }
}

/// <summary>Why a line of findings is there, and what would make it go: enough for a reader who knows nothing of the program.</summary>
public sealed record FindingSheet
{
    /// <summary>Stable name, and anchor of its place: <c>K03-J15-J16</c>, <c>J13</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the leading rule.</summary>
    public required string Kind { get; init; }

    /// <summary>What it says.</summary>
    public required string Title { get; init; }

    /// <summary>Verified and serious, verified, or to be checked.</summary>
    public required string Standing { get; init; }

    /// <summary>Since when all its rows stand together; empty where that is not known.</summary>
    public required string Since { get; init; }

    /// <summary>The rules that found it, each with its number and version.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The rows that it rests on.</summary>
    public required IReadOnlyList<SheetInput> Inputs { get; init; }

    /// <summary>Corridors and groups; empty where it is not about them.</summary>
    public required IReadOnlyList<string> Where { get; init; }

    /// <summary>People and money by corridor.</summary>
    public required IReadOnlyList<BriefReach> Reach { get; init; }

    /// <summary>What would make it go, the tried options first.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Findings folded into the line beside the first.</summary>
    public required IReadOnlyList<string> Folded { get; init; }

    /// <summary>What states say to it, each with country and date.</summary>
    public required IReadOnlyList<SheetComment> Comments { get; init; }
}

/// <summary>A row behind a finding.</summary>
/// <param name="What">The row in words.</param>
/// <param name="Source">Its source.</param>
/// <param name="Standing">Verified, or to be checked.</param>
public sealed record SheetInput(string What, string Source, string Standing);

/// <summary>A comment of a state.</summary>
/// <param name="Head">State and date.</param>
/// <param name="Text">The comment in full, as received.</param>
public sealed record SheetComment(string Head, string Text);

/// <summary>A finding as other programs exchange it: codes and numbers, no words of a language.</summary>
/// <param name="Id">Kind and inputs.</param>
/// <param name="Cells">The cells of its row: <c>FindingTable.Columns</c>.</param>
/// <param name="Rule">Version of the rule.</param>
/// <param name="Standing">verified, to-be-checked, trade-off-by-design, settled-by-law or met.</param>
/// <param name="Line">Line that it is folded into; empty where it stands apart.</param>
/// <param name="People">People touched; null where no corridor is concerned.</param>
/// <param name="IsUpperBound">All people of the corridors: the share of the group is not recorded.</param>
/// <param name="Money">Millions of US dollars a year on the corridors; null where no corridor is concerned.</param>
/// <param name="Inputs">Ids of the rows that it rests on.</param>
/// <param name="Sources">Their sources.</param>
public sealed record FindingEntry(string Id, IReadOnlyList<string> Cells, int Rule, string Standing, string Line, double? People, bool IsUpperBound, double? Money, IReadOnlyList<string> Inputs, IReadOnlyList<string> Sources);
