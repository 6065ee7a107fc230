using Concord.Web.Portal.Layout;

namespace Concord.Web.Portal.Site;

/// <summary>What a handler gives for a request: a page, a file, or another address. Null where there is nothing under that address.</summary>
public abstract record Answer;

/// <summary>A page before it is drawn.</summary>
/// <param name="Title">Title, without the portal's name.</param>
/// <param name="Body">Component of what stands between head and foot.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record Page(string Title, Type Body, Dictionary<string, object?> Parameters) : Answer
{
    /// <summary>One or two sentences for search engines; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The entry of the main menu that the page belongs to.</summary>
    public MenuEntry? Entry { get; init; }

    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether search engines may list the page.</summary>
    public bool Listed { get; init; } = true;
}

/// <summary>A file to be downloaded.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="ContentType">Media type with charset.</param>
public sealed record FileAnswer(byte[] Bytes, string ContentType) : Answer;

/// <summary>The address under which the thing is found: path within the language, without a slash at its head.</summary>
public sealed record MovedTo(string Path) : Answer;
