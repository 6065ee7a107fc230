using Concord.Core;

namespace Concord.Cli;

/// <summary>The one place where what was thrown becomes a sentence and an exit code; no stack trace reaches a user.</summary>
internal static class Edge
{
    /// <summary>Runs a command and returns its exit code. Never throws.</summary>
    public static async Task<int> Guard(Func<Task<int>> command, Terminal terminal)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            terminal.Say("Cancelled. What was finished stays; nothing is half-written.");
            return ExitCode.Cancelled;
        }
        catch (UsageError error)
        {
            terminal.Error(error.Message);
            return ExitCode.UsageOrMachine;
        }
        catch (NothingFound error)
        {
            terminal.Error(error.Message);
            return ExitCode.Data;
        }
        catch (Unavailable error)
        {
            terminal.Error(error.Message + (error.Retry ? " Trying again later may work." : ""));
            return ExitCode.UsageOrMachine;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            terminal.Error($"{Sentence(error.Message)} Check the disk and the rights of the folder, then run this again.");
            return ExitCode.UsageOrMachine;
        }
#pragma warning disable CA1031 // The edge: whatever else was thrown is a defect of Concord, and is told as one.
        catch (Exception error)
#pragma warning restore CA1031
        {
            terminal.Error($"This is a defect of Concord, not of your data: {error.GetType().Name}: {Sentence(error.Message)}");
            if (Environment.GetEnvironmentVariable("CONCORD_TRACE") is { Length: > 0 }) terminal.Say(error.ToString());
            else terminal.Say("Set CONCORD_TRACE=1 and run this again to see where it happened, for a report.");
            return ExitCode.UsageOrMachine;
        }
    }

    private static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}

/// <summary>What the user asked for by name is not in the data.</summary>
internal sealed class NothingFound(string message) : Exception(message);

/// <summary>The user asked for something that cannot be: the message says what and what to type instead.</summary>
internal sealed class UsageError(string message) : Exception(message);
