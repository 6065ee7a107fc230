namespace Concord.Tables.Text;

/// <summary>Finds the separator of a text file from its start.</summary>
internal static class SeparatorSniffer
{
    private static readonly char[] Candidates = [',', ';', '\t'];

    /// <summary>
    /// The candidate that splits most lines into equally many cells: a comma inside the names of a tab-separated file splits some
    /// lines, the true separator splits all of them alike. Ties go to more cells, then to the comma.
    /// </summary>
    public static char Choose(ReadOnlySpan<char> start)
    {
        var best = (Separator: ',', Lines: 0, Cells: 0);
        foreach (var candidate in Candidates)
        {
            var (lines, cells) = Score(start, candidate);
            if (lines > best.Lines || (lines == best.Lines && cells > best.Cells)) best = (candidate, lines, cells);
        }
        return best.Separator;
    }

    private static (int Lines, int Cells) Score(ReadOnlySpan<char> start, char separator)
    {
        var lines = new Dictionary<int, int>();
        var count = 0;
        var quoted = false;
        foreach (var c in start)
        {
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == separator) count++;
            else if (c is '\n' or '\r')
            {
                if (count > 0) lines[count] = lines.GetValueOrDefault(count) + 1;
                count = 0;
            }
        }
        if (count > 0) lines[count] = lines.GetValueOrDefault(count) + 1;
        return lines.Count == 0 ? (0, 0) : lines.Select(l => (l.Value, l.Key)).Max();
    }
}
