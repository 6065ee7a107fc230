using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>
/// The World Bank's matrices of remittances: sending areas down, receiving areas across, millions of US dollars. The workbook of 2017 has a
/// title; a copy of 2018 has lost title, totals and notes, so that its year stands in its name only.
/// </summary>
internal sealed partial class BilateralRemittances : Importer
{
    private const string Title = "Bilateral Remittance Estimates for ";

    public override string Name => "worldbank-bilateral-remittances";

    // The copy of 2011 is in the code page of Western Windows, with commas between thousands.
    public override TextEncoding Encoding => TextEncoding.Windows1252;

    public override string Looks => $"World Bank bilateral remittances (titled '{Title}YEAR …', or names of areas down and across in a file named for bilateral remittances and a year)";

    public override bool Recognises(SourceFile file) => YearOf(file) is not null;

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "World Bank and KNOMAD",
        Dataset = "worldbank-bilateral-remittances",
        Title = string.Create(CultureInfo.InvariantCulture, $"Bilateral Remittance Matrix {YearOf(file)}"),
        Edition = EditionOf(file) ?? string.Create(CultureInfo.InvariantCulture, $"{YearOf(file)}"),
        Licence = "CC BY 4.0",
        Copy = IsTitled(file) ? CopyKind.AsPublished : CopyKind.Reshaped,
        CopiedBy = IsTitled(file) ? null : IsOf2011(file) ? "benmazzotta/ccglobal (title cut off)" : "hannahkates/global-remittances (title, totals and notes cut off)",
        CopyUrl = IsTitled(file) ? null : IsOf2011(file) ? "https://github.com/benmazzotta/ccglobal" : "https://github.com/hannahkates/global-remittances",
        Note = "Modelled by the publisher from migrant stocks and incomes (Ratha and Shaw 2007), never measured; in current US dollars (the file states millions, that of 2018 whole ones). " +
            "A pair that is absent had none in the model, or less than the file's rounding shows.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var period = new Period(YearOf(file)!.Value);
        new BilateralMatrix(file, draft, IsOf2011(file) ? ',' : null).Read(
            (sender, receiver, value) => draft.Add(Measure.Remittances, sender, receiver, period, SheetRows.Millions(value), status: ObservationStatus.Modelled), cancel);
    }

    private static bool IsTitled(SourceFile file) => file.Head.Any(IsTitle);

    private static bool IsTitle(IReadOnlyList<string> row) => row.Count > 0 && row[0].StartsWith(Title, StringComparison.Ordinal);

    private static int? YearOf(SourceFile file)
    {
        var text = file.Head.FirstOrDefault(IsTitle)?[0] ?? (IsBareMatrix(file) ? file.Name : "");
        return Year().Match(text) is { Success: true } year ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    // That copy calls the side, where the senders stand, Origin.
    private static bool IsOf2011(SourceFile file) => file.Head is [["Origin", ..], ..];

    // The same names down as across, below a corner that is empty or says Origin.
    private static bool IsBareMatrix(SourceFile file) =>
        file.Head is [["" or "Origin", _, _, ..] top, [_, ..] first, [_, ..] second, ..] && top[1] == first[0] && top[2] == second[0] && NamedForRemittances().IsMatch(file.Name);

    // "(April 2018 Version)" in the title, "Oct2019" in the name of the copy.
    private static string? EditionOf(SourceFile file)
    {
        var match = MonthAndYear().Match(file.Head.FirstOrDefault(IsTitle)?[0] ?? file.Name);
        return match.Success && DateOnly.TryParseExact($"{match.Groups[1].ValueSpan[..3]} {match.Groups[2].ValueSpan}", "MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"(19|20)\d\d")]
    private static partial Regex Year();

    [GeneratedRegex("bilateral.?remittance", RegexOptions.IgnoreCase)]
    private static partial Regex NamedForRemittances();

    [GeneratedRegex(@"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* ?((?:19|20)\d\d)")]
    private static partial Regex MonthAndYear();
}
