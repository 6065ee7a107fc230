using System.Diagnostics;
using System.Text;

namespace Concord.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Outcome(int Code, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => $"exit code {Code}\n--- stdout\n{Out}\n--- stderr\n{Error}";
}

/// <summary>Runs the built program as a user does: another process, pipes for its streams, a folder of its own.</summary>
internal static class ConcordProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "concord.dll");

    /// <summary>Starts the program; the caller waits for it or kills it.</summary>
    public static Process Start(Workplace place, params string[] arguments) => Start(place, "dotnet", ["exec", Program, .. arguments]);

    /// <summary>Starts any program with the environment of a workplace.</summary>
    public static Process Start(Workplace place, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = place.Folder,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in place.Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs the program to its end.</summary>
    public static Outcome Run(Workplace place, params string[] arguments) => Finish(Start(place, arguments));

    /// <summary>Waits for a process and collects what it wrote.</summary>
    public static Outcome Finish(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{process.StartInfo.FileName} did not end within {Patience}");
            }
            process.WaitForExit();
            return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
    }
}
