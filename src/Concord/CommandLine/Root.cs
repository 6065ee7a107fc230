using System.CommandLine;
using System.CommandLine.Help;

namespace Concord.Cli;

/// <summary>The whole command line: every command, with our help in place of the library's.</summary>
internal static class Root
{
    /// <summary>What a newcomer should type first.</summary>
    public static IReadOnlyList<Example> Examples { get; } =
    [
        new("concord review PHL", "Write a review of the Philippines to reviews/PHL: a page, its figures, and the same as data."),
        new("concord query --measure stock --origin PHL --destination USA", "People from the Philippines in the United States, year by year, with definition and source."),
    ];

    /// <summary>Builds the command line over a terminal.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Concord brings together what is published about migration along each corridor – people, money, prices, treaties – and says how far it can be trusted.")
        {
            new ReviewCommand().On(terminal),
            new PolicyCommand(terminal).On(terminal),
            new QueryCommand().On(terminal),
            new ChartCommand().On(terminal),
            new CheckCommand().On(terminal),
            new AreasCommand().On(terminal),
            new ReleasesCommand(terminal).On(terminal),
            new ImportCommand().On(terminal),
            new ExportCommand().On(terminal),
            new StructuresCommand().On(terminal),
            new SourcesCommand().On(terminal),
            new EstimateCommand(terminal).On(terminal),
            new WhatIfCommand().On(terminal),
            new ServeCommand().On(terminal),
            new PublishCommand().On(terminal),
            new DoctorCommand().On(terminal),
            new BackupCommand().On(terminal),
            new RestoreCommand().On(terminal),
            new CompletionCommand().On(terminal),
        };
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(new HelpOption("--help", "-h") { Action = new Help(terminal.Out), Description = "Show this help." });
        root.Options.OfType<VersionOption>().Single().Description = "Show the version.";
        root.Directives.Clear();
        return root;
    }
}
