using System.CommandLine;
using System.Text;
using Concord.Charts;
using Concord.Statistics;
using Concord.Tables.Writing;

namespace Concord.Cli;

/// <summary><c>concord chart KIND --measure M … --output FILE.svg</c>: draws queried figures.</summary>
internal sealed class ChartCommand : ConcordCommand
{
    private static readonly string[] Kinds = ["line", "bars", "map"];

    private readonly Argument<string> kind = new("kind") { HelpName = "KIND", Description = "line: one corridor or area over time. bars: the largest areas. map: all areas of the world." };
    private readonly QueryOptions options = new();
    private readonly Option<string> output = new("--output", "-o") { HelpName = "FILE", Required = true, Description = "Where to write the picture: a name that ends in .svg, or - for stdout." };

    public ChartCommand() : base("chart", "Draw figures as an SVG picture with its title, source and definitions.")
    {
        Remarks = "The file needs nothing else: it opens in a browser and goes into a document. What is drawn is asked for as in 'concord query'.";
        ExitOne = "no figure fits; what there is, is said";
        Lists = [("Measures", QueryOptions.Measures)];
        Examples =
        [
            new("concord chart line --measure stock --origin PHL --destination USA --output phl-usa.svg", "People from the Philippines in the United States over time."),
            new("concord chart bars --measure refugees --destination DEU --output refugees-deu.svg", "Where refugees in Germany come from."),
            new("concord chart map --measure stock --origin PHL --output phl.svg", "Where people from the Philippines live."),
        ];
        kind.CompletionSources.Add(Kinds);
        kind.Validators.Add(result =>
        {
            if (!Kinds.Contains(result.Tokens[0].Value)) result.AddError($"'{result.Tokens[0].Value}' is not one of {string.Join(", ", Kinds)}.");
        });
        Arguments.Add(kind);
        options.AddTo(this);
        Options.Add(output);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(output);
        if (file != "-" && !file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) throw new UsageError($"--output takes a name that ends in .svg, not '{file}'.");
        var wanted = parsed.GetRequiredValue(kind);
        var request = options.Read(parsed);
        Check(wanted, request);
        using var lake = Lakes.Open(request.Lake);
        var figures = wanted == "line"
            ? lake.Observations(request.Query).Where(f => request.Years is not null || f.Status != Core.ObservationStatus.Projected).ToList()
            : AreaList.Choose(request, lake);
        FaultList.SayLake(lake.Faults, terminal);
        if (figures.All(f => f.Value is null)) return NoAnswer.Say(request, lake, terminal);
        var svg = Draw(wanted, request, figures).Standalone(new DrawingOptions("c"));
        if (file == "-")
        {
            terminal.Out.Write(svg);
            return ExitCode.Done;
        }
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(svg)));
        terminal.Say($"Wrote {file}.");
        return ExitCode.Done;
    }

    private static Picture Draw(string kind, FigureRequest request, IReadOnlyList<Observation> figures) => kind switch
    {
        "line" => FigurePicture.Line(request, figures),
        "bars" => FigurePicture.Bars(request, figures),
        _ => FigurePicture.Map(request, figures),
    };

    private static void Check(string kind, FigureRequest request)
    {
        if (request.Measure is null) throw new UsageError("treaties have no values to draw. 'concord query --measure treaties --area AREA' lists them.");
        var isLine = kind == "line";
        if (isLine && !request.IsSeries) throw new UsageError("A line needs one corridor (both ends) or one area. Use bars or map for many areas.");
        if (isLine) return;
        if (request.IsSeries) throw new UsageError($"A {(kind == "map" ? "map" : "ranking")} shows many areas: leave one end out, or draw a line.");
        if (request.Measure.Ends != Core.MeasureEnds.Area && request.From is null && request.To is null) throw new UsageError($"{request.Measure.Code} needs one end: the area whose corridors are drawn.");
        if (request.Years is { First: var first, Last: var last } && first != last) throw new UsageError("Bars and maps show one year: --year takes one here.");
    }
}
