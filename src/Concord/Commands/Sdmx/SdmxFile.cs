using System.CommandLine;
using System.Text.RegularExpressions;
using Concord.Sdmx.Rest;
using Concord.Statistics.Sdmx;
using Concord.Tables.Writing;

namespace Concord.Cli;

/// <summary>What the commands that write SDMX share: the service over a lake, asked without a host, and its answer as a file.</summary>
internal static partial class SdmxFile
{
    /// <summary>Forms by the words that a user types, with their media types.</summary>
    public static IReadOnlyDictionary<string, string> DataForms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["csv"] = "application/vnd.sdmx.data+csv;version=1.0.0", ["csv2"] = "application/vnd.sdmx.data+csv;version=2.0.0",
        ["generic"] = "application/vnd.sdmx.genericdata+xml;version=2.1", ["generic-time-series"] = "application/vnd.sdmx.generictimeseriesdata+xml;version=2.1",
        ["structure-specific"] = "application/vnd.sdmx.structurespecificdata+xml;version=2.1",
        ["structure-specific-time-series"] = "application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1", ["xml3"] = "application/vnd.sdmx.data+xml;version=3.0.0",
        ["json"] = "application/vnd.sdmx.data+json;version=1.0.0", ["json2"] = "application/vnd.sdmx.data+json;version=2.0.0",
    };

    /// <summary>The same for structures.</summary>
    public static IReadOnlyDictionary<string, string> StructureForms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["xml"] = "application/vnd.sdmx.structure+xml;version=2.1", ["xml3"] = "application/vnd.sdmx.structure+xml;version=3.0.0",
        ["json"] = "application/vnd.sdmx.structure+json;version=1.0.0", ["json2"] = "application/vnd.sdmx.structure+json;version=2.0.0",
    };

    /// <summary>An option for one of some words.</summary>
    public static Option<string> Form(IReadOnlyDictionary<string, string> forms, string first)
    {
        var option = new Option<string>("--format") { HelpName = "FORM", Description = $"One of {string.Join(", ", forms.Keys)}. Default: {first}.", DefaultValueFactory = _ => first };
        option.CompletionSources.Add([.. forms.Keys]);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !forms.ContainsKey(result.Tokens[0].Value)) result.AddError($"'{result.Tokens[0].Value}' is not one of {string.Join(", ", forms.Keys)}.");
        });
        return option;
    }

    /// <summary><c>--output FILE</c>.</summary>
    public static Option<string> Output() => new("--output", "-o") { HelpName = "FILE", Description = "Where to write. Default: -, which is stdout.", DefaultValueFactory = _ => "-" };

    /// <summary>Asks version 2 of the service over a lake and writes the answer; an answer that is none is said, with exit code 1.</summary>
    public static int Write(string? lake, string path, string query, string accept, string language, string output, Terminal terminal, CancellationToken cancel)
    {
        using var opened = Lakes.Open(lake);
        FaultList.SayLake(opened.Faults, terminal);
        using var data = new LakeData(opened);
        var service = new SdmxService(data, new ServiceOptions { Now = () => new DateTimeOffset(Clock.Today, TimeOnly.MinValue, TimeSpan.Zero) });
        var answer = service.Version2(new SdmxRequest(path, query, accept, "https://concord.example/sdmx/v2", Language: language));
        if (answer.Status != 200 || answer.Body is null)
        {
            using var body = new MemoryStream();
            answer.Body?.Invoke(body, cancel).GetAwaiter().GetResult();
            var said = Sentence().Match(System.Text.Encoding.UTF8.GetString(body.ToArray()));
            terminal.Error(said.Success ? System.Net.WebUtility.HtmlDecode(said.Groups[1].Value) : "No figure fits. See what there is with 'concord structures' and 'concord releases'.");
            return ExitCode.Data;
        }
        if (output == "-")
        {
            terminal.Out.Flush();
            answer.Body(terminal.Out.BaseStream, cancel).GetAwaiter().GetResult();
            return ExitCode.Done;
        }
        var file = Path.GetFullPath(output);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        AtomicFile.Write(file, stream => answer.Body(stream, cancel).GetAwaiter().GetResult());
        terminal.Say($"Written: {file}");
        return ExitCode.Done;
    }

    [GeneratedRegex("<com:Text[^>]*>(.*?)</com:Text>", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
