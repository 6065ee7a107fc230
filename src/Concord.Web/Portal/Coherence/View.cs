using Concord.Charts;
using Concord.Review;

namespace Concord.Web.Portal.Coherence;

/// <summary>Words that may lead somewhere.</summary>
/// <param name="Text">The words.</param>
/// <param name="Link">Where they lead; null for nowhere.</param>
/// <param name="Own">Words of the register, which stay in its language and keep their own direction.</param>
public sealed record Cell(string Text, string? Link = null, bool Own = false)
{
    /// <summary>Class of a heat map, 1 to 5; 0 for a cell without colour.</summary>
    public int Heat { get; init; }

    /// <summary>Words that lead nowhere.</summary>
    public static implicit operator Cell(string text) => new(text);
}

/// <summary>A piece of a page of policies.</summary>
public abstract record Piece;

/// <summary>A table whose cells may lead on; it is a file beside the page too.</summary>
/// <param name="Id">Anchor and name of the file.</param>
/// <param name="Title">Title.</param>
/// <param name="Columns">Columns; the first one names the row.</param>
/// <param name="Rows">Rows; none: <see cref="Empty"/> says so.</param>
public sealed record LinkedTable(string Id, string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows) : Piece
{
    /// <summary>What stands in place of a table without rows.</summary>
    public string Empty { get; init; } = "";

    /// <summary>A sentence below the table; may be empty.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>Terms with what they are.</summary>
/// <param name="Facts">Term and what it is.</param>
public sealed record FactList(IReadOnlyList<(string Name, IReadOnlyList<Cell> Values)> Facts) : Piece;

/// <summary>A list of words that may lead on.</summary>
/// <param name="Points">Words, and a sentence below them, or empty.</param>
public sealed record PointList(IReadOnlyList<(Cell Point, string Detail)> Points) : Piece;

/// <summary>A sentence.</summary>
/// <param name="Text">The sentence.</param>
public sealed record Paragraph(string Text) : Piece;

/// <summary>A block as reviews have them: note, picture.</summary>
/// <param name="Block">The block.</param>
public sealed record ReviewPiece(Block Block) : Piece;

/// <summary>The date control: a form that asks for the same page as of another day.</summary>
/// <param name="Day">The day shown, as <c>2026-02-01</c>.</param>
/// <param name="Fault">What was wrong with the day that was asked for; empty if nothing.</param>
public sealed record DayControl(string Day, string Fault) : Piece;

/// <summary>A part of a page with a heading.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">Heading.</param>
/// <param name="Pieces">What stands in it.</param>
public sealed record Part(string Id, string Title, IReadOnlyList<Piece> Pieces);

/// <summary>A page of policies before it is drawn.</summary>
/// <param name="Title">Title.</param>
/// <param name="Parts">Parts in reading order.</param>
public sealed record CoherenceView(Cell Title, IReadOnlyList<Part> Parts)
{
    /// <summary>The way here from the list of registers.</summary>
    public IReadOnlyList<Cell> Trail { get; init; } = [];

    /// <summary>A sentence or two below the title.</summary>
    public string Lede { get; init; } = "";

    /// <summary>How far the register was reviewed; empty on pages of no register.</summary>
    public string Standing { get; init; } = "";

    /// <summary>Whether the page has an address of its own, with files beside it; the answer to a draft has none.</summary>
    public bool Kept { get; init; } = true;

    /// <summary>Every table of the page, of pictures too, by the name of its file.</summary>
    public IEnumerable<LinkedTable> Tables => Parts.SelectMany(p => p.Pieces).OfType<LinkedTable>().Where(t => t.Rows.Count > 0);

    /// <summary>Every block of the page.</summary>
    public IEnumerable<Block> Blocks => Parts.SelectMany(p => p.Pieces).OfType<ReviewPiece>().Select(p => p.Block);
}
