namespace Concord.Charts;

/// <summary>How far one side goes.</summary>
/// <param name="Rung">Rungs reached, or null where the scale has no number.</param>
/// <param name="Label">The level in words.</param>
/// <param name="Basis">What it rests on: act or treaty; may be empty.</param>
public sealed record RungSide(int? Rung, string Label, string Basis);

/// <summary>One right, asked for and granted.</summary>
/// <param name="Name">The right.</param>
/// <param name="Note">Law or practice, date, how sure; may be empty.</param>
/// <param name="Asked">What is asked for.</param>
/// <param name="Granted">What is granted.</param>
public sealed record RungRow(string Name, string Note, RungSide Asked, RungSide Granted);

/// <summary>What is asked for abroad beside what is granted at home, right by right, on one scale: side by side and without a sum.</summary>
public sealed partial record RungSheet : Chart
{
    /// <summary>Head of what is asked for.</summary>
    public required string AskedTitle { get; init; }

    /// <summary>Head of what is granted.</summary>
    public required string GrantedTitle { get; init; }

    /// <summary>Number of rungs of the scale.</summary>
    public required int Rungs { get; init; }

    /// <summary>The rights, in the order drawn.</summary>
    public required IReadOnlyList<RungRow> Rows { get; init; }
}
