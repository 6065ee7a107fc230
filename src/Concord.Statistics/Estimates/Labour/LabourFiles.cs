using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Core;
using Concord.Estimation.Labour;
using Concord.Tables.Writing;

namespace Concord.Statistics.Estimates.Labour;

/// <summary>Writes a labour balance into a folder: <c>balance.csv</c>, <c>fit.csv</c>, <c>excluded.csv</c>, <c>training.csv</c> and <c>report.json</c>.</summary>
public static class LabourFiles
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What every output of a labour balance says.</summary>
    public const string NoAssignment = "A map of fit between groups of people and posts. It assigns nobody to a post, names no person, and is no recommendation to recruit.";

    /// <summary>Writes the files; each is whole or not there. Returns their names.</summary>
    /// <exception cref="Unavailable">The folder cannot be written, or the disk is full.</exception>
    public static IReadOnlyList<string> Write(LabourInputs inputs, LabourFit fit, ShortageWeights weights, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"The folder {folder} cannot be made: {e.Message}", retry: false, e);
        }
        var market = fit.Market;
        var names = new List<string>();
        Balance(inputs, fit, weights);
        Table("fit.csv", ["origin", "isco", "destination", "post_isco", "people_least_cost", "people_spread", "cost", "language_gap", "language_support", "recognition_gap", "recognition_support", "agreement"], csv =>
        {
            foreach (var cell in fit.Cells.OrderByDescending(c => c.Least).ThenByDescending(c => c.Spread).ThenBy(c => (c.Supply, c.Demand)))
            {
                var (supply, demand) = (market.Supply[cell.Supply], market.Demand[cell.Demand]);
                var tie = market.Ties.FirstOrDefault(t => t.From == supply.Area && t.To == demand.Area);
                csv.Text(supply.Area).Text(supply.Isco).Text(demand.Area).Text(demand.Isco).Number(cell.Least).Number(Math.Round(cell.Spread, 6)).Number(cell.Cost)
                    .Number(tie?.Language ?? 0).Text(Support(tie?.Language, tie?.LanguageSupport)).Number(tie?.Recognition ?? 0).Text(Support(tie?.Recognition, tie?.RecognitionSupport)).Text(cell.Agreement);
                csv.EndRow();
            }
        });
        Table("excluded.csv", ["origin", "isco", "people", "destination", "why"], csv =>
        {
            foreach (var one in fit.Excluded)
            {
                csv.Text(market.Supply[one.Supply].Area).Text(market.Supply[one.Supply].Isco).Number(market.Supply[one.Supply].People).Text(one.Destination).Text(one.Why);
                csv.EndRow();
            }
        });
        var (burdens, without) = TrainingBurdens.Of(fit, inputs.Training);
        Table("training.csv", ["origin", "destination", "isco", "people", "public_origin_usd", "worker_usd", "employer_origin_usd", "public_destination_usd", "employer_destination_usd", "borne_by_origin_usd", "borne_by_destination_usd"], csv =>
        {
            foreach (var b in burdens)
            {
                csv.Text(b.From).Text(b.To).Text(b.Isco).Number(b.People).Number(b.PublicOrigin).Number(b.Worker).Number(b.EmployerOrigin).Number(b.PublicDestination).Number(b.EmployerDestination).Number(b.BorneByOrigin).Number(b.BorneByDestination);
                csv.EndRow();
            }
        });
        AtomicFile.Write(Path.Combine(folder, "report.json"), stream => Report(fit, weights, without, stream));
        return [.. names, "report.json"];

        void Balance(LabourInputs from, LabourFit of, ShortageWeights by)
        {
            var index = ShortageIndex.Of(from.Indicators, by);
            var keys = market.Supply.Select(s => (s.Area, s.Isco)).Concat(market.Demand.Select(d => (d.Area, d.Isco))).Concat(from.Indicators.Select(i => (i.Area, i.Isco))).Distinct().OrderBy(k => k.Area, StringComparer.Ordinal).ThenBy(k => k.Isco, StringComparer.Ordinal);
            Table("balance.csv", ["area", "isco", "supply", "demand", "unfilled", "vacancy_rate", "shortage_index"], csv =>
            {
                foreach (var (area, isco) in keys)
                {
                    var known = Enumerable.Range(0, from.Indicators.Count).FirstOrDefault(i => from.Indicators[i].Area == area && from.Indicators[i].Isco == isco, -1);
                    var at = Enumerable.Range(0, market.Demand.Count).FirstOrDefault(j => market.Demand[j].Area == area && market.Demand[j].Isco == isco, -1);
                    csv.Text(area).Text(isco).Number(market.Supply.FirstOrDefault(s => s.Area == area && s.Isco == isco)?.People).Number(at < 0 ? null : market.Demand[at].Posts).Number(at < 0 ? null : of.Unfilled[at])
                        .Number(known < 0 ? null : from.Indicators[known].VacancyRate).Number(known < 0 ? null : index[known]);
                    csv.EndRow();
                }
            });
        }

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

    private static string Support(double? gap, string? support) => !string.IsNullOrEmpty(support) ? support : gap > 0 ? "none recorded" : "";

    private static void Report(LabourFit fit, ShortageWeights weights, double without, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Style);
        json.WriteStartObject();
        json.WriteString("what", NoAssignment);
        json.WriteString("agreementsInForceOn", fit.Market.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartObject("weightsOfFit");
        json.WriteNumber("skill", fit.Weights.Skill);
        json.WriteNumber("language", fit.Weights.Language);
        json.WriteNumber("recognition", fit.Weights.Recognition);
        json.WriteNumber("distance", fit.Weights.Distance);
        json.WriteNumber("reachOfSkills", fit.Weights.Reach);
        json.WriteNumber("unfilledPost", fit.Weights.Unfilled);
        json.WriteEndObject();
        json.WriteNumber("entropy", fit.Epsilon);
        json.WriteStartObject("weightsOfShortage");
        json.WriteNumber("wages", weights.Wages);
        json.WriteNumber("employment", weights.Employment);
        json.WriteNumber("hours", weights.Hours);
        json.WriteNumber("unemployment", weights.Unemployment);
        json.WriteNumber("underQualified", weights.UnderQualified);
        json.WriteEndObject();
        json.WriteString("safeguardsList", fit.Market.List is { } list ? FormattableString.Invariant($"{list.AsOf:yyyy-MM-dd}, {list.Areas.Count} states, {list.Source}") : "none: every state counts as on it");
        json.WriteNumber("people", fit.Market.Supply.Sum(s => s.People));
        json.WriteNumber("posts", fit.Market.Demand.Sum(d => d.Posts));
        json.WriteNumber("unfilled", fit.Unfilled.Sum());
        json.WriteNumber("costOfPlan", fit.Cost);
        json.WriteNumber("peopleWithoutTrainingCost", without);
        json.WriteStartArray("faults");
        foreach (var fault in fit.Faults) json.WriteStringValue(fault.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
