using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Concord.Policy;
using Concord.Review;
using Concord.Tables.Writing;

namespace Concord.Web.Coherence;

/// <summary>
/// <c>findings.csv</c> and <c>findings.json</c>: every finding as other offices exchange it, with the version of its rule, how far it is verified, the line that it is folded
/// into, people and money touched, the rows it rests on and their sources. Severities measure different things by kind and rank nothing.
/// </summary>
internal static class FindingFiles
{
    public const string Table = "findings.csv";
    public const string Data = "findings.json";
    public const string Schema = "concord-findings/1";

    public static void WriteTable(CoherenceReview review, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        var csv = new CsvWriter(writer);
        csv.Row(["id", .. FindingTable.Columns, "rule_version", "standing", "line", "people", "people_are_upper_bound", "money_usd_million", "inputs", "sources"]);
        foreach (var f in review.Findings)
        {
            csv.Text(f.Id);
            foreach (var cell in f.Cells) csv.Text(cell);
            csv.Number(f.Rule).Text(f.Standing).Text(f.Line).Number(f.People).Text(f.People is null ? "" : f.IsUpperBound ? "yes" : "no").Number(f.Money).Text(string.Join('|', f.Inputs)).Text(string.Join("; ", f.Sources));
            csv.EndRow();
        }
    }

    public static void WriteData(CoherenceReview review, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("area", review.Area.Code);
            json.WriteString("day", review.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("standing", review.Standing);
            json.WriteStartArray("rules");
            foreach (var rule in RuleBook.All) Write(json, rule);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var f in review.Findings) Write(json, f);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, RuleText rule)
    {
        json.WriteStartObject();
        json.WriteString("kind", rule.Kind.ToString());
        json.WriteNumber("version", rule.Version);
        json.WriteString("name", rule.Name);
        json.WriteString("text", rule.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FindingEntry f)
    {
        json.WriteStartObject();
        json.WriteString("id", f.Id);
        foreach (var (column, cell) in FindingTable.Columns.Zip(f.Cells)) json.WriteString(column, cell);
        json.WriteNumber("ruleVersion", f.Rule);
        json.WriteString("standing", f.Standing);
        if (f.Line.Length > 0) json.WriteString("line", f.Line);
        if (f.People is { } people)
        {
            json.WriteNumber("people", people);
            json.WriteBoolean("peopleAreUpperBound", f.IsUpperBound);
        }
        if (f.Money is { } money) json.WriteNumber("moneyUsdMillion", money);
        WriteList(json, "inputs", f.Inputs);
        WriteList(json, "sources", f.Sources);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
