using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics;

/// <summary>One figure of one release.</summary>
/// <param name="Measure">What is counted, and what its ends stand for.</param>
/// <param name="From">Stored number of the origin or sender; <see cref="AreaCatalogue.NoArea"/> for a measure of one area, <see cref="AreaCatalogue.World"/> for a total stated by the publisher.</param>
/// <param name="To">Stored number of the destination, receiver or area.</param>
/// <param name="Period">Year or quarter.</param>
/// <param name="Sex">Sex as published; both together where the measure knows none.</param>
/// <param name="Definition">How people were counted; <see cref="Definition.None"/> where the publisher says nothing.</param>
/// <param name="Status">What kind of figure it is.</param>
/// <param name="Value">In the measure's unit; null where the publisher hides it. An absent observation is unknown, a zero is none.</param>
/// <param name="Release">Where it stands: publisher, edition, copy and licence.</param>
public sealed record Observation(
    Measure Measure, int From, int To, Period Period, Sex Sex, Definition Definition, ObservationStatus Status, double? Value, Release Release)
{
    /// <summary>The origin or sender; null for a measure of one area.</summary>
    public Area? FromArea => AreaCatalogue.Default.ById(From);

    /// <summary>The destination, receiver or area.</summary>
    public Area? ToArea => AreaCatalogue.Default.ById(To);

    internal (byte, int, int, Period, Sex) Key => (Measure.Id, From, To, Period, Sex);
}

/// <summary>A row as it is stored, before a release gives it a source.</summary>
internal readonly record struct ObservationRow(
    byte Measure, int From, int To, short Year, byte Quarter, byte Sex, byte Definition, byte Status, double? Value) : IComparable<ObservationRow>
{
    /// <summary>The total order of <see cref="Schema.ObservationTable.Order"/>.</summary>
    public int CompareTo(ObservationRow other) =>
        Measure != other.Measure ? Measure.CompareTo(other.Measure) :
        From != other.From ? From.CompareTo(other.From) :
        To != other.To ? To.CompareTo(other.To) :
        Year != other.Year ? Year.CompareTo(other.Year) :
        Quarter != other.Quarter ? Quarter.CompareTo(other.Quarter) :
        Sex.CompareTo(other.Sex);
}

internal readonly record struct TreatyRow(byte Treaty, int Area, byte Action, short? Year, DateOnly? Date);
