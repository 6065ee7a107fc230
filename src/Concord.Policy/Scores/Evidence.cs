namespace Concord.Policy;

/// <summary>What an effect rests on. Where the register has no word of the scale, the first word of its basis decides.</summary>
internal static class Evidence
{
    /// <summary>law, data, study, expert or press; null where it cannot be told.</summary>
    public static string? Of(Effect effect)
    {
        if (effect.Evidence is not null) return effect.Evidence;
        var basis = effect.Source ?? "";
        if (basis.StartsWith("law", StringComparison.Ordinal) || basis.StartsWith("text", StringComparison.Ordinal)) return "law";
        if (basis.StartsWith("press", StringComparison.Ordinal)) return "press";
        return basis.StartsWith("inference", StringComparison.Ordinal) ? "expert" : null;
    }

    public static bool IsLaw(Effect effect) => Of(effect) == "law";

    /// <summary>Whether a primary source stands behind the effect: the text of a law, or published data. The register's own mark goes first.</summary>
    public static bool IsPrimary(Effect effect) => effect.Verified ?? Of(effect) is "law" or "data";
}
