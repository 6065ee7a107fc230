using Concord.Sdmx.Model;

namespace Concord.Sdmx.Rest;

/// <summary>Which artefacts are asked for.</summary>
/// <param name="Kinds">Kinds; empty for all.</param>
/// <param name="Agencies">Agencies; empty for all.</param>
/// <param name="Ids">Identifiers; empty for all.</param>
/// <param name="Versions">Versions; empty for all, <c>latest</c> for the newest.</param>
/// <param name="Items">Items; empty for all.</param>
/// <param name="Detail">How much of them.</param>
/// <param name="References">What comes with them.</param>
internal sealed record StructureQuery(
    IReadOnlyList<ArtefactKind> Kinds, IReadOnlyList<string> Agencies, IReadOnlyList<string> Ids, IReadOnlyList<string> Versions, IReadOnlyList<string> Items, string Detail, string References)
{
    public bool? IsActual { get; init; }
}

/// <summary>Finds the artefacts of a query, with what refers to them or is referred to by them: all and only the right ones.</summary>
internal static class StructureFinder
{
    private static readonly string[] Details = ["full", "raw", "allstubs", "referencestubs", "allcompletestubs", "referencecompletestubs", "referencepartial"];

    public static IReadOnlyList<Artefact> Find(StructureQuery query, StructureSet all, string baseAddress, bool v2)
    {
        if (!Details.Contains(query.Detail)) throw RestFault.Syntax($"bad detail value {query.Detail}");
        var asked = Asked(query, all);
        if (asked.Count == 0) throw RestFault.NoResults("No structures matching the query");
        var referenced = Referenced(query.References, asked, all).Except(asked).ToList();
        if (query.Items.Count > 0) asked = [.. asked.Select(a => WithItems(a, query.Items))];
        var stubAll = query.Detail is "allstubs" or "allcompletestubs";
        var stubReferenced = stubAll || query.Detail is "referencestubs" or "referencecompletestubs";
        var complete = query.Detail is "allcompletestubs" or "referencecompletestubs";
        if (query.Detail == "referencepartial") referenced = [.. Partials.Of(asked, referenced, all)];
        return
        [
            .. asked.Select(a => stubAll ? Stub(a, complete, baseAddress, v2) : a),
            .. referenced.Select(a => stubReferenced ? Stub(a, complete, baseAddress, v2) : a),
        ];
    }

    private static List<Artefact> Asked(StructureQuery query, StructureSet all)
    {
        var fits = all.All
            .Where(a => query.Kinds.Count == 0 || query.Kinds.Contains(a.Kind))
            .Where(a => query.Agencies.Count == 0 || query.Agencies.Contains(a.Agency))
            .Where(a => query.Ids.Count == 0 || query.Ids.Contains(a.Id))
            .Where(a => query.IsActual is null || a is not ContentConstraint c || c.IsActual == query.IsActual)
            .GroupBy(a => (a.Kind, a.Agency, a.Id))
            .SelectMany(g => Versions(query.Versions, [.. g]));
        return [.. fits];
    }

    private static IEnumerable<Artefact> Versions(IReadOnlyList<string> asked, List<Artefact> there)
    {
        if (asked.Count == 0) return there;
        return there.Where(a => asked.Any(v => v switch
        {
            "latest" or "~" or "+" => a == there.MaxBy(x => x.Version, VersionOrder.Instance),
            _ when v.EndsWith('+') => a.Version.StartsWith(v[..^1], StringComparison.Ordinal) && VersionOrder.Instance.Compare(a.Version, v[..^1]) >= 0,
            _ => a.Version == v || VersionOrder.Instance.Compare(a.Version, v) == 0,
        }));
    }

