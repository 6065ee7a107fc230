namespace Concord.Policy;

/// <summary>An act, decree, agreement, programme or judgment.</summary>
public sealed record Instrument : IdentifiedRow
{
    /// <summary>Country whose act it is, alpha-3.</summary>
    public required string Country { get; init; }

    /// <summary>Title as cited.</summary>
    public required string Name { get; init; }

    /// <summary>Days in force.</summary>
    public required Interval InForce { get; init; }

    /// <summary>Actor that made it.</summary>
    public required string Issuer { get; init; }

    /// <summary>Kind of act, kept as written; an agreement with another State is exactly <c>agreement</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Policy field, kept as written: <c>social security</c>, <c>deployment ban</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>Fields of policy in a fixed list of words: labour, health, trade …; empty: those of its issuer.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Matters that an agreement settles: labour, social security, recognition, tax, health personnel, readmission, mobility.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Groups it concerns.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Corridors it concerns: ids, <c>PHL-*</c>, <c>*-PHL</c>, <c>PHL</c> or <c>*</c>.</summary>
    public required IReadOnlyList<string> Corridors { get; init; }

    /// <summary>What it says it wants.</summary>
    public string? StatedObjective { get; init; }

    /// <summary>Status for the reader. Only a status that begins with <c>draft</c> or <c>signed</c> matters: such an act never acts.</summary>
    public required string Status { get; init; }

    /// <summary>Money, in words.</summary>
    public string? Budget { get; init; }

    /// <summary>Instrument that gives the power to make this one.</summary>
    public string? EnabledBy { get; init; }

    /// <summary>Instruments without which this one cannot work.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Protects people (rights, trafficking, children, health and safety).</summary>
    public bool Protective { get; init; }

    /// <summary>A draft: acts only in a what-if.</summary>
    public bool IsDraft => Status.StartsWith("draft", StringComparison.Ordinal);

    /// <summary>Signed and not in force: never acts.</summary>
    public bool IsSignedOnly => Status.StartsWith("signed", StringComparison.Ordinal);

    /// <summary>An agreement with another State.</summary>
    public bool IsAgreement => Type == "agreement";

    /// <summary>Whether it acts on a day.</summary>
    public bool Acts(DateOnly day) => !IsDraft && !IsSignedOnly && InForce.Contains(day);
}

/// <summary>What a provision does to a conduct.</summary>
public enum Modality
{
    /// <summary>Must be done.</summary>
    Obliged,

    /// <summary>May be done.</summary>
    Permitted,

    /// <summary>Must not be done.</summary>
    Forbidden,

    /// <summary>Need not be done.</summary>
    Waived,
}

/// <summary>One rule of an instrument: who must, may, must not or need not do what, where and when.</summary>
public sealed record Provision : IdentifiedRow
{
    /// <summary>Instrument it stands in.</summary>
    public required string Instrument { get; init; }

    /// <summary>Article, in words.</summary>
    public string? Article { get; init; }

    /// <summary>What it does to the conduct.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Code of the conduct: <c>deploy-worker</c>.</summary>
    public required string Conduct { get; init; }

    /// <summary>Whose conduct: <c>state</c>, <c>worker</c>, <c>agency</c>, <c>sender</c> …</summary>
    public required string Bearer { get; init; }

    /// <summary>Groups.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Corridors.</summary>
    public required IReadOnlyList<string> Corridors { get; init; }

    /// <summary>Days in force.</summary>
    public required Interval InForce { get; init; }

    /// <summary>Instrument under whose delegated power it was made.</summary>
    public string? Under { get; init; }

    /// <summary>Remark.</summary>
    public string? Note { get; init; }

    /// <summary>Duties that this provision sanctions.</summary>
    public IReadOnlyList<string> Sanctions { get; init; } = [];

    /// <summary>Protects people; null takes the instrument's mark.</summary>
    public bool? Protective { get; init; }
}

/// <summary>What one assessor thinks that an instrument does to an outcome. Rows of one id are the views of several assessors on one effect.</summary>
public sealed record Effect : IdentifiedRow
{
    /// <summary>Instrument.</summary>
    public required string Instrument { get; init; }

    /// <summary>Provision it hangs on: then its scope and days are the provision's. Null: the instrument's.</summary>
    public string? Provision { get; init; }

    /// <summary>Outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>−3 to 3, on the variable, not on the good.</summary>
    public required double Value { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Sureness { get; init; }

    /// <summary>Who says so.</summary>
    public string? Assessor { get; init; }

    /// <summary>When it was assessed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Kind of evidence: law, data, study, expert, press; null where not said.</summary>
    public string? Evidence { get; init; }

    /// <summary>Whether a primary source stands behind it: the text of a law, or published data.</summary>
    public bool IsPrimary => Policy.Evidence.IsPrimary(this);
}
