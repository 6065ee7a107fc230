using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>GLOBALCIT's modes of losing and gaining citizenship as to a second one, an area a row.</summary>
internal sealed class DualCitizenship : Importer
{
    public override string Name => "globalcit-dual-citizenship";

    public override string Looks => "GLOBALCIT dual citizenship (columns iso3, country, region, year, L05_bin, L05_cat, A06_bin …)";

    public override bool Recognises(SourceFile file) => file.HasHeader("iso3", "country", "region", "year", "L05_bin", "L05_cat", "A06_bin", "A06_cat", "…");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "Global Citizenship Observatory (GLOBALCIT), European University Institute",
        Dataset = "globalcit-dual-citizenship",
        Title = "GLOBALCIT Citizenship Law Dataset, version 1.0",
        Edition = HeadedTable.LastYear(file, "year").ToString(System.Globalization.CultureInfo.InvariantCulture),
        Licence = "CC BY 4.0",
        Copy = CopyKind.Reshaped,
        CopiedBy = "mpvink/making-citizenship-regimes-more-comparable-globally",
        CopyUrl = "https://github.com/mpvink/making-citizenship-regimes-more-comparable-globally",
        Note = "Whether the law provides that citizens lose their citizenship when they take another (mode L05), for any group of them; exceptions are not told. Columns whose codes could not be confirmed (A06, dualcit_comb) are left out.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (code, year, loss) = (csv.Column("iso3"), csv.Column("year"), csv.Column("L05_bin"));
        var areas = AreaCodes.Of(file, draft, CodeScheme.Iso3);
        while (csv.Next(cancel))
        {
            if (!areas.TryFind(csv[code], csv.Line, code, "iso3", out var area) || !csv.TryYear(year, "year", out var at)) continue;
            if (csv[loss].IsEmpty) draft.Skip("not coded (cells)");
            else if (csv[loss] is "0" or "1") draft.Add(Measure.CitizenshipLoss, area, new Period(at), csv[loss] is "1" ? 1 : 0);
            else csv.Reject("import.unknown-code", loss, "L05_bin", "0 or 1");
        }
        draft.Skip("columns whose codes are not confirmed", 1);
    }
}
