using System.CommandLine;
using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Cli;

/// <summary><c>concord query --measure M …</c>: figures with their definition, status and source.</summary>
internal sealed class QueryCommand : ConcordCommand
{
    private readonly QueryOptions options = new();
    private readonly Option<ListFormat> format = Shared.Format();

    private readonly Option<int> top = new("--top")
    {
        HelpName = "N",
        Description = "Rows of a list of areas that a table shows, largest first; 0 for all. CSV and JSON have all.",
        DefaultValueFactory = _ => 20,
    };

    public QueryCommand() : base("query", "Look up figures: one corridor or area over time, or all corridors of an area.")
    {
        Remarks = "People are asked for by --origin and --destination, money by --from and --to. Every figure comes with its date, definition, status, publisher and the copy it came through.";
        ExitOne = "no figure fits; what there is, is said";
        Lists = [("Measures", QueryOptions.Measures)];
        Examples =
        [
            new("concord query --measure stock --origin PHL --destination USA", "People from the Philippines in the United States, newest first."),
            new("concord query --measure stock --origin PHL", "Where people from the Philippines live, with the sum and how it was counted."),
            new("concord query --measure price --from USA --to PHL", "What sending US$ 200 costs on that corridor."),
            new("concord query --measure remittances-received --area PHL --format csv", "A series for a spreadsheet."),
            new("concord query --measure treaties --area PHL", "What the Philippines signed and ratified."),
        ];
        options.AddTo(this);
        Options.Add(top);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var request = options.Read(parsed);
        using var lake = Lakes.Open(request.Lake);
        var wanted = parsed.GetValue(format);
        var code = request.Measure is null ? TreatyStatus.Write(request, lake, wanted, terminal)
            : request.IsSeries ? WriteSeries(request, lake, wanted, terminal)
            : WriteAreas(request, lake, wanted, parsed.GetValue(top), terminal);
        FaultList.SayLake(lake.Faults, terminal);
        return code;
    }

    private static int WriteSeries(FigureRequest request, Lake lake, ListFormat format, Terminal terminal)
    {
        var figures = lake.Observations(request.Query).ToList();
        // The newest figure is not the farthest projection: those are shown to who asks for their years.
        var projected = request.Years is null ? figures.RemoveAll(f => f.Status == ObservationStatus.Projected) : 0;
        if (figures.Count == 0) return NoAnswer.Say(request, lake, terminal);
        // A stable sort: within a period the preferred dataset stays first.
        var rows = figures.OrderByDescending(f => f.Period).ToList();
        var table = new FigureTable(request, rows);
        foreach (var row in rows) table.Add(row);
        Write(table, request, format, terminal);
        if (projected > 0) terminal.Say(FormattableString.Invariant($"{projected} projections are left out; ask for their years with --year to see them."));
        return ExitCode.Done;
    }

    private static int WriteAreas(FigureRequest request, Lake lake, ListFormat format, int top, Terminal terminal)
    {
        if (request.Measure!.Ends != MeasureEnds.Area && request.From is null && request.To is null)
        {
            var (first, second) = request.Measure.Ends == MeasureEnds.People ? ("--origin", "--destination") : ("--from", "--to");
            throw new UsageError($"{request.Measure.Code} needs {first} or {second}, or both.");
        }
        var figures = AreaList.Choose(request, lake);
        if (figures.Count == 0) return NoAnswer.Say(request, lake, terminal);
        var table = new FigureTable(request, figures);
        if (Total.Of(request, figures) is { } total) table.Add(total);
        var shown = format == ListFormat.Table && top > 0 ? figures.Take(top).ToList() : figures;
        foreach (var figure in shown) table.Add(figure);
        Write(table, request, format, terminal);
        if (shown.Count < figures.Count) terminal.Say(FormattableString.Invariant($"{figures.Count - shown.Count} smaller ones are not shown; --top 0 shows all."));
        return ExitCode.Done;
    }

    private static void Write(FigureTable table, FigureRequest request, ListFormat format, Terminal terminal)
    {
        if (format == ListFormat.Table) terminal.Out.WriteLine(request.Title);
        table.Write(format, terminal);
    }
}
