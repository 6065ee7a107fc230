namespace Concord.Review.Building;

/// <summary>English puts "the" before some names of areas inside a sentence.</summary>
internal static class EnglishPlaces
{
    private static readonly HashSet<string> WithThe = new(StringComparer.Ordinal)
    {
        "Bahamas", "Central African Republic", "Comoros", "Congo", "Czech Republic", "Dominican Republic", "Gambia", "Holy See", "Isle of Man",
        "Maldives", "Netherlands", "Philippines", "Republic of Korea", "Republic of Moldova", "Russian Federation", "Soviet Union",
        "State of Palestine", "Sudan (former)", "Syrian Arab Republic", "U.A. Emirates", "United Arab Emirates", "United Kingdom", "United States",
        "United States of America", "Former Yugoslavia", "United Republic of Tanzania", "DR Congo",
    };

    /// <summary>"the United States", "the Marshall Islands", "France".</summary>
    public static string InSentence(string name) =>
        WithThe.Contains(name) || name.EndsWith(" Islands", StringComparison.Ordinal) || name.Contains("Islands (", StringComparison.Ordinal)
            || name.StartsWith("Democratic ", StringComparison.Ordinal) || name.StartsWith("Netherlands Antilles", StringComparison.Ordinal)
            || name.StartsWith("United Kingdom of", StringComparison.Ordinal) || name.StartsWith("Lao People", StringComparison.Ordinal)
            ? "the " + name
            : name;
}
