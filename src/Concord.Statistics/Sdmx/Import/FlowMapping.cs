using Concord.Core;
using Concord.Sdmx.Model;
using Concord.Tables.Yaml;

namespace Concord.Statistics.Sdmx.Import;

/// <summary>How the data of one foreign dataflow become observations: read from a mapping file, which anyone can write.</summary>
public sealed record FlowMapping
{
    /// <summary>The flow as <c>AGENCY:ID</c>, whatever its version; a star at the end stands for any rest.</summary>
    public required string Flow { get; init; }

    /// <summary>Name of the dataset in the lake.</summary>
    public required string Dataset { get; init; }

    /// <summary>Publisher's name.</summary>
    public required string Publisher { get; init; }

    /// <summary>Title as the publisher writes it.</summary>
    public required string Title { get; init; }

    /// <summary>Licence as the publisher names it.</summary>
    public required string Licence { get; init; }

    /// <summary>What a reader must know.</summary>
    public required string Note { get; init; }

    /// <summary>The measure of every row, or null where a component says it.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The component that says the measure, and the measures of its codes.</summary>
    public (string Component, IReadOnlyDictionary<string, Measure> Codes)? Measures { get; init; }

    /// <summary>Component of the destination, receiver or area.</summary>
    public required string To { get; init; }

    /// <summary>Component of the origin or sender, or a code after an equals sign where all rows have the same (<c>=W</c>); null for measures of one area.</summary>
    public string? From { get; init; }

    /// <summary>Component of the sex and its codes; null where there is none.</summary>
    public (string Component, IReadOnlyDictionary<string, Sex> Codes)? Sexes { get; init; }

    /// <summary>Component of the status and what its codes mean.</summary>
    public (string Component, IReadOnlyDictionary<string, ObservationStatus> Codes)? Statuses { get; init; }

    /// <summary>Codes that a row must have to be kept, by component; other rows are skipped by rule.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Keep { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Codes of areas that stand for sums and are skipped by rule; a star at the end stands for any rest.</summary>
    public IReadOnlyList<string> Aggregates { get; init; } = [];

    /// <summary>Codes of areas that ISO 3166 and M49 do not have, with ours.</summary>
    public IReadOnlyDictionary<string, string> Areas { get; init; } = new Dictionary<string, string>();

    /// <summary>How people are counted.</summary>
    public Definition Definition { get; init; }

    /// <summary>Every value is multiplied by this, beside the multiplier of the message.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>Whether it speaks of a flow.</summary>
    public bool Fits(Reference flow)
    {
        var name = $"{flow.Agency}:{flow.Id}";
        return Flow.EndsWith('*') ? name.StartsWith(Flow[..^1], StringComparison.OrdinalIgnoreCase) : name.Equals(Flow, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The mapping of a text of YAML; null where it has a fault, which is added to the list.</summary>
    public static FlowMapping? Read(string text, string file, List<Fault> faults)
    {
        var before = faults.Count;
        if (YamlTree.Read(text, file, faults) is not YamlMap root)
        {
            if (faults.Count == before) faults.Add(new Fault("mapping.empty", Severity.Error, new Place(file), "no mapping", "keys such as flow, dataset, measure, to"));
            return null;
        }
        var reader = new MappingReader(root, file, faults);
        var mapping = reader.Read();
        return faults.Count == before ? mapping : null;
    }
}
