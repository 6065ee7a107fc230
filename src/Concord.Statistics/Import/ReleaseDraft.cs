using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import;

/// <summary>
/// A release while its files are read: importers add rows, count what they skip by rule and list what they must reject.
/// Nothing of it is seen in a lake before it is published.
/// </summary>
public sealed class ReleaseDraft
{
    /// <summary>Faults listed in full; the rest of a hopeless file is counted only.</summary>
    internal const int ListedFaults = 1000;

    private readonly SortedDictionary<string, int> skipped = new(StringComparer.Ordinal);
    private readonly List<Fault> faults = [];
    private readonly HashSet<SourceDigest> sources = [];
    private readonly SortedSet<string> importers = new(StringComparer.Ordinal);
    private bool isSealed;

    /// <summary>Starts an empty draft.</summary>
    public ReleaseDraft(Provenance provenance) => Provenance = provenance;

    /// <summary>A draft that is thrown away: for a first look through a file.</summary>
    internal ReleaseDraft() : this(new Provenance { Publisher = "", Dataset = "", Title = "", Edition = "", Licence = "", Copy = CopyKind.AsPublished, Note = "" })
    {
    }

    /// <summary>What the release will say of itself.</summary>
    public Provenance Provenance { get; }

    /// <summary>Rows of the files that hold, or should hold, figures.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Rows that could not be used although they were wanted.</summary>
    public int Rejected { get; private set; }

    internal List<ObservationRow> Rows { get; } = [];

    internal int Imported => Rows.Count + TreatyRows.Count;

    /// <summary>Whether the release as a whole must not be published, whatever its rows.</summary>
    internal bool Refused { get; private set; }

    internal IEnumerable<string> Files => Sources.Select(s => s.Name);

