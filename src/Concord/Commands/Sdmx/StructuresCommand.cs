using System.CommandLine;
using Concord.Core;

namespace Concord.Cli;

/// <summary><c>concord structures</c>: data structures, code lists, concepts and the rest as SDMX.</summary>
internal sealed class StructuresCommand : ConcordCommand
{
    private readonly Argument<string> type = new("type") { HelpName = "TYPE", Description = "Kind of artefact: dataflow, datastructure, codelist, conceptscheme … Default: everything.", DefaultValueFactory = _ => "*" };
    private readonly Argument<string> id = new("id") { HelpName = "ID", Description = "Its identifier, such as DSD_MIG or CL_AREA. Default: all of the kind.", DefaultValueFactory = _ => "*" };
    private readonly Option<string> references = new("--references") { HelpName = "WHICH", Description = "What comes with it: none, children, descendants, parents, parentsandsiblings or all.", DefaultValueFactory = _ => "none" };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<Language> language = Shared.Language("Language of names that stand alone (json): en, fr, es or ar; the others stand beside them.");
    private readonly Option<string> format = SdmxFile.Form(SdmxFile.StructureForms, "xml");
    private readonly Option<string> output = SdmxFile.Output();

    public StructuresCommand() : base("structures", "Write what the figures mean as SDMX: data structures, code lists and concepts in four languages.")
    {
        ExitOne = "there is no such artefact";
        Examples =
        [
            new("concord structures --output concord-structures.xml", "Everything as SDMX-ML 2.1."),
            new("concord structures codelist CL_AREA --format json2", "The code list of areas as SDMX-JSON 2.0."),
        ];
        Arguments.Add(type);
        Arguments.Add(id);
        foreach (var option in new Option[] { references, lake, language, format, output }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel) => SdmxFile.Write(
        parsed.GetValue(lake), $"structure/{Uri.EscapeDataString(parsed.GetRequiredValue(type))}/*/{Uri.EscapeDataString(parsed.GetRequiredValue(id))}/~",
        $"references={Uri.EscapeDataString(parsed.GetRequiredValue(references))}", SdmxFile.StructureForms[parsed.GetRequiredValue(format)],
        parsed.GetValue(language).ToString().ToLowerInvariant(), parsed.GetRequiredValue(output), terminal, cancel);
}
