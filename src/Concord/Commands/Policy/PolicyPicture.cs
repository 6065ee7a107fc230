using System.CommandLine;
using System.Text;
using Concord.Charts;
using Concord.Core;
using Concord.Policy;
using Concord.Review;
using Concord.Tables.Writing;

namespace Concord.Cli;

/// <summary><c>concord policy picture KIND DIR --at DATE --output FILE.svg</c>: a picture of a register, or of what a draft would change in it.</summary>
internal sealed class PolicyPicture : ConcordCommand
{
    private static readonly (string Name, string What)[] Kinds =
    [
        ("pull", "what pulls with and against each objective, with coverage and range"), ("harm", "objectives by the bodies whose acts work against them"), ("acts", "acts against acts"),
        ("timeline", "the country's newest acts over time"), ("reversal", "one conduct stopped again and again (--finding K15-…)"), ("network", "bodies, their acts, the objectives moved"),
        ("coverage", "agreements and protection by corridor and group"), ("reciprocity", "asked abroad, granted at home"), ("drivers", "what drives and what depends (cross-impact)"),
        ("moves", "objectives before and after a draft (--draft FILE)"), ("changes", "findings that go, appear and change under a draft (--draft FILE)"),
    ];

    private readonly Argument<string> kind = new("kind") { HelpName = "KIND", Description = "What to draw; the list below says what each shows." };
    private readonly PolicyInput input = new();
    private readonly Option<string> output = new("--output", "-o") { HelpName = "FILE", Required = true, Description = "Where to write the picture: a name that ends in .svg, or - for stdout." };
    private readonly Option<string?> country = new("--country") { HelpName = "CODE", Description = "Whose objectives, alpha-3. Default: the country of the register's first objective." };
    private readonly Option<Language> language = Shared.Language("Language of the words: en, fr, es or ar. Names of acts stay as the register has them.");
    private readonly Option<string?> draft = new("--draft") { HelpName = "FILE", Description = "The draft, for moves and changes." };
    private readonly Option<string?> finding = new("--finding") { HelpName = "ID", Description = "The repeated reversal to draw. Default: the first that is found." };
    private readonly Option<bool> narrow = new("--narrow") { Description = "Draw for a narrow column." };

    public PolicyPicture() : base("picture", "Draw a register as an SVG picture with its title, standing and source.")
    {
        Remarks = "The file needs nothing else: it opens in a browser and goes into a document. No picture shows a score of a country.";
        ExitOne = "the register or the draft has errors, or the register has nothing for this picture to show";
        Lists = [("Kinds", [.. Kinds])];
        Examples =
        [
            new("concord policy picture pull data/policy/PHL --at 2026-02-01 --output pull.svg", "Objectives of the Philippines, those that lose most first."),
            new("concord policy picture moves data/policy/PHL --draft data/drafts/nurses-under-agreements.yaml --output moves.svg", "Where a worked draft would take them."),
        ];
        kind.CompletionSources.Add([.. Kinds.Select(k => k.Name)]);
        kind.Validators.Add(result =>
        {
            if (!Kinds.Any(k => k.Name == result.Tokens[0].Value)) result.AddError($"'{result.Tokens[0].Value}' is not one of {string.Join(", ", Kinds.Select(k => k.Name))}.");
        });
        Arguments.Add(kind);
        input.AddTo(this);
        foreach (var option in new Option[] { output, country, language, draft, finding, narrow }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(output);
        if (file != "-" && !file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) throw new UsageError($"--output takes a name that ends in .svg, not '{file}'.");
        var wanted = parsed.GetRequiredValue(kind);
        var paper = parsed.GetValue(draft);
        if ((wanted is "moves" or "changes") != paper is not null) throw new UsageError(paper is null ? $"{wanted} shows what a draft changes: name it with --draft FILE." : $"--draft goes with moves and changes, not with {wanted}.");
        if (input.Register(parsed, terminal) is not { } register) return ExitCode.Data;
        var read = paper is null ? null : PolicyDiffCommand.Read(paper, register, terminal);
        if (paper is not null && read is null) return ExitCode.Data;
        var whose = parsed.GetValue(country) ?? register.Objectives.Select(o => o.Country).Concat(register.Instruments.Select(i => i.Country)).FirstOrDefault() ?? "";
        var a = input.Assess(parsed, register, terminal, read?.Day);
        cancel.ThrowIfCancellationRequested();
        if (Draw(wanted, a, read, whose, parsed) is not { } picture)
        {
            terminal.Error($"The register has nothing of {whose} for '{wanted}' to show{(wanted == "drivers" ? ": it has no cross-impact scores" : "")}.");
            return ExitCode.Data;
        }
        var svg = picture.Standalone(new DrawingOptions("c") { RightToLeft = parsed.GetValue(language) == Language.Ar }, parsed.GetValue(narrow) ? DrawingSize.Narrow : DrawingSize.Wide);
        Write(file, svg, terminal);
        return ExitCode.Done;
    }

    private Picture? Draw(string wanted, PolicyAssessment a, PolicyDraft? read, string whose, ParseResult parsed)
    {
        var spoken = parsed.GetValue(language);
        return wanted switch
        {
            "pull" => PolicyPictures.Pull(a, whose, spoken),
            "harm" => PolicyPictures.Harm(a, whose, spoken),
            "acts" => PolicyPictures.Acts(a, whose, spoken),
            "timeline" => PolicyPictures.Timeline(a, whose, spoken),
            "reversal" => Reversal(a, whose, parsed.GetValue(finding), spoken),
            "network" => PolicyPictures.Network(a, whose, spoken),
            "coverage" => PolicyPictures.Coverage(a, whose, spoken),
            "reciprocity" => PolicyPictures.Reciprocity(a, whose, spoken),
            "drivers" => PolicyPictures.Drivers(a, whose, spoken),
            "moves" => PolicyPictures.Moves(WhatIf.Compare(a, read!), whose, spoken),
            _ => PolicyPictures.Changes(WhatIf.Compare(a, read!), whose, spoken),
        };
    }

    private static Picture? Reversal(PolicyAssessment a, string whose, string? id, Language spoken)
    {
        var reversals = a.Findings.Where(f => f.Kind == FindingKind.K15 && f.Country == whose).ToList();
        var found = id is null ? reversals.FirstOrDefault() : reversals.Find(f => f.Id == id) ?? throw new UsageError($"{id} is no repeated reversal on that day. {(reversals.Count == 0 ? "There is none." : $"There is {string.Join(", ", reversals.Select(f => f.Id))}.")}");
        return found is null ? null : PolicyPictures.Reversal(a, found, spoken);
    }

    private static void Write(string file, string svg, Terminal terminal)
    {
        if (file == "-")
        {
            terminal.Out.Write(svg);
            return;
        }
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(svg)));
        terminal.Say($"Wrote {file}.");
    }
}
