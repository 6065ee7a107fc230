namespace Concord.Charts;

/// <summary>The rectangle that data are drawn in, with its two axes.</summary>
internal sealed record PlotArea(double Left, double Right, double Top, double Bottom, Axis X, Axis Y)
{
    /// <summary>Place along the horizontal axis.</summary>
    public double Px(double value) => Left + (X.At(value) * (Right - Left));

    /// <summary>Place along the upright axis, which runs upward.</summary>
    public double Py(double value) => Bottom - (Y.At(value) * (Bottom - Top));
}
