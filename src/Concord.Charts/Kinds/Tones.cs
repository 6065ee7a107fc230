namespace Concord.Charts;

/// <summary>Words of the style sheet for tones.</summary>
internal static class Tones
{
    /// <summary>Class that gives a mark its colour, beside the class of its kind.</summary>
    public static string Css(Tone tone) => tone switch
    {
        Tone.PeopleToo => "p2",
        Tone.Money => "o",
        Tone.Against => "r",
        Tone.Plain => "k",
        Tone.Rest => "rest",
        _ => "a",
    };

    /// <summary>Class that gives words the colour of their mark.</summary>
    public static string Words(Tone tone) => tone switch
    {
        Tone.Money => "c-o",
        Tone.Against => "c-r",
        Tone.People => "c-a",
        Tone.PeopleToo => "c-p2",
        _ => "c-k",
    };
}
