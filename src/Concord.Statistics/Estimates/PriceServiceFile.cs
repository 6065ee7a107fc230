using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Estimation.Prices;
using Concord.Tables;

namespace Concord.Statistics.Estimates;

/// <summary>
/// Rows of the World Bank's Remittance Prices Worldwide, one service each, by the names of their columns. Areas get the catalogue's codes, so that the two codes of
/// Kosovo become one; rounds are written as elsewhere (<c>2014-Q2</c>).
/// </summary>
public static partial class PriceServiceFile
{
    private const string Period = "period", Source = "source", Destination = "destination", Firm = "firm", Product = "product",
        Speed = "speed actual", Transparent = "transparent", Coverage = "coverage", Interbank = "inter lcu bank fx";

    private static readonly string[] Wanted =
    [
        Period, Source, Destination, Firm, Product, Speed, Transparent, Coverage, Interbank,
        .. new[] { "cc1", "cc2" }.SelectMany(c => new[] { $"{c} lcu amount", $"{c} lcu fee", $"{c} lcu fx rate", $"{c} fx margin", $"{c} total cost %" }),
    ];

    /// <summary>Reads every row. A row that cannot be used is an error that names its place; figures that look wrong are warnings and stay.</summary>
    /// <exception cref="Unavailable">The file is not there or cannot be read.</exception>
    public static (IReadOnlyList<PriceService> Services, IReadOnlyList<Fault> Faults) Read(string path, CancellationToken cancel = default)
    {
        var (services, faults) = (new List<PriceService>(), new List<Fault>());
        var file = TableFile.Open(path);
        Dictionary<string, int>? at = null;
        foreach (var row in file.Sheets.Take(1).SelectMany(s => s.Rows))
        {
            if ((row.Number & 0x3FF) == 0) cancel.ThrowIfCancellationRequested();
            if (row.IsEmpty) continue;
            if (at is null)
            {
                at = Header(row);
                if (Wanted.FirstOrDefault(c => !at.ContainsKey(c)) is not { } missing) continue;
                faults.Add(new("prices.header", Severity.Error, row.Place(), $"no column '{missing}'", "a first row with " + string.Join(", ", Wanted),
                    "Give the service rows of Remittance Prices Worldwide; corridor averages are read by 'concord import'"));
                return ([], faults);
            }
            if (new Reader(row, at, faults).Service() is { } service) services.Add(service);
        }
        faults.AddRange(file.Faults);
        if (services.Count == 0 && faults.Count == 0) faults.Add(new("prices.empty", Severity.Error, new Place(file.Name), "no row", "a service in each row", "Check that the download is complete"));
        faults.AddRange(PriceChecks.Check(services, file.Name).Faults);
        return (services, faults);
    }

    private static Dictionary<string, int> Header(TableRow row)
    {
        var at = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < row.Count; i++) at.TryAdd(row.String(i), i);
        return at;
    }

    [GeneratedRegex(@"^(?<year>(19|20)\d\d)_?(?:(?<q>[1-4])Q|Q(?<q>[1-4]))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Round();

    /// <summary>One row; the first cell that cannot be used rejects it, and all such cells are named.</summary>
    private readonly struct Reader(TableRow row, Dictionary<string, int> at, List<Fault> faults)
    {
        public PriceService? Service()
        {
            var before = faults.Count;
            var service = new PriceService(
                RoundOf(), Area(Source), Area(Destination), Text(Firm), Text(Product) is { Length: > 0 } product && product != "N/A" ? product : "not stated", SpeedOf(),
                IsTransparent(), Text(Coverage) is "" or "N/A" ? null : Text(Coverage) == "Nationwide", Number(Interbank), Quote("cc1"), Quote("cc2"));
            return faults.Count == before ? service : null;
        }

        private string Text(string column) => row.String(at[column]);

        private string RoundOf()
        {
            if (Round().Match(Text(Period)) is { Success: true } round)
            {
                return new Core.Period(int.Parse(round.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(round.Groups["q"].ValueSpan, CultureInfo.InvariantCulture)).ToString();
            }
            return Reject(Period, "prices.period", "a quarter such as 2014_2Q");
        }

        private string Area(string column) =>
            AreaCatalogue.Default.FromSource(Text(column), CodeScheme.WorldBank)?.Code ?? Reject(column, "prices.unknown-area", "a World Bank code of an area");

        private bool IsTransparent()
        {
            var text = Text(Transparent);
            var yes = string.Equals(text, "yes", StringComparison.OrdinalIgnoreCase);
            if (!yes && !string.Equals(text, "no", StringComparison.OrdinalIgnoreCase)) Reject(Transparent, "prices.transparent", "yes or no");
            return yes;
        }

        private PriceSpeed SpeedOf() => Text(Speed) switch
        {
            "Less than one hour" => PriceSpeed.WithinAnHour,
            "Same day" => PriceSpeed.SameDay,
            "Next day" => PriceSpeed.NextDay,
            "2 days" => PriceSpeed.TwoDays,
            "3-5 days" => PriceSpeed.ThreeToFiveDays,
            "6 days or more" => PriceSpeed.SixDaysOrMore,
            _ => PriceSpeed.Unknown,
        };

        private PriceQuote Quote(string amount) =>
            new(Number($"{amount} lcu amount"), Number($"{amount} lcu fee"), Number($"{amount} lcu fx rate"), Number($"{amount} fx margin"), Number($"{amount} total cost %"));

        /// <summary>The number, null where the source says that it has none; anything else is a fault.</summary>
        private double? Number(string column)
        {
            if (row.TryNumber(at[column], out var value)) return value;
            if (Text(column) is not ("" or "N/A" or "NA" or "..")) Reject(column, "prices.not-a-number", "a number with a point and no thousands marks");
            return null;
        }

        private string Reject(string column, string code, string expected)
        {
            var cell = Text(column);
            faults.Add(new(code, Severity.Error, row.Place(at[column], column), cell.Length == 0 ? "an empty cell" : $"'{(cell.Length > 60 ? cell[..60] + "…" : cell)}'", expected,
                "Correct the cell, or take the row out"));
            return "";
        }
    }
}
