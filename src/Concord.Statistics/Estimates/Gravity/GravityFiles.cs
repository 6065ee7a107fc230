using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Core;
using Concord.Estimation.Gravity;
using Concord.Tables.Writing;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>
/// Writes a fitted model into a folder: <c>coefficients.csv</c> and <c>report.json</c>, which <see cref="FittedGravity"/> reads back, the values of the effects, and on request expected figures and a changed world.
/// </summary>
public static class GravityFiles
{
    internal const int ListedRows = 1000;
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a result may be called where the user claims no design.</summary>
    public const string NoDesign = "An association between figures and regressors given the fixed effects. No design was stated, so no effect of a policy may be read from it.";

    /// <summary>Writes the files; each is whole or not there. Returns their names.</summary>
    /// <exception cref="Unavailable">The folder cannot be written, or the disk is full.</exception>
    public static IReadOnlyList<string> Write(GravityResult result, string folder)
    {
        var fit = result.Fit is { IsUsable: true } usable ? usable : throw new ArgumentException("nothing was fitted", nameof(result));
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"The folder {folder} cannot be made: {e.Message}", retry: false, e);
        }
        var names = new List<string>();
        Table("coefficients.csv", ["term", "estimate", "std_error", "z", "p"], csv =>
        {
            foreach (var c in fit.Coefficients)
            {
                csv.Text(c.Term).Number(c.Estimate).Number(c.StandardError).Number(c.Z).Number(c.P);
                csv.EndRow();
            }
        });
        Table("effects.csv", ["effect", "level", "value"], csv =>
        {
            for (var e = 0; e < fit.Inputs.Effects.Count; e++)
            {
                foreach (var (level, value) in fit.Inputs.Effects[e].Levels.Zip(fit.EffectValues[e]).OrderBy(x => x.First, StringComparer.Ordinal))
                {
                    csv.Text(fit.Inputs.Effects[e].Name).Text(level).Number(double.IsFinite(value) ? value : null);
                    csv.EndRow();
                }
            }
        });
        if (fit.KeptRows < fit.Fates.Length) Table("left_out.csv", ["row", "why"], csv =>
        {
            for (var i = 0; i < fit.Fates.Length; i++)
            {
                if (fit.Fates[i] == RowFate.Kept) continue;
                csv.Number(result.Lines[i]).Text(fit.Fates[i] == RowFate.Separated ? "separated" : "an effect of it has figures of zero only");
                csv.EndRow();
            }
        });
        if (result.Predictions.Count > 0) Table("predictions.csv", ["row", "expected", "note"], csv =>
        {
            foreach (var p in result.Predictions)
            {
                csv.Number(p.Line).Number(p.Expected).Text(p.Reason);
                csv.EndRow();
            }
        });
        if (result.Changed.Count > 0) Table("counterfactual.csv", ["level", "origin", "destination", "before", "after", "low", "high"], csv =>
        {
            foreach (var f in result.Changed)
            {
                csv.Text(f.Level.ToString().ToLowerInvariant()).Text(f.Origin).Text(f.Destination ?? "(people who would live elsewhere)").Number(f.Before).Number(f.After.Value).Number(f.After.Low).Number(f.After.High);
                csv.EndRow();
            }
        });
        AtomicFile.Write(Path.Combine(folder, "report.json"), stream => Report(result, fit, stream));
        return [.. names, "report.json"];

        void Table(string name, string[] header, Action<CsvWriter> rows)
        {
            AtomicFile.Write(Path.Combine(folder, name), stream =>
            {
                using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
                var csv = new CsvWriter(text);
                csv.Row(header);
                rows(csv);
            });
            names.Add(name);
        }
    }

    private static void Report(GravityResult result, GravityFit fit, Stream stream)
    {
        var spec = result.Spec;
        using var json = new Utf8JsonWriter(stream, Style);
        json.WriteStartObject();
        json.WriteString("model", "Poisson pseudo-maximum likelihood");
        json.WriteString("dependent", spec.Dependent);
        Names("regressors", spec.Regressors.Select(t => t.Text));
        Names("fixedEffects", spec.Effects.Select(e => string.Join('^', e)));
        json.WriteString("errors", spec.Errors.ToString().ToLowerInvariant());
        json.WriteStartArray("clusters");
        foreach (var (cluster, count) in spec.Clusters.Zip(fit.Clusters))
        {
            json.WriteStartObject();
            json.WriteString("by", string.Join('^', cluster));
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("design", spec.Design ?? NoDesign);
        json.WriteStartArray("sources");
        foreach (var (name, sha256) in result.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("sha256", sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("rows");
        json.WriteNumber("read", result.RowsRead);
        json.WriteNumber("notWanted", result.NotWanted);
        json.WriteNumber("blankCell", result.Blank);
        json.WriteNumber("effectOfZerosOnly", fit.RowsOf(RowFate.AllZeroLevel));
        json.WriteNumber("separated", fit.RowsOf(RowFate.Separated));
        json.WriteNumber("kept", fit.KeptRows);
        json.WriteEndObject();
        json.WriteStartArray("separatedRows");
        foreach (var i in Enumerable.Range(0, fit.Fates.Length).Where(i => fit.Fates[i] == RowFate.Separated).Take(ListedRows)) json.WriteNumberValue(result.Lines[i]);
        json.WriteEndArray();
        Names("keptTerms", fit.Coefficients.Select(c => c.Term));
        json.WriteStartArray("droppedTerms");
        foreach (var dropped in fit.Dropped)
        {
            json.WriteStartObject();
            json.WriteString("term", dropped.Term);
            json.WriteString("why", dropped.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("parameters", fit.Parameters);
        json.WriteNumber("iterations", fit.Iterations);
        json.WriteNumber("deviance", fit.Deviance);
        json.WriteStartArray("coefficients");
        for (var i = 0; i < fit.Coefficients.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("term", fit.Coefficients[i].Term);
            json.WriteNumber("estimate", fit.Coefficients[i].Estimate);
            json.WriteStartArray("covariance");
            for (var j = 0; j < fit.Coefficients.Count; j++)
            {
                if (fit.Covariance[(i * fit.Coefficients.Count) + j] is var v && double.IsFinite(v)) json.WriteNumberValue(v);
                else json.WriteNullValue();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Names("faults", result.Faults.Select(f => f.ToString()));
        json.WriteEndObject();

        void Names(string key, IEnumerable<string> names)
        {
            json.WriteStartArray(key);
            foreach (var name in names) json.WriteStringValue(name);
            json.WriteEndArray();
        }
    }
}
