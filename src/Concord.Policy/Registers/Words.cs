namespace Concord.Policy.Registers;

/// <summary>Closed lists of words that several columns share.</summary>
internal static class Words
{
    public static readonly string[] Modalities = ["obliged", "permitted", "forbidden", "waived"];
    public static readonly string[] Directions = ["raise", "lower", "keep"];
    public static readonly string[] Demands = ["raise", "lower", "obliged", "permitted", "forbidden"];
    public static readonly string[] Grades = ["H", "M", "L"];
    public static readonly string[] Evidence = ["law", "data", "study", "expert", "press"];
    public static readonly string[] Capacities = ["staff", "data", "procedure", "focal point"];
    public static readonly string[] Tags = ["both", "migration", "development", "other"];

    /// <summary>Fields of policy: a finding that joins two of them stands before one within a field.</summary>
    public static readonly string[] Fields =
    [
        "migration", "labour", "health", "education", "social protection", "finance", "trade", "environment", "security", "rights", "foreign affairs", "diaspora", "development",
    ];

    /// <summary>Matters that agreements settle; a mirror is looked for in the first five.</summary>
    public static readonly string[] Matters = ["labour", "social security", "recognition", "tax", "health personnel", "readmission", "mobility"];
}
