namespace Concord.Core;

/// <summary>Words of units that are the same in every language.</summary>
public static class Units
{
    /// <summary>Symbol for tables and files: <c>persons</c>, <c>US$</c>, <c>%</c>, <c>km</c>; <c>1</c> for counts, classes, scores and yes or no.</summary>
    public static string Symbol(this Unit unit) => unit switch
    {
        Unit.Persons => "persons",
        Unit.UsDollars => "US$",
        Unit.PercentOfAmount or Unit.PercentOfGdp or Unit.PercentOfPeople => "%",
        Unit.Kilometres => "km",
        Unit.InternationalDollars => "international $",
        _ => "1",
    };
}
