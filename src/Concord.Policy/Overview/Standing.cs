namespace Concord.Policy;

/// <summary>How far the rows behind a finding were checked.</summary>
public static class Standing
{
    /// <summary>The inputs that lack a checked primary source: empty for a finding that may be graded.</summary>
    public static IReadOnlyList<RegisterRow> Unchecked(Finding f) => [.. f.Inputs.Where(row => !IsChecked(row))];

    /// <summary>Whether every input of a finding has a checked primary source, so that it may be shown with its grade.</summary>
    public static bool IsVerified(Finding f) => Unchecked(f).Count == 0;

    /// <summary>Whether a row may stand behind a graded public finding.</summary>
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
