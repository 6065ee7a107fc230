using System.CommandLine;
using Concord.Core;
using Concord.Statistics.Sdmx;

namespace Concord.Cli;

/// <summary><c>concord export FLOW</c>: figures of the lake as SDMX data.</summary>
internal sealed class ExportCommand : ConcordCommand
{
    private readonly Argument<string> flow = new("flow") { HelpName = "FLOW", Description = "A dataflow; they are listed below." };
    private readonly Option<string> key = new("--key") { HelpName = "KEY", Description = "Codes of the dimensions with points between, empty for any, + for or: A.MIG_STOCK.USA.PHL+MEX. Default: everything.", DefaultValueFactory = _ => "*" };
    private readonly Option<string?> from = new("--from") { HelpName = "PERIOD", Description = "First period, as in 2015 or 2020-Q1." };
    private readonly Option<string?> to = new("--to") { HelpName = "PERIOD", Description = "Last period." };
    private readonly Option<bool> history = new("--history") { Description = "Every release that the lake holds, each as a data set of its own, not only the newest." };
    private readonly Option<bool> labels = new("--labels") { Description = "Names beside codes (csv forms)." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<Language> language = Shared.Language();
    private readonly Option<string> format = SdmxFile.Form(SdmxFile.DataForms, "csv");
    private readonly Option<string> output = SdmxFile.Output();

    public ExportCommand() : base("export", "Write figures as SDMX: CSV, XML or JSON that statistical offices exchange.")
    {
        Remarks = "A value that its publisher hides leaves as suppressed (OBS_STATUS Q), never as zero. 'concord structures' writes what the codes mean.";
        ExitOne = "no figure fits";
        Lists = [("Dataflows", [.. SdmxFlow.All.Select(f => (f.Id, f.Name))])];
        Examples =
        [
            new("concord export DF_MIG_STOCK --key A.MIG_STOCK.USA.PHL --output phl-usa.csv", "People from the Philippines in the United States as SDMX-CSV."),
            new("concord export DF_IND --key A.REM_IN.PHL --from 2015 --format structure-specific", "Remittances received by the Philippines as SDMX-ML 2.1."),
        ];
        flow.CompletionSources.Add([.. SdmxFlow.All.Select(f => f.Id)]);
        Arguments.Add(flow);
        foreach (var option in new Option[] { key, from, to, history, labels, lake, language, format, output }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var wanted = parsed.GetRequiredValue(flow);
        if (!SdmxFlow.All.Any(f => f.Id == wanted)) throw new UsageError($"'{wanted}' is no dataflow; there are {string.Join(", ", SdmxFlow.All.Select(f => f.Id))}.");
        var query = new List<string>();
        if (parsed.GetValue(from) is { } first) query.Add($"c[TIME_PERIOD]=ge:{Uri.EscapeDataString(first)}");
        if (parsed.GetValue(to) is { } last) query.Add($"c[TIME_PERIOD]=le:{Uri.EscapeDataString(last)}");
        if (parsed.GetValue(history)) query.Add("includeHistory=true");
        var accept = SdmxFile.DataForms[parsed.GetRequiredValue(format)] + (parsed.GetValue(labels) ? ";labels=both" : "");
        return SdmxFile.Write(
            parsed.GetValue(lake), $"data/dataflow/{SdmxCodes.Agency}/{wanted}/+/{Uri.EscapeDataString(parsed.GetRequiredValue(key))}", string.Join('&', query), accept,
            parsed.GetValue(language).ToString().ToLowerInvariant(), parsed.GetRequiredValue(output), terminal, cancel);
    }
}
