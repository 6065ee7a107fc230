using System.Globalization;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Rest;

/// <summary>Parameters of a query, decoded once; a plus sign stays one.</summary>
internal sealed class Parameters
{
    private readonly List<KeyValuePair<string, string>> all = [];

    public Parameters(string query)
    {
        if (query.Length > 16_000) throw new RestFault(414, 414, "the address is too long");
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            all.Add(new(Uri.UnescapeDataString(equals < 0 ? part : part[..equals]), equals < 0 ? "" : Uri.UnescapeDataString(part[(equals + 1)..])));
        }
    }

    public IEnumerable<KeyValuePair<string, string>> All => all;

    public string? this[string name] => all.Find(p => p.Key == name).Value;

    public int? Count(string name)
    {
        if (this[name] is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : throw RestFault.Syntax($"{name}={text} is no positive number");
    }

    public bool Flag(string name) => this[name] switch { null or "false" => false, "" or "true" => true, var other => throw RestFault.Syntax($"{name}={other} is neither true nor false") };

    public DateTimeOffset? Moment(string name)
    {
        if (this[name] is not { } text) return null;
        // A plus sign before the zone comes as a space from some clients.
        return DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : throw RestFault.Syntax($"{name}={text} is no date");
    }
}

/// <summary>Reads what is asked of data out of paths and queries of both versions.</summary>
internal static class DataPath
{
    /// <summary>Version 1: <c>flow/key/provider</c>.</summary>
    public static DataQuery Version1(IReadOnlyList<string> path, Parameters query, StructureSet structures)
    {
        var flow = Flow(path[0], structures);
        var structure = structures.StructureOf(flow.Reference) ?? throw RestFault.NoResults($"the structure of {flow} is not known");
        var key = path.Count > 1 ? path[1] : "all";
        var conditions = new List<(string, IReadOnlyList<Condition>)>();
        Period(query, "startPeriod", Comparison.Ge, conditions);
        Period(query, "endPeriod", Comparison.Le, conditions);
        return new DataQuery
        {
            Flow = flow,
            Structure = structure,
            Keys = key is "all" or "" ? [] : [Key(key, structure, '+', wildcard: null)],
            Conditions = conditions,
            Providers = path.Count > 2 && path[2] is not ("all" or "") ? [.. path[2].Split('+').Select(p => p.Split(',')[^1])] : [],
            UpdatedAfter = query.Moment("updatedAfter"),
            IncludeHistory = query.Flag("includeHistory"),
            AsOf = query.Moment("asOf"),
            DimensionAtObservation = AtObservation(query["dimensionAtObservation"], structure),
        };
    }

    /// <summary>Version 2: <c>context/agency/id/version/key</c> with conditions by component; one query for each flow that is meant.</summary>
    public static IReadOnlyList<DataQuery> Version2(IReadOnlyList<string> path, Parameters query, StructureSet structures)
    {
        string Part(int i, string otherwise) => path.Count > i && path[i].Length > 0 ? path[i] : otherwise;
        var context = Part(0, "*");
        if (context is not ("*" or "dataflow" or "datastructure" or "provisionagreement")) throw RestFault.Syntax($"bad context {context}");
        var flows = Flows(context, Part(1, "*"), Part(2, "*"), Part(3, "*"), structures);
        if (flows.Count == 0) throw RestFault.NoResults("No dataflow matches the query");
        return [.. flows.Select(flow => One(flow, Part(4, "*"), query, structures))];
    }

    private static DataQuery One(Dataflow flow, string key, Parameters query, StructureSet structures)
    {
        var structure = structures.StructureOf(flow.Reference) ?? throw RestFault.NoResults($"the structure of {flow} is not known");
        var conditions = new List<(string, IReadOnlyList<Condition>)>();
        foreach (var (name, text) in query.All.Where(p => p.Key.StartsWith("c[", StringComparison.Ordinal) && p.Key.EndsWith(']')))
        {
            var id = name[2..^1];
            var component = structure.Find(id) ?? throw new RestFault(422, 150, $"{structure} has no component {id}");
            if (!component.IsKey) throw RestFault.NotImplemented($"conditions on {id}, which is no dimension, are not implemented");
            // A literal plus means AND; hosts that turn it into a space mean it too.
            foreach (var all in text.Split('+', ' ')) conditions.Add((id, [.. all.Split(',').Select(c => Condition(c, component))]));
        }
        return new DataQuery
        {
            Flow = flow,
            Structure = structure,
            Keys = key is "*" or "" or "all" ? [] : [.. key.Split(',').Select(k => Key(k, structure, '+', wildcard: "*"))],
            Conditions = conditions,
            UpdatedAfter = query.Moment("updatedAfter"),
            AsOf = query.Moment("asOf"),
            IncludeHistory = query.Flag("includeHistory"),
            DimensionAtObservation = AtObservation(query["dimensionAtObservation"], structure),
        };
    }

