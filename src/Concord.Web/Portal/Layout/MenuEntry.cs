using Concord.Core;

namespace Concord.Web.Portal.Layout;

/// <summary>Entries of the main menu.</summary>
public enum MenuEntry
{
    /// <summary>Countries, territories and areas.</summary>
    Areas,

    /// <summary>Pairs of origin and destination.</summary>
    Corridors,

    /// <summary>Registers of policies, findings, the what-if.</summary>
    Policies,

    /// <summary>Measures, releases, quality, interfaces.</summary>
    Data,

    /// <summary>How figures are made and what words mean.</summary>
    Methods,
}

/// <summary>Where the entries lead and what they are called.</summary>
internal static class Menu
{
    public static IReadOnlyList<(MenuEntry Entry, string Path, string Name)> Of(Words text) =>
    [
        (MenuEntry.Areas, "areas/", text["Areas"]),
        (MenuEntry.Corridors, "corridors/", text["Corridors"]),
        (MenuEntry.Policies, "coherence/", text["Policies"]),
        (MenuEntry.Data, "explore/", text["Data"]),
        (MenuEntry.Methods, "methods/", text["Methods"]),
    ];
}
