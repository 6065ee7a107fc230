using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Cli;

/// <summary>Which figures the user asked for.</summary>
internal sealed record FigureRequest
{
    /// <summary>The measure; null for treaty status.</summary>
    public required Measure? Measure { get; init; }

    /// <summary>Origin or sender.</summary>
    public Area? From { get; init; }

    /// <summary>Destination, receiver or area.</summary>
    public Area? To { get; init; }

    /// <summary>Years; null where the user left the choice to us.</summary>
    public YearRange? Years { get; init; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>One dataset only.</summary>
    public string? Dataset { get; init; }

    /// <summary>One edition only.</summary>
    public string? Edition { get; init; }

    /// <summary>The lake folder that the user typed.</summary>
    public string? Lake { get; init; }

    /// <summary>Whether one corridor or area is asked for, so that the answer is a series and not a list of areas.</summary>
    public bool IsSeries => Measure!.Ends == MeasureEnds.Area ? To is not null : From is not null && To is not null;

    /// <summary>The lake's query for it.</summary>
    public Query Query => new(Measure!)
    {
        From = From?.Id,
        To = To?.Id,
        Sex = Sex,
        FirstYear = Years?.First,
        LastYear = Years?.Last,
        Dataset = Dataset,
        Edition = Edition,
    };

    /// <summary>What is asked for, in words: <c>Migrant stock, 1 July: Philippines → United States of America</c>.</summary>
    public string Title => $"{Measure!.Name}{(Sex == Sex.Both ? "" : Sex == Sex.Female ? ", women and girls" : ", men and boys")}: " + (Measure.Ends == MeasureEnds.Area
        ? To?.Name() ?? "all areas"
        : $"{From?.Name() ?? "all areas"} → {To?.Name() ?? "all areas"}");
}
