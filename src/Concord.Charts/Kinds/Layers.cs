namespace Concord.Charts;

/// <summary>A thing in one of the layers of a network.</summary>
/// <param name="Id">Unique within the drawing; links name it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Layer">Layer, from 0.</param>
public sealed record LayerNode(string Id, string Name, int Layer);

/// <summary>A link between two neighbouring layers.</summary>
/// <param name="From">Node of the earlier layer.</param>
/// <param name="To">Node of the next layer.</param>
/// <param name="Tone">What it stands for: <see cref="Tone.People"/> pulls with, <see cref="Tone.Against"/> pulls against, <see cref="Tone.Rest"/> neither.</param>
/// <param name="Strength">How strong, above 0 up to 1: its width.</param>
/// <param name="Words">Both ends and what the link is, in words; shown on pointing and listed in the narrow drawing.</param>
public sealed record LayerLink(string From, string To, Tone Tone, double Strength, string Words);

/// <summary>A network in layers: bodies, their acts, the aims that these move. Nodes stand so that few links cross; the same data give the same places.</summary>
public sealed partial record Layers : Chart
{
    /// <summary>Names of the layers, in reading order; at least two.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The nodes.</summary>
    public required IReadOnlyList<LayerNode> Nodes { get; init; }

    /// <summary>The links.</summary>
    public required IReadOnlyList<LayerLink> Links { get; init; }

    /// <summary>Words of the key by tone, for the tones that occur.</summary>
    public required IReadOnlyList<(Tone Tone, string Words)> Key { get; init; }
}
