using System.Globalization;
using Concord.Core;
using Concord.Estimation.Gravity;
using Concord.Tables.Yaml;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>Reads a specification from a text file (YAML). What is wrong comes back as faults, each with its line.</summary>
public static class GravitySpecReader
{
    private static readonly string[] Needed = ["data", "dependent"];
    private static readonly string[] Ends = ["origin", "destination"];
    private static readonly string[] Keys = ["data", "dependent", "regressors", "fixed_effects", "vcov", "where", "missing", "design", "pictures", "predict", "counterfactual"];

    /// <summary>Reads a file; paths in it are relative to its folder.</summary>
    /// <exception cref="Unavailable">The file cannot be read.</exception>
    public static (GravitySpec? Spec, IReadOnlyList<Fault> Faults) Read(string path)
    {
        string text;
        try
        {
            if (new FileInfo(path).Length > YamlTree.LongestFile)
                return (null, [new("gravity.spec", Severity.Error, new Place(Path.GetFileName(path)), "a file of more than 10 MB", "a specification of a page or two", "Put the data into a file of their own")]);
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"{path} cannot be read: {e.Message}", retry: false, e);
        }
        return Parse(text, Path.GetFileName(path), Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    internal static (GravitySpec? Spec, IReadOnlyList<Fault> Faults) Parse(string text, string name, string folder)
    {
        var faults = new List<Fault>();
        var root = YamlTree.Read(text, name, faults);
        var part = new SpecPart(name, faults);
        if (root is not YamlMap map)
        {
            if (faults.Count == 0) faults.Add(new("gravity.spec", Severity.Error, new Place(name, Row: root?.Line), "no specification", "keys such as 'data:', 'dependent:', 'regressors:'", "See docs/methods/gravity.md"));
            return (null, faults);
        }
        var of = part.Entries(map, Keys);
        foreach (var key in Needed.Where(k => !of.ContainsKey(k))) part.Bad(map, $"no key '{key}'", $"a line '{key}: …'");
        var (file, panel) = of.TryGetValue("data", out var data) ? Data(part, data, folder) : (null, null);
        var (errors, clusters) = of.TryGetValue("vcov", out var vcov) ? Errors(part, vcov) : (ErrorKind.Robust, []);
        var spec = new GravitySpec
        {
            Name = name, DataFile = file, Panel = panel, Errors = errors, Clusters = clusters,
            Dependent = of.TryGetValue("dependent", out var dependent) ? part.Word(dependent, "a column") ?? "" : "",
            Regressors = [.. part.Words(of, "regressors").Select(w => part.Checked(w, Term.Parse(w.Text), "a column, log(column), dummy(column), or a product of these with *")).OfType<Term>()],
            Effects = Combinations(part, part.Words(of, "fixed_effects")),
            Where = of.TryGetValue("where", out var where) ? Values(part, where) : [],
            DropMissing = of.TryGetValue("missing", out var missing) && part.OneOf(missing, "drop", "refuse") == "drop",
            Design = of.TryGetValue("design", out var design) ? part.Word(design, "a sentence") : null,
            Pictures = [.. part.Words(of, "pictures").Select(w => w.Text)],
            Predict = of.TryGetValue("predict", out var predict) && part.Word(predict, "a file") is { } other ? Path.GetFullPath(Path.Combine(folder, other)) : null,
            Counterfactual = of.TryGetValue("counterfactual", out var changed) ? World(part, changed) : null,
            Lines = map.Entries.ToDictionary(e => e.Key.Text, e => e.Key.Line, StringComparer.Ordinal),
        };
        foreach (var picture in part.Words(of, "pictures").Where(p => !spec.Regressors.Any(t => t.Factors.Any(f => f.Column == p.Text && f.Kind != FactorKind.Dummy))))
            part.Bad(picture, $"a picture of '{picture.Text}'", "a column that is a number in one of the regressors");
        return faults.Exists(f => f.Severity == Severity.Error) ? (null, faults) : (spec, faults);
    }

    private static (string? File, LakePanel? Panel) Data(SpecPart part, YamlNode node, string folder)
    {
        if (node is YamlValue value) return (part.Word(value, "a file") is { } file ? Path.GetFullPath(Path.Combine(folder, file)) : null, null);
        if (node is not YamlMap map)
        {
            part.Bad(node, "data that are neither a file nor a query", "a path, or 'measure:' and 'years:'");
            return (null, null);
        }
        var of = part.Entries(map, ["measure", "years", "with"]);
        if (!of.TryGetValue("measure", out var named)) part.Bad(map, "no key 'measure'", "a measure, as 'concord query --help' lists them");
        var measure = named is null ? null : MeasureOf(part, named, m => m.Ends is MeasureEnds.People or MeasureEnds.Money);
        var with = part.Words(of, "with").Select(w => MeasureOf(part, w, m => m.Ends is MeasureEnds.Pair or MeasureEnds.Area)).OfType<Measure>().ToList();
        var years = of.TryGetValue("years", out var period) ? part.Word(period, "years") : null;
        int? first = null, last = null;
        if (years is not null)
        {
            string[] ends = years.Split('-', '–');
            if (ends.Length > 2 || !ends.All(e => int.TryParse(e.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 1900 and <= 2200)) part.Bad(period!, $"'{years}'", "a year or a range, 1990-2020");
            else (first, last) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture));
        }
        return (null, measure is null ? null : new(measure, first, last, with));
    }

