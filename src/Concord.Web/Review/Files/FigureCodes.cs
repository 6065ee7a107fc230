using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Web.Review;

/// <summary>Breakdowns of a figure as the words that the files use; they are the same in every language.</summary>
internal static class FigureCodes
{
    public static string Of(Sex sex) => sex switch { Sex.Both => "both", Sex.Female => "female", Sex.Male => "male", _ => throw Unknown(sex) };

    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Published => "published",
        ObservationStatus.Modelled => "modelled",
        ObservationStatus.Provisional => "provisional",
        ObservationStatus.Suppressed => "suppressed",
        ObservationStatus.Projected => "projected",
        ObservationStatus.Estimated => "estimated",
        _ => throw Unknown(status),
    };

    public static string Of(CopyKind copy) => copy switch
    {
        CopyKind.AsPublished => "as-published",
        CopyKind.Reshaped => "reshaped",
        CopyKind.Derived => "derived",
        CopyKind.Estimated => "estimated",
        _ => throw Unknown(copy),
    };

    /// <summary>The flags set, joined by a plus sign; empty where the publisher says nothing.</summary>
    public static string Of(Definition definition)
    {
        (Definition Flag, string Word)[] words =
        [
            (Definition.BornAbroad, "born-abroad"), (Definition.Citizenship, "citizenship"),
            (Definition.RefugeesIncluded, "refugees-included"), (Definition.Imputed, "imputed"),
        ];
        return string.Join('+', words.Where(w => definition.HasFlag(w.Flag)).Select(w => w.Word));
    }

    private static ArgumentOutOfRangeException Unknown(Enum value) => new(nameof(value), value, "the files have no word for this");
}
