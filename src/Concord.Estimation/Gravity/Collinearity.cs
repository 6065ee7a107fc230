using Concord.Numerics;

namespace Concord.Estimation.Gravity;

/// <summary>Sorts out regressors that tell nothing beside the effects and the regressors before them.</summary>
internal static class Collinearity
{
    /// <summary>Less than this share of a column's square that is its own is rounding.</summary>
    private const double Share = 1e-9;

    /// <summary>Which columns to keep, in order, and why each other one goes.</summary>
    public static (List<int> Kept, List<DroppedTerm> Dropped) Sort(IReadOnlyList<string> terms, double[][] columns, Absorption absorption, int threads)
    {
        var (kept, dropped) = (new List<int>(), new List<DroppedTerm>());
        if (columns.Length == 0) return (kept, dropped);
        var ones = new double[absorption.Rows];
        Array.Fill(ones, 1);
        absorption.Weigh(ones);
        var scaled = columns.Select(c => c.Max(Math.Abs) is > 0 and var most ? Array.ConvertAll(c, v => v / most) : c).ToArray();
        double[][] coefficients = [.. scaled.Select(_ => new double[absorption.Levels])];
        absorption.Fit(scaled, coefficients, 1e-9, threads);
        var own = new List<double[]>();
        for (var j = 0; j < columns.Length; j++)
        {
            var whole = Lanes.Dot(scaled[j], scaled[j]);
            var left = new double[absorption.Rows];
            absorption.Subtract(scaled[j], coefficients[j], left);
            var within = Lanes.Dot(left, left);
            if (within <= Share * whole)
            {
                dropped.Add(new(terms[j], whole == 0 ? "zero in every row that was kept" : absorption.Levels == 0 ? "zero in every row" : "the fixed effects explain it wholly"));
                continue;
            }
            // Gram and Schmidt, twice: once more takes away what rounding left.
            var with = new List<string>();
            for (var pass = 0; pass < 2; pass++)
            {
                for (var i = 0; i < own.Count; i++)
                {
                    var share = Lanes.Dot(own[i], left);
                    Lanes.AddScaled(-share, own[i], left);
                    if (pass == 0 && share * share > Share * within) with.Add(terms[kept[i]]);
                }
            }
            var rest = Lanes.Dot(left, left);
            if (rest <= Share * within)
            {
                dropped.Add(new(terms[j], $"{string.Join(", ", with)}{(absorption.Levels > 0 ? " and the fixed effects" : "")} explain it wholly"));
                continue;
            }
            var length = Math.Sqrt(rest);
            for (var i = 0; i < left.Length; i++) left[i] /= length;
            own.Add(left);
            kept.Add(j);
        }
        return (kept, dropped);
    }
}
