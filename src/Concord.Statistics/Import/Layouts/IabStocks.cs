using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>The IAB's workbook of migrants by sex: a sheet for each destination, named by its code; years in merged cells over Total, M-Total, F-Total.</summary>
internal sealed class IabStocks : Importer
{
    public override string Name => "iab-stocks";

    public override string Looks => "IAB brain-drain stocks by gender (workbook that begins 'Each spreadsheet contains the total migrant stock …')";

    public override bool Recognises(SourceFile file) => file.Head is [[var first, ..], ..] && first.StartsWith("Each spreadsheet contains the total migrant stock", StringComparison.Ordinal);

    public override Provenance Describe(SourceFile file) => IabEmigrationRates.Iab("iab-stocks", "IAB Brain-Drain Data: stocks by gender", CopyKind.AsPublished, "", "",
        "People aged 25 and over born in the origin who live in one of 20 OECD destinations, every five years. A zero may be none or a census that did not ask.") with { CopiedBy = null, CopyUrl = null };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var areas = AreaCodes.Names(file, draft);
        foreach (var sheet in file.Table.Sheets.Where(s => s.Name is { Length: 3 }))
        {
            var destination = AreaCatalogue.Default.FromSource(sheet.Name!, CodeScheme.Iso3);
            List<(int Column, int Year, Sex Sex)>? columns = null;
            var years = new SortedDictionary<int, int>();
            foreach (var row in sheet.Rows)
            {
                cancel.ThrowIfCancellationRequested();
                if (destination is null)
                {
                    row.Reject(draft, "import.unknown-area", 0, "sheet", "a sheet named by a code of an area");
                    break;
                }
                if (row.IsEmpty || columns is null)
                {
                    columns ??= Header(row, years);
                    continue;
                }
                draft.Read();
                var name = row.String(0);
                if (name.Length == 0 || name.StartsWith("Total", StringComparison.Ordinal)) draft.Skip("totals and shares (rows)");
                else if (areas.Peek(name switch { "Congo, Rep. of the" => "COG", "Congo, Dem. Rep. of the" => "Democratic Republic of the Congo", "Holy See (Vatican City)" => "Holy See", "Korea" => "Republic of Korea", _ => name }) is { } origin) Figures(row, columns, origin.Id, destination.Id, draft);
                else if (name == "Congo, Rep. of the" && AreaCatalogue.Default.Find("COG") is { } congo) Figures(row, columns, congo.Id, destination.Id, draft);
                else row.Reject(draft, "import.unknown-area", 0, "Country of birth", "the name of one area");
            }
            if (columns is null) draft.Reject(new Fault("import.no-header", Severity.Error, new Place(file.Name, sheet.Name), "no header", "years over 'Total', 'M-Total', 'F-Total'", "Check that the file is the publisher's own download, unchanged"));
        }
        draft.Take(file.Table.Faults);
    }

    /// <summary>The columns, once the row of sexes is reached; the row of years above it fills <paramref name="years"/>.</summary>
    private static List<(int, int, Sex)>? Header(TableRow row, SortedDictionary<int, int> years)
    {
        if (years.Count == 0)
        {
            for (var i = 1; i < row.Count; i++)
            {
                if (row.TryYear(i, out var year)) years[i] = year;
            }
            return null;
        }
        var columns = new List<(int, int, Sex)>();
        for (var i = 1; i < row.Count; i++)
        {
            Sex? sex = row.Text(i).Trim() switch { "Total" => Sex.Both, "M-Total" => Sex.Male, "F-Total" => Sex.Female, _ => null };
            if (sex is { } known && years.Keys.Any(k => k <= i)) columns.Add((i, years.Last(y => y.Key <= i).Value, known));
        }
        return columns.Count > 0 ? columns : null;
    }

    private static void Figures(TableRow row, List<(int Column, int Year, Sex Sex)> columns, int origin, int destination, ReleaseDraft draft)
    {
        foreach (var (column, year, sex) in columns)
        {
            if (row.IsBlank(column)) draft.Skip("not available (cells)");
            else if (origin == destination) draft.Skip("born in the area itself (cells)");
            else if (!row.TryFigure(draft, column, "stock", out var value)) continue;
            else if (value < 0) row.Reject(draft, "import.negative", column, "stock", "no figure below zero");
            else draft.Add(Measure.StockAdults, origin, destination, new Period(year), value, sex);
        }
    }
}
