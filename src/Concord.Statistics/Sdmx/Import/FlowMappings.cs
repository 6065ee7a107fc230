using Concord.Core;
using Concord.Sdmx.Model;

namespace Concord.Statistics.Sdmx.Import;

/// <summary>The mappings that ship, and those that a user adds before them.</summary>
public sealed class FlowMappings
{
    private static readonly Lazy<FlowMappings> Embedded = new(ReadEmbedded);

    private readonly IReadOnlyList<FlowMapping> all;

    private FlowMappings(IReadOnlyList<FlowMapping> all) => this.all = all;

    /// <summary>Those that ship: Eurostat, OECD, ILO, UNICEF, SDG.</summary>
    public static FlowMappings Shipped => Embedded.Value;

    /// <summary>Every mapping, the user's first.</summary>
    public IReadOnlyList<FlowMapping> All => all;

    /// <summary>The same with mapping files of a user before them; faults say what is wrong in them.</summary>
    /// <exception cref="Unavailable">A file cannot be read.</exception>
    public FlowMappings With(IEnumerable<string> files, List<Fault> faults)
    {
        var own = new List<FlowMapping>();
        foreach (var file in files)
        {
            try
            {
                if (FlowMapping.Read(File.ReadAllText(file), Path.GetFileName(file), faults) is { } mapping) own.Add(mapping);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new Unavailable($"The mapping file {file} cannot be read ({e.Message.TrimEnd('.')}).", retry: false, e);
            }
        }
        return new FlowMappings([.. own, .. all]);
    }

    /// <summary>The mapping of a flow, or null.</summary>
    public FlowMapping? Find(Reference? flow) => flow is null ? null : all.FirstOrDefault(m => m.Fits(flow));

    private static FlowMappings ReadEmbedded()
    {
        var assembly = typeof(FlowMappings).Assembly;
        var mappings = new List<FlowMapping>();
        var faults = new List<Fault>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Concord.Mappings.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            if (FlowMapping.Read(reader.ReadToEnd(), name, faults) is { } mapping) mappings.Add(mapping);
        }
        return faults.Count == 0 ? new FlowMappings(mappings) : throw new InvalidOperationException($"a mapping that ships is wrong: {faults[0]}");
    }
}
