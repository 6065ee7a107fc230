namespace Concord.Core;

/// <summary>How much a <see cref="Fault"/> weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Notice,

    /// <summary>Used, but a reader should know.</summary>
    Warning,

    /// <summary>Not used: the datum, row or file is rejected.</summary>
    Error,
}

/// <summary>Where a fault stands. Rows and columns count from 1, as the reader's own tool shows them; lines of a text file are rows.</summary>
public readonly record struct Place(string File, string? Sheet = null, int? Row = null, int? Column = null, string? Field = null)
{
    /// <summary>One line for a person: <c>file.xlsx, sheet Data, row 12, column 3 (Year)</c>.</summary>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder(File);
        if (Sheet is not null) text.Append(", sheet ").Append(Sheet);
        if (Row is { } row) text.Append(", row ").Append(row.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Column is { } column) text.Append(", column ").Append(column.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Field is not null) text.Append(" (").Append(Field).Append(')');
        return text.ToString();
    }
}

/// <summary>
/// A flaw in outside data: never thrown, always returned, so that a reader sees every one of them and nothing is half-written.
/// (What Concord finds about policies is a finding, not a fault.)
/// </summary>
/// <param name="Code">Stable, for tests and translation: <c>table.too-many-columns</c>.</param>
/// <param name="Severity">What became of the datum.</param>
/// <param name="Place">File, sheet, row, column and field, as far as known.</param>
/// <param name="Found">What stands there, in words.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="NextStep">What the reader can do now.</param>
public sealed record Fault(string Code, Severity Severity, Place Place, string Found, string? Expected = null, string? NextStep = null)
{
    /// <summary>One sentence for a person, place first.</summary>
    public override string ToString() =>
        $"{Place}: {Found}" + (Expected is null ? "" : $"; expected {Expected}") + (NextStep is null ? "." : $". {NextStep}");
}

/// <summary>The machine or the network is at fault, not the data: a full disk, a folder without write right, a server that does not answer.</summary>
public sealed class Unavailable : Exception
{
    /// <summary>Creates the exception; <paramref name="retry"/> says whether the same call may succeed later without any change.</summary>
    public Unavailable(string message, bool retry, Exception? inner = null) : base(message, inner) => Retry = retry;

    /// <summary>Whether the same call may succeed later.</summary>
    public bool Retry { get; }
}
