using System.Text.Json;
using Concord.Core;
using Concord.Estimation.Prices;
using Concord.Statistics.Releases;
using Concord.Tables.Writing;

namespace Concord.Statistics.Estimates;

/// <summary>Writes the averages of service rows into a folder, with <c>prices.json</c> that says how they were made.</summary>
public static class PriceFiles
{
    private static readonly string[] MeanColumns = ["services", "percent", "fee", "margin"];

    /// <summary>Writes all tables; all of them or none. Returns their names.</summary>
    /// <exception cref="Unavailable">The folder cannot be written, or the disk is full.</exception>
    public static IReadOnlyList<string> Write(PriceRun run, string source, string folder, CancellationToken cancel)
    {
        using var files = new EstimateFolder(folder);
        cancel.ThrowIfCancellationRequested();
        files.Table("rounds.csv", ["period", .. MeanColumns, "weighted", "weighted_corridors", "corridors", "corridors_above_5"], csv => Rounds(csv, run));
        files.Table("corridors.csv",
            ["period", "from", "to", .. MeanColumns, "smart", "smart_services", "smart_access_unknown", "dollars", "saving_at_5", "saving_at_3", "more_money_at_3_low", "more_money_at_3_high"],
            csv => Corridors(csv, run));
        files.Table("senders.csv", ["period", "from", .. MeanColumns], csv => Means(csv, run.Senders));
        files.Table("receivers.csv", ["period", "to", .. MeanColumns], csv => Means(csv, run.Receivers));
        files.Table("instruments.csv", ["period", "instrument", .. MeanColumns], csv => Means(csv, run.Instruments));
        files.Table("speeds.csv", ["period", "speed", .. MeanColumns], csv => Means(csv, run.Speeds));
        files.Table("disagreements.csv", ["row", "from", "to", "firm", "amount", "published", "recomputed"], csv => Disagreements(csv, run));
        files.Json("prices.json", json => Account(json, run, source, files.Names));
        return files.Finish();
    }

    private static void Rounds(CsvWriter csv, PriceRun run)
    {
        foreach (var round in run.Rounds)
        {
            csv.Text(round.Period);
            Mean(csv, PriceAverages.Global(run.Services, round.Period, run.Amount));
            csv.Number(round.Weighted?.Percent).Number(round.Weighted?.Corridors).Number(round.Indicator?.Corridors).Number(round.Indicator?.Above.Count);
            csv.EndRow();
        }
    }

    private static void Corridors(CsvWriter csv, PriceRun run)
    {
        foreach (var x in run.Corridors)
        {
            csv.Text(x.Price.Period).Text(x.Price.From).Text(x.Price.To);
            Mean(csv, x.Price.Mean);
            csv.Number(x.Smart?.Percent).Number(x.Smart?.Services).Number(x.Smart?.AccessUnknown).Number(x.Dollars);
            csv.Number(x.AtFive?.Saving).Number(x.AtThree?.Saving).Number(x.AtThree?.LeastMore).Number(x.AtThree?.MostMore);
            csv.EndRow();
        }
    }

    private static void Means(CsvWriter csv, IReadOnlyList<NamedMean> means)
    {
        foreach (var x in means)
        {
            csv.Text(x.Period).Text(x.Name);
            Mean(csv, x.Mean);
            csv.EndRow();
        }
    }

    private static void Mean(CsvWriter csv, PriceMean? mean) => csv.Number(mean?.Services).Number(mean?.Percent).Number(mean?.FeePercent).Number(mean?.MarginPercent);

    private static void Disagreements(CsvWriter csv, PriceRun run)
    {
        foreach (var x in run.Check.Totals)
        {
            var service = run.Services[x.Row];
            csv.Number(x.Row + 2).Text(service.From).Text(service.To).Text(service.Firm).Number(x.Amount).Number(x.Published).Number(x.Recomputed);
            csv.EndRow();
        }
    }

    private static void Account(Utf8JsonWriter json, PriceRun run, string source, IReadOnlyList<string> files)
    {
        json.WriteStartObject("input");
        json.WriteString("name", Path.GetFileName(source));
        json.WriteString("sha256", ReleaseJson.Sha256OfFile(source));
        json.WriteNumber("services", run.Services.Count);
        json.WriteNumber("transparent", run.Services.Count(s => s.Transparent));
        json.WriteEndObject();
        json.WriteNumber("amount", run.Amount);
        json.WriteStartObject("method");
        json.WriteString("mean", "over services that told their exchange rate; fee and margin over those of which both are known");
        json.WriteString("global", $"without services sent from {string.Join(", ", PriceAverages.OutsideGlobalAverage)}");
        json.WriteString("weighted", "corridor means weighted by modelled remittances, Russia included; corridors without money are not in it");
        json.WriteString("smart", "mean of the three cheapest services that are transparent, take at most five days and are not known to be out of reach; fewer where fewer qualify");
        json.WriteString("corridorsAbove5", "corridor means above 5%, for 200 US dollars whatever the amount of the other columns (indicator 10.c.1)");
        json.WriteString("moreMoney", "dollars x elasticity x relative fall of the price: the range between studies, none of which states an error");
        json.WriteEndObject();
        json.WriteStartArray("weights");
        foreach (var round in run.Rounds.Where(r => r.Weights is not null))
        {
            json.WriteStartObject();
            json.WriteString("period", round.Period);
            json.WriteString("release", round.Weights!.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("studies");
        foreach (var study in PriceSavings.DefaultStudies)
        {
            json.WriteStartObject();
            json.WriteString("study", study.Study);
            json.WriteNumber("elasticity", study.Elasticity);
            json.WriteString("finding", study.Finding);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("check");
        json.WriteNumber("checked", run.Check.Checked);
        json.WriteNumber("totalsThatDisagree", run.Check.Totals.Count);
        json.WriteNumber("marginsThatDisagree", run.Check.Margins.Count);
        json.WriteEndObject();
        json.WriteStartArray("faults");
        foreach (var fault in run.Check.Faults) json.WriteStringValue(fault.ToString());
        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in files) json.WriteStringValue(file);
        json.WriteEndArray();
    }
}