    private IEnumerable<SourceDigest> Sources => sources.OrderBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Sha256, StringComparer.Ordinal);

    internal List<TreatyRow> TreatyRows { get; } = [];

    /// <summary>Counts a row as read.</summary>
    public void Read(int rows = 1) => RowsRead += rows;

    /// <summary>Counts something left out by rule: <c>aggregate</c>, <c>no value</c>, <c>footnote</c>.</summary>
    public void Skip(string reason, int count = 1)
    {
        if (count > 0) skipped[reason] = skipped.GetValueOrDefault(reason) + count;
    }

    /// <summary>Lists something that was wanted and cannot be used.</summary>
    public void Reject(Fault fault)
    {
        Rejected++;
        if (faults.Count < ListedFaults) faults.Add(fault);
    }

    /// <summary>Lists what the reader of tables found wrong with a file, each fault once: an error means that the file was not read to its end.</summary>
    public void Take(IEnumerable<Fault> found)
    {
        foreach (var fault in found.Where(f => !faults.Contains(f)))
        {
            if (fault.Severity == Severity.Error) Reject(fault);
            else if (faults.Count < ListedFaults) faults.Add(fault);
        }
    }

    internal void Refuse(Fault fault)
    {
        Refused = true;
        faults.Insert(0, fault);
    }

    /// <summary>Adds an observation; <paramref name="from"/> and <paramref name="to"/> are stored numbers of areas, <paramref name="value"/> is in the measure's unit, null where hidden.</summary>
    public void Add(
        Measure measure, int from, int to, Period period, double? value,
        Sex sex = Sex.Both, Definition definition = Definition.None, ObservationStatus status = ObservationStatus.Published) =>
        Rows.Add(new ObservationRow(measure.Id, from, to, (short)period.Year, (byte)period.Quarter, (byte)sex, (byte)definition, (byte)status, value));

    /// <summary>Adds an observation of one area.</summary>
    public void Add(Measure measure, int area, Period period, double? value, ObservationStatus status = ObservationStatus.Published) =>
        Add(measure, AreaCatalogue.NoArea, area, period, value, status: status);

    /// <summary>Adds what a state did about a treaty; without a date or a year where the source has none.</summary>
    public void Add(Treaty treaty, int area, TreatyActionKind kind, DateOnly? date, int? year) =>
        TreatyRows.Add(new TreatyRow(treaty.Id, area, (byte)kind, (short?)(date?.Year ?? year), date));

    internal void AddSource(SourceFile file, Importer? importer)
    {
        sources.Add(new SourceDigest(file.Name, file.Sha256));
        if (importer is not null) importers.Add(FormattableString.Invariant($"{importer.Name}/{importer.Version}"));
    }

    /// <summary>Names a release that an estimate was made from, with the digest of its description, which holds those of its tables.</summary>
    internal void AddInput(Release input) => sources.Add(new SourceDigest(input.Name, ReleaseJson.Sha256OfFile(Path.Combine(input.Folder, Release.FileName))));

    /// <summary>Names what made an estimate: versions and settings that decide its numbers.</summary>
    internal void AddEstimator(params IEnumerable<string> names) => importers.UnionWith(names);

    /// <summary>Brings the rows into their stored order; two values for one key are a fault, two equal rows are one.</summary>
    internal void Seal()
    {
        if (isSealed) return;
        isSealed = true;
        Rows.Sort();
        var kept = 0;
        for (var i = 0; i < Rows.Count; i++)
        {
            if (kept > 0 && Rows[kept - 1].CompareTo(Rows[i]) == 0)
            {
                if (Rows[kept - 1] == Rows[i]) Skip("the same row twice");
                else Reject(Contradiction(Rows[kept - 1], Rows[i]));
                continue;
            }
            Rows[kept++] = Rows[i];
        }
        Rows.RemoveRange(kept, Rows.Count - kept);
        TreatyRows.Sort((a, b) => (a.Treaty, a.Area, a.Action, a.Date ?? default).CompareTo((b.Treaty, b.Area, b.Action, b.Date ?? default)));
    }

    internal Release Describe(IReadOnlyList<TableDigest> tables) => new()
    {
        Provenance = Provenance,
        Sources = [.. Sources],
        Importers = [.. importers],
        Measures = [.. Rows.GroupBy(r => r.Measure).OrderBy(g => g.Key)
            .Select(g => new MeasureExtent(Measure.ById(g.Key).Code, g.Count(), g.Min(r => r.Year), g.Max(r => r.Year)))],
        Treaties = [.. TreatyRows.Select(r => r.Treaty).Distinct().Order().Select(t => Treaty.ById(t).Code)],
        Tables = tables,
    };

    internal ReleaseReport Report(Publication? publication)
    {
        if (Imported == 0 && Rejected == 0 && !Refused)
        {
            faults.Add(new Fault("import.nothing", Severity.Error, new Place(string.Join(", ", Files)), "no row with a figure", "at least one", "Check that the download is complete"));
        }
        if (publication?.Fault is { } fault) faults.Insert(0, fault);
        return new ReleaseReport($"{Provenance.Dataset}/{Provenance.Edition}", Provenance, [.. Files], RowsRead, Imported, skipped, Rejected, faults, publication?.Release);
    }

    private Fault Contradiction(ObservationRow a, ObservationRow b)
    {
        static string Code(int area) => area == AreaCatalogue.NoArea ? "" : AreaCatalogue.Default.ById(area)?.Code ?? FormattableString.Invariant($"{area}");
        var what = FormattableString.Invariant($"{Measure.ById(a.Measure).Code} {Code(a.From)}{(a.From == AreaCatalogue.NoArea ? "" : "-")}{Code(a.To)} {new Period(a.Year, a.Quarter)}");
        return new Fault("import.two-values", Severity.Error, new Place(string.Join(", ", Files)),
            FormattableString.Invariant($"{what} stands there twice, as {a.Value} and as {b.Value}"), "one value for each measure, corridor, period and sex",
            "Correct the file, or import only one of the files");
    }
}
