namespace Concord.Statistics.Lakes;

/// <summary>
/// Which dataset's figure stands for "the" figure where several have one: the first in this list; datasets that are not in it come after, by name.
/// The order: the publisher that counts before one that compiles; the file with the later figures before the earlier; the publisher's own before a third party's.
/// </summary>
internal static class Preference
{
    private static readonly string[] Order =
    [
        "undesa-stock", "undesa-stock-od", "undesa-stock-destination", "worldbank-stock", "undesa-stock-wide", "undesa-wpp", "unhcr-population",
        "worldbank-wdi", "worldbank-wdi-remittances-received", "worldbank-wdi-remittances-paid", "knomad-remittances", "knomad-remittances-paid",
        "worldbank-bilateral-remittances", "worldbank-prices", "untc-icrmw",
    ];

    public static int Rank(string dataset) => Array.IndexOf(Order, dataset) is >= 0 and var i ? i : Order.Length;
}
