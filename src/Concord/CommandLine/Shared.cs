using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Concord.Core;

namespace Concord.Cli;

/// <summary>Options and arguments that several commands share; each command gets its own object.</summary>
internal static class Shared
{
    /// <summary><c>--format table|csv|json</c>.</summary>
    public static Option<ListFormat> Format()
    {
        var option = new Option<ListFormat>("--format")
        {
            HelpName = "FORMAT",
            Description = "How to write the list: table (for people; text says the same), csv (opens safely in a spreadsheet) or json.",
            // A table is the text form: either word asks for it.
            CustomParser = result => result.Tokens is [{ Value: "text" }] ? ListFormat.Table : Choose<ListFormat>(result),
        };
        option.CompletionSources.Add("table", "csv", "json");
        return option;
    }

    /// <summary><c>--language en|fr|es|ar</c>.</summary>
    public static Option<Language> Language(string description = "Language of names: en, fr, es or ar.")
    {
        var option = new Option<Language>("--language")
        {
            HelpName = "LANGUAGE",
            Description = description,
            CustomParser = result => Choose<Language>(result),
        };
        option.CompletionSources.Add("en", "fr", "es", "ar");
        return option;
    }

    /// <summary>Codes of the areas of today, for completion.</summary>
    public static string[] AreaCodes(CompletionContext context) => [.. AreaCatalogue.Default.All.Where(a => a.Kind == AreaKind.Area).Select(a => a.Code)];

    /// <summary>An area that the user typed as a code, a number or a name; a sentence with the nearest ones if it is not known.</summary>
    public static Area FindArea(string typed)
    {
        var catalogue = AreaCatalogue.Default;
        if ((catalogue.Find(typed) ?? catalogue.FromName(typed)) is { } area) return area;
        var word = typed.Trim();
        var near = catalogue.All
            .Where(a => a.Names[0].Contains(word, StringComparison.OrdinalIgnoreCase) || UsageErrors.Nearest(word, a.Names) is not null || UsageErrors.Nearest(word, [a.Code], edits: 1) is not null)
            .Take(5)
            .Select(a => $"{a.Code} ({a.Name()})")
            .ToArray();
        throw new UsageError($"'{typed}' is no area that Concord knows. " +
            (near.Length > 0 ? $"Did you mean {string.Join(", ", near)}? " : "") + "Find its code with: concord areas TEXT");
    }

    /// <summary>A word of an enumeration, lower case; an error that lists the words otherwise.</summary>
    public static T Choose<T>(ArgumentResult result) where T : struct, Enum
    {
        var word = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        foreach (var name in Enum.GetNames<T>())
        {
            if (string.Equals(name, word, StringComparison.OrdinalIgnoreCase)) return Enum.Parse<T>(name);
        }
        var words = string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));
        result.AddError($"'{word}' is not one of {words}.");
        return default;
    }
}
