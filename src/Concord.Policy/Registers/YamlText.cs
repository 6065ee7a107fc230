using System.Text;

namespace Concord.Policy.Registers;

/// <summary>Writes values so that any YAML reader gives the same text back: plain where that is safe, else double-quoted.</summary>
internal static class YamlText
{
    public static string Value(string text) => IsPlain(text, inList: false) ? text : Quoted(text);

    public static string List(IEnumerable<string> tokens) => "[" + string.Join(", ", tokens.Select(t => IsPlain(t, inList: true) ? t : Quoted(t))) + "]";

    private static bool IsPlain(string text, bool inList)
    {
        if (text.Length == 0 || !(char.IsLetterOrDigit(text[0]) || text[0] == '(') || char.IsWhiteSpace(text[^1])) return false;
        if (text is "null" or "Null" or "NULL" or "true" or "false" or "yes" or "no") return false;
        return text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '.' or '-' or '/' or '(' or ')' or '%' or '\'' or '+' or '*' or '&' or ';' or '–' || (c == ',' && !inList));
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\t' => "\\t", '\u0085' => "\\N", '\u00A0' => "\\_", '\u2028' => "\\L", '\u2029' => "\\P", '\uFEFF' => "\\uFEFF", _ => c.ToString() });
        }
        return quoted.Append('"').ToString();
    }
}
