namespace Concord.Core;

/// <summary>What kind of figure a value is; stored as the number.</summary>
public enum ObservationStatus : byte
{
    /// <summary>Counted or compiled by the publisher.</summary>
    Published = 0,

    /// <summary>Modelled by the publisher, never measured.</summary>
    Modelled = 1,

    /// <summary>Provisional, to be revised by the publisher.</summary>
    Provisional = 2,

    /// <summary>A small count hidden by the publisher: the value is unknown, and not zero.</summary>
    Suppressed = 3,

    /// <summary>A projection by the publisher.</summary>
    Projected = 4,

    /// <summary>Estimated by Concord, with method and inputs in the release.</summary>
    Estimated = 5,
}
