namespace Concord.Policy.Registers;

internal enum FieldKind
{
    Id,
    Text,
    Tokens,
    Date,
    Number,
    Whole,
    Flag,
    Word,
}

/// <summary>One column of a register's table, named once for the text, once for the tabular layout.</summary>
/// <param name="Name">Key in the text files.</param>
/// <param name="Kind">What stands in it.</param>
internal sealed record Field(string Name, FieldKind Kind)
{
    /// <summary>Column in CSV and spreadsheets, where it differs.</summary>
    public string Column { get; init; } = Name;

    public bool Required { get; init; }

    /// <summary>Not part of the basic tabular layout: written there only when some row uses it.</summary>
    public bool Extra { get; init; }

    /// <summary>Table whose ids the value (or each token) must be.</summary>
    public string? Refers { get; init; }

    /// <summary>The words allowed, in the order of their enumeration.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public double Min { get; init; } = double.MinValue;

    public double Max { get; init; } = double.MaxValue;

    /// <summary>One sentence for editors.</summary>
    public string Hint { get; init; } = "";
}

/// <summary>A table of the register: its fields and how a row becomes a record and back.</summary>
/// <param name="Name">Key in the text files.</param>
/// <param name="File">Name of its CSV file and sheet.</param>
/// <param name="Fields">Columns in the order of the tabular layout.</param>
internal sealed record Table(string Name, string File, IReadOnlyList<Field> Fields)
{
    /// <summary>Tables whose rows may be nested under a row of this one, with the field that the parent's id fills.</summary>
    public IReadOnlyList<(string Table, string Field)> Children { get; init; } = [];

    /// <summary>Whether rows have ids that must be unique.</summary>
    public bool Identified => Fields[0].Kind == FieldKind.Id;

    public Field? Find(string name) => Fields.FirstOrDefault(f => f.Name == name);

    public Field? FindColumn(string column) => Fields.FirstOrDefault(f => f.Column == column) ?? Find(column);
}
