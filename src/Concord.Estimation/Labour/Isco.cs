namespace Concord.Estimation.Labour;

/// <summary>Groups of the International Standard Classification of Occupations 2008: one to four digits, each a branch of the one before.</summary>
public static class Isco
{
    // Health professionals and associates, personal care in health services, managers of health services, psychologists. Veterinarians (225, 324) care for no people.
    private static readonly string[] Health = ["22", "32", "532", "1342", "2634"];
    private static readonly string[] NotHealth = ["225", "324"];

    /// <summary>Whether a text is a group: one to four digits, the first not above 9.</summary>
    public static bool IsGroup(string code) => code.Length is > 0 and <= 4 && code.All(char.IsAsciiDigit);

    /// <summary>
    /// Distance of skills on the tree: 0 for the same group, 1/4 for neighbours under one minor group, 1/2 under one sub-major group, 3/4 under one major group, 1 otherwise. Only digits that both have are
    /// compared. A table of skills by occupation would tell more; none is loaded.
    /// </summary>
    public static double Distance(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var common = 0;
        while (common < shorter && left[common] == right[common]) common++;
        return common == shorter ? 0 : 1 - (common / 4.0);
    }

    /// <summary>
    /// Whether people of a group are, or may be, health personnel: a coarse group that holds any is one, because they cannot be told apart in it.
    /// </summary>
    public static bool MayBeHealth(string code) =>
        !NotHealth.Any(n => code.StartsWith(n, StringComparison.Ordinal)) && Health.Any(h => code.StartsWith(h, StringComparison.Ordinal) || h.StartsWith(code, StringComparison.Ordinal));

    /// <summary>Whether a rule for a group speaks of people of another: it is the same group or one above it.</summary>
    public static bool Covers(string rule, string code) => code.StartsWith(rule, StringComparison.Ordinal);
}
