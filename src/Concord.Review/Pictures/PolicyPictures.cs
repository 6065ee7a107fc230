using Concord.Charts;
using Concord.Core;
using Concord.Policy;
using Concord.Review.Pictures;
using Concord.Review.Policies;

namespace Concord.Review;

/// <summary>
/// Pictures of what policies do to each other, from an assessment or a what-if: for pages, briefs and files. Each is null where the register has nothing for it to show.
/// All carry how far the register was reviewed; none shows a score of a country. Same data, same picture.
/// </summary>
public static class PolicyPictures
{
    /// <summary>Each objective and commitment: what pulls with and against it, what protection takes by design, what is covered, and the range.</summary>
    /// <param name="a">The assessment.</param>
    /// <param name="country">Whose objectives, alpha-3.</param>
    /// <param name="language">Language of the words; names of acts and bodies stay as the register has them.</param>
    public static Picture? Pull(PolicyAssessment a, string country, Language language) => PullPicture.Of(Says(language), a, country);

    /// <summary>Objectives by the bodies whose acts work against them: the share of each objective's tension. Trade-offs by design stand apart.</summary>
    /// <param name="a">The assessment.</param>
    /// <param name="country">Whose objectives.</param>
    /// <param name="language">Language of the words.</param>
    /// <param name="findings">File beside the page in which each finding has a place of its own; empty for cells that lead nowhere.</param>
    public static Picture? Harm(PolicyAssessment a, string country, Language language, string findings = "") => HarmPicture.Of(Says(language), a, country, findings);

    /// <summary>Acts against acts: on how many objectives two acts pull apart, and where they rule differently on one conduct.</summary>
    /// <param name="a">The assessment.</param>
    /// <param name="country">Whose objectives and acts.</param>
    /// <param name="language">Language of the words.</param>
    public static Picture? Acts(PolicyAssessment a, string country, Language language) => ActsPicture.Of(Says(language), a, country);

    /// <summary>Bodies, the acts that they made, and the objectives that these move.</summary>
    /// <param name="a">The assessment.</param>
    /// <param name="country">Whose objectives.</param>
    /// <param name="language">Language of the words.</param>
    public static Picture? Network(PolicyAssessment a, string country, Language language) => NetworkPicture.Of(Says(language), a, country);

    /// <summary>The country's newest acts over time, of at most twenty years.</summary>
    /// <param name="a">The assessment.</param>
    /// <param name="country">Whose acts.</param>
    /// <param name="language">Language of the words.</param>
    public static Picture? Timeline(PolicyAssessment a, string country, Language language) => TimelinePicture.Of(Says(language), a, country);

    /// <summary>One conduct that was stopped and opened again and again: every provision on it, and what a family sees of them.</summary>
    /// <param name="a">The assessment.</param>
    /// <param name="finding">A finding of the assessment.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">The finding is no repeated reversal.</exception>
    public static Picture Reversal(PolicyAssessment a, Finding finding, Language language) => ReversalPicture.Of(Says(language), a, finding);

    /// <summary>Corridors by groups: agreements and protection recorded, or none.</summary>
    /// <param name="a">The assessment.</param>
    /// <param name="country">Whose corridors.</param>
    /// <param name="language">Language of the words.</param>
    public static Picture? Coverage(PolicyAssessment a, string country, Language language) => CoveragePicture.Of(Says(language), a, country);

    /// <summary>What the country asks for its nationals abroad beside what it grants foreigners at home.</summary>
    /// <param name="a">The assessment.</param>
    /// <param name="country">The country.</param>
    /// <param name="language">Language of the words.</param>
    public static Picture? Reciprocity(PolicyAssessment a, string country, Language language) => ReciprocityPicture.Of(Says(language), a, country);

    /// <summary>What drives and what depends among objectives or targets, from the register's cross-impact scores.</summary>
    /// <param name="a">The assessment.</param>
    /// <param name="country">The country.</param>
    /// <param name="language">Language of the words.</param>
    public static Picture? Drivers(PolicyAssessment a, string country, Language language) => DriversPicture.Of(Says(language), a, country);

    /// <summary>Objectives and commitments under a draft: where they stand today and where the draft would take them.</summary>
    /// <param name="diff">What the draft changes.</param>
    /// <param name="country">Whose register it is.</param>
    /// <param name="language">Language of the words.</param>
    public static Picture? Moves(PolicyDiff diff, string country, Language language) => WhatIfPictures.Moves(Says(language), diff, country);

    /// <summary>Findings under a draft, by rule: how many go, appear and change.</summary>
    /// <param name="diff">What the draft changes.</param>
    /// <param name="country">Whose register it is.</param>
    /// <param name="language">Language of the words.</param>
    public static Picture? Changes(PolicyDiff diff, string country, Language language) => WhatIfPictures.Changes(Says(language), diff, country);

    private static PolicyWords Says(Language language) => new(Words.Of(language, typeof(PolicyPictures).Assembly));
}
