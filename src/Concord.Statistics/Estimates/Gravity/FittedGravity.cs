using System.Text.Json;
using Concord.Core;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>A model that a user fitted before, as its folder tells it: what a what-if may take an effect from.</summary>
/// <param name="Dependent">What it explains.</param>
/// <param name="Design">The design that the user claims, or that none was stated.</param>
/// <param name="FixedEffects">Its fixed effects.</param>
/// <param name="Errors">Kind of the errors.</param>
/// <param name="Terms">Its coefficients, each with its standard error where there is one.</param>
/// <param name="Sources">Data behind it, with digests.</param>
/// <param name="Rows">Rows that were used.</param>
public sealed record FittedGravity(
    string Dependent, string Design, IReadOnlyList<string> FixedEffects, string Errors, IReadOnlyList<FittedTerm> Terms, IReadOnlyList<(string Name, string Sha256)> Sources, int Rows)
{
    /// <summary>Reads the folder that <see cref="GravityFiles.Write"/> wrote; null and a fault where it is not one.</summary>
    /// <exception cref="Unavailable">The file is not there or cannot be read.</exception>
    public static (FittedGravity? Model, Fault? Fault) Read(string folder)
    {
        var path = Path.Combine(folder, "report.json");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            var terms = root.GetProperty("coefficients").EnumerateArray().Select((c, i) => new FittedTerm(c.GetProperty("term").GetString()!, c.GetProperty("estimate").GetDouble(),
                c.GetProperty("covariance")[i] is { ValueKind: JsonValueKind.Number } v && v.GetDouble() > 0 ? Math.Sqrt(v.GetDouble()) : null)).ToList();
            return (new(root.GetProperty("dependent").GetString()!, root.GetProperty("design").GetString()!, [.. root.GetProperty("fixedEffects").EnumerateArray().Select(e => e.GetString()!)],
                root.GetProperty("errors").GetString()!, terms, [.. root.GetProperty("sources").EnumerateArray().Select(s => (s.GetProperty("name").GetString()!, s.GetProperty("sha256").GetString()!))],
                root.GetProperty("rows").GetProperty("kept").GetInt32()), null);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return (null, new("gravity.model", Severity.Error, new Place(path), "no report of a fitted model", "the file that 'concord estimate gravity … --output' writes", "Fit the model again"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"{path} cannot be read: {e.Message}", retry: false, e);
        }
    }
}

/// <summary>A coefficient of a fitted model.</summary>
public sealed record FittedTerm(string Term, double Estimate, double? StandardError);
