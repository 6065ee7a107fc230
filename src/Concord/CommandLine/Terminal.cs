using System.CommandLine;
using System.Text;
using Spectre.Console;

namespace Concord.Cli;

/// <summary>
/// The two streams of the program: data go to <see cref="Out"/> (stdout), everything said about them to stderr. Escape sequences are
/// written only to a terminal, and never where NO_COLOR is set or TERM is dumb.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter error;
    private readonly bool outStyled;
    private readonly bool errorStyled;

    public Terminal()
    {
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Utf8;
        Out = new StreamWriter(Console.OpenStandardOutput(), Utf8, bufferSize: 1 << 16);
        error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        outStyled = !plain && !Console.IsOutputRedirected;
        errorStyled = !plain && !Console.IsErrorRedirected;
    }

    /// <summary>Where data go. Buffered; flushed when the program ends.</summary>
    public StreamWriter Out { get; }

    /// <summary>Columns of the terminal, or a width that wraps nothing where stdout is a file or a pipe.</summary>
    public static int Width => Console.IsOutputRedirected ? 10_000 : Columns;

    /// <summary>Columns for running text: never so wide that a line is hard to read.</summary>
    public static int TextWidth => Console.IsOutputRedirected ? 100 : Math.Min(Columns, 100);

    /// <summary>Columns for messages; nothing is wrapped where stderr is a file or a pipe.</summary>
    public static int ErrorWidth => Console.IsErrorRedirected ? 10_000 : Columns;

    /// <summary>Whether a progress bar may be drawn on stderr.</summary>
    public bool ShowsProgress => errorStyled;

    /// <summary>Spectre's console over text that goes to stdout.</summary>
    public IAnsiConsole Rich(TextWriter text) => Create(text, outStyled, Width);

    /// <summary>Spectre's console over stderr, for progress.</summary>
    public IAnsiConsole RichError => Create(error, errorStyled, Columns);

    /// <summary>Writes the help of a command to stderr, where it answers a mistake.</summary>
    public void WriteHelp(Command command) => new Help(error).Write(command);

    /// <summary>Says something about the work on stderr, one line.</summary>
    public void Say(string message)
    {
        // On a terminal both streams meet: what was written first is to be read first.
        Out.Flush();
        error.WriteLine(message);
    }

    /// <summary>Says on stderr what went wrong and what to do.</summary>
    public void Error(string message) => Say(errorStyled ? $"\e[1;31mconcord:\e[0m {message}" : $"concord: {message}");

    /// <inheritdoc/>
    public void Dispose()
    {
        Out.Dispose();
        error.Dispose();
    }

    // A terminal that does not say its width has none of use to us.
    private static int Columns => Console.WindowWidth is > 0 and var width ? Math.Max(width, 60) : 100;

    private static IAnsiConsole Create(TextWriter writer, bool styled, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = styled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = styled ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = styled ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
