using Concord.Statistics.Import;
using Spectre.Console;

namespace Concord.Cli;

/// <summary>Shows how far an import is, on a terminal only.</summary>
internal static class ImportProgressBar
{
    /// <summary>Runs an import; it is told where to report, or null where nobody looks.</summary>
    public static ImportReport Around(Terminal terminal, Func<IProgress<ImportProgress>?, ImportReport> import) =>
        !terminal.ShowsProgress
            ? import(null)
            : terminal.RichError.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
                .Start(bars =>
                {
                    var bar = bars.AddTask("looking at the files");
                    return import(new Teller(bar));
                });

    // Progress<T> would tell from another thread, in any order.
    private sealed class Teller(ProgressTask bar) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            bar.MaxValue = value.Files;
            bar.Value = value.Done;
            bar.Description = Markup.Escape(value.File);
        }
    }
}
