using Concord.Core;
using Concord.Sdmx.Model;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Sdmx;

/// <summary>Everything that Concord describes in SDMX: built from the area catalogue, the measures and the releases of a lake, so that lists and data cannot part.</summary>
public static class LakeStructures
{
    /// <summary>Builds the structures for the releases of a lake; the same releases give the same structures.</summary>
    public static StructureSet Build(IReadOnlyList<Release> releases)
    {
        var set = new StructureSet();
        void Add(params IEnumerable<Artefact> artefacts)
        {
            foreach (var artefact in artefacts) set.Add(artefact);
        }
        var providers = releases.Select(r => r.Provenance).DistinctBy(SdmxCodes.ProviderCode).Where(p => SdmxCodes.ProviderCode(p) != SdmxCodes.Agency).OrderBy(SdmxCodes.ProviderCode, StringComparer.Ordinal).ToList();
        Add(Organisations(providers));
        Add(SdmxFlow.All.Select(Flow));
        Add(Topics(), Tree());
        Add(SdmxNames.CodeLists());
        Add(AreaList(), CounterpartList(), MeasureList(), UnitList(), SourceList(releases));
        Add(ComponentLists.Concepts("CS_IND", counterpart: false), ComponentLists.Concepts("CS_MIG", counterpart: true), Metadata.MetadataStructures.Concepts());
        Add(ComponentLists.Structure("DSD_IND", "CS_IND", "Country indicators by sex", counterpart: false), ComponentLists.Structure("DSD_MIG", "CS_MIG", "Migration and remittances by corridor", counterpart: true));
        Add(Metadata.MetadataStructures.Structure(), Metadata.MetadataStructures.Flow());
        Add(SdmxFlow.All.Select(f => Categorisation(f)));
        Add(Agreements(releases));
        Add(Constraints());
        return set;
    }

    private static IEnumerable<Artefact> Organisations(List<Provenance> providers)
    {
        yield return Scheme(ArtefactKind.AgencyScheme, "SDMX", "AGENCIES", "1.0", "Agencies", "Agencies that SDMX knows here.", [Item(SdmxCodes.Agency, "Concord, observatory for policy coherence on migration and development"), Item("SDMX", "SDMX")], final: false);
        yield return Scheme(ArtefactKind.AgencyScheme, SdmxCodes.Agency, "AGENCIES", "1.0", "Agencies", "Agencies under Concord.", [Item("METHODS", "Methods of estimation"), Item("STRUCTURES", "Structures")], final: false);
        yield return Scheme(ArtefactKind.DataProviderScheme, SdmxCodes.Agency, "DATA_PROVIDERS", "1.0", "Data providers", "Publishers of the data in the lake; Concord provides all of them onwards.",
            [Item(SdmxCodes.Agency, "Concord"), .. providers.Select(p => Item(SdmxCodes.ProviderCode(p), p.Publisher)), .. providers.Count == 0 ? [Item("OTHER", "Other publishers")] : Array.Empty<Item>()], final: false);
    }

    private static Dataflow Flow(SdmxFlow f) => new()
    {
        Kind = ArtefactKind.Dataflow, Agency = SdmxCodes.Agency, Id = f.Id, Version = SdmxCodes.Version, IsFinal = true, Names = SdmxNames.Of(f.Name), Descriptions = LocalText.English(f.Description),
        Structure = new Reference(ArtefactKind.DataStructure, SdmxCodes.Agency, f.Structure, SdmxCodes.Version),
    };

    private static ItemScheme Topics() => Scheme(ArtefactKind.CategoryScheme, SdmxCodes.Agency, "TOPICS", SdmxCodes.Version, "Topics", "Subjects of the dataflows.",
        [Item("MIGRATION", "Migration"), Item("REMITTANCES", "Remittances"), Item("CONTEXT", "Population and economy"), Item("ESTIMATES", "Estimates")]);

    private static Categorisation Categorisation(SdmxFlow f) => new()
    {
        Kind = ArtefactKind.Categorisation, Agency = SdmxCodes.Agency, Id = "CAT_" + f.Id, Version = SdmxCodes.Version, IsFinal = true, Names = LocalText.English($"{f.Name}: topic"), Descriptions = LocalText.English($"Topic of {f.Id}."),
        Source = new Reference(ArtefactKind.Dataflow, SdmxCodes.Agency, f.Id, SdmxCodes.Version), Target = new Reference(ArtefactKind.CategoryScheme, SdmxCodes.Agency, "TOPICS", SdmxCodes.Version, f.Topic),
    };

