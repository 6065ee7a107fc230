using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Releases;

namespace Concord.Cli;

/// <summary>
/// Figures under columns: for machines every property in its own column, for people the unit in the heading and the sources as numbered lines below.
/// </summary>
internal sealed class FigureTable
{
    private readonly Measure measure;
    private readonly Scale scale;
    private readonly Listing list;
    private readonly List<Release> sources = [];

    /// <summary>A table for the figures of a request; an end that is the same in every row stands in the title, not in a column.</summary>
    public FigureTable(FigureRequest request, IEnumerable<Observation> figures)
    {
        measure = request.Measure!;
        scale = new Scale(measure.Unit, figures.Where(f => f.Value is not null).Select(f => f.Value!.Value));
        var (first, second) = measure.Ends switch
        {
            MeasureEnds.People => (new Column("origin", "Origin"), new Column("destination", "Destination")),
            MeasureEnds.Area => (new Column("from", ""), new Column("area", "Area")),
            _ => (new Column("from", "From"), new Column("to", "To")),
        };
        list = new Listing(
            first with { InTable = request.From is null }, second with { InTable = request.To is null }, new("measure", "Measure") { InTable = false }, new("period", "Period"), new("value", scale.Heading, true), new("unit", "Unit") { InTable = false },
            new("sex", "Sex") { InTable = false }, new("definition", "Definition"), new("status", "Status"), new("computed", "Computed"), new("source", "Source", true) { InData = false },
            new("publisher", "Publisher") { InTable = false }, new("dataset", "Dataset") { InTable = false }, new("edition", "Edition") { InTable = false },
            new("copy", "Copy") { InTable = false }, new("licence", "Licence") { InTable = false });
    }

    /// <summary>The releases behind the rows, in the order of their numbers.</summary>
    public IReadOnlyList<Release> Releases => sources;

    /// <summary>Adds a figure as its publisher gives it.</summary>
    public void Add(Observation figure) =>
        Add(figure.FromArea, figure.ToArea, figure.Period, figure.Sex, figure.Value, Words.Of(figure.Definition), Words.Kind(figure), null, figure.Release);

    /// <summary>Adds a figure that Concord computed.</summary>
    public void Add(Total total) => Add(total.From, total.To, total.Period, total.Sex, total.Value, total.Definitions, "computed", total.Computation, total.Release);

    /// <summary>Writes the table; for people with its sources.</summary>
    public void Write(ListFormat format, Terminal terminal)
    {
        list.Write(format, terminal);
        if (format != ListFormat.Table) return;
        for (var i = 0; i < sources.Count; i++)
        {
            foreach (var line in Lines.Wrap(FormattableString.Invariant($"[{i + 1}] {Sources.Line(sources[i])}"), Terminal.Width)) terminal.Out.WriteLine(line);
        }
    }

    private void Add(Area? from, Area? to, Period period, Sex sex, double? value, string definition, string status, string? computed, Release release)
    {
        if (!sources.Contains(release)) sources.Add(release);
        var about = release.Provenance;
        list.Add(
            End(from), End(to), measure.Code, period.ToString(), new(value, value is { } v ? scale.Show(v) : "∗"), Scale.Word(measure.Unit),
            sex.ToString().ToLowerInvariant(), definition, status, computed, FormattableString.Invariant($"[{sources.IndexOf(release) + 1}]"),
            about.Publisher, about.Dataset, about.Edition, Sources.Copy(about), about.Licence);
    }

    private static Cell End(Area? area) => area is null ? default : new(area.Code, $"{area.Name()} ({area.Code})");
}
