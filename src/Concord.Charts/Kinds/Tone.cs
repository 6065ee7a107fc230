namespace Concord.Charts;

/// <summary>What a mark stands for, which gives it its colour.</summary>
public enum Tone
{
    /// <summary>People.</summary>
    People,

    /// <summary>A second group of people beside the first: men beside women.</summary>
    PeopleToo,

    /// <summary>Money that comes home, and the area in focus.</summary>
    Money,

    /// <summary>Against an aim, over a limit.</summary>
    Against,

    /// <summary>A total, or a thing without a colour of its own.</summary>
    Plain,

    /// <summary>All the rest; not stated.</summary>
    Rest,
}
