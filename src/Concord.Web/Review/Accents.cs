using Concord.Review;

namespace Concord.Web.Review;

/// <summary>Class names of the style sheet for what a colour means.</summary>
internal static class Accents
{
    public static string? Class(Accent accent) => accent switch
    {
        Accent.People => "people",
        Accent.Money => "money",
        Accent.Caution => "caution",
        _ => null,
    };
}
