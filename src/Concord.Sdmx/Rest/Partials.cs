using Concord.Sdmx.Model;

namespace Concord.Sdmx.Rest;

/// <summary>Schemes with only the items that the artefacts asked for can use.</summary>
internal static class Partials
{
    public static IEnumerable<Artefact> Of(IReadOnlyList<Artefact> asked, IReadOnlyList<Artefact> referenced, StructureSet all)
    {
        var structures = asked.Concat(referenced).OfType<DataStructure>().Concat(asked.Select(a => all.StructureOf(a.Reference)).OfType<DataStructure>()).Distinct().ToList();
        var constrained = asked.Concat(asked.OfType<Dataflow>().Select(f => all.Find(f.Structure)).OfType<Artefact>())
            .Concat(asked.OfType<ProvisionAgreement>().SelectMany(p => p.References).Select(all.Find).OfType<Artefact>()).ToList();
        var keys = all.All.OfType<ContentConstraint>()
            .Where(c => !c.IsActual && c.Attachments.Any(r => constrained.Exists(r.Names)))
            .SelectMany(c => c.Regions).Where(r => r.Include).SelectMany(r => r.Keys).Where(k => k.Values.Count > 0)
            .ToLookup(k => k.Id, k => k.Values);
        foreach (var artefact in referenced)
        {
            yield return artefact switch
            {
                ItemScheme { Kind: ArtefactKind.Codelist } list => Codes(list, structures, keys),
                ItemScheme { Kind: ArtefactKind.ConceptScheme } scheme => Concepts(scheme, structures),
                ItemScheme { Kind: ArtefactKind.CategoryScheme } scheme => Named(scheme, asked.Concat(referenced).OfType<Categorisation>().Select(c => c.Target)),
                ItemScheme { Kind: ArtefactKind.DataProviderScheme } scheme => Named(scheme, asked.Concat(referenced).OfType<ProvisionAgreement>().Select(p => p.Provider)),
                _ => artefact,
            };
        }
    }

    private static ItemScheme Codes(ItemScheme list, IReadOnlyList<DataStructure> structures, ILookup<string, IReadOnlyList<string>> keys)
    {
        var users = structures.SelectMany(s => s.Components).Where(c => c.Enumeration?.Names(list) == true).Select(c => c.Id).Distinct().ToList();
        // A component without a constraint can use every code.
        if (users.Count == 0 || users.Exists(u => !keys[u].Any())) return list.Partial(list.Items);
        var allowed = users.SelectMany(u => keys[u].Aggregate<IEnumerable<string>>((a, b) => a.Intersect(b))).ToHashSet(StringComparer.Ordinal);
        var kept = list.Items.Where(i => allowed.Contains(i.Id)).ToList();
        // What stands above a code stays, so that no parent is missing.
        foreach (var item in kept.ToList())
        {
            for (var above = item.Parent; above is not null && allowed.Add(above); above = list.Find(above)?.Parent)
            {
            }
        }
        return list.Partial([.. list.Items.Where(i => allowed.Contains(i.Id))]);
    }

    private static ItemScheme Concepts(ItemScheme scheme, IReadOnlyList<DataStructure> structures)
    {
        var used = structures.SelectMany(s => s.Components).Select(c => c.Concept).OfType<Reference>().Where(r => (r with { Item = null }).Names(scheme)).Select(r => r.Item).ToHashSet(StringComparer.Ordinal);
        return scheme.Partial([.. scheme.Items.Where(i => used.Contains(i.Id))]);
    }

    private static ItemScheme Named(ItemScheme scheme, IEnumerable<Reference?> references)
    {
        var used = references.OfType<Reference>().Where(r => (r with { Item = null }).Names(scheme)).Select(r => r.Item!.Split('.')[^1]).ToHashSet(StringComparer.Ordinal);
        return scheme.Partial([.. scheme.Items.Where(i => used.Contains(i.Id))]);
    }
}
