namespace Concord.Policy;

/// <summary>How far the rows behind a finding were checked.</summary>
internal static class Standing
{
    /// <summary>The inputs that lack a checked primary source: empty for a finding that may be graded.</summary>
    public static IReadOnlyList<RegisterRow> Unchecked(Finding f) => [.. f.Inputs.Where(row => !IsChecked(row))];

    public static bool IsChecked(RegisterRow row) => row switch
    {
        Effect e => Evidence.IsPrimary(e),
        // A gap between law here and a demand there needs a source for each.
        ReciprocityLevel r => r.IsChecked && !string.IsNullOrWhiteSpace(r.DemandSource) && !string.IsNullOrWhiteSpace(r.GrantSource),
        // Provisions rest on their instrument, which is among the inputs, unless they say otherwise.
        Provision p => p.Verified ?? true,
        _ => row.IsChecked,
    };
}
