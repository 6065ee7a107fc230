namespace Concord.Sdmx.Data;

/// <summary>Attributes of groups, by the parts of the key that they speak of, until the series come to which they belong.</summary>
internal sealed class GroupTable(ReadLimits limits)
{
    private readonly List<(int[] Dimensions, Dictionary<string, KeyValuePair<int, string>[]> Values)> groups = [];
    private int kept;

    public bool IsEmpty => groups.Count == 0;

    public void Add(int[] dimensions, string[] key, KeyValuePair<int, string>[] attributes)
    {
        if (attributes.Length == 0) return;
        kept += dimensions.Length + attributes.Length;
        if (kept > limits.Kept) throw new BadMessage("ml.too-many-groups", FormattableString.Invariant($"groups with more than {limits.Kept} values before their series"));
        var order = dimensions.Select((d, i) => (d, key[i])).OrderBy(x => x.d).ToArray();
        var sorted = order.Select(x => x.d).ToArray();
        var table = groups.Find(g => g.Dimensions.AsSpan().SequenceEqual(sorted));
        if (table.Values is null) groups.Add(table = (sorted, new(StringComparer.Ordinal)));
        var name = string.Join('\u0001', order.Select(x => x.Item2));
        table.Values[name] = table.Values.TryGetValue(name, out var there) ? [.. there, .. attributes] : attributes;
    }

    /// <summary>Gives a row the attributes of the groups that it belongs to.</summary>
    public void Join(DataRow row)
    {
        foreach (var (dimensions, values) in groups)
        {
            var name = string.Join('\u0001', dimensions.Select(d => row[d]));
            if (!values.TryGetValue(name, out var attributes)) continue;
            foreach (var (component, value) in attributes) row[component] = value;
        }
    }
}
