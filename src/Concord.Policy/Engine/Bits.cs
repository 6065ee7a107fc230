using System.Numerics;

namespace Concord.Policy;

/// <summary>A set of small numbers of a fixed universe, one bit each. Immutable once built.</summary>
internal readonly struct Bits : IEquatable<Bits>
{
    private readonly ulong[] words;

    private Bits(ulong[] words) => this.words = words;

    public static Bits Of(int universe, IEnumerable<int> members)
    {
        var words = new ulong[(universe + 63) >> 6];
        foreach (var m in members) words[m >> 6] |= 1UL << (m & 63);
        return new(words);
    }

    /// <summary>A set whose words are given; the array is taken over.</summary>
    public static Bits OfWords(ulong[] words) => new(words);

    public bool this[int member] => (words[member >> 6] >> (member & 63) & 1) != 0;

    public bool IsEmpty => words.AsSpan().IndexOfAnyExcept(0UL) < 0;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var w in words) count += BitOperations.PopCount(w);
            return count;
        }
    }

    public bool Intersects(Bits other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & other.words[i]) != 0) return true;
        }
        return false;
    }

    public Bits And(Bits other)
    {
        var result = new ulong[words.Length];
        for (var i = 0; i < result.Length; i++) result[i] = words[i] & other.words[i];
        return new(result);
    }

    public Bits Or(Bits other)
    {
        var result = new ulong[words.Length];
        for (var i = 0; i < result.Length; i++) result[i] = words[i] | other.words[i];
        return new(result);
    }

    public Bits Without(Bits other)
    {
        var result = new ulong[words.Length];
        for (var i = 0; i < result.Length; i++) result[i] = words[i] & ~other.words[i];
        return new(result);
    }

    /// <summary>Whether every member of the other set is in this one.</summary>
    public bool Contains(Bits other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((other.words[i] & ~words[i]) != 0) return false;
        }
        return true;
    }

    public Enumerator GetEnumerator() => new(words);

    public IEnumerable<int> Members()
    {
        foreach (var m in ToArray()) yield return m;
    }

    public int[] ToArray()
    {
        var result = new int[Count];
        var i = 0;
        foreach (var m in this) result[i++] = m;
        return result;
    }

    public bool Equals(Bits other) => words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => obj is Bits other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var w in words) hash.Add(w);
        return hash.ToHashCode();
    }

    /// <summary>Walks the members in rising order without allocating.</summary>
    public struct Enumerator(ulong[] words)
    {
        private int word = -1;
        private ulong rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (++word >= words.Length) return false;
                rest = words[word];
            }
            Current = (word << 6) + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
