using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>A third party's means of the World Bank's price rows by corridor and quarter (<c>2025_1Q</c>): later than the Bank's own export at hand, and not the Bank's figures.</summary>
internal sealed class PricesDerived : Importer
{
    private static readonly (string Column, Measure Measure)[] Wanted =
        [("avg_cost_pct_200usd", Measure.Price), ("avg_cost_pct_500usd", Measure.Price500), ("num_providers", Measure.PriceServices)];

    public override string Name => "prices-derived-smirl";

    public override string Looks => "corridor prices computed by a third party (columns period, source_code, source_name, destination_code …)";

    public override bool Recognises(SourceFile file) =>
        file.HasHeader("period", "source_code", "source_name", "destination_code", "destination_name", "corridor", "avg_cost_pct_200usd", "…");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "J. Smirl (third party)",
        Dataset = "smirl-prices",
        Title = "Corridor means of the price rows of Remittance Prices Worldwide",
        Edition = "2025",
        Licence = "CC BY 4.0 for the World Bank's rows behind it",
        Copy = CopyKind.Derived,
        CopiedBy = "J. Smirl (thesis data)",
        CopyUrl = "https://github.com/jonsmirl/thesis",
        Note = "A third party's mean over all services asked, in per cent of the amount sent; not the World Bank's own figure, which leaves out services whose exchange rate is not known. " +
            "Where both have a price, about one in seven differs by 0.01 or more. Negative prices are real.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (period, sender, receiver) = (csv.Column("period"), csv.Column("source_code"), csv.Column("destination_code"));
        var wanted = Wanted.Select(w => (w.Column, Index: csv.Column(w.Column), w.Measure)).ToArray();
        var areas = AreaCodes.Of(file, draft, CodeScheme.WorldBank);
        while (csv.Next(cancel))
        {
            if (!TryPeriod(csv, period, out var when) || !areas.TryFind(csv[sender], csv.Line, sender, "source_code", out var from) ||
                !areas.TryFind(csv[receiver], csv.Line, receiver, "destination_code", out var to))
            {
                continue;
            }
            foreach (var (name, column, measure) in wanted)
            {
                if (csv[column].IsEmpty) draft.Skip("no value (cells)");
                else if (csv.TryNumber(column, name, out var value)) draft.Add(measure, from, to, when, value);
            }
        }
    }

    private static bool TryPeriod(HeadedTable csv, int column, out Period period)
    {
        var text = csv[column];
        if (text.Length == 7 && text[4] == '_' && text[6] == 'Q' && text[5] is >= '1' and <= '4' && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            period = new Period(year, text[5] - '0');
            return true;
        }
        period = default;
        csv.Reject("import.not-a-quarter", column, "period", "a quarter such as 2025_1Q");
        return false;
    }
}
