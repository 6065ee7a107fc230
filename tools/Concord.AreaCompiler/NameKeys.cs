using Concord.Core;

namespace Concord.AreaCompiler;

/// <summary>Settles which entry each name stands for, before anything is looked up: a name that two entries claim needs a line in <c>synonyms.txt</c>.</summary>
internal static class NameKeys
{
    /// <summary>Lines <c>key|code</c> in ordinal order.</summary>
    public static List<string> Of(List<Area> areas, List<SourceRow> synonyms, HashSet<string> known, List<Fault> faults)
    {
        var settled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in synonyms)
        {
            var (name, code) = (row.Field[0], row.Field[1]);
            if (code != "?" && !known.Contains(code)) faults.Add(row.Fault($"code {code}", "a code of the catalogue, or ? for none"));
            if (!settled.TryAdd(NameKey.Of(name), code) && settled[NameKey.Of(name)] != code) faults.Add(row.Fault($"{name} stands for {code} and {settled[NameKey.Of(name)]}"));
        }
        var keys = new SortedDictionary<string, string>(settled, StringComparer.Ordinal);
        foreach (var area in areas)
        {
            foreach (var name in area.Names.Concat(area.ShortNames).DistinctBy(NameKey.Of))
            {
                var key = NameKey.Of(name);
                if (settled.ContainsKey(key)) continue;
                if (!keys.TryAdd(key, area.Code) && keys[key] != area.Code)
                {
                    faults.Add(new Fault("areas.name", Severity.Error, new Place("names.txt"), $"{name} names {area.Code} and {keys[key]}", null, "Say in synonyms.txt which it is, or ? for none"));
                }
            }
        }
        return [.. keys.Where(k => k.Value != "?").Select(k => $"{k.Key}|{k.Value}")];
    }
}