    private static Measure? MeasureOf(SpecPart part, YamlNode node, Func<Measure, bool> fits)
    {
        var word = part.Word(node, "a measure");
        var measure = word is null ? null : Measure.Find(word);
        if (word is not null && (measure is null || !fits(measure))) part.Bad(node, $"'{word}'", "one of " + string.Join(", ", Measure.All.Where(fits).Select(m => m.Code)));
        return measure is not null && fits(measure) ? measure : null;
    }

    private static (ErrorKind Kind, IReadOnlyList<IReadOnlyList<string>> Clusters) Errors(SpecPart part, YamlNode node)
    {
        const string Wanted = "iid, robust, or cluster: with one or two combinations of columns";
        if (node is YamlMap { Entries: [var (key, value)] } && key.Text == "cluster")
        {
            var clusters = Combinations(part, part.Items(value));
            if (clusters.Count is 0 or > 2) part.Bad(node, FormattableString.Invariant($"{clusters.Count} clusters"), "one or two");
            return (ErrorKind.Cluster, clusters);
        }
        if (node is YamlValue { Text: "iid" }) return (ErrorKind.Iid, []);
        if (node is not YamlValue { Text: "robust" }) part.Bad(node, node is YamlValue v ? $"'{v.Text}'" : "something else", Wanted);
        return (ErrorKind.Robust, []);
    }

    private static List<IReadOnlyList<string>> Combinations(SpecPart part, IEnumerable<YamlValue> words) =>
        [.. words.Select(w => part.Checked(w, Term.Combination(w.Text), "columns joined with ^, as in exporter^year")).OfType<IReadOnlyList<string>>()];

    private static List<ColumnValues> Values(SpecPart part, YamlNode node) =>
        [.. part.Entries(node, null).Select(e => new ColumnValues(e.Key, [.. part.Items(e.Value).Select(v => v.Text)]))];

    private static ChangedWorld? World(SpecPart part, YamlNode node)
    {
        var of = part.Entries(node, ["origin", "destination", "world", "rows", "set", "multiply", "wage", "draws", "seed"]);
        foreach (var key in Ends.Where(k => !of.ContainsKey(k))) part.Bad(node, $"no key '{key}'", $"the column of the {key}");
        if (!of.ContainsKey("set") && !of.ContainsKey("multiply")) part.Bad(node, "nothing that changes", "'set:' or 'multiply:' with a column and a number");
        List<(string, double)> Numbers(string key) => of.TryGetValue(key, out var changes) ? [.. part.Entries(changes, null).Select(e => (e.Key, part.Number(e.Value, double.MinValue)))] : [];
        WageResponse? wage = null;
        if (of.TryGetValue("wage", out var stated))
        {
            var parts = part.Entries(stated, ["elasticity", "response"]);
            if (parts.Count == 2) wage = new(part.Number(parts["elasticity"], 0), part.Number(parts["response"], 0));
            else part.Bad(stated, "half a wage response", "'elasticity:' and 'response:', each zero or more");
        }
        var draws = of.TryGetValue("draws", out var d) ? part.Number(d, CounterfactualBands.FewestDraws) : 500;
        var seed = of.TryGetValue("seed", out var s) ? part.Number(s, 0) : 7;
        if (draws > 100_000 || draws != Math.Truncate(draws)) part.Bad(d!, "that many draws", "a whole number from 20 to 100000");
        if (seed > 1e15 || seed != Math.Truncate(seed)) part.Bad(s!, "that seed", "a whole number up to 10^15");
        if (part.HasErrors) return null;
        return new(part.Word(of["origin"], "a column")!, part.Word(of["destination"], "a column")!, of.TryGetValue("world", out var world) ? Values(part, world) : [],
            of.TryGetValue("rows", out var rows) ? Values(part, rows) : [], Numbers("set"), Numbers("multiply"), wage, (int)draws, (ulong)seed);
    }
}
