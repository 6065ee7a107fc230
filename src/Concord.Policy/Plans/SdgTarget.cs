using System.Reflection;

namespace Concord.Policy;

/// <summary>A target of the Sustainable Development Goals on which migration bears.</summary>
/// <param name="Code">Code: <c>10.c</c>.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Link">How migration bears on it.</param>
public sealed record SdgTarget(string Code, string Label, string Link)
{
    /// <summary>The targets, in their own order.</summary>
    public static IReadOnlyList<SdgTarget> All { get; } = Load();

    /// <summary>A target by its code, or null.</summary>
    public static SdgTarget? Find(string code) => All.FirstOrDefault(t => t.Code == code);

    private static SdgTarget[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Concord.Policy.Plans.targets.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(PlainCsv.Cells).Select(c => new SdgTarget(c[0], c[1], c[2]))];
    }
}
