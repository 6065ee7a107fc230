using System.Globalization;
using Concord.Core;
using Microsoft.AspNetCore.Http;

namespace Concord.Web.Portal.Api;

/// <summary>Reads the query of a request; whatever is wrong is gathered, so that one answer names it all.</summary>
internal sealed class ApiQuery
{
    private readonly IQueryCollection query;
    private readonly Dictionary<string, string[]> errors = new(StringComparer.Ordinal);

    /// <param name="query">The query.</param>
    /// <param name="known">Every name that the endpoint reads; another one is an error, so that a slip of the pen does not widen an answer.</param>
    /// <param name="isList">Whether the answer is a list, with pages and forms.</param>
    public ApiQuery(IQueryCollection query, bool isList, IReadOnlyList<string> known)
    {
        this.query = query;
        string[] names = isList ? [.. known, "limit", "offset", "format"] : [.. known];
        foreach (var name in query.Keys.Where(k => !names.Contains(k, StringComparer.Ordinal))) errors[name] = [names.Length == 0 ? "unknown; nothing is read here" : $"unknown; the names here are {string.Join(", ", names)}"];
        Limit = Number("limit", 1, 1000) ?? 100;
        Offset = Number("offset", 0, int.MaxValue) ?? 0;
        if (One("format") is { } format && format is not ("json" or "csv")) errors["format"] = ["json or csv"];
    }

    /// <summary>Rows of a page.</summary>
    public int Limit { get; }

    /// <summary>Rows before the page.</summary>
    public int Offset { get; }

    /// <summary>What is wrong, by name.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => errors;

    /// <summary>A value; null where it is absent or empty.</summary>
    public string? One(string name)
    {
        var values = query[name];
        if (values.Count > 1) errors[name] = ["given more than once"];
        return string.IsNullOrWhiteSpace(values.ToString()) ? null : values.ToString().Trim();
    }

    public int? Number(string name, int least, int most)
    {
        if (One(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        errors[name] = [most == int.MaxValue ? $"a whole number from {least}" : $"a whole number from {least} to {most}"];
        return null;
    }

    public Area? Area(string name)
    {
        if (One(name) is not { } text) return null;
        if (AreaCatalogue.Default.Find(text) is { } area) return area;
        errors[name] = ["no area has this code; use ISO 3166 alpha-3, alpha-2 or an M49 number, as in PHL"];
        return null;
    }

    public DateOnly? Day(string name)
    {
        if (One(name) is not { } text) return null;
        if (Coherence.RegisterPage.DayOf(text) is { } day) return day;
        errors[name] = ["a day from 1950-01-01 to 2099-12-31, as in 2026-02-01"];
        return null;
    }

    /// <summary>One of a few words, or null.</summary>
    public T? Word<T>(string name, IReadOnlyList<(string Word, T Value)> words) where T : struct
    {
        if (One(name) is not { } text) return null;
        foreach (var (word, value) in words)
        {
            if (word == text) return value;
        }
        errors[name] = ["one of " + string.Join(", ", words.Select(w => w.Word))];
        return null;
    }

    public void Wrong(string name, string why) => errors[name] = [why];
}
