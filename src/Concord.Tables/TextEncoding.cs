namespace Concord.Tables;

/// <summary>The encoding of a text file.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8 with or without a byte order mark, or UTF-16 with one. Anything else is a fault, never guessed.</summary>
    Detect,

    /// <summary>ISO 8859-1, said by the person who knows the file.</summary>
    Latin1,

    /// <summary>Windows code page 1252, said by the person who knows the file.</summary>
    Windows1252,
}
