namespace Concord.Policy;

/// <summary>A set of cells: every pair of a corridor and a leaf group of two sets. All scopes of a register have this form, so that no set of cells is ever written out.</summary>
internal readonly record struct Scope(Bits Corridors, Bits Leaves)
{
    public bool IsEmpty => Corridors.IsEmpty || Leaves.IsEmpty;

    public int Count => Corridors.Count * Leaves.Count;

    public bool Intersects(Scope other) => Corridors.Intersects(other.Corridors) && Leaves.Intersects(other.Leaves);

    public Scope And(Scope other) => new(Corridors.And(other.Corridors), Leaves.And(other.Leaves));

    /// <summary>Whether every cell of the other scope is a cell of this one; an empty scope is in all.</summary>
    public bool Contains(Scope other) => other.IsEmpty || (Corridors.Contains(other.Corridors) && Leaves.Contains(other.Leaves));
}
