using System.Text;

namespace Concord.Core;

/// <summary>One entry of a PO file while its lines come in.</summary>
internal sealed class PoEntry
{
    private StringBuilder? open;

    private Action<string>? close;

    /// <summary>Line of the first keyword; 0 while none came.</summary>
    public int Line { get; private set; }

    public string? Id { get; private set; }

    public string? Plural { get; private set; }

    public List<string> Forms { get; } = [];

    public bool Fuzzy { get; set; }

    /// <summary>Takes a keyword line or a continued text; false where the line is neither.</summary>
    public bool Take(string line, int number)
    {
        var quote = line.IndexOf('"', StringComparison.Ordinal);
        if (quote < 0 || line.Length < quote + 2 || line[^1] != '"' || Unescape(line[(quote + 1)..^1]) is not { } text) return false;
        var keyword = line[..quote].TrimEnd();
        if (keyword.Length == 0) return Continue(text);
        open = null;
        if (Line == 0) Line = number;
        if (keyword == "msgid") close = whole => Id = whole;
        else if (keyword == "msgid_plural") close = whole => Plural = whole;
        else if (keyword == "msgstr" || (keyword == $"msgstr[{Forms.Count}]" && Plural is not null))
        {
            var form = Forms.Count;
            Forms.Add("");
            close = whole => Forms[form] = whole;
        }
        else return false;
        open = new StringBuilder();
        return Continue(text);
    }

    private bool Continue(string text)
    {
        if (open is null) return false;
        close!(open.Append(text).ToString());
        return true;
    }

    private static string? Unescape(string quoted)
    {
        var text = new StringBuilder(quoted.Length);
        for (var i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] == '"') return null;
            if (quoted[i] != '\\') { text.Append(quoted[i]); continue; }
            if (++i == quoted.Length) return null;
            if (quoted[i] is not ('n' or 't' or '"' or '\\')) return null;
            text.Append(quoted[i] switch { 'n' => '\n', 't' => '\t', var same => same });
        }
        return text.ToString();
    }
}
