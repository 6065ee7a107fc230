using Concord.Numerics;

namespace Concord.Estimation.Gravity;

/// <summary>The rows that are used, with levels numbered anew so that each of them has a row.</summary>
internal sealed record Kept(int[] Rows, double[] Figures, double[][] Columns, IReadOnlyList<Grouping> Effects, IReadOnlyList<Grouping> Clusters, Absorption Absorption)
{
    public static Kept Of(GravityInputs inputs, IReadOnlyList<Regressor> regressors, RowFate[] fates)
    {
        int[] rows = [.. Enumerable.Range(0, fates.Length).Where(i => fates[i] == RowFate.Kept)];
        Grouping[] effects = [.. inputs.Effects.Select(e => Of(e, rows))];
        return new(rows, Of(inputs.Dependent, rows), [.. regressors.Select(r => Of(r.Values, rows))], effects, [.. (inputs.Clusters ?? []).Select(c => Of(c, rows))],
            new Absorption(rows.Length, [.. effects.Select(e => e.Levels.Count)], [.. effects.Select(e => e.Codes)]));
    }

    /// <summary>Values of effects, given for the levels of the kept rows, by the levels of the user's groupings.</summary>
    public IReadOnlyList<double[]> ByLevel(GravityInputs inputs, double[] values)
    {
        var result = new List<double[]>();
        var offset = 0;
        for (var set = 0; set < Effects.Count; set++)
        {
            var of = new double[inputs.Effects[set].Levels.Count];
            Array.Fill(of, double.NegativeInfinity);
            for (var i = 0; i < inputs.Rows; i++)
            {
                if (inputs.Dependent[i] > 0) of[inputs.Effects[set].Codes[i]] = double.NaN;
            }
            for (var i = 0; i < Rows.Length; i++) of[inputs.Effects[set].Codes[Rows[i]]] = values[offset + Effects[set].Codes[i]];
            offset += Effects[set].Levels.Count;
            result.Add(of);
        }
        return result;
    }

    private static double[] Of(double[] values, int[] rows) => Array.ConvertAll(rows, i => values[i]);

    private static Grouping Of(Grouping grouping, int[] rows)
    {
        var number = new int[grouping.Levels.Count];
        var codes = new int[rows.Length];
        var levels = new List<string>();
        for (var i = 0; i < rows.Length; i++)
        {
            ref var known = ref number[grouping.Codes[rows[i]]];
            if (known == 0)
            {
                levels.Add(grouping.Levels[grouping.Codes[rows[i]]]);
                known = levels.Count;
            }
            codes[i] = known - 1;
        }
        return new(grouping.Name, codes, levels);
    }
}