    private static IEnumerable<ProvisionAgreement> Agreements(IReadOnlyList<Release> releases)
    {
        foreach (var flow in SdmxFlow.All)
        {
            var held = releases.Where(r => flow.Estimated == (r.Provenance.Copy == CopyKind.Estimated) && r.Measures.Any(m => flow.Measures.Any(f => f.Code == m.Code)))
                .Select(r => SdmxCodes.ProviderCode(r.Provenance)).Where(p => p != SdmxCodes.Agency).Distinct().Order(StringComparer.Ordinal);
            foreach (var provider in held.Prepend(SdmxCodes.Agency))
            {
                yield return new ProvisionAgreement
                {
                    Kind = ArtefactKind.ProvisionAgreement, Agency = SdmxCodes.Agency, Id = $"PA_{flow.Id[3..]}_{provider}", Version = SdmxCodes.Version, IsFinal = true,
                    Names = LocalText.English($"{provider} for {flow.Id}"), Descriptions = LocalText.English($"What {provider} provides for {flow.Id}."),
                    Flow = new Reference(ArtefactKind.Dataflow, SdmxCodes.Agency, flow.Id, SdmxCodes.Version),
                    Provider = new Reference(ArtefactKind.DataProviderScheme, SdmxCodes.Agency, "DATA_PROVIDERS", "1.0", provider),
                };
            }
        }
    }

    private static IEnumerable<ContentConstraint> Constraints()
    {
        static IReadOnlyList<string> Measures(SdmxFlow f) => [.. f.Measures.Select(SdmxCodes.MeasureCode)];
        KeyValues sexes = new("SEX", ["_T", "F", "M"]);
        foreach (var structure in new[] { "DSD_IND", "DSD_MIG" }) yield return Constraint($"CC_{structure}", $"Codes allowed in {structure}", new(ArtefactKind.DataStructure, SdmxCodes.Agency, structure, SdmxCodes.Version), sexes);
        foreach (var flow in SdmxFlow.All) yield return Constraint($"CC_{flow.Id}", $"Measures of {flow.Id}", new(ArtefactKind.Dataflow, SdmxCodes.Agency, flow.Id, SdmxCodes.Version), new KeyValues("MEASURE", Measures(flow)));
        yield return Constraint("CC_PA_IND_CONCORD", "What Concord provides for DF_IND", new(ArtefactKind.ProvisionAgreement, SdmxCodes.Agency, "PA_IND_CONCORD", SdmxCodes.Version), sexes);
    }

    private static ContentConstraint Constraint(string id, string name, Reference about, params KeyValues[] keys) => new()
    {
        Kind = ArtefactKind.ContentConstraint, Agency = SdmxCodes.Agency, Id = id, Version = SdmxCodes.Version, IsFinal = true, Names = LocalText.English(name), Descriptions = LocalText.English(name + "."),
        Attachments = [about], Regions = [new CubeRegion(true, keys)],
    };

    private static ItemScheme AreaList() => SdmxNames.List("CL_AREA", SdmxCodes.Agency, SdmxCodes.Version, "Areas", AreaItems(), "Countries, territories and areas by ISO 3166 alpha-3, groups by M49_nnn, W for the world; names follow United Nations usage.");

    private static ItemScheme CounterpartList() => SdmxNames.List("CL_COUNTERPART_AREA", SdmxCodes.Agency, SdmxCodes.Version, "Counterpart area",
        [new Item { Id = "_T", Names = SdmxNames.Of("All counterpart areas") }, .. AreaItems(), new Item { Id = "_Z", Names = SdmxNames.Of("Not applicable") }], "The codes of CL_AREA, _T for all areas together and _Z where there is no other area.");

    // The world and the groups first: a parent stands before its children.
    private static List<Item> AreaItems() =>
    [
        .. AreaCatalogue.Default.All.OrderBy(a => a.Id == AreaCatalogue.World ? 0 : a.Kind == AreaKind.Group && a.M49 is not null && IsRegion(a) ? 1 : a.Kind == AreaKind.Group ? 2 : 3).ThenBy(a => a.Code, StringComparer.Ordinal)
            .Select(a => new Item { Id = SdmxCodes.AreaCode(a), Names = SdmxNames.Of(a), Parent = ParentOf(a) }),
    ];

