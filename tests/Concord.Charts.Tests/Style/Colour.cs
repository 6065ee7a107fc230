namespace Concord.Charts.Tests;

/// <summary>Colour as readers see it: WCAG contrast, and distance in OKLab for full vision and the three deficiencies.</summary>
internal readonly record struct Colour(double R, double G, double B)
{
    /// <summary>Full vision, and severity 1.0 of protan-, deuter- and tritanomaly after Machado, Oliveira and Fernandes (2009), for linear RGB.</summary>
    public static readonly IReadOnlyDictionary<string, double[]> Eyes = new Dictionary<string, double[]>
    {
        ["full"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protan"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deutan"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritan"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    /// <summary>Linear RGB of <c>#RRGGBB</c>.</summary>
    public static Colour Parse(string hex)
    {
        double Channel(int at)
        {
            var v = Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0;
            return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        }
        return new Colour(Channel(1), Channel(3), Channel(5));
    }

    /// <summary>WCAG 2.2 contrast ratio.</summary>
    public static double Contrast(Colour a, Colour b)
    {
        var (light, dark) = (Math.Max(a.Luminance, b.Luminance), Math.Min(a.Luminance, b.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>A hundred times the distance in OKLab (Ottosson 2020) as an eye sees it.</summary>
    public static double Distance(Colour a, Colour b, string eye = "full")
    {
        var (p, q) = (a.Seen(eye).Lab, b.Seen(eye).Lab);
        return 100 * Math.Sqrt(Math.Pow(p.L - q.L, 2) + Math.Pow(p.A - q.A, 2) + Math.Pow(p.B - q.B, 2));
    }

    /// <summary>Relative luminance.</summary>
    public double Luminance => (0.2126 * R) + (0.7152 * G) + (0.0722 * B);

    private (double L, double A, double B) Lab
    {
        get
        {
            var l = Math.Cbrt((0.4122214708 * R) + (0.5363325363 * G) + (0.0514459929 * B));
            var m = Math.Cbrt((0.2119034982 * R) + (0.6806995451 * G) + (0.1073969566 * B));
            var s = Math.Cbrt((0.0883024619 * R) + (0.2817188376 * G) + (0.6299787005 * B));
            return ((0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s), (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s), (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
        }
    }

    private Colour Seen(string eye)
    {
        var m = Eyes[eye];
        var (r, g, b) = (R, G, B);
        double Row(int i) => Math.Clamp((m[i] * r) + (m[i + 1] * g) + (m[i + 2] * b), 0, 1);
        return new Colour(Row(0), Row(3), Row(6));
    }
}
