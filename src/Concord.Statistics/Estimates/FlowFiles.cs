using System.Text.Json;
using Concord.Core;
using Concord.Estimation.Flows;
using Concord.Tables.Writing;

namespace Concord.Statistics.Estimates;

/// <summary>Writes the flows of a user's own tables into a folder: a table for each method, <c>account.json</c>, and on request bands and whole accounts.</summary>
public static class FlowFiles
{
    /// <summary>Writes what could be estimated; all of them or none. Returns their names.</summary>
    /// <exception cref="Unavailable">The folder cannot be written, or the disk is full.</exception>
    public static IReadOnlyList<string> Write(FlowResult result, string folder, bool wholeAccounts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(result.Estimates);
        using var files = new EstimateFolder(folder);
        var areas = result.Estimates.Inputs.Areas;
        foreach (var estimate in result.Estimates.Estimates)
        {
            cancel.ThrowIfCancellationRequested();
            var code = estimate.Method.Code();
            files.Table($"{code}.csv", ["orig", "dest", "flow"], csv => Cells(csv, areas, estimate.Flows));
            if (result.Bands?.Bands.FirstOrDefault(b => b.Method == estimate.Method) is { } bands)
            {
                files.Table($"{code}_bands.csv", ["orig", "dest", "low", "median", "high"], csv => Cells(csv, areas, bands.Corridors.Upper, bands.Corridors.Lower, bands.Corridors.Median, bands.Corridors.Upper));
                files.Table($"{code}_areas.csv", ["area", "outflow_low", "outflow_median", "outflow_high", "inflow_low", "inflow_median", "inflow_high", "net_low", "net_median", "net_high"],
                    csv => AreaBands(csv, areas, bands));
            }
            if (!wholeAccounts || estimate.Types is not { } types) continue;
            foreach (var (type, flows) in new[] { ("outward", types.Outward), ("return", types.Return), ("transit", types.Transit) })
            {
                files.Table($"{code}_{type}.csv", ["orig", "dest", "flow"], csv => Cells(csv, areas, flows));
            }
            files.Table($"{code}_stayers.csv", ["area", "people"], csv => Stayers(csv, areas, estimate.Stayers!));
            files.Table($"{code}_account.csv", ["birth", "orig", "dest", "kind", "people"], csv => Entries(csv, result, estimate.Method, cancel));
        }
        files.Json("account.json", json => Account(json, result, files.Names));
        return files.Finish();
    }

    private static void Entries(CsvWriter csv, FlowResult result, FlowMethod method, CancellationToken cancel)
    {
        var areas = result.Estimates!.Inputs.Areas;
        foreach (var entry in FlowAccount.Of(result.Estimates.Inputs, method, result.Pairing?.Weights).Entries())
        {
            cancel.ThrowIfCancellationRequested();
            csv.Text(areas[entry.Birth]).Text(Code(entry.Origin)).Text(Code(entry.Destination)).Text(entry.Kind.ToString().ToLowerInvariant()).Number(entry.People);
            csv.EndRow();
        }

        string? Code(int area) => area < 0 ? null : areas[area];
    }

    private static void Stayers(CsvWriter csv, IReadOnlyList<string> areas, double[] stayers)
    {
        for (var area = 0; area < areas.Count; area++)
        {
            csv.Text(areas[area]).Number(stayers[area]);
            csv.EndRow();
        }
    }

    private static void AreaBands(CsvWriter csv, IReadOnlyList<string> areas, FlowBands bands)
    {
        for (var area = 0; area < areas.Count; area++)
        {
            csv.Text(areas[area]);
            foreach (var band in new[] { bands.Outflow, bands.Inflow, bands.Net }) csv.Number(band.Lower[area]).Number(band.Median[area]).Number(band.Upper[area]);
            csv.EndRow();
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

    private static void Account(Utf8JsonWriter json, FlowResult result, IReadOnlyList<string> files)
    {
        var (estimates, inputs) = (result.Estimates!, result.Estimates!.Inputs);
        json.WriteNumber("areas", inputs.Size);
        json.WriteString("sex", inputs.Sex.ToString().ToLowerInvariant());
        json.WriteStartObject("inputs");
        Input("stocksStart", inputs.Sources.StocksStart, estimates.Hashes.StocksStart);
        Input("stocksEnd", inputs.Sources.StocksEnd, estimates.Hashes.StocksEnd);
        Input("demography", inputs.Sources.Demography, estimates.Hashes.Demography);
        if (result.Pairing is { } pairing) Input("pairing", pairing.Name, estimates.Hashes.Seed!);
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
