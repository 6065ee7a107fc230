using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Rest;

/// <summary>How a value is compared.</summary>
public enum Comparison
{
    /// <summary>Equal.</summary>
    Eq,

    /// <summary>Not equal.</summary>
    Ne,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>Less or equal.</summary>
    Le,

    /// <summary>Greater.</summary>
    Gt,

    /// <summary>Greater or equal.</summary>
    Ge,

    /// <summary>Holds the text.</summary>
    Co,

    /// <summary>Does not hold the text.</summary>
    Nc,

    /// <summary>Starts with the text.</summary>
    Sw,

    /// <summary>Ends with the text.</summary>
    Ew,
}

/// <summary>A comparison with a value.</summary>
/// <param name="Op">How.</param>
/// <param name="Value">With what.</param>
public readonly record struct Condition(Comparison Op, string Value)
{
    /// <summary>Whether a code meets the condition.</summary>
    public bool IsMetBy(string code) => Op switch
    {
        Comparison.Eq => code == Value,
        Comparison.Ne => code != Value,
        Comparison.Lt => string.CompareOrdinal(code, Value) < 0,
        Comparison.Le => string.CompareOrdinal(code, Value) <= 0,
        Comparison.Gt => string.CompareOrdinal(code, Value) > 0,
        Comparison.Ge => string.CompareOrdinal(code, Value) >= 0,
        Comparison.Co => code.Contains(Value, StringComparison.OrdinalIgnoreCase),
        Comparison.Nc => !code.Contains(Value, StringComparison.OrdinalIgnoreCase),
        Comparison.Sw => code.StartsWith(Value, StringComparison.OrdinalIgnoreCase),
        _ => code.EndsWith(Value, StringComparison.OrdinalIgnoreCase),
    };
}

/// <summary>What is asked of a flow's data, whatever the version of the interface.</summary>
public sealed record DataQuery
{
    /// <summary>The flow.</summary>
    public required Dataflow Flow { get; init; }

    /// <summary>Its structure.</summary>
    public required DataStructure Structure { get; init; }

    /// <summary>Keys, of which a row must fit one; each has for every dimension the codes that fit, empty for any. No key: every row fits.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Keys { get; init; } = [];

    /// <summary>For components: every list must have one condition that is met.</summary>
    public IReadOnlyList<(string Component, IReadOnlyList<Condition> AnyOf)> Conditions { get; init; } = [];

    /// <summary>Providers; empty for any.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>Only what came after this moment.</summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>The releases that were the newest at this moment.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether every release is given, each as a data set of its own.</summary>
    public bool IncludeHistory { get; init; }

    /// <summary>The dimension that varies within a series, or <c>AllDimensions</c>: rows come in an order that fits.</summary>
    public string DimensionAtObservation { get; init; } = "TIME_PERIOD";

    /// <summary>Whether a code of a dimension can fit: for what a provider does by its lists.</summary>
    public bool Fits(int key, int dimension, string code) => Keys[key][dimension] is not { Count: > 0 } codes || codes.Contains(code, StringComparer.Ordinal);
}

/// <summary>What is there of what was asked.</summary>
/// <param name="Values">Codes that occur, by dimension, in the order of the lists.</param>
/// <param name="Start">First period, or null.</param>
/// <param name="End">Last period.</param>
/// <param name="Series">Series.</param>
/// <param name="Observations">Observations.</param>
public sealed record Availability(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, string? Start, string? End, long Series, long Observations);

/// <summary>Where the service takes its data from.</summary>
public interface IDataProvider
{
    /// <summary>Everything that is described, with the code lists of the data.</summary>
    StructureSet Structures { get; }

    /// <summary>When a flow last changed; a whole second of UTC.</summary>
    DateTimeOffset LastModified(Dataflow flow);

    /// <summary>Pushes rows, sorted by series and period; after some thousand of them it waits for <paramref name="page"/>, so that a slow reader holds nothing but its own page.</summary>
    /// <param name="query">What.</param>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="page">Called and awaited between pages.</param>
    /// <param name="cancel">Ends it.</param>
    Task PumpAsync(DataQuery query, IDataSink sink, Func<ValueTask> page, CancellationToken cancel);

    /// <summary>Counts and codes of what would be given.</summary>
    Availability Available(DataQuery query);

    /// <summary>Why an answer would be too large to give, or null.</summary>
    string? TooLarge(DataQuery query);

    /// <summary>Whether anything would be given.</summary>
    bool Any(DataQuery query);
}
