using System.Globalization;
using Concord.Core;

namespace Concord.Cli;

/// <summary>How the values of one measure are shown to a person: unit in the heading, and no more digits than help.</summary>
internal sealed class Scale
{
    private readonly Unit unit;
    private readonly bool millions;

    /// <summary>Chooses for values that stand in one column; money is in millions where the largest value is over ten of them.</summary>
    public Scale(Unit unit, IEnumerable<double> values)
    {
        this.unit = unit;
        millions = unit == Unit.UsDollars && values.DefaultIfEmpty().Max(Math.Abs) >= 1e7;
    }

    /// <summary>Unit in words.</summary>
    public string Heading => unit switch
    {
        Unit.Persons => "Persons",
        Unit.UsDollars => millions ? "US$ million" : "US$",
        Unit.PercentOfAmount => "% of amount",
        Unit.PercentOfGdp => "% of GDP",
        Unit.PercentOfPeople => "% of people",
        Unit.Score => "Score",
        Unit.Kilometres => "km",
        Unit.InternationalDollars => "International $",
        Unit.YesNo => "Yes or no",
        Unit.Class => "Group",
        _ => "Number",
    };

    /// <summary>Unit as a word of CSV and JSON, where values stand unscaled.</summary>
    public static string Word(Unit unit) => unit switch
    {
        Unit.Persons => "persons",
        Unit.UsDollars => "US$",
        Unit.PercentOfAmount => "% of amount",
        Unit.PercentOfGdp => "% of GDP",
        Unit.PercentOfPeople => "% of people",
        Unit.Score => "score",
        Unit.Kilometres => "km",
        Unit.InternationalDollars => "international $",
        Unit.YesNo => "1 = yes",
        Unit.Class => "1 = low … 4 = high",
        _ => "count",
    };

    /// <summary>A value as shown, with its unit: <c>US$ 38,049 million</c>.</summary>
    public string ShowWithUnit(double value) => unit switch
    {
        Unit.UsDollars => $"US$ {Show(value)}" + (millions ? " million" : ""),
        Unit.PercentOfAmount or Unit.PercentOfGdp or Unit.PercentOfPeople => $"{Show(value)}%",
        Unit.YesNo or Unit.Class => Show(value),
        _ => $"{Show(value)} {Heading.ToLowerInvariant()}",
    };

    /// <summary>A value as shown under <see cref="Heading"/>.</summary>
    public string Show(double value) => unit switch
    {
        _ when value == 0 && unit != Unit.YesNo => "0",
        Unit.UsDollars => (millions ? value / 1e6 : value).ToString(millions && Math.Abs(value) < 1e8 ? "#,0.0" : "#,0", CultureInfo.InvariantCulture),
        Unit.PercentOfAmount or Unit.PercentOfGdp or Unit.PercentOfPeople => value.ToString("0.00", CultureInfo.InvariantCulture),
        Unit.Score => value.ToString("0.00", CultureInfo.InvariantCulture),
        Unit.YesNo => value == 0 ? "no" : "yes",
        Unit.Class => value switch { 1 => "low", 2 => "lower middle", 3 => "upper middle", _ => "high" },
        _ => value.ToString("#,0", CultureInfo.InvariantCulture),
    };
}
