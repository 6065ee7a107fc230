namespace Concord.Estimation;

/// <summary>The small tables that come inside the program: comments start with '#', the first other line names the columns, no field holds a comma but the last.</summary>
internal static class EmbeddedTable
{
    public static List<string[]> Read(string name, int columns)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"no table {name}", nameof(name));
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split(',', columns));
        }
        return rows[1..];
    }

    /// <summary>The version that a comment of the table states.</summary>
    public static string Version(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"no table {name}", nameof(name));
        using var reader = new StreamReader(stream);
        const string Mark = "Version of this table: ";
        while (reader.ReadLine() is { } line)
        {
            var at = line.IndexOf(Mark, StringComparison.Ordinal);
            if (at >= 0) return line[(at + Mark.Length)..].Split('.')[0];
        }
        throw new ArgumentException($"the table {name} states no version", nameof(name));
    }
}