    private static IEnumerable<Artefact> Referenced(string references, List<Artefact> asked, StructureSet all)
    {
        List<Artefact> Children(IEnumerable<Artefact> of) => [.. of.SelectMany(a => a.References).Select(all.Find).OfType<Artefact>().Distinct()];
        List<Artefact> Parents(IReadOnlyCollection<Artefact> of) => [.. all.All.Where(a => a.References.Any(r => of.Any(r.Names)))];
        List<Artefact> Closure(IEnumerable<Artefact> of, Func<List<Artefact>, List<Artefact>> step)
        {
            var found = new List<Artefact>();
            var front = of.ToList();
            while (front.Count > 0)
            {
                front = [.. step(front).Except(found)];
                found.AddRange(front);
            }
            return found;
        }
        switch (references)
        {
            case "none" or "":
                return [];
            case "children":
                return Children(asked);
            case "descendants":
                return Closure(asked, Children);
            case "parents":
                return Parents(asked);
            case "ancestors":
                return Closure(asked, f => Parents(f));
            case "parentsandsiblings":
                var parents = Parents(asked);
                return parents.Union(Children(parents));
            case "all":
                var above = Parents(asked);
                return above.Union(Children(above)).Union(Closure(asked, Children));
        }
        var kinds = references.Split(',', '+').Select(Resources.Kinds).ToList();
        if (kinds.Exists(k => k is null)) throw RestFault.Syntax($"bad references value {references}");
        var both = Closure(asked, Children).Union(Closure(asked, f => Parents(f))).Union(Children(Parents(asked)));
        return both.Where(a => kinds.Exists(k => k!.Contains(a.Kind)));
    }

    private static ItemScheme WithItems(Artefact artefact, IReadOnlyList<string> ids)
    {
        if (artefact is not ItemScheme scheme) throw RestFault.Semantic($"{artefact} has no items");
        // A category deep in its tree is named with the categories above it.
        var wanted = ids.Select(i => i.Split('.')[^1]).ToHashSet(StringComparer.Ordinal);
        var items = scheme.Items.Where(i => wanted.Contains(i.Id)).ToList();
        if (items.Count < wanted.Count) throw RestFault.NoResults($"{scheme} has no item {string.Join(", ", wanted.Except(items.Select(i => i.Id)))}");
        return scheme.Partial([.. items.Select(i => i.Parent is null || wanted.Contains(i.Parent) ? i : new Item { Id = i.Id, Names = i.Names, Descriptions = i.Descriptions, Annotations = i.Annotations, Enumeration = i.Enumeration })]);
    }

    private static Artefact Stub(Artefact a, bool complete, string baseAddress, bool v2)
    {
        var url = $"{baseAddress}/{(v2 ? "structure/" : "")}{KindNames.Of(a.Kind).Resource}/{a.Agency}/{a.Id}/{a.Version}";
        var descriptions = complete ? a.Descriptions : LocalText.None;
        var annotations = complete ? a.Annotations : [];
        return a is ContentConstraint c
            ? new ContentConstraint { Kind = a.Kind, Agency = a.Agency, Id = a.Id, Version = a.Version, Names = a.Names, Descriptions = descriptions, Annotations = annotations, IsFinal = a.IsFinal, IsStub = true, StructureUrl = url, IsActual = c.IsActual }
            : new Artefact { Kind = a.Kind, Agency = a.Agency, Id = a.Id, Version = a.Version, Names = a.Names, Descriptions = descriptions, Annotations = annotations, IsFinal = a.IsFinal, IsStub = true, StructureUrl = url };
    }
}

/// <summary>Words for kinds of artefacts in paths.</summary>
internal static class Resources
{
    // Kinds that the standard knows and this service has none of.
    private static readonly string[] Empty =
    [
        "structureset", "process", "reportingtaxonomy", "attachmentconstraint", "organisationunitscheme", "dataconsumerscheme", "customtypescheme", "namepersonalisationscheme",
        "rulesetscheme", "transformationscheme", "userdefinedoperatorscheme", "vtlmappingscheme", "metadataprovisionagreement", "metadataproviderscheme", "metadataconstraint",
        "structuremap", "representationmap", "conceptschememap", "categoryschememap", "organisationschememap", "reportingtaxonomymap", "hierarchyassociation", "geographiccodelist", "geogridcodelist",
        "geocodelist", "valuelist",
    ];

    /// <summary>The kinds that a word means; null if it means none.</summary>
    public static IReadOnlyList<ArtefactKind>? Kinds(string word) => word.ToLowerInvariant() switch
    {
        "structure" or "*" => [],
        "organisationscheme" => [ArtefactKind.AgencyScheme, ArtefactKind.DataProviderScheme, ArtefactKind.DataConsumerScheme, ArtefactKind.OrganisationUnitScheme],
        "contentconstraint" or "dataconstraint" or "allowedconstraint" or "actualconstraint" => [ArtefactKind.ContentConstraint],
        "hierarchy" => [ArtefactKind.HierarchicalCodelist],
        var w when Empty.Contains(w) => [ArtefactKind.Other],
        var w => KindNames.All.FirstOrDefault(k => k.Resource == w) is { } names ? [names.Kind] : null,
    };
}
