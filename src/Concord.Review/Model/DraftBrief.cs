using Concord.Charts;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Review;

/// <summary>
/// What a draft act does, for a minister: two pages as data. A confidential paper: whoever holds it decides where it is written; nothing here writes or logs it.
/// All strings are finished, in the language of the brief.
/// </summary>
public sealed record DraftBrief
{
    /// <summary>The area whose register the draft changes.</summary>
    public required Area Area { get; init; }

    /// <summary>Language of every sentence.</summary>
    public required Language Language { get; init; }

    /// <summary>Day on which the draft is looked at.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Title of the draft.</summary>
    public required string Title { get; init; }

    /// <summary>How far the register was reviewed.</summary>
    public required string Standing { get; init; }

    /// <summary>What it does, in a sentence or two.</summary>
    public required string Lede { get; init; }

    /// <summary>Findings that appear, change and go, in this order; a group without findings is left out.</summary>
    public required IReadOnlyList<BriefGroup> Groups { get; init; }

    /// <summary>Objectives and commitments that it moves, those that move most drawn, all in the table; null where nothing moves.</summary>
    public Picture? MovesPicture { get; init; }

    /// <summary>Corridors touched, largest first.</summary>
    public required IReadOnlyList<BriefReach> Reach { get; init; }

    /// <summary>How the numbers of <see cref="Reach"/> are to be read.</summary>
    public required string ReachNote { get; init; }

    /// <summary>Bodies to consult.</summary>
    public required IReadOnlyList<BriefBody> Consult { get; init; }

    /// <summary>Ways to go on: as it stands, without one of its articles, not at all.</summary>
    public required IReadOnlyList<BriefChoice> Choices { get; init; }

    /// <summary>What is not known.</summary>
    public required IReadOnlyList<string> NotKnown { get; init; }

    /// <summary>Releases behind people and money.</summary>
    public required IReadOnlyList<Release> Sources { get; init; }
}

/// <summary>Findings of one fate.</summary>
/// <param name="Title">"Collisions that appear: 4".</param>
/// <param name="Lines">The weightiest.</param>
/// <param name="More">How many more there are; empty if all are shown.</param>
public sealed record BriefGroup(string Title, IReadOnlyList<BriefLine> Lines, string More);

/// <summary>One finding, or everything about one objective folded together.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Evidence">Whether every input is verified, and what it rests on.</param>
/// <param name="People">People touched; empty where no corridor is concerned.</param>
/// <param name="Options">What can be done about it; empty for findings that go.</param>
public sealed record BriefLine(string Text, string Evidence, string People, IReadOnlyList<string> Options);

/// <summary>A corridor touched.</summary>
/// <param name="Corridor">From where to where.</param>
/// <param name="People">People.</param>
/// <param name="Money">Millions of US dollars a year on the whole corridor.</param>
public sealed record BriefReach(string Corridor, string People, string Money);

/// <summary>A body to consult.</summary>
/// <param name="Name">Name.</param>
/// <param name="Reasons">Why.</param>
public sealed record BriefBody(string Name, string Reasons);

/// <summary>A way to go on.</summary>
/// <param name="Name">"Without article 3".</param>
/// <param name="Appear">Findings that appear.</param>
/// <param name="Vanish">Findings that go.</param>
/// <param name="Effect">What that means for the objectives, in words.</param>
public sealed record BriefChoice(string Name, string Appear, string Vanish, string Effect);
