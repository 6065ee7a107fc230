using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>The DEMIG project's workbook of one country: a policy measure a row, with its year and what it did to restriction. The lake takes the numbers of measures by year.</summary>
internal sealed class Demig : Importer
{
    private const string Title = "DEMIG POLICY - ";

    public override string Name => "demig-policy";

    public override string Looks => $"DEMIG POLICY of one country (workbook titled '{Title}COUNTRY', columns Summary, Year, Description …)";

    public override bool Recognises(SourceFile file) => CountryOf(file) is not null && file.Head.Any(r => r is ["Summary", "Year", "Description", ..]);

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "DEMIG project, International Migration Institute, University of Oxford",
        Dataset = "demig-policy",
        Title = "DEMIG POLICY, version 1.3",
        Edition = "v1.3",
        Licence = "free for research with citation; not to be passed on",
        Copy = CopyKind.AsPublished,
        Note = "Numbers of policy measures of a year that the project's coders found more or less restrictive than what was before. They count measures, not their weight; a year without any has no row.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var country = CountryOf(file)!;
        if (AreaCatalogue.Default.FromName(country) is not { } area)
        {
            draft.Reject(new Fault("import.unknown-area", Severity.Error, file.At(1), $"'{HeadedTable.Short(country)}'", "the name of one area", "If the source names it so, add the name to the table of areas"));
            return;
        }
        var (year, effect) = (-1, -1);
        bool IsHeader(TableRow row)
        {
            (year, effect) = (-1, -1);
            for (var i = 0; i < row.Count; i++)
            {
                if (row.Text(i).Trim() is "Year") year = i;
                else if (row.Text(i).Trim().StartsWith("Restrictiveness")) effect = i;
            }
            return year >= 0 && effect >= 0;
        }
        var counts = new SortedDictionary<(byte, int), int>();
        foreach (var row in SheetRows.Below(file, draft, IsHeader, "Summary, Year, Description … Restrictiveness", cancel))
        {
            if (row.IsEmpty) continue;
            draft.Read();
            if (row.IsBlank(year) && row.IsBlank(effect)) draft.Skip("row of notes");
            else if (!row.TryYear(year, out var at)) row.Reject(draft, "import.not-a-year", year, "Year", "a year from 1900 to 2200");
            else
            {
                switch (row.String(effect).ToLowerInvariant())
                {
                    case "more restrictive":
                        Count(Measure.PolicyChangesMore, at);
                        break;
                    case "less restrictive":
                        Count(Measure.PolicyChangesLess, at);
                        break;
                    case "change in restrictiveness cannot be assessed" or "no change in restrictiveness" or "no change" or "n/a" or "":
                        draft.Skip("measure without a change of restriction that can be told");
                        break;
                    default:
                        row.Reject(draft, "import.unknown-code", effect, "Restrictiveness", "More restrictive, Less restrictive, no change, or that it cannot be assessed");
                        break;
                }
            }
        }
        foreach (var ((measure, at), count) in counts) draft.Add(Measure.ById(measure), area.Id, new Period(at), count);

        void Count(Measure measure, int at) => counts[(measure.Id, at)] = counts.GetValueOrDefault((measure.Id, at)) + 1;
    }

    // The title's cell goes on with how to cite it, below a line break.
    private static string? CountryOf(SourceFile file) =>
        file.Head.Take(3).SelectMany(r => r).FirstOrDefault(c => c.StartsWith(Title, StringComparison.Ordinal))?[Title.Length..].Split('\n', '\r')[0].Trim() is { Length: > 0 } country ? country : null;
}
