namespace Concord.Sdmx.Model;

/// <summary>What a component of a data structure does.</summary>
public enum ComponentRole
{
    /// <summary>Part of the key.</summary>
    Dimension,

    /// <summary>Part of the key that names a measure (2.0 and 2.1).</summary>
    MeasureDimension,

    /// <summary>The period.</summary>
    Time,

    /// <summary>An observed value.</summary>
    Measure,

    /// <summary>Says something about an observation, a series, a group or the data set.</summary>
    Attribute,

    /// <summary>Not known: the message was read without its structure.</summary>
    Unknown,
}

/// <summary>What an attribute speaks of.</summary>
public enum Attachment
{
    /// <summary>One observation.</summary>
    Observation,

    /// <summary>Some dimensions: a series or a part of its key.</summary>
    Dimensions,

    /// <summary>The whole data set.</summary>
    DataSet,
}

/// <summary>A dimension, measure or attribute of a data structure.</summary>
public sealed record Component
{
    /// <summary>Identifier in the structure.</summary>
    public required string Id { get; init; }

    /// <summary>What it does.</summary>
    public required ComponentRole Role { get; init; }

    /// <summary>Its concept.</summary>
    public Reference? Concept { get; init; }

    /// <summary>Code list of its values, or null.</summary>
    public Reference? Enumeration { get; init; }

    /// <summary>Type of its text as SDMX names it: <c>Double</c>, <c>String</c>, <c>ObservationalTimePeriod</c>.</summary>
    public string? TextType { get; init; }

    /// <summary>Whether every unit that it speaks of must have it.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>Whether it may have several values at once (3.0).</summary>
    public bool IsMultiValued { get; init; }

    /// <summary>What an attribute speaks of.</summary>
    public Attachment Attachment { get; init; }

    /// <summary>The dimensions that an attribute depends on, in the order of the message.</summary>
    public IReadOnlyList<string> AttachedTo { get; init; } = [];

    /// <summary>The group that an attribute speaks of, or null.</summary>
    public string? Group { get; init; }

    /// <summary>Whether it is a part of the key.</summary>
    public bool IsKey => Role is ComponentRole.Dimension or ComponentRole.MeasureDimension or ComponentRole.Time;
}

/// <summary>A part of the key that attributes can speak of.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Dimensions">Its dimensions.</param>
public sealed record DimensionGroup(string Id, IReadOnlyList<string> Dimensions);

/// <summary>A data structure definition.</summary>
public sealed class DataStructure : Artefact
{
    /// <summary>Dimensions in the order of the key, then time, measures and attributes.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];

    /// <summary>Groups.</summary>
    public IReadOnlyList<DimensionGroup> Groups { get; init; } = [];

    /// <summary>Dimensions of the key, without time.</summary>
    public IEnumerable<Component> Dimensions => Components.Where(c => c.Role is ComponentRole.Dimension or ComponentRole.MeasureDimension);

    /// <summary>The dimension of time, or null.</summary>
    public Component? Time => Components.FirstOrDefault(c => c.Role == ComponentRole.Time);

    /// <summary>Attributes.</summary>
    public IEnumerable<Component> Attributes => Components.Where(c => c.Role == ComponentRole.Attribute);

    /// <inheritdoc/>
    public override IEnumerable<Reference> References =>
        Components.SelectMany(c => new[] { c.Concept is { } k ? k with { Item = null } : null, c.Enumeration }).OfType<Reference>().Distinct();

    /// <summary>The component of an identifier, or null.</summary>
    public Component? Find(string id) => Components.FirstOrDefault(c => c.Id == id);
}
