using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Core;
using Concord.Estimation.Flows;
using Concord.Tables.Writing;

namespace Concord.Statistics.Estimates;

/// <summary>Writes the flows of a user's own tables into a folder: a table for each method, <c>account.json</c>, and on request bands and whole accounts.</summary>
public static class FlowFiles
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes what could be estimated; every file is whole or not there. Returns their names.</summary>
    /// <exception cref="Unavailable">The folder cannot be written, or the disk is full.</exception>
    public static IReadOnlyList<string> Write(FlowResult result, string folder, bool wholeAccounts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(result.Estimates);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"The folder {folder} cannot be made: {e.Message}", retry: false, e);
        }
        var names = new List<string>();
        var areas = result.Estimates.Inputs.Areas;
        foreach (var estimate in result.Estimates.Estimates)
        {
            cancel.ThrowIfCancellationRequested();
            var code = estimate.Method.Code();
            Table($"{code}.csv", ["orig", "dest", "flow"], csv => Cells(csv, areas, estimate.Flows));
            if (result.Bands?.Bands.FirstOrDefault(b => b.Method == estimate.Method) is { } bands)
            {
                Table($"{code}_bands.csv", ["orig", "dest", "low", "median", "high"], csv => Cells(csv, areas, bands.Corridors.Upper, bands.Corridors.Lower, bands.Corridors.Median, bands.Corridors.Upper));
            }
            if (!wholeAccounts || estimate.Types is null) continue;
            Table($"{code}_account.csv", ["birth", "orig", "dest", "kind", "people"], csv =>
            {
                foreach (var entry in FlowAccount.Of(result.Estimates.Inputs, estimate.Method).Entries())
                {
                    cancel.ThrowIfCancellationRequested();
                    csv.Text(areas[entry.Birth]).Text(Code(entry.Origin)).Text(Code(entry.Destination)).Text(entry.Kind.ToString().ToLowerInvariant()).Number(entry.People);
                    csv.EndRow();
                }
            });
        }
        AtomicFile.Write(Path.Combine(folder, "account.json"), stream => Account(result, [.. names], stream));
        return [.. names, "account.json"];

        string? Code(int area) => area < 0 ? null : areas[area];

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

    /// <summary>A row for each corridor whose <paramref name="present"/> is above zero, with the other columns, or itself where there are none.</summary>
    private static void Cells(CsvWriter csv, IReadOnlyList<string> areas, double[] present, params double[][] columns)
    {
        for (var cell = 0; cell < present.Length; cell++)
        {
            if (!(present[cell] > 0)) continue;
            csv.Text(areas[cell / areas.Count]).Text(areas[cell % areas.Count]);
            if (columns.Length == 0) csv.Number(present[cell]);
            foreach (var column in columns) csv.Number(column[cell]);
            csv.EndRow();
        }
    }

    private static void Account(FlowResult result, string[] files, Stream stream)
    {
        var (estimates, inputs) = (result.Estimates!, result.Estimates!.Inputs);
        using var json = new Utf8JsonWriter(stream, Style);
        json.WriteStartObject();
        json.WriteNumber("areas", inputs.Size);
        json.WriteStartObject("inputs");
        Input("stocksStart", inputs.Sources.StocksStart, estimates.Hashes.StocksStart);
        Input("stocksEnd", inputs.Sources.StocksEnd, estimates.Hashes.StocksEnd);
        Input("demography", inputs.Sources.Demography, estimates.Hashes.Demography);
        json.WriteEndObject();
        json.WriteStartArray("methods");
        foreach (var estimate in estimates.Estimates) Method(json, estimate, result.Bands);
        json.WriteEndArray();
        if (estimates.Estimates.Count > 1)
        {
            var spread = MethodSpread.Of(estimates.Estimates);
            json.WriteStartObject("spreadOfMethods");
            json.WriteNumber("least", spread.LeastTotal);
            json.WriteNumber("most", spread.MostTotal);
            json.WriteEndObject();
        }
        json.WriteStartArray("infeasible");
        foreach (var group in estimates.Infeasible)
        {
            json.WriteStartObject();
            json.WriteString("table", group.Table);
            Names("births", group.Births);
            Names("residences", group.Residences);
            json.WriteNumber("excess", group.Excess);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Names("faults", result.Faults.Select(f => f.ToString()));
        Names("files", files);
        json.WriteEndObject();

        void Input(string key, string name, string hash)
        {
            json.WriteStartObject(key);
            json.WriteString("name", name);
            json.WriteString("sha256", hash);
            json.WriteEndObject();
        }

        void Names(string key, IEnumerable<string> names)
        {
            json.WriteStartArray(key);
            foreach (var name in names) json.WriteStringValue(name);
            json.WriteEndArray();
        }
    }

    private static void Method(Utf8JsonWriter json, FlowEstimate estimate, FlowUncertainty? uncertainty)
    {
        json.WriteStartObject();
        json.WriteString("method", estimate.Method.Code());
        json.WriteNumber("total", estimate.Total);
        if (estimate.Types is { } types)
        {
            json.WriteNumber("outward", types.Outward.Sum());
            json.WriteNumber("return", types.Return.Sum());
            json.WriteNumber("transit", types.Transit.Sum());
            json.WriteNumber("stayers", estimate.Stayers!.Sum());
            json.WriteNumber("leftTheAreas", estimate.Outside.Left);
            json.WriteNumber("enteredTheAreas", estimate.Outside.Entered);
            json.WriteNumber("iterations", estimate.Iterations);
            json.WriteNumber("marginError", estimate.MarginError);
        }
        if (uncertainty?.Bands.FirstOrDefault(b => b.Method == estimate.Method) is { } bands)
        {
            json.WriteStartObject("sensitivityToStatedInputError");
            json.WriteNumber("draws", uncertainty.Settings.Draws);
            json.WriteNumber("seed", uncertainty.Settings.Seed);
            json.WriteNumber("levelError", uncertainty.Settings.LevelError);
            json.WriteNumber("changeError", uncertainty.Settings.ChangeError);
            json.WriteNumber("coverage", uncertainty.Settings.Coverage);
            json.WriteNumber("unusableDraws", uncertainty.Unusable);
            json.WriteNumber("totalLow", bands.Total.Lower[0]);
            json.WriteNumber("totalMedian", bands.Total.Median[0]);
            json.WriteNumber("totalHigh", bands.Total.Upper[0]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
