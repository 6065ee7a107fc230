using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>UN DESA's International Migrant Stock in the long table of IOM's package gdidata: women and men apart, kinds of source as four flags.</summary>
internal sealed class UndesaStocksGdidata : Importer
{
    public override string Name => "undesa-stock-gdidata";

    public override string Looks => "UN DESA migrant stock as reshaped by IOM (columns geo, t, from, sex, n, type_b, type_c, type_r, type_i)";

    public override bool Recognises(SourceFile file) => file.HasHeader("geo", "t", "from", "sex", "n", "type_b", "type_c", "type_r", "type_i");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "United Nations, Department of Economic and Social Affairs, Population Division (UN DESA)",
        Dataset = "undesa-stock",
        Title = "International Migrant Stock",
        // The table carries no edition; UN DESA names each by its latest year.
        Edition = HeadedTable.LastYear(file, "t").ToString(CultureInfo.InvariantCulture),
        Licence = "CC BY 3.0 IGO",
        Copy = CopyKind.Reshaped,
        CopiedBy = "International Organization for Migration (gdidata)",
        CopyUrl = "https://github.com/iom/gdidata",
        Note = "People living in the destination on 1 July who were born in the origin, or are its citizens where the destination counts by citizenship; refugees are included where marked. " +
            "The copy gives women and men; both sexes are their sum. A pair that is absent is unknown, a zero is none; it gives no totals.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (geo, t, from, sex, n) = (csv.Column("geo"), csv.Column("t"), csv.Column("from"), csv.Column("sex"), csv.Column("n"));
        (int, Definition)[] flags =
        [
            (csv.Column("type_b"), Definition.BornAbroad), (csv.Column("type_c"), Definition.Citizenship),
            (csv.Column("type_r"), Definition.RefugeesIncluded), (csv.Column("type_i"), Definition.Imputed),
        ];
        var areas = AreaCodes.Of(file, draft, CodeScheme.UnDesa);
        var pairs = new Dictionary<(int From, int To, int Year), (Sex Sex, double Count, Definition Definition)>();
        while (csv.Next(cancel))
        {
            if (!areas.TryFind(csv[from], csv.Line, from, "from", out var origin) || !areas.TryFind(csv[geo], csv.Line, geo, "geo", out var destination) ||
                !csv.TryYear(t, "t", out var year) || !csv.TryNumber(n, "n", out var count) || !TrySex(csv, sex, out var who))
            {
                continue;
            }
            var definition = flags.Aggregate(Definition.None, (sum, flag) => csv[flag.Item1] is "1" ? sum | flag.Item2 : sum);
            draft.Add(Measure.Stock, origin, destination, new Period(year), count, who, definition);
            var key = (origin, destination, year);
            // Both sexes are known only where both are given, and counted in one way.
            if (pairs.Remove(key, out var other) && other.Sex != who) draft.Add(Measure.Stock, origin, destination, new Period(year), count + other.Count, Sex.Both, definition | other.Definition);
            else pairs[key] = (who, count, definition);
        }
        draft.Skip("one sex without the other: no sum made", pairs.Count);
    }

    private static bool TrySex(HeadedTable csv, int column, out Sex sex)
    {
        sex = csv[column] switch { "female" => Sex.Female, "male" => Sex.Male, _ => Sex.Both };
        if (sex != Sex.Both) return true;
        csv.Reject("import.unknown-sex", column, "sex", "female or male");
        return false;
    }
}
