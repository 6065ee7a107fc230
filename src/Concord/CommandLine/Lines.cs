namespace Concord.Cli;

/// <summary>Running text in lines.</summary>
internal static class Lines
{
    /// <summary>Breaks a paragraph at spaces; a longer word stands alone.</summary>
    public static string[] Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        lines.Add(line);
        return [.. lines];
    }
}
