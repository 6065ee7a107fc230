namespace Concord.Core;

/// <summary>Sex as published; stored as the number.</summary>
public enum Sex : byte
{
    /// <summary>Both sexes together.</summary>
    Both = 0,

    /// <summary>Women and girls.</summary>
    Female = 1,

    /// <summary>Men and boys.</summary>
    Male = 2,
}
