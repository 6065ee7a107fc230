using System.Buffers;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>How a column enters a term.</summary>
public enum FactorKind
{
    /// <summary>Its number.</summary>
    Number,

    /// <summary>The natural logarithm of its number.</summary>
    Log,

    /// <summary>A column of 0 and 1 for each of its values but the first in ordinal order.</summary>
    Dummy,
}

/// <summary>A column in a term.</summary>
public sealed record Factor(FactorKind Kind, string Column);

/// <summary>A regressor, or several where it has dummies: a product of factors, as in <c>log(dist)</c>, <c>contig*log(gdp)</c>, <c>dummy(region)</c>.</summary>
public sealed record Term(string Text, IReadOnlyList<Factor> Factors)
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("()*^,|~+");

    /// <summary>Columns of the term.</summary>
    public IEnumerable<string> Columns => Factors.Select(f => f.Column);

    /// <summary>Reads a term; null where it is none.</summary>
    public static Term? Parse(string text)
    {
        var factors = new List<Factor>();
        foreach (var part in text.Split('*'))
        {
            var word = part.Trim();
            var kind = FactorKind.Number;
            if (word.EndsWith(')') && word.IndexOf('(', StringComparison.Ordinal) is > 0 and var open)
            {
                if (word[..open].Trim() is not ("log" or "dummy")) return null;
                kind = word[..open].Trim() == "log" ? FactorKind.Log : FactorKind.Dummy;
                word = word[(open + 1)..^1].Trim();
            }
            if (!IsColumn(word)) return null;
            factors.Add(new(kind, word));
        }
        return new(string.Join('*', factors.Select(f => f.Kind switch { FactorKind.Log => $"log({f.Column})", FactorKind.Dummy => $"dummy({f.Column})", _ => f.Column })), factors);
    }

    /// <summary>Reads a combination of columns: <c>exporter^year</c>; null where it is none.</summary>
    public static IReadOnlyList<string>? Combination(string text)
    {
        string[] columns = [.. text.Split('^').Select(c => c.Trim())];
        return columns.All(IsColumn) && columns.Distinct(StringComparer.Ordinal).Count() == columns.Length ? columns : null;
    }

    /// <summary>Whether a word can name a column in a term.</summary>
    private static bool IsColumn(string word) => word.Length > 0 && !word.AsSpan().ContainsAny(Punctuation);
}
