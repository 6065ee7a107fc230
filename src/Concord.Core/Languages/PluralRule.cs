using System.Globalization;

namespace Concord.Core;

/// <summary>
/// The <c>Plural-Forms</c> header of a gettext catalogue: how many forms a language has, and the C expression in <c>n</c> that picks one.
/// Operators, from weak to strong: <c>?:</c>, <c>||</c>, <c>&amp;&amp;</c>, equality, comparison, sum, product, <c>!</c>, brackets (GNU gettext manual, "Plural forms").
/// </summary>
internal sealed class PluralRule
{
    /// <summary>Weakest first.</summary>
    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

    /// <summary>The longest rule in use has a third of this; the limit keeps the recursion of the parser shallow.</summary>
    private const int LongestHeader = 600;

    private readonly Func<long, long> pick;

    private PluralRule(int forms, Func<long, long> pick) => (Forms, this.pick) = (forms, pick);

    /// <summary>English: one, and all else.</summary>
    public static PluralRule English { get; } = new(2, n => n == 1 ? 0 : 1);

    /// <summary>Number of forms.</summary>
    public int Forms { get; }

    /// <summary>Index of the form for a count; the sign of the count plays no part.</summary>
    public int FormOf(long count)
    {
        var form = pick(Math.Abs(count));
        return form >= 0 && form < Forms ? (int)form : throw new FormatException($"the plural rule gives form {form} of {Forms} for {count}");
    }

    /// <summary>Reads <c>nplurals=3; plural=(n==1) ? 0 : …;</c>. Throws <see cref="FormatException"/> that says what stands where.</summary>
    public static PluralRule Parse(string header)
    {
        if (header.Length > LongestHeader) throw new FormatException($"Plural-Forms is longer than {LongestHeader} characters");
        var parts = header.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || Value(parts[0], "nplurals") is not { } count || Value(parts[1], "plural") is not { } rule
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var forms) || forms is < 1 or > 9)
        {
            throw new FormatException("Plural-Forms is not of the form nplurals=N; plural=EXPRESSION;");
        }
        var parser = new Parser(rule);
        var result = new PluralRule(forms, parser.Whole());
        // Every rule in use is periodic in 100 or 1000; a rule that picks a missing form is found here and not in front of a reader.
        for (var n = 0; n <= 1000; n++) result.FormOf(n);
        return result;
    }

    private static string? Value(string part, string name)
    {
        var sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
        return sides.Length == 2 && sides[0] == name ? sides[1] : null;
    }

    private sealed class Parser(string text)
    {
        private int at;

        public Func<long, long> Whole()
        {
            var rule = Choice();
            Space();
            return at == text.Length ? rule : throw Unexpected();
        }

        private Func<long, long> Choice()
        {
            var condition = Level(0);
            if (Take("?"))
            {
                var then = Choice();
                if (!Take(":")) throw Unexpected();
                var otherwise = Choice();
                return n => condition(n) != 0 ? then(n) : otherwise(n);
            }
            return condition;
        }

        private Func<long, long> Level(int level)
        {
            if (level == Levels.Length) return Atom();
            var left = Level(level + 1);
            while (Array.Find(Levels[level], Take) is { } sign)
            {
                var (first, second) = (left, Level(level + 1));
                left = n => Apply(sign, first(n), second(n));
            }
            return left;
        }

        private Func<long, long> Atom()
        {
            if (Take("!")) { var inner = Atom(); return n => inner(n) == 0 ? 1 : 0; }
            if (Take("n")) return n => n;
            if (Take("("))
            {
                var inner = Choice();
                return Take(")") ? inner : throw Unexpected();
            }
            Space();
            var from = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            return long.TryParse(text.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? _ => number : throw Unexpected();
        }

        private static long Apply(string sign, long a, long b) => sign switch
        {
            "||" => a != 0 || b != 0 ? 1 : 0,
            "&&" => a != 0 && b != 0 ? 1 : 0,
            "==" => a == b ? 1 : 0,
            "!=" => a != b ? 1 : 0,
            "<=" => a <= b ? 1 : 0,
            ">=" => a >= b ? 1 : 0,
            "<" => a < b ? 1 : 0,
            ">" => a > b ? 1 : 0,
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            _ when b == 0 => throw new FormatException("the plural rule divides by zero"),
            "/" => a / b,
            _ => a % b,
        };

        private bool Take(string sign)
        {
            Space();
            if (!text.AsSpan(at).StartsWith(sign, StringComparison.Ordinal)) return false;
            at += sign.Length;
            return true;
        }

        private void Space()
        {
            while (at < text.Length && text[at] == ' ') at++;
        }

        private FormatException Unexpected() =>
            new(at < text.Length ? $"the plural rule has an unexpected '{text[at]}' at character {at + 1}" : "the plural rule ends too early");
    }
}
