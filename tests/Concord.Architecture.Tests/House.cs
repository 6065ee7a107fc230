using System.Xml.Linq;
using ArchUnitNET.Loader;
using Concord.Testing;
using ArchitectureModel = ArchUnitNET.Domain.Architecture;

namespace Concord.Architecture.Tests;

/// <summary>The rooms of the house, the arrows that design and ARCHITECTURE.md allow, and the compiled program as ArchUnitNET reads it.</summary>
internal static class House
{
    /// <summary>Which room may know which. A room that is not here may not exist.</summary>
    public static IReadOnlyDictionary<string, string[]> Arrows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Concord.Core"] = [],
        ["Concord.Numerics"] = [],
        ["Concord.Sdmx"] = [],
        ["Concord.Tables"] = ["Concord.Core"],
        ["Concord.Charts"] = ["Concord.Core"],
        ["Concord.Estimation"] = ["Concord.Numerics", "Concord.Core"],
        ["Concord.Dialogue"] = ["Concord.Core"],
        ["Concord.Policy"] = ["Concord.Numerics", "Concord.Tables", "Concord.Core"],
        ["Concord.Diaspora"] = ["Concord.Numerics", "Concord.Tables", "Concord.Core"],
        ["Concord.Statistics"] = ["Concord.Estimation", "Concord.Sdmx", "Concord.Tables", "Concord.Core"],
        ["Concord.Review"] = ["Concord.Statistics", "Concord.Policy", "Concord.Charts", "Concord.Core"],
        ["Concord.Web"] =
        [
            "Concord.Review", "Concord.Statistics", "Concord.Policy", "Concord.Dialogue", "Concord.Diaspora", "Concord.Estimation", "Concord.Tables",
            "Concord.Sdmx", "Concord.Charts", "Concord.Numerics", "Concord.Core",
        ],
        ["Concord"] =
        [
            "Concord.Web", "Concord.Review", "Concord.Statistics", "Concord.Policy", "Concord.Dialogue", "Concord.Diaspora", "Concord.Estimation", "Concord.Tables",
            "Concord.Sdmx", "Concord.Charts", "Concord.Numerics", "Concord.Core",
        ],
    };

    /// <summary>Rooms that exist, by name, with their project files.</summary>
    public static IReadOnlyDictionary<string, XDocument> Projects { get; } = Directory
        .EnumerateFiles(Path.Combine(SharedData.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .Where(f => !Tree.IsBuilt(f))
        .OrderBy(f => f, StringComparer.Ordinal)
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), XDocument.Load, StringComparer.Ordinal);

    /// <summary>The compiled rooms, by name.</summary>
    public static IReadOnlyDictionary<string, System.Reflection.Assembly> Assemblies { get; } = Projects.Keys.ToDictionary(
        name => name,
        name => System.Reflection.Assembly.Load(name == "Concord" ? "concord" : name),
        StringComparer.Ordinal);

    /// <summary>The compiled program.</summary>
    public static ArchitectureModel Program { get; } = new ArchLoader().LoadAssemblies([.. Assemblies.Values]).Build();

    /// <summary>This test assembly, which holds a counter-example to each rule.</summary>
    public static ArchitectureModel CounterExamples { get; } = new ArchLoader().LoadAssemblies(typeof(House).Assembly).Build();

    /// <summary>The rooms that a project file refers to.</summary>
    public static IEnumerable<string> References(XDocument project) =>
        project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
}
