using System.Text.Json.Serialization;

namespace Concord.Statistics.Releases;

/// <summary>What lies between the publisher's own figures and the file that was read.</summary>
public enum CopyKind
{
    /// <summary>The file as the publisher gives it out.</summary>
    AsPublished,

    /// <summary>Another party changed the layout or the codes and no value.</summary>
    Reshaped,

    /// <summary>Another party computed these figures from the publisher's: never to be called the publisher's own.</summary>
    Derived,

    /// <summary>Concord's own estimate from releases of the lake: the note says method, inputs and settings.</summary>
    Estimated,
}

/// <summary>Where figures come from, in the words that stand beside them in a review.</summary>
public sealed record Provenance
{
    /// <summary>Who publishes the figures: <c>United Nations Population Division (UN DESA)</c>.</summary>
    public required string Publisher { get; init; }

    /// <summary>The publisher's abbreviation where its name gives one in brackets: <c>UN DESA</c>; else the name.</summary>
    [JsonIgnore]
    public string ShortPublisher
    {
        get
        {
            var open = Publisher.LastIndexOf('(');
            return open > 0 && Publisher[^1] == ')' && Publisher[(open + 1)..^1] is var brief && !brief.Any(char.IsLower) ? brief : Publisher;
        }
    }

    /// <summary>Stable name of the dataset, in lower-case letters, digits and hyphens: <c>undesa-stock</c>.</summary>
    public required string Dataset { get; init; }

    /// <summary>Title as the publisher writes it.</summary>
    public required string Title { get; init; }

    /// <summary>Which revision: <c>2024</c>, <c>2023-05-10</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>Day of publication, where the file or its publisher says it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Day up to which the figures or facts are known, where that is not the day of publication: treaty status.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Day on which the file was fetched, as the person who imported it said.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>Licence as the publisher names it.</summary>
    public required string Licence { get; init; }

    /// <summary>What the file is in relation to the publisher's own.</summary>
    public required CopyKind Copy { get; init; }

    /// <summary>Who reshaped or derived it; null where it is as published.</summary>
    public string? CopiedBy { get; init; }

    /// <summary>Address of the copy.</summary>
    public string? CopyUrl { get; init; }

    /// <summary>What a reader must know to use the figures: definition, reference date, rounding, what a gap means.</summary>
    public required string Note { get; init; }
}
