using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>The World Bank's matrix of migrant stocks: origins down, destinations across, people.</summary>
internal sealed class BilateralStocks : Importer
{
    private const string Title = "Bilateral Estimates of Migrant Stocks in ";

    public override string Name => "worldbank-bilateral-stocks";

    public override string Looks => $"World Bank bilateral migrant stocks (titled '{Title}YEAR')";

    public override bool Recognises(SourceFile file) => YearOf(file) is not null;

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "World Bank and KNOMAD",
        Dataset = "worldbank-stock",
        Title = string.Create(CultureInfo.InvariantCulture, $"Bilateral Migration Matrix {YearOf(file)}"),
        Edition = string.Create(CultureInfo.InvariantCulture, $"{YearOf(file)}"),
        Licence = "CC BY 4.0",
        Copy = CopyKind.AsPublished,
        Note = "Estimates of World Bank staff from the United Nations' stocks, OECD and national offices; how each was counted is not said. " +
            "A pair that is absent is none or unknown. People of origins or destinations that the file calls Other North and Other South are left out.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var period = new Period(YearOf(file)!.Value);
        new BilateralMatrix(file, draft).Read(
            (origin, destination, value) => draft.Add(Measure.Stock, origin, destination, period, value, status: ObservationStatus.Modelled), cancel);
    }

    private static int? YearOf(SourceFile file)
    {
        var title = file.Head.FirstOrDefault(r => r.Count > 0 && r[0].StartsWith(Title, StringComparison.Ordinal))?[0];
        return int.TryParse(title.AsSpan(Math.Min(Title.Length, title?.Length ?? 0)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
    }
}
