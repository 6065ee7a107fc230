using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>Status of the ICRMW by state and year, as compiled from the Treaty Collection by a third party: every state, also those without an action.</summary>
internal sealed class TreatyYears : Importer
{
    private const string YearColumn = "year ratification or accession";

    public override string Name => "icrmw-status-years";

    public override string Looks => "ICRMW status by year (columns iso2, member, state party, year ratification or accession …)";

    public override bool Recognises(SourceFile file) => file.HasHeader("iso2", "member", "state party", YearColumn, "signatory", "no action", "status", "note");

    public override Provenance Describe(SourceFile file)
    {
        var last = HeadedTable.LastYear(file, YearColumn);
        return new Provenance
        {
            Publisher = "United Nations Treaty Collection",
            Dataset = "untc-icrmw-years",
            Title = Treaty.MigrantWorkers.Name + ": status by year",
            Edition = last.ToString(CultureInfo.InvariantCulture),
            // The copy was made in the year of its latest action or after it: it is complete up to the first day of that year at least.
            AsOf = last > 0 ? new DateOnly(last, 1, 1) : null,
            Licence = "facts; United Nations terms of use, with attribution",
            Copy = CopyKind.Reshaped,
            CopiedBy = "World Politics Data Lab",
            CopyUrl = "https://github.com/world-politics-datalab/humanrights-treaties-ratification-status",
            Note = FormattableString.Invariant($"Years of ratification or accession, not told apart; the latest is {last}. No action recorded is not a refusal, and later actions may be missing."),
        };
    }

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (code, status, yearColumn) = (csv.Column("iso2"), csv.Column("status"), csv.Column(YearColumn));
        var areas = AreaCodes.Of(file, draft, CodeScheme.Iso2);
        while (csv.Next(cancel))
        {
            if (!areas.TryFind(csv[code], csv.Line, code, "iso2", out var area)) continue;
            switch (csv[status])
            {
                case "no action": draft.Add(Treaty.MigrantWorkers, area, TreatyActionKind.NoneRecorded, null, null); break;
                case "signatory state": draft.Add(Treaty.MigrantWorkers, area, TreatyActionKind.Signature, null, null); break;
                case "state party":
                    if (csv.TryYear(yearColumn, YearColumn, out var year)) draft.Add(Treaty.MigrantWorkers, area, TreatyActionKind.RatificationOrAccession, null, year);
                    break;
                default:
                    csv.Reject("treaty.unknown-status", status, "status", "state party, signatory state or no action");
                    break;
            }
        }
    }
}
