using Concord.Core;
using Concord.Estimation.Labour;
using Concord.Tables.Writing;

namespace Concord.Statistics.Estimates.Labour;

/// <summary>A labour market as a user's folder has it, with what only the reports need.</summary>
/// <param name="Market">Supply, demand and what binds them.</param>
/// <param name="Indicators">What is known of occupations.</param>
/// <param name="Training">Costs of training.</param>
public sealed record LabourInputs(LabourMarket Market, IReadOnlyList<OccupationIndicators> Indicators, IReadOnlyList<TrainingCost> Training);

/// <summary>The tables of a labour balance: reads a folder of them and writes templates.</summary>
public static class LabourTables
{
    private static readonly LabourTable Supply = new("supply.csv", true, "People who look for work.", ("area", "where they are: PHL"), ("isco", "ISCO-08 group, 1 to 4 digits"), ("people", "how many"));
    private static readonly LabourTable Demand = new("demand.csv", true, "Posts that are to be filled.", ("area", "where the posts are"), ("isco", "ISCO-08 group"), ("posts", "how many"));
    private static readonly LabourTable Pairs = new("pairs.csv", true, "What parts two areas; nobody is shown on a pair without a row.", ("origin", "area of the people"), ("destination", "area of the posts"), ("distance_km", "kilometres"),
        ("language", "0: shared, to 1: none shared"), ("recognition", "0: qualifications are recognised, to 1: none is"), ("language_support", "courses that are recorded, or blank"), ("recognition_support", "help with recognition that is recorded, or blank"));
    private static readonly LabourTable Indicators = new("indicators.csv", false, "Signs of a shortage; blank where unknown.", ("area", "area"), ("isco", "ISCO-08 group"), ("vacancies", "vacant posts"), ("occupied", "filled posts"),
        ("wage_growth", "per cent"), ("employment_growth", "per cent"), ("hours_growth", "per cent"), ("unemployment", "rate of the occupation, per cent"), ("under_qualified", "per cent of workers"));
    private static readonly LabourTable Training = new("training.csv", false, "What training costs and who pays; the shares add up to 1.", ("area", "where the training is"), ("isco", "ISCO-08 group"), ("cost_usd", "for a person"), ("public_origin", "share"),
        ("worker", "share of the worker and the family"), ("employer_origin", "share"), ("public_destination", "share"), ("employer_destination", "share"));
    private static readonly LabourTable Agreements = new("agreements.csv", false, "Agreements between governments on recruiting; only those with safeguards open anything.", ("origin", "state of the people"), ("destination", "state that recruits"),
        ("isco", "ISCO-08 group it speaks of"), ("name", "its name"), ("in_force", "since: 2013-06-01"), ("safeguards", "what protects the state of origin"), ("source", "where it is recorded"));
    private static readonly LabourTable Shortages = new("shortages.csv", false, "Shortages that a state or a source recorded.", ("area", "area"), ("isco", "ISCO-08 group"), ("source", "where it is recorded"));
    private static readonly LabourTable Safeguards = new("safeguards.csv", false, "WHO's health workforce support and safeguards list, every state of it; without this file every state counts as on it.", ("area", "a state on the list"), ("as_of", "date of the list: 2023-03-08"), ("source", "where it was read"));

    /// <summary>Every table.</summary>
    private static readonly LabourTable[] All = [Supply, Demand, Pairs, Indicators, Training, Agreements, Shortages, Safeguards];

    /// <summary>Names of the tables with what they hold, the needed ones first.</summary>
    public static IReadOnlyList<(string Name, string Holds)> Names => [.. All.Select(t => (t.Name, t.Holds + (t.Needed ? "" : " May be missing.")))];

