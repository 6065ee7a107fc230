using System.Text.Json;
using Concord.Core;
using Concord.Estimation.Remittances;
using Concord.Tables.Writing;

namespace Concord.Statistics.Estimates;

/// <summary>Writes an allocation of remittances into a folder: a table for each rule, receivers, the comparison with the published matrix, and <c>allocation.json</c>.</summary>
public static class RemittanceFiles
{
    /// <summary>Writes all tables; all of them or none. Returns their names.</summary>
    /// <exception cref="Unavailable">The folder cannot be written, or the disk is full.</exception>
    public static IReadOnlyList<string> Write(RemittanceRun run, string folder, CancellationToken cancel)
    {
        using var files = new EstimateFolder(folder);
        foreach (var estimate in run.Estimates)
        {
            cancel.ThrowIfCancellationRequested();
            files.Table($"{estimate.Rule.Code()}.csv", ["from", "to", "dollars", "migrants", "per_migrant", "published", "difference"], csv => Corridors(csv, estimate, run.Published));
        }
        files.Table("receivers.csv", ["area", "received", "percent_of_gdp", "abroad", "per_migrant", "unallocated", "assumed_unrecorded_low", "assumed_unrecorded_high"], csv => Receivers(csv, run));
        files.Json("allocation.json", json => Account(json, run, files.Names));
        return files.Finish();
    }

    private static void Corridors(CsvWriter csv, RemittanceEstimate estimate, PublishedMatrix? published)
    {
        var (areas, n) = (estimate.Inputs.Areas, estimate.Inputs.Areas.Count);
        for (var cell = 0; cell < n * n; cell++)
        {
            var (dollars, other) = (estimate.Flows[cell], published?.Dollars[cell] is { } x && !double.IsNaN(x) ? x : (double?)null);
            if (dollars == 0 && other is null or 0) continue;
            var migrants = estimate.Inputs.Stocks[cell % n * n + cell / n];
            csv.Text(areas[cell / n]).Text(areas[cell % n]).Number(dollars).Number(migrants).Number(RemittanceRatios.PerMigrant(dollars, migrants)).Number(other).Number(dollars - other);
            csv.EndRow();
        }
    }

    private static void Receivers(CsvWriter csv, RemittanceRun run)
    {
        var inputs = run.Read.Inputs!;
        var n = inputs.Areas.Count;
        for (var area = 0; area < n; area++)
        {
            var received = inputs.Received[area];
            var abroad = inputs.Stocks.AsSpan(area * n, n).ToArray().Where((x, residence) => residence != area && x > 0).Sum();
            var unrecorded = UnrecordedFlows.Of(received);
            csv.Text(inputs.Areas[area]).Number(double.IsNaN(received) ? null : received).Number(RemittanceRatios.PercentOfGdp(received, run.Read.Gdp[area])).Number(abroad)
                .Number(RemittanceRatios.PerMigrant(received, abroad)).Number(double.IsNaN(received) ? null : run.Estimates[0].Unallocated[area])
                .Number(unrecorded?.Low).Number(unrecorded?.High);
            csv.EndRow();
        }
    }

    private static void Account(Utf8JsonWriter json, RemittanceRun run, IReadOnlyList<string> files)
    {
        var inputs = run.Read.Inputs!;
        json.WriteString("kind", "modelled, never measured");
        json.WriteString("paper", "Ratha and Shaw 2007, South-South migration and remittances");
        json.WriteNumber("year", run.Read.Year);
        json.WriteNumber("stockYear", run.Read.StockYear);
        json.WriteNumber("areas", inputs.Areas.Count);
        json.WriteNumber("beta", inputs.Beta);
        json.WriteStartArray("excluded");
        foreach (var pair in inputs.Excluded)
        {
            json.WriteStartObject();
            json.WriteString("area", pair.Area);
            json.WriteString("other", pair.Other);
            json.WriteString("reason", pair.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("unrecorded", UnrecordedFlows.DefaultAssumption);
        Names("inputs", run.Read.Releases.Select(r => r.Name));
        json.WriteStartArray("rules");
        foreach (var estimate in run.Estimates)
        {
            json.WriteStartObject();
            json.WriteString("rule", estimate.Rule.Code());
            json.WriteNumber("allocated", estimate.Flows.Sum());
            json.WriteNumber("unallocated", estimate.Unallocated.Sum());
            json.WriteStartArray("unknownReceipts");
            foreach (var area in estimate.Unknown) json.WriteStringValue(area);
            json.WriteEndArray();
            if (run.Published is { } published && MatrixDifference.Of(estimate, published.Dollars) is { } difference)
            {
                json.WriteStartObject("againstPublished");
                json.WriteString("release", published.Release.Name);
                json.WriteBoolean("scaledToTheReceiptsOfTheYear", published.Year != run.Read.Year);
                json.WriteNumber("corridors", difference.Compared);
                json.WriteNumber("shareOfDollarsElsewhere", difference.Misplaced);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Names("faults", run.Faults.Select(f => f.ToString()));
        Names("files", files);

        void Names(string key, IEnumerable<string> names)
        {
            json.WriteStartArray(key);
            foreach (var name in names) json.WriteStringValue(name);
            json.WriteEndArray();
        }
    }
}
