namespace Concord.Policy;

/// <summary>The kinds of findings, by the numbers of their rules.</summary>
public enum FindingKind
{
    /// <summary>Two provisions on one conduct cannot both be followed, or one undoes the other.</summary>
    K01,

    /// <summary>Two instruments pull one objective in opposite directions.</summary>
    K02,

    /// <summary>Two objectives pull one outcome in opposite directions.</summary>
    K03,

    /// <summary>An instrument works against an objective of its own issuer.</summary>
    K04,

    /// <summary>An instrument works against an objective of another actor.</summary>
    K05,

    /// <summary>A corridor of an objective on which nothing recorded supports it.</summary>
    K06,

    /// <summary>Where a commitment stands.</summary>
    K07,

    /// <summary>Money or people claimed beyond what there is.</summary>
    K08,

    /// <summary>One function, two actors, no coordination recorded.</summary>
    K09,

    /// <summary>A function that no actor holds.</summary>
    K09b,

    /// <summary>More asked for abroad than granted at home.</summary>
    K10,

    /// <summary>A large corridor without an agreement in force.</summary>
    K11,

    /// <summary>An objective that nothing recorded supports.</summary>
    K12,

    /// <summary>In force and without money.</summary>
    K13,

    /// <summary>An act that hangs in the air.</summary>
    K14,

    /// <summary>A conduct stopped and opened again and again.</summary>
    K15,

    /// <summary>Assessors disagree on the sign of an effect.</summary>
    K16,
}
