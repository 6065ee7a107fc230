namespace Concord.Sdmx.Model;

/// <summary>A note attached to an artefact.</summary>
/// <param name="Id">Identifier, or null.</param>
/// <param name="Type">What kind of note.</param>
/// <param name="Title">Short text.</param>
/// <param name="Text">Text in languages.</param>
public sealed record Annotation(string? Id, string? Type, string? Title, LocalText Text);

/// <summary>Text in languages, in the order in which it was given.</summary>
public sealed class LocalText
{
    /// <summary>No text.</summary>
    public static readonly LocalText None = new([]);

    /// <summary>Creates a text of pairs of language and words.</summary>
    public LocalText(params IReadOnlyList<KeyValuePair<string, string>> all) => All = all;

    /// <summary>Language (BCP 47) and words.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => All.Count == 0;

    /// <summary>A text in English only.</summary>
    public static LocalText English(string words) => new(new KeyValuePair<string, string>("en", words));

    /// <summary>The words in a language, else in English, else in the first language; empty where there is none.</summary>
    public string In(string language)
    {
        foreach (var pair in All) if (pair.Key == language) return pair.Value;
        foreach (var pair in All) if (pair.Key == "en") return pair.Value;
        return All.Count == 0 ? "" : All[0].Value;
    }

    /// <inheritdoc/>
    public override string ToString() => In("en");
}

/// <summary>Anything that an agency maintains under a version.</summary>
public class Artefact
{
    /// <summary>What it is.</summary>
    public required ArtefactKind Kind { get; init; }

    /// <summary>Maintaining agency.</summary>
    public required string Agency { get; init; }

    /// <summary>Identifier, unique for kind, agency and version.</summary>
    public required string Id { get; init; }

    /// <summary>Version: <c>1.0</c>, <c>1.0.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Names.</summary>
    public LocalText Names { get; init; } = LocalText.None;

    /// <summary>Descriptions.</summary>
    public LocalText Descriptions { get; init; } = LocalText.None;

    /// <summary>Notes.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>Whether it will not change; always false for organisation schemes.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether it holds only some of its items.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether only identity and name are here and the rest is at <see cref="StructureUrl"/>.</summary>
    public bool IsStub { get; init; }

    /// <summary>Where the whole artefact is.</summary>
    public string? StructureUrl { get; init; }

    /// <summary>Class name of a message for <see cref="ArtefactKind.Other"/>.</summary>
    public string? OtherClass { get; init; }

    /// <summary>Names it.</summary>
    public Reference Reference => new(Kind, Agency, Id, Version);

    /// <summary>Artefacts that it refers to.</summary>
    public virtual IEnumerable<Reference> References => [];

    /// <inheritdoc/>
    public override string ToString() => Reference.Short;
}

/// <summary>An item of a scheme: a code, a concept, a category, an agency, a provider.</summary>
public sealed class Item
{
    /// <summary>Identifier, unique in the scheme.</summary>
    public required string Id { get; init; }

    /// <summary>Names.</summary>
    public LocalText Names { get; init; } = LocalText.None;

    /// <summary>Descriptions.</summary>
    public LocalText Descriptions { get; init; } = LocalText.None;

    /// <summary>Identifier of the item above, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Notes.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>Code list of a concept, or null.</summary>
    public Reference? Enumeration { get; init; }
}

/// <summary>A list of items: code list, concept scheme, category scheme, organisation scheme.</summary>
public sealed class ItemScheme : Artefact
{
    private readonly Lazy<Dictionary<string, Item>> byId;

    /// <summary>Creates an empty scheme.</summary>
    public ItemScheme() => byId = new(() => Items.GroupBy(i => i.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));

    /// <summary>The items in their order.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => Items.Where(i => i.Enumeration is not null).Select(i => i.Enumeration!).Distinct();

    /// <summary>The item of an identifier, or null.</summary>
    public Item? Find(string id) => byId.Value.GetValueOrDefault(id);

    /// <summary>The same scheme with some of its items only.</summary>
    public ItemScheme Partial(IReadOnlyList<Item> items) => new()
    {
        Kind = Kind, Agency = Agency, Id = Id, Version = Version, Names = Names, Descriptions = Descriptions, Annotations = Annotations, IsFinal = IsFinal,
        IsPartial = true, Items = items,
    };
}
