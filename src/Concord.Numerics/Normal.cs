namespace Concord.Numerics;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>
    /// Probability that a standard normal deviate is further from zero than <paramref name="z"/>, to about 1e-14 relative: by the series of the error function near zero and
    /// by its continued fraction beyond (Abramowitz and Stegun, 7.1.6 and 7.1.14). NaN gives NaN.
    /// </summary>
    public static double TwoSided(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        if (double.IsNaN(x)) return double.NaN;
        return x < 2.5 ? 1 - Series(x) : x > 27 ? 0 : Fraction(x);
    }

    private static double Series(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    private static double Fraction(double x)
    {
        var tail = 0.0;
        for (var n = 200; n > 0; n--) tail = n / 2.0 / (x + tail);
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / (x + tail);
    }
}
