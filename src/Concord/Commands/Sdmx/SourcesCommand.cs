using System.CommandLine;
using Concord.Sdmx.Model;
using Concord.Statistics.Sdmx.Fetch;
using Concord.Statistics.Sdmx.Import;

namespace Concord.Cli;

/// <summary><c>concord sources</c>: official SDMX services and their flows.</summary>
internal sealed class SourcesCommand : ConcordCommand
{
    private readonly Option<ListFormat> format = Shared.Format();

    public SourcesCommand() : base("sources", "List official SDMX services and flows that concern migration, and whether a mapping reads them.")
    {
        Remarks = "Import one with 'concord import SERVICE:FLOW'. A flow without a mapping needs a mapping file of yours, given with --mapping.";
        Examples = [new("concord sources", "All services and flows.")];
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var list = new Listing(new("source", "Service"), new("flow", "Flow"), new("holds", "Holds"), new("mapping", "Mapping"), new("address", "Address"));
        foreach (var source in SdmxSource.All)
        {
            foreach (var (flow, holds) in source.Flows)
            {
                var parts = flow.Split(',');
                var agency = parts.Length > 1 ? parts[0] : source.Name == "eurostat" ? "ESTAT" : source.Name.ToUpperInvariant();
                var mapping = FlowMappings.Shipped.Find(new Reference(ArtefactKind.Dataflow, agency, parts.Length > 1 ? parts[1] : flow, ""));
                list.Add(source.Name, flow.TrimEnd(','), holds, mapping?.Dataset ?? "none yet", source.Address);
            }
        }
        list.Write(parsed.GetValue(format), terminal);
        return ExitCode.Done;
    }
}
