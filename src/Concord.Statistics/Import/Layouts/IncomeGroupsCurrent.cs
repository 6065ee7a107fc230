using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>The World Bank's list of economies with their income groups of today (CLASS.xlsx). The year stands in its notes only.</summary>
internal sealed partial class IncomeGroupsCurrent : Importer
{
    private static readonly string[] Groups = ["Low income", "Lower middle income", "Upper middle income", "High income"];

    public override string Name => "worldbank-income-groups-current";

    public override string Looks => "World Bank list of economies (columns Economy, Code, Region, Income group …)";

    public override bool Recognises(SourceFile file) => file.Head.Any(IsHeader);

    public override Provenance Describe(SourceFile file)
    {
        var set = SheetRows.Texts(file).Select(t => SetOn().Match(t)).FirstOrDefault(m => m.Success);
        DateOnly? day = set is not null ? new DateOnly(int.Parse(set.Groups[1].ValueSpan, CultureInfo.InvariantCulture), 7, 1) : null;
        return new Provenance
        {
            Publisher = "World Bank",
            Dataset = "worldbank-income-groups-current",
            Title = "World Bank country and lending groups",
            Edition = day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "undated",
            Published = day,
            Licence = "CC BY 4.0",
            Copy = CopyKind.AsPublished,
            Note = "Income groups by gross national income per head of the calendar year given (Atlas method), set on 1 July of the following year for the Bank's fiscal year that ends another year later.",
        };
    }

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var match = SheetRows.Texts(file).Select(t => CalendarYear().Match(t)).FirstOrDefault(m => m.Success);
        if (match is null)
        {
            draft.Reject(new Fault("import.no-year", Severity.Error, file.At(), "no note that says which year the groups are of",
                "'… according to YEAR gross national income …'", "Use the whole workbook, its sheet of notes included"));
            return;
        }
        var period = new Period(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        var areas = AreaCodes.Of(file, draft, CodeScheme.WorldBank);
        foreach (var row in SheetRows.Below(file, draft, r => IsHeader([r.String(0), r.String(1), r.String(2), r.String(3)]), "Economy, Code, Region, Income group", cancel))
        {
            if (row.IsEmpty) continue;
            draft.Read();
            var group = Array.IndexOf(Groups, row.String(3)) + 1;
            if (row.IsBlank(1)) draft.Skip("footnote");
            else if (areas.Peek(row.Text(1).Trim())?.Kind == AreaKind.Group) draft.Skip("aggregate of areas");
            else if (!areas.TryFind(row, 1, "Code", out var area)) continue;
            else if (row.IsBlank(3) || row.String(3) == "Not classified") draft.Skip("not classified");
            else if (group == 0) row.Reject(draft, "import.unknown-group", 3, "Income group", string.Join(", ", Groups));
            else draft.Add(Measure.IncomeGroup, area, period, group);
        }
    }

    private static bool IsHeader(IReadOnlyList<string> row) => row is ["Economy", "Code", "Region", "Income group", ..];

    [GeneratedRegex(@"according to ((?:19|20)\d\d) gross national income")]
    private static partial Regex CalendarYear();

    [GeneratedRegex(@"[Cc]lassifications set on July 1, ((?:19|20)\d\d)")]
    private static partial Regex SetOn();
}
