namespace Concord.Sdmx.Model;

/// <summary>A flow of data or of reference metadata, and its structure.</summary>
public sealed class Dataflow : Artefact
{
    /// <summary>The structure; null in a stub.</summary>
    public Reference? Structure { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => Structure is { } s ? [s] : [];
}

/// <summary>A link from an artefact to a category.</summary>
public sealed class Categorisation : Artefact
{
    /// <summary>What is put under the category.</summary>
    public Reference? Source { get; init; }

    /// <summary>The category.</summary>
    public Reference? Target { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => new[] { Source, Target is { } t ? t with { Item = null } : null }.OfType<Reference>();
}

/// <summary>Says who provides a flow.</summary>
public sealed class ProvisionAgreement : Artefact
{
    /// <summary>The flow.</summary>
    public Reference? Flow { get; init; }

    /// <summary>The provider.</summary>
    public Reference? Provider { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => new[] { Flow, Provider is { } p ? p with { Item = null } : null }.OfType<Reference>();
}

/// <summary>Values of one component of a region.</summary>
/// <param name="Id">Component.</param>
/// <param name="Values">Codes; empty for a range of time.</param>
/// <param name="Start">First period of a range of time.</param>
/// <param name="End">Last period.</param>
public sealed record KeyValues(string Id, IReadOnlyList<string> Values, string? Start = null, string? End = null);

/// <summary>A part of the space of keys.</summary>
/// <param name="Include">Whether what lies in it is allowed or there; false for the opposite.</param>
/// <param name="Keys">Values by component.</param>
public sealed record CubeRegion(bool Include, IReadOnlyList<KeyValues> Keys);

/// <summary>What is allowed in a structure, flow or agreement, or what is there.</summary>
public sealed class ContentConstraint : Artefact
{
    /// <summary>Whether it says what is there; else what is allowed.</summary>
    public bool IsActual { get; init; }

    /// <summary>What it speaks of.</summary>
    public IReadOnlyList<Reference> Attachments { get; init; } = [];

    /// <summary>Regions.</summary>
    public IReadOnlyList<CubeRegion> Regions { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => Attachments;
}

/// <summary>A node of a tree of codes.</summary>
/// <param name="Id">Identifier in the tree.</param>
/// <param name="Code">The code that stands there.</param>
/// <param name="Parent">Identifier of the node above, or null.</param>
public sealed record HierarchyNode(string Id, Reference Code, string? Parent);

/// <summary>Codes of one or more lists in a tree.</summary>
public sealed class HierarchicalCodelist : Artefact
{
    /// <summary>Name of the tree.</summary>
    public LocalText HierarchyNames { get; init; } = LocalText.None;

    /// <summary>Nodes; a parent comes before its children.</summary>
    public IReadOnlyList<HierarchyNode> Nodes { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => Nodes.Select(n => n.Code with { Item = null }).Distinct();
}

/// <summary>The shape of reference metadata: one report of plain attributes about a flow.</summary>
public sealed class MetadataStructure : Artefact
{
    /// <summary>Attributes: concept, type of text or list.</summary>
    public IReadOnlyList<Component> Attributes { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => Attributes.Where(a => a.Concept is not null).Select(a => a.Concept! with { Item = null }).Distinct();
}
