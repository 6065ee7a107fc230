using Concord.Core;
using Concord.Estimation.Gravity;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>A model in one line: <c>flow ~ log(dist) + contig | origin^year + destination^year</c>.</summary>
public static class GravityFormula
{
    /// <summary>Reads a formula, a file and a kind of errors (<c>iid</c>, <c>robust</c>, <c>cluster:origin^destination</c>, <c>cluster:origin,destination</c>).</summary>
    /// <returns>The specification, or null and what is wrong.</returns>
    public static (GravitySpec? Spec, IReadOnlyList<Fault> Faults) Read(string formula, string data, string errors)
    {
        var faults = new List<Fault>();
        void Bad(string found, string expected) => faults.Add(new("gravity.formula", Severity.Error, new Place("the formula"), found, expected, "Write it as: flow ~ log(dist) + contig | origin^year + destination^year"));
        string[] sides = formula.Split('~');
        if (sides.Length != 2)
        {
            Bad(FormattableString.Invariant($"{sides.Length - 1} signs '~'"), "one: what is explained stands before it");
            return (null, faults);
        }
        string[] right = sides[1].Split('|');
        if (right.Length > 2) Bad("more than one sign '|'", "fixed effects after one");
        var terms = new List<Term>();
        foreach (var word in right[0].Split('+').Select(w => w.Trim()).Where(w => w is not ("" or "0" or "1")))
        {
            if (Term.Parse(word) is { } term) terms.Add(term);
            else Bad($"'{word}'", "a column, log(column), dummy(column), or a product of these with *");
        }
        var effects = Combinations(right.Length > 1 ? right[1] : "", '+');
        var (kind, clusters) = (ErrorKind.Robust, new List<IReadOnlyList<string>>());
        if (errors == "iid") kind = ErrorKind.Iid;
        else if (errors.StartsWith("cluster:", StringComparison.Ordinal))
        {
            (kind, clusters) = (ErrorKind.Cluster, Combinations(errors["cluster:".Length..], ','));
            if (clusters.Count is 0 or > 2) Bad($"errors '{errors}'", "one or two clusters, as in cluster:origin,destination");
        }
        else if (errors != "robust") Bad($"errors '{errors}'", "iid, robust or cluster:COLUMNS");
        if (Term.Parse(sides[0]) is not { Factors: [{ Kind: FactorKind.Number }] }) Bad($"'{sides[0].Trim()}' before the sign '~'", "one column");
        return faults.Count > 0 ? (null, faults)
            : (new() { Name = "the formula", DataFile = data, Dependent = sides[0].Trim(), Regressors = terms, Effects = effects, Errors = kind, Clusters = clusters }, faults);

        List<IReadOnlyList<string>> Combinations(string text, char separator)
        {
            var found = new List<IReadOnlyList<string>>();
            foreach (var word in text.Split(separator).Select(w => w.Trim()).Where(w => w.Length > 0))
            {
                if (Term.Combination(word) is { } combination) found.Add(combination);
                else Bad($"'{word}'", "columns joined with ^");
            }
            return found;
        }
    }
}
