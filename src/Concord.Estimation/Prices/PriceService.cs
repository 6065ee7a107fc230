namespace Concord.Estimation.Prices;

/// <summary>How long money takes, as the service says.</summary>
public enum PriceSpeed
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>Less than one hour.</summary>
    WithinAnHour,

    /// <summary>The same day.</summary>
    SameDay,

    /// <summary>The next day.</summary>
    NextDay,

    /// <summary>Two days.</summary>
    TwoDays,

    /// <summary>Three to five days.</summary>
    ThreeToFiveDays,

    /// <summary>Six days or more.</summary>
    SixDaysOrMore,
}

/// <summary>What sending one amount costs; null where the source has no number.</summary>
/// <param name="Amount">Amount sent, in the sender's currency.</param>
/// <param name="Fee">Fee in the same currency.</param>
/// <param name="Rate">Exchange rate offered: the receiver's currency for one of the sender's.</param>
/// <param name="Margin">Published exchange margin, per cent of the amount; negative margins are real.</param>
/// <param name="Total">Published total cost, per cent of the amount.</param>
public sealed record PriceQuote(double? Amount, double? Fee, double? Rate, double? Margin, double? Total)
{
    /// <summary>Fee in per cent of the amount, or null.</summary>
    public double? FeePercent => Fee is { } fee && Amount is > 0 ? 100 * fee / Amount : null;

    /// <summary>Fee and published margin added up, or null.</summary>
    public double? Recomputed => FeePercent + Margin;
}

/// <summary>A service asked about in one round: a row of the World Bank's Remittance Prices Worldwide.</summary>
/// <param name="Period">Round, as the source writes it.</param>
/// <param name="From">Code of the sending area.</param>
/// <param name="To">Code of the receiving area.</param>
/// <param name="Firm">Who offers it.</param>
/// <param name="Instrument">How it is paid in and out, as the source writes it.</param>
/// <param name="Speed">How long it takes.</param>
/// <param name="Transparent">Whether the exchange rate was told; where not, a margin of 0 is a placeholder and no price.</param>
/// <param name="Accessible">Whether people all over the country can use it; null where the source does not say.</param>
/// <param name="Interbank">Interbank exchange rate at the time.</param>
/// <param name="At200">Sending the equivalent of 200 US dollars.</param>
/// <param name="At500">Sending the equivalent of 500 US dollars.</param>
public sealed record PriceService(
    string Period, string From, string To, string Firm, string Instrument, PriceSpeed Speed, bool Transparent, bool? Accessible,
    double? Interbank, PriceQuote At200, PriceQuote At500)
{
    /// <summary>The quote for an amount of 200 or 500 US dollars.</summary>
    public PriceQuote At(int amount) => amount switch
    {
        200 => At200,
        500 => At500,
        _ => throw new ArgumentOutOfRangeException(nameof(amount), amount, "prices are asked for 200 and 500 US dollars"),
    };

    /// <summary>Total cost where it counts as a price: transparent, and a number.</summary>
    internal double? Price(int amount) => Transparent && At(amount).Total is { } total && double.IsFinite(total) ? total : null;
}
