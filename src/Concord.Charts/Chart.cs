namespace Concord.Charts;

/// <summary>The two widths that each picture is drawn for; the container decides which one is seen.</summary>
public enum DrawingSize
{
    /// <summary>920 units, for a column over 46 rem.</summary>
    Wide,

    /// <summary>340 units, for a narrow column and a phone.</summary>
    Narrow,
}

/// <summary>A drawing as data: finished strings and finite numbers. The kinds are the records of this project.</summary>
public abstract record Chart
{
    private protected Chart()
    {
    }

    /// <summary>What is drawn, in a line: the name that a screen reader gives the drawing.</summary>
    public required string Title { get; init; }

    /// <summary>What the drawing shows, for those who cannot see it; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Class of the kind, beside <c>ch</c>.</summary>
    internal abstract string CssClass { get; }

    /// <summary>What goes into a page: both drawings, of which the style sheet shows one.</summary>
    /// <exception cref="ArgumentException">The data cannot be drawn; the message says why.</exception>
    public virtual string Fragment(DrawingOptions options) => Svg(DrawingSize.Wide, options) + Svg(DrawingSize.Narrow, options);

    /// <summary>One drawing as an <c>svg</c> element that needs the style sheet (<see cref="ChartStyle"/>) of its page.</summary>
    /// <exception cref="ArgumentException">The data cannot be drawn; the message says why.</exception>
    public string Svg(DrawingSize size, DrawingOptions options)
    {
        var (body, width, height) = Draw(size, options);
        var id = options.Prefix + (size == DrawingSize.Wide ? "-w" : "-n");
        var title = SvgWriter.Escape(SvgWriter.Clean(Title));
        var description = SvgWriter.Escape(SvgWriter.Clean(Description));
        return $"<svg class=\"ch {CssClass} {(size == DrawingSize.Wide ? "v-w" : "v-n")}\" viewBox=\"0 0 {SvgWriter.Number(width)} {SvgWriter.Number(height)}\" role=\"img\" "
            + $"aria-labelledby=\"{id}-t{(description.Length > 0 ? $" {id}-d" : "")}\"{(options.RightToLeft ? " direction=\"rtl\"" : "")}><title id=\"{id}-t\">{title}</title>"
            + (description.Length > 0 ? $"<desc id=\"{id}-d\">{description}</desc>" : "") + body + "</svg>";
    }

    /// <summary>The elements of a drawing with its width and height.</summary>
    internal (string Body, double Width, double Height) Draw(DrawingSize size, DrawingOptions options)
    {
        Check();
        var width = size == DrawingSize.Wide ? 920 : 340;
        var svg = new SvgWriter(width, Mirrors(options), options.RightToLeft);
        var height = Paint(svg, size, options);
        return (svg.ToString(), width, height);
    }

    /// <summary>Throws where the data cannot be drawn.</summary>
    internal abstract void Check();

    /// <summary>Paints from left to right and returns the height.</summary>
    internal abstract double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options);

    /// <summary>Whether the drawing is turned round.</summary>
    internal virtual bool Mirrors(DrawingOptions options) => options.RightToLeft;

    /// <summary>Throws where there is nothing to draw.</summary>
    private protected static void NotEmpty(int count, string what)
    {
        if (count == 0) throw new ArgumentException($"There are no {what} to draw; show the reason instead of a picture.");
    }

    /// <summary>Throws where a number cannot be drawn.</summary>
    private protected static void Finite(double value, string whose)
    {
        if (!double.IsFinite(value)) throw new ArgumentException($"The value of {whose} is {value}, which cannot be drawn.");
    }

    /// <summary>Throws where a number cannot be drawn or is below zero.</summary>
    private protected static void NotNegative(double value, string whose)
    {
        Finite(value, whose);
        if (value < 0) throw new ArgumentException($"The value of {whose} is {value.ToString(System.Globalization.CultureInfo.InvariantCulture)}; this kind of drawing starts at zero and cannot show less.");
    }
}