    private static bool IsRegion(Area area) => area.Code is "R002" or "R009" or "R019" or "R142" or "R150";

    private static string? ParentOf(Area area)
    {
        if (area.Kind == AreaKind.Group) return IsRegion(area) ? "W" : null;
        return area.Subregion is { } sub && AreaCatalogue.Default.Find(sub) is { } group ? SdmxCodes.AreaCode(group) : null;
    }

    private static ItemScheme MeasureList() => SdmxNames.List("CL_MEASURE", SdmxCodes.Agency, SdmxCodes.Version, "Measure",
        [.. SdmxCodes.Shown.Select(m => new Item { Id = SdmxCodes.MeasureCode(m), Names = SdmxNames.Of(m.Name) })], "What a number counts.");

    private static ItemScheme UnitList() => SdmxNames.List("CL_UNIT_MEASURE", SdmxCodes.Agency, SdmxCodes.Version, "Unit of measure",
    [
        new Item { Id = "PS", Names = SdmxNames.Of("Persons") }, new Item { Id = "USD", Names = SdmxNames.Of("US dollar") }, new Item { Id = "PC_SENT", Names = SdmxNames.Of("Per cent of the amount sent") },
        new Item { Id = "PT_GDP", Names = SdmxNames.Of("Per cent of gross domestic product") }, new Item { Id = "KM", Names = SdmxNames.Of("Kilometres") }, new Item { Id = "YES_NO", Names = SdmxNames.Of("Yes (1) or no (0)") },
        new Item { Id = "CLASS", Names = SdmxNames.Of("Class") }, new Item { Id = "NUM", Names = SdmxNames.Of("Number") },
    ]);

    private static ItemScheme SourceList(IReadOnlyList<Release> releases)
    {
        var items = releases.GroupBy(r => r.Dataset).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First()).Select(r => new Item
        {
            Id = SdmxCodes.SourceCode(r.Dataset), Names = LocalText.English($"{r.Provenance.Publisher}: {r.Provenance.Title}"), Descriptions = LocalText.English($"{r.Provenance.Note} Licence: {r.Provenance.Licence}."),
        }).ToList();
        while (items.Count < 2) items.Add(new Item { Id = items.Count == 0 ? "_U" : "_Z", Names = SdmxNames.Of(items.Count == 0 ? "Unknown" : "Not applicable") });
        return SdmxNames.List("CL_SOURCE", SdmxCodes.Agency, SdmxCodes.Version, "Source data set", items, "Datasets of the lake; entries are added as datasets come.");
    }

    private static HierarchicalCodelist Tree()
    {
        Reference Code(Area a) => new(ArtefactKind.Codelist, SdmxCodes.Agency, "CL_AREA", SdmxCodes.Version, SdmxCodes.AreaCode(a));
        var world = AreaCatalogue.Default.ById(AreaCatalogue.World)!;
        var nodes = new List<HierarchyNode> { new("W", Code(world), null) };
        nodes.AddRange(AreaCatalogue.Default.All.Where(IsRegion).Select(r => new HierarchyNode(SdmxCodes.AreaCode(r), Code(r), "W")));
        nodes.AddRange(AreaCatalogue.Default.All.Where(a => a is { Kind: AreaKind.Area, Region: not null }).Select(a => new HierarchyNode(a.Code, Code(a), SdmxCodes.AreaCode(AreaCatalogue.Default.Find(a.Region!)!))));
        return new HierarchicalCodelist
        {
            Kind = ArtefactKind.HierarchicalCodelist, Agency = SdmxCodes.Agency, Id = "HCL_AREA", Version = SdmxCodes.Version, IsFinal = true, Names = SdmxNames.Of("World and its regions"),
            Descriptions = LocalText.English("Areas by M49 region."), HierarchyNames = SdmxNames.Of("World and its regions"), Nodes = nodes,
        };
    }

    private static Item Item(string id, string name) => new() { Id = id, Names = SdmxNames.Of(name) };

    private static ItemScheme Scheme(ArtefactKind kind, string agency, string id, string version, string name, string description, IReadOnlyList<Item> items, bool final = true) =>
        new() { Kind = kind, Agency = agency, Id = id, Version = version, Names = SdmxNames.Of(name), Descriptions = LocalText.English(description), Items = items, IsFinal = final };
}
