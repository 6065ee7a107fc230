using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Policy;
using Concord.Review;

namespace Concord.Cli;

/// <summary>Where the sizes of corridors come from.</summary>
internal enum WeightsFrom
{
    /// <summary>Stocks and remittances of the lake.</summary>
    Lake,

    /// <summary>The rough numbers of the register itself.</summary>
    Register,
}

/// <summary>What the commands on a register share: the folder, the day, the weights.</summary>
internal sealed class PolicyInput
{
    private readonly Argument<string> folder = Folder();
    private readonly Option<DateOnly?> at = Day("--at", "Day on which the register is looked at: 2026-02-01. Default: today.");
    private readonly Option<string?> lake = Lakes.Option();

    private readonly Option<WeightsFrom> weights = new("--weights")
    {
        HelpName = "FROM",
        Description = "Sizes of corridors: lake (newest stocks and remittances, the default) or register (the register's own rough numbers).",
        CustomParser = result => Shared.Choose<WeightsFrom>(result),
    };

    public PolicyInput() => weights.CompletionSources.Add("lake", "register");

    /// <summary>The register of a command line.</summary>
    public static Argument<string> Folder() => new("dir") { HelpName = "DIR", Description = "A register: a folder of .yaml or .csv files, or a workbook (.xlsx)." };

    /// <summary>Adds argument and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(folder);
        command.Options.Add(at);
        command.Options.Add(weights);
        command.Options.Add(lake);
    }

    /// <summary>The register, or null after every fault was said.</summary>
    public Register? Register(ParseResult parsed, Terminal terminal) => Read(Place(parsed), terminal);

    /// <summary>Where the register of the command line is.</summary>
    public string Place(ParseResult parsed) => parsed.GetRequiredValue(folder);

    /// <summary>The register of the command line with the files it was read from; its faults are said.</summary>
    public RegisterReading Reading(ParseResult parsed, Terminal terminal) => ReadAll(Place(parsed), terminal);

    /// <summary>Reads a register and says its faults: errors in full, warnings as a count.</summary>
    public static Register? Read(string path, Terminal terminal) => ReadAll(path, terminal).Register;

    private static RegisterReading ReadAll(string path, Terminal terminal)
    {
        var reading = Open(path);
        var errors = reading.Faults.Where(f => f.Severity == Severity.Error).ToList();
        if (errors.Count > 0) FaultList.Say(errors, terminal);
        else if (reading.Faults.Count > 0) terminal.Say($"The register has {PolicyText.Count(reading.Faults.Count, "warning")}; 'concord policy check {path}' lists them.");
        if (reading.Register is null) terminal.Error($"The register has {PolicyText.Count(errors.Count, "error")}; nothing was loaded. Mend {(errors.Count == 1 ? "it" : "them")} and run this again.");
        return reading;
    }

    /// <summary>Reads a register that must be there.</summary>
    public static RegisterReading Open(string path) =>
        File.Exists(path) || Directory.Exists(path) ? RegisterFiles.Read(path) : throw new UsageError($"There is no register at {path}. It is a folder of .yaml or .csv files, or a workbook; data/policy/PHL is one.");

    /// <summary>The day asked for, else another, else today.</summary>
    public DateOnly DayOf(ParseResult parsed, DateOnly? otherwise = null) => parsed.GetValue(at) ?? otherwise ?? Clock.Today;

    /// <summary>The register assessed as the command line says.</summary>
    public PolicyAssessment Assess(ParseResult parsed, Register register, Terminal terminal, DateOnly? otherwise = null) => AssessWithReleases(parsed, register, terminal, otherwise).Assessment;

    /// <summary>The same, with the releases of the lake that sizes came from: name and digest.</summary>
    public (PolicyAssessment Assessment, IReadOnlyDictionary<string, string> Releases) AssessWithReleases(ParseResult parsed, Register register, Terminal terminal, DateOnly? otherwise = null)
    {
        IReadOnlyDictionary<string, string> releases = new Dictionary<string, string>();
        var options = AssessmentOptions.Default;
        if (parsed.GetValue(weights) == WeightsFrom.Lake)
        {
            using var opened = Lakes.Open(parsed.GetValue(lake));
            var sizes = LakeWeights.Of(opened, register);
            if (sizes.Sources.Count == 0) throw new UsageError("The lake has no stock and no remittances on the register's corridors. Use --weights register, or import figures with 'concord import PATH'.");
            options = options with { Weights = sizes.Weights };
            releases = sizes.Sources.DistinctBy(r => r.Name).ToDictionary(r => r.Name, r => string.Join(' ', r.Tables.Select(t => t.Sha256)), StringComparer.Ordinal);
            FaultList.SayLake(opened.Faults, terminal);
        }
        return (PolicyAssessment.Of(register, DayOf(parsed, otherwise), options), releases);
    }

    /// <summary>The lake that sizes and treaties come from; null where the register's own numbers are asked for.</summary>
    public Statistics.Lakes.Lake? Lake(ParseResult parsed) => parsed.GetValue(weights) == WeightsFrom.Lake ? Lakes.Open(parsed.GetValue(lake)) : null;

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        HelpName = "DATE",
        Description = description,
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"'{word}' is no day of the calendar; write it as 2026-02-01.");
            return null;
        },
    };
}
