namespace Concord.Core;

/// <summary>How a stock was counted, as flags; stored as the number. <see cref="None"/> where the publisher says nothing.</summary>
[Flags]
public enum Definition : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Foreign-born population (B).</summary>
    BornAbroad = 1,

    /// <summary>Foreign citizens (C).</summary>
    Citizenship = 2,

    /// <summary>Refugees or people in refugee-like situations added (R).</summary>
    RefugeesIncluded = 4,

    /// <summary>No data source: imputed by the publisher (I).</summary>
    Imputed = 8,
}
