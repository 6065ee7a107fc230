using Spectre.Console;

namespace Concord.Cli;

/// <summary>Shows how many draws are done, on a terminal only.</summary>
internal static class FlowProgress
{
    /// <summary>Runs the work; it is told where to report, or null where nobody looks.</summary>
    public static T Around<T>(Terminal terminal, int draws, Func<IProgress<int>?, T> work) =>
        !terminal.ShowsProgress || draws == 0
            ? work(null)
            : terminal.RichError.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
                .Start(bars => work(new Teller(bars.AddTask("draws", maxValue: draws))));

    private sealed class Teller(ProgressTask bar) : IProgress<int>
    {
        private int most;

        // Draws end on several threads, in any order: the bar never goes back.
        public void Report(int value)
        {
            lock (bar)
            {
                if (value <= most) return;
                bar.Value = most = value;
            }
        }
    }
}
