namespace Concord.Policy;

/// <summary>
/// A sentence in English with named placeholders, and their values: the key under which a catalogue of words has it in other languages. Values are ids, names and
/// finished words; numbers stand in fields of their own.
/// </summary>
/// <param name="Text">For example <c>{act} works against {objective}</c>.</param>
/// <param name="Values">A value for each placeholder.</param>
public sealed record Sentence(string Text, params IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>The English sentence, filled.</summary>
    public override string ToString() => Values.Aggregate(Text, (text, v) => text.Replace("{" + v.Name + "}", v.Value, StringComparison.Ordinal));
}
