using System.Reflection;

namespace Concord.Charts;

/// <summary>The style sheet of the pictures: colours as custom properties in a light and a dark scheme, and the classes that drawings use.</summary>
public static class ChartStyle
{
    private const string Divide = "/* === What follows concerns pages, not a drawing that stands alone. === */";

    private static readonly Lazy<string> File = new(Read);

    /// <summary>The whole sheet, for pages; it comes before the page's own.</summary>
    public static string Sheet => File.Value;

    /// <summary>The part that a drawing in a file of its own needs: the light scheme and the classes.</summary>
    internal static string Standalone => Sheet[..Sheet.IndexOf(Divide, StringComparison.Ordinal)].TrimEnd();

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Concord.Charts.charts.css") ?? throw new InvalidOperationException("The style sheet is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