    /// <summary>The flow of a reference of version 1: <c>ID</c>, <c>AGENCY,ID</c> or <c>AGENCY,ID,VERSION</c>.</summary>
    public static Dataflow Flow(string reference, StructureSet structures)
    {
        var parts = reference.Split(',');
        if (parts.Length > 3 || parts.Any(p => p.Length == 0)) throw RestFault.Syntax($"bad flow reference {reference}");
        var (agency, id, version) = parts.Length switch { 1 => ("", parts[0], "latest"), 2 => (parts[0], parts[1], "latest"), _ => (parts[0], parts[1], parts[2]) };
        return structures.Find(new Reference(ArtefactKind.Dataflow, agency is "all" ? "" : agency, id, version is "all" ? "latest" : version)) as Dataflow
            ?? throw RestFault.NoResults($"No dataflow {reference}");
    }

    private static List<Dataflow> Flows(string context, string agency, string id, string version, StructureSet structures)
    {
        bool Fits(Artefact a) =>
            (agency == "*" || agency.Split(',').Contains(a.Agency)) && (id == "*" || id.Split(',').Contains(a.Id)) && (version is "*" or "~" or "+" or "latest" || version.TrimEnd('+') is var v && (a.Version == v || a.Version.StartsWith(v + ".", StringComparison.Ordinal)));
        return context switch
        {
            "datastructure" => [.. structures.All.OfType<Dataflow>().Where(f => f.Kind == ArtefactKind.Dataflow && structures.Find(f.Structure) is { } s && Fits(s))],
            "provisionagreement" => [.. structures.All.OfType<ProvisionAgreement>().Where(Fits).Select(p => structures.Find(p.Flow)).OfType<Dataflow>().Distinct()],
            _ => [.. structures.All.OfType<Dataflow>().Where(f => f.Kind == ArtefactKind.Dataflow && Fits(f))],
        };
    }

    private static List<IReadOnlyList<string>> Key(string key, DataStructure structure, char or, string? wildcard)
    {
        var parts = key.Split('.');
        var dimensions = structure.Dimensions.Count();
        // Version 2 may leave out what follows: the rest is any.
        if (parts.Length > dimensions || (wildcard is null && parts.Length < dimensions))
        {
            throw RestFault.Syntax(FormattableString.Invariant($"the key {key} has {parts.Length} parts, {structure} has {dimensions} dimensions: {string.Join('.', structure.Dimensions.Select(d => d.Id))}"));
        }
        return [.. parts.Concat(Enumerable.Repeat("", dimensions - parts.Length)).Select(p => p == wildcard ? [] : (IReadOnlyList<string>)p.Split(or, StringSplitOptions.RemoveEmptyEntries))];
    }

    private static Condition Condition(string text, Component component)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (op, value) = colon > 0 && Enum.TryParse<Comparison>(text[..colon], ignoreCase: true, out var known) && text[..colon].All(char.IsAsciiLetter) ? (known, text[(colon + 1)..]) : (Comparison.Eq, text);
        if (component.Role == ComponentRole.Time && op >= Comparison.Co) throw RestFault.NotImplemented("periods are compared by time, not by their letters");
        if (component.Role == ComponentRole.Time && TimePeriod.Bounds(value) is null) throw RestFault.Syntax($"{value} is no period");
        return new Condition(op, value);
    }

    private static void Period(Parameters query, string name, Comparison op, List<(string, IReadOnlyList<Condition>)> conditions)
    {
        if (query[name] is not { Length: > 0 } text) return;
        if (TimePeriod.Bounds(text) is null) throw RestFault.Syntax($"{name}={text} is no period");
        conditions.Add(("TIME_PERIOD", [new Condition(op, text)]));
    }

    private static string AtObservation(string? asked, DataStructure structure)
    {
        if (string.IsNullOrEmpty(asked)) return structure.Time?.Id ?? "AllDimensions";
        if (asked == "AllDimensions" || structure.Find(asked)?.IsKey == true) return asked;
        throw RestFault.Syntax($"dimensionAtObservation={asked} is no dimension of {structure}");
    }
}
