using System.Text.RegularExpressions;

namespace Concord.Sdmx.Model;

/// <summary>Names one artefact, or an item of it, by agency, identifier and version.</summary>
/// <param name="Kind">What is named.</param>
/// <param name="Agency">Maintaining agency.</param>
/// <param name="Id">Identifier of the artefact.</param>
/// <param name="Version">Version; empty where the message says none.</param>
/// <param name="Item">Identifier of an item inside, or null.</param>
public sealed partial record Reference(ArtefactKind Kind, string Agency, string Id, string Version, string? Item = null)
{
    /// <summary>The URN as SDMX 2.1 writes it.</summary>
    public string Urn => UrnOf(KindNames.Of(Kind).Class);

    /// <summary><c>CONCORD:DF_MIG(1.0.0)</c>.</summary>
    public string Short => $"{Agency}:{Id}({Version})";

    /// <summary>The URN as SDMX 3.0 writes it: constraints and hierarchies have other names there.</summary>
    internal string Urn30 => UrnOf(Kind switch
    {
        ArtefactKind.ContentConstraint => "DataConstraint",
        ArtefactKind.HierarchicalCodelist => "Hierarchy",
        _ => KindNames.Of(Kind).Class,
    });

    /// <summary>The reference that a URN stands for, or null.</summary>
    public static Reference? Parse(string urn)
    {
        var match = Pattern().Match(urn.Trim());
        if (!match.Success || KindNames.OfClass(match.Groups["class"].Value) is not { } kind) return null;
        return new Reference(kind, match.Groups["agency"].Value, match.Groups["id"].Value, match.Groups["version"].Value, match.Groups["item"] is { Length: > 0 } item ? item.Value : null);
    }

    /// <summary>The reference that <c>AGENCY:ID(VERSION)</c> stands for, or null.</summary>
    public static Reference? ParseShort(ArtefactKind kind, string text)
    {
        var match = ShortPattern().Match(text.Trim());
        return match.Success ? new Reference(kind, match.Groups["agency"].Value, match.Groups["id"].Value, match.Groups["version"].Value) : null;
    }

    /// <summary>Whether the artefact is the one that is named; a reference without a version, or with a wildcard, means any.</summary>
    internal bool Names(Artefact artefact) =>
        artefact.Kind == Kind && artefact.Id == Id && (Agency.Length == 0 || artefact.Agency == Agency) && (Version is "" or "*" or "latest" || artefact.Version == Version);

    private string UrnOf(string artefactClass)
    {
        var names = KindNames.Of(Kind);
        return Item is null
            ? $"urn:sdmx:org.sdmx.infomodel.{names.Package}.{artefactClass}={Short}"
            : $"urn:sdmx:org.sdmx.infomodel.{names.Package}.{names.ItemClass ?? artefactClass}={Short}.{Item}";
    }

    [GeneratedRegex(@"^urn:sdmx:org\.sdmx\.infomodel\.\w+\.(?<class>\w+)=(?<agency>[^:()]+):(?<id>[^:()]+)\((?<version>[^()]*)\)(\.(?<item>[^:]+))?$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<agency>[^:()]+):(?<id>[^:()]+)(\((?<version>[^()]*)\))?(:.*)?$", RegexOptions.Singleline)]
    private static partial Regex ShortPattern();
}