    /// <summary>Writes a table with its header for each, and a page that explains the columns. Files that are there are left alone; returns the names of those written.</summary>
    /// <exception cref="Unavailable">The folder cannot be written.</exception>
    public static IReadOnlyList<string> WriteTemplates(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"The folder {folder} cannot be made: {e.Message}", retry: false, e);
        }
        var written = new List<string>();
        foreach (var table in All) Write(table.Name, string.Join(',', table.Columns.Select(c => c.Column)) + "\n");
        Write("COLUMNS.txt", string.Concat(All.Select(t => $"{t.Name}: {t.Holds}{(t.Needed ? "" : " May be missing.")}\n{string.Concat(t.Columns.Select(c => $"  {c.Column}: {c.Holds}\n"))}\n")));
        return written;

        void Write(string name, string text)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path)) return;
            AtomicFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
            written.Add(name);
        }
    }

    /// <summary>Reads a folder; null where a fault is an error.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="day">Day on which agreements must be in force.</param>
    /// <param name="cancel">Stops soon.</param>
    /// <exception cref="Unavailable">A file cannot be read.</exception>
    public static (LabourInputs? Inputs, IReadOnlyList<Fault> Faults) Read(string folder, DateOnly day, CancellationToken cancel = default)
    {
        var faults = new List<Fault>();
        foreach (var table in All.Where(t => t.Needed && !File.Exists(Path.Combine(folder, t.Name))))
            faults.Add(new("labour.no-file", Severity.Error, new Place(table.Name), "no such file in the folder", table.Holds, "'concord estimate labour --templates DIR' writes templates"));
        var supply = Supply.Read(folder, r => (Row: new LabourSupply(r.Area("area"), r.Group(), r.Number("people")), Key: (r.Text("area"), r.Text("isco")), r.Line), faults, cancel).ToList();
        var demand = Demand.Read(folder, r => (Row: new LabourDemand(r.Area("area"), r.Group(), r.Number("posts")), Key: (r.Text("area"), r.Text("isco")), r.Line), faults, cancel).ToList();
        var ties = Pairs.Read(folder, r => (Row: new LabourTie(r.Area("origin"), r.Area("destination"), r.Number("distance_km", 25_000), r.Number("language", 1), r.Number("recognition", 1), r.Text("language_support"), r.Text("recognition_support")),
            Key: (r.Text("origin"), r.Text("destination")), r.Line), faults, cancel).ToList();
        Once(Supply.Name, supply.Select(s => ((s.Row.Area, s.Row.Isco), s.Line)), faults);
        Once(Demand.Name, demand.Select(s => ((s.Row.Area, s.Row.Isco), s.Line)), faults);
        Once(Pairs.Name, ties.Select(s => ((s.Row.From, s.Row.To), s.Line)), faults);
        var indicators = Indicators.Read(folder, r => new OccupationIndicators(r.Area("area"), r.Group(), r.Optional("vacancies", 0), r.Optional("occupied", 0), r.Optional("wage_growth"), r.Optional("employment_growth"),
            r.Optional("hours_growth"), r.Optional("unemployment", 0, 100), r.Optional("under_qualified", 0, 100)), faults, cancel).ToList();
        var training = Training.Read(folder, Cost, faults, cancel).ToList();
        var agreements = Agreements.Read(folder, r => new RecruitmentAgreement(r.Area("origin"), r.Area("destination"), r.Group(), r.Text("name"), r.Day("in_force"), r.Text("safeguards"), r.Text("source")), faults, cancel).ToList();
        var shortages = Shortages.Read(folder, r => new RecordedShortage(r.Area("area"), r.Group(), r.Text("source")), faults, cancel).ToList();
        var list = List(folder, day, faults, cancel);
        if (faults.Exists(f => f.Severity == Severity.Error)) return (null, faults);
        if (supply.Count == 0) faults.Add(Empty(Supply));
        if (demand.Count == 0) faults.Add(Empty(Demand));
        if (supply.Count == 0 || demand.Count == 0) return (null, faults);
        var market = new LabourMarket([.. supply.Select(s => s.Row)], [.. demand.Select(d => d.Row)], [.. ties.Select(t => t.Row)], agreements, list, shortages, day);
        return (new(market, indicators, training), faults);
    }

    private static Fault Empty(LabourTable table) => new("labour.empty", Severity.Error, new Place(table.Name), "no row", table.Holds, "Fill the table");

    private static TrainingCost Cost(LabourRow row)
    {
        double[] shares = [row.Number("public_origin", 1), row.Number("worker", 1), row.Number("employer_origin", 1), row.Number("public_destination", 1), row.Number("employer_destination", 1)];
        if (row.Sound && Math.Abs(shares.Sum() - 1) > 0.001) row.Bad("public_origin", "labour.shares", FormattableString.Invariant($"shares that add up to 1, not to {shares.Sum():0.####}"), "Correct the row");
        return new(row.Area("area"), row.Group(), row.Number("cost_usd"), shares[0], shares[1], shares[2], shares[3], shares[4]);
    }

    /// <summary>The safeguards list; null, and said, where there is none. A list with a fault is none: it might lack the state that counts.</summary>
    private static SafeguardsList? List(string folder, DateOnly day, List<Fault> faults, CancellationToken cancel)
    {
        var before = faults.Count;
        var rows = Safeguards.Read(folder, r => (Area: r.Area("area"), Day: r.Day("as_of"), Source: r.Text("source")), faults, cancel).ToList();
        if (rows.Count == 0 && faults.Count == before)
        {
            faults.Add(new("labour.no-safeguards-list", Severity.Warning, new Place(Safeguards.Name), "no support and safeguards list, so health personnel of every state are left out", NextStep: "Copy the list from WHO into safeguards.csv, every state with the list's date"));
            return null;
        }
        if (rows.Select(r => r.Day).Distinct().Count() > 1) faults.Add(new("labour.list-dates", Severity.Error, new Place(Safeguards.Name), "states of lists of unlike dates", "one list", "Copy one list whole: an older one may lack states"));
        if (rows.Count > 0 && rows[0].Day > day) faults.Add(new("labour.list-date", Severity.Error, new Place(Safeguards.Name), FormattableString.Invariant($"a list of {rows[0].Day:yyyy-MM-dd}, which is to come"), "a day that has been", "Correct the date"));
        return rows.Count == 0 ? null : new(rows.Select(r => r.Area).ToHashSet(StringComparer.Ordinal), rows[0].Day, rows[0].Source);
    }

    private static void Once(string file, IEnumerable<((string, string) Key, int Line)> rows, List<Fault> faults)
    {
        foreach (var group in rows.GroupBy(r => r.Key).Where(g => g.Count() > 1))
            faults.Add(new("labour.twice", Severity.Error, new Place(file, Row: group.Last().Line), FormattableString.Invariant($"{group.Key.Item1}, {group.Key.Item2} a second time, after row {group.First().Line}"), "each once", "Add the rows up, or take one out"));
    }
}
