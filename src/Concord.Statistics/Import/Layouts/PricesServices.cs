using System.Globalization;
using Concord.Core;
using Concord.Estimation.Prices;
using Concord.Statistics.Estimates;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>The World Bank's rows of services asked (Remittance Prices Worldwide), of which the corridors' means are made as the World Bank makes them.</summary>
internal sealed class PricesServices : Importer
{
    public override string Name => "worldbank-prices-services";

    public override string Looks => "World Bank price rows by service (columns id, period, source, destination, firm, firm_type …)";

    public override bool Recognises(SourceFile file) => file.HasHeader("id", "period", "source", "destination", "firm", "firm_type", "…");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "World Bank",
        Dataset = "worldbank-prices-services",
        Title = "Remittance Prices Worldwide: means of services by corridor",
        Edition = LastRound(file),
        Licence = "CC BY 4.0",
        Copy = CopyKind.Derived,
        CopiedBy = "Concord (means of the rows); rows from benmazzotta/ccglobal",
        CopyUrl = "https://github.com/benmazzotta/ccglobal",
        Note = "Mean total cost of sending US$ 200 and US$ 500 over the services of the quarter that told their exchange rate, computed from the World Bank's rows; they equal the World Bank's published means.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var (services, faults) = PriceServiceFile.Read(file.Path, cancel);
        draft.Read(services.Count + faults.Count(f => f.Severity == Severity.Error));
        draft.Take(faults);
        foreach (var (measure, amount) in new[] { (Measure.Price, 200), (Measure.Price500, 500) })
        {
            foreach (var corridor in PriceAverages.Corridors(services, amount))
            {
                if (AreaCatalogue.Default.Find(corridor.From) is not { } from || AreaCatalogue.Default.Find(corridor.To) is not { } to) continue;
                // 2014-Q2.
                var period = new Period(int.Parse(corridor.Period.AsSpan(0, 4), CultureInfo.InvariantCulture), corridor.Period[^1] - '0');
                draft.Add(measure, from.Id, to.Id, period, corridor.Mean.Percent);
                if (amount == 200) draft.Add(Measure.PriceServices, from.Id, to.Id, period, corridor.Mean.Services);
            }
        }
        draft.Skip("service that did not tell its exchange rate", services.Count(s => !s.Transparent));
    }

    // 2014_2Q, the latest round.
    private static string LastRound(SourceFile file)
    {
        using var table = new HeadedTable(file, new ReleaseDraft(), ragged: true);
        var (at, last) = (table.Column("period"), "");
        while (table.Next(CancellationToken.None))
        {
            if (table[at].Length == 7 && table[at].CompareTo(last, StringComparison.Ordinal) > 0) last = table[at].ToString();
        }
        return last.Length == 7 && last[4] == '_' ? $"{last[..4]}-Q{last[5]}" : last;
    }
}
