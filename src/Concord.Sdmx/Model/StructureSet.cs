namespace Concord.Sdmx.Model;

/// <summary>Artefacts that are known together, found by reference.</summary>
public sealed class StructureSet
{
    private readonly List<Artefact> all = [];
    private readonly Dictionary<(ArtefactKind, string), List<Artefact>> byId = [];

    /// <summary>Creates a set of artefacts; the first of two with one name stays.</summary>
    public StructureSet(params IEnumerable<Artefact> artefacts)
    {
        foreach (var artefact in artefacts) Add(artefact);
    }

    /// <summary>Everything, in the order in which it was added.</summary>
    public IReadOnlyList<Artefact> All => all;

    /// <summary>Adds an artefact; false if one of its name is there.</summary>
    public bool Add(Artefact artefact)
    {
        if (!byId.TryGetValue((artefact.Kind, artefact.Id), out var same)) byId[(artefact.Kind, artefact.Id)] = same = [];
        if (same.Exists(a => a.Agency == artefact.Agency && a.Version == artefact.Version)) return false;
        same.Add(artefact);
        all.Add(artefact);
        return true;
    }

    /// <summary>The artefact that a reference names, or null; the newest where it names no version.</summary>
    public Artefact? Find(Reference? reference) =>
        reference is null || !byId.TryGetValue((reference.Kind, reference.Id), out var same) ? null : same.Where(reference.Names).MaxBy(a => a.Version, VersionOrder.Instance);

    /// <summary>The code list, concept scheme or other scheme that a reference names, or null.</summary>
    public ItemScheme? Scheme(Reference? reference) => Find(reference is null ? null : reference with { Item = null }) as ItemScheme;

    /// <summary>The data structure of a flow, a structure or an agreement, or null.</summary>
    public DataStructure? StructureOf(Reference? reference) => Find(reference) switch
    {
        DataStructure structure => structure,
        Dataflow flow => Find(flow.Structure) as DataStructure,
        ProvisionAgreement agreement => StructureOf(agreement.Flow),
        _ => null,
    };

    /// <summary>What a component is called: the name of its concept, else its identifier.</summary>
    public LocalText NameOf(Component component) =>
        Scheme(component.Concept)?.Find(component.Concept!.Item ?? component.Id)?.Names is { IsEmpty: false } names ? names : LocalText.English(component.Id);
}

/// <summary>Versions by their numbers: 1.9 before 1.10.</summary>
internal sealed class VersionOrder : IComparer<string>
{
    public static readonly VersionOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var a = (x ?? "").Split('.', '-');
        var b = (y ?? "").Split('.', '-');
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var (p, q) = (i < a.Length ? a[i] : "0", i < b.Length ? b[i] : "0");
            var order = int.TryParse(p, out var m) && int.TryParse(q, out var n) ? m.CompareTo(n) : string.CompareOrdinal(p, q);
            if (order != 0) return order;
        }
        return 0;
    }
}
