using System.Text;
using Concord.Tables.Writing;

namespace Concord.Policy.Registers;

/// <summary>
/// Exports put an apostrophe before text that a spreadsheet would take for a formula (<see cref="FormulaSafety"/>). What reads a register takes it off again; text that
/// had such an apostrophe of its own is given a second one, so that nothing is lost.
/// </summary>
internal static class Apostrophe
{
    public static string Guard(string text) => Each(text, piece => Formula(piece.TrimStart('\'')) && piece.StartsWith('\'') ? "'" + piece : piece);

    public static string Restore(string text) => Each(text, piece => piece.StartsWith('\'') && Formula(piece.TrimStart('\'')) ? piece[1..] : piece);

    private static bool Formula(string piece) => FormulaSafety.Text(piece) is var safe && safe.Length > piece.Length && safe[0] == '\'';

    /// <summary>Goes by the pieces that the guard looks at: after a semicolon or a line end a spreadsheet may begin a cell.</summary>
    private static string Each(string text, Func<string, string> change)
    {
        if (!text.Contains('\'', StringComparison.Ordinal)) return text;
        var result = new StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(';', '\r', '\n');
            end = end < 0 ? text.Length : start + end + 1;
            result.Append(change(text[start..end]));
            start = end;
        }
        return result.ToString();
    }
}
