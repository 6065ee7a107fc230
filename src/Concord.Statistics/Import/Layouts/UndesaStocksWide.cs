using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>UN DESA's revision of 2019 as one wide table: a row for each year and destination, a column for each origin, names only.</summary>
internal sealed class UndesaStocksWide : Importer
{
    // Headings of groups, and the region whose name a state shares.
    private static readonly string[] Headings = ["UN development groups", "World Bank income groups", "Geographic regions", "Sustainable Development Goal (SDG) regions", "Micronesia"];

    public override string Name => "undesa-stock-wide";

    public override string Looks => "UN DESA migrant stock, wide (columns Year, Destination, Total, Other South, Other North, names of origins)";

    public override bool Recognises(SourceFile file) => file.HasHeader("Year", "Destination", "Total", "Other South", "Other North", "…");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "United Nations, Department of Economic and Social Affairs, Population Division (UN DESA)",
        Dataset = "undesa-stock-wide",
        Title = "International Migrant Stock",
        Edition = HeadedTable.LastYear(file, "Year").ToString(System.Globalization.CultureInfo.InvariantCulture),
        Licence = "CC BY 3.0 IGO",
        Copy = CopyKind.Reshaped,
        CopiedBy = "DiTo97/international-migrant-stock-1990-2020",
        CopyUrl = "https://github.com/DiTo97/international-migrant-stock-1990-2020",
        Note = "People living in the destination on 1 July who were born in the origin, or are its citizens where the destination counts by citizenship; the copy does not say which. Superseded by later revisions. " +
            "The file gives both sexes, and does not say so. People of origins that it calls Other North and Other South are in the totals only.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        UndesaMatrix? matrix = null;
        var areas = AreaCodes.Names(file, draft);
        foreach (var row in SheetRows.Below(file, draft, r => (matrix = new UndesaMatrix(r, 2, file, draft)) is not null, "Year, Destination, names of origins", cancel))
        {
            if (row.IsEmpty) continue;
            draft.Read();
            var name = row.String(1);
            if (Headings.Contains(name, StringComparer.Ordinal) || areas.Peek(name) is { Kind: AreaKind.Group }) draft.Skip("aggregate of areas");
            else if (!row.TryYear(0, out var year)) row.Reject(draft, "import.not-a-year", 0, "Year", "a year from 1900 to 2200");
            else if (areas.TryFind(row, 1, "Destination", out var area)) matrix!.Read(row, area, year, Sex.Both, Definition.None);
        }
        matrix?.Report();
    }
}
