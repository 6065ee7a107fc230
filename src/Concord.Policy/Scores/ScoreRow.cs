namespace Concord.Policy;

/// <summary>What stands beside every coherence, since it does not say how much it rests on.</summary>
/// <param name="Effects">Acting effects, by id.</param>
/// <param name="Assessors">Assessors, those not named counted as one.</param>
/// <param name="LawShare">Share of the views that rest on the text of a law, 0 to 1; null without effects.</param>
/// <param name="StrongestAdverse">The strongest acting value against it, −3 to 0.</param>
public sealed record Inventory(int Effects, int Assessors, double? LawShare, double StrongestAdverse)
{
    /// <summary>Too little is recorded to read the absence of findings as coherence: fewer than three effects, or a single assessor.</summary>
    public bool IsThin => Effects < 3 || Assessors < 2;
}

/// <summary>The score of an objective or commitment: coherence and coverage, always both.</summary>
public sealed record ScoreRow
{
    /// <summary>Objective or commitment; ALL or ALL+C for a country.</summary>
    public required string Id { get; init; }

    /// <summary>Country.</summary>
    public required string Country { get; init; }

    /// <summary>Owner; empty for commitments and countries.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Outcome; the country for ALL and ALL+C.</summary>
    public required string Outcome { get; init; }

    /// <summary>raise or lower; empty for ALL and ALL+C.</summary>
    public string Direction { get; init; } = "";

    /// <summary>Weight of people against money.</summary>
    public required double PeopleWeight { get; init; }

    /// <summary>Σ w of its cells.</summary>
    public required double Weight { get; init; }

    /// <summary>C, 0 to 1; null where nothing acts.</summary>
    public double? Coherence { get; init; }

    /// <summary>C were every uncertain effect one step lower; null where then nothing acts.</summary>
    public double? CoherenceLow { get; init; }

    /// <summary>C were every uncertain effect one step higher; null where then nothing acts.</summary>
    public double? CoherenceHigh { get; init; }

    /// <summary>K, 0 to 1; null where it is not known.</summary>
    public double? Coverage { get; init; }

    /// <summary>Share of its weight where anything acts, for or against; null for ALL and ALL+C, and where its scope weighs nothing.</summary>
    public double? Live { get; init; }

    /// <summary>Σ w·min(P, N); null for ALL and ALL+C.</summary>
    public double? Waste { get; init; }

    /// <summary>What the score rests on; null for ALL and ALL+C.</summary>
    public Inventory? Inventory { get; init; }
}
