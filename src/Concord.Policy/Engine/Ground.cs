using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Concord.Policy;

/// <summary>The corridors and leaf groups of a register as numbers, and the scopes that its words expand to. Shared by every variant of the register with the same corridors and groups.</summary>
internal sealed class Ground
{
    private readonly Dictionary<string, int> corridorIndex;
    private readonly Dictionary<string, int> leafIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bits> groups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Token, string Country), Bits> tokens = new();

    // By the identity of the row, weakly: variants of a register share most rows, and those of a draft must not outlive it here.
    private readonly ConditionalWeakTable<RegisterRow, Expanded> expanded = new();

    public Ground(Register register)
    {
        CorridorRows = register.Corridors;
        GroupRows = register.Groups;
        corridorIndex = CorridorRows.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        foreach (var leaf in GroupRows.SelectMany(g => g.Leaves)) leafIndex.TryAdd(leaf, leafIndex.Count);
        LeafNames = [.. leafIndex.Keys];
        foreach (var g in GroupRows) groups[g.Id] = Bits.Of(leafIndex.Count, g.Leaves.Select(l => leafIndex[l]));
    }

    public IReadOnlyList<RegisterCorridor> CorridorRows { get; }

    public IReadOnlyList<MigrantGroup> GroupRows { get; }

    public IReadOnlyList<string> LeafNames { get; }

    public bool Serves(Register register) => ReferenceEquals(register.Corridors, CorridorRows) && ReferenceEquals(register.Groups, GroupRows);

    public static bool IsPattern(string token) =>
        token == "*" || token.EndsWith("-*", StringComparison.Ordinal) || token.StartsWith("*-", StringComparison.Ordinal)
        || (token.Length == 3 && token.All(char.IsAsciiLetterUpper));

    public bool KnowsCorridor(string id) => corridorIndex.ContainsKey(id);

    public int Corridor(string id) => corridorIndex[id];

    public int Leaf(string name) => leafIndex[name];

    /// <summary>The scope of a row, expanded once.</summary>
    public Scope ScopeOf(RegisterRow row, IReadOnlyList<string> corridors, IReadOnlyList<string> groupNames, string country)
    {
        if (expanded.TryGetValue(row, out var known) && known.Country == country) return known.Scope;
        var scope = Scope(corridors, groupNames, country);
        expanded.AddOrUpdate(row, new(country, scope));
        return scope;
    }

    public Scope Scope(IReadOnlyList<string> corridors, IReadOnlyList<string> groupNames, string country)
    {
        var places = Bits.Of(CorridorRows.Count, []);
        foreach (var token in corridors) places = places.Or(Corridors(token, country));
        return new(places, Leaves(groupNames));
    }

    public Bits Leaves(IReadOnlyList<string> groupNames)
    {
        var leaves = Bits.Of(LeafNames.Count, []);
        foreach (var name in groupNames) leaves = leaves.Or(groups[name]);
        return leaves;
    }

    /// <summary>The corridors that one word stands for; <paramref name="country"/> is the row's own.</summary>
    public Bits Corridors(string token, string country) => tokens.GetOrAdd((token, token == "*" ? country : ""), key => Bits.Of(CorridorRows.Count, Expand(key.Token, key.Country)));

    private IEnumerable<int> Expand(string token, string country)
    {
        if (corridorIndex.TryGetValue(token, out var one)) return [one];
        if (token == "*") return Where(c => c.Origin == country || c.Destination == country);
        if (token.EndsWith("-*", StringComparison.Ordinal)) return Where(c => c.Origin == token[..^2]);
        if (token.StartsWith("*-", StringComparison.Ordinal)) return Where(c => c.Destination == token[2..]);
        return IsPattern(token) ? Where(c => c.Origin == token) : [];
    }

    private sealed record Expanded(string Country, Scope Scope);

    private IEnumerable<int> Where(Func<RegisterCorridor, bool> fits) => Enumerable.Range(0, CorridorRows.Count).Where(i => fits(CorridorRows[i]));
}
