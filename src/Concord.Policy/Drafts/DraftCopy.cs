using System.Globalization;
using Concord.Policy.Registers;

namespace Concord.Policy;

/// <summary>Drafts to begin with, as text: a copy of an act's rows that somebody may edit, and the plain repeal of an act.</summary>
public static class DraftCopy
{
    /// <summary>The rows of an act under <c>change:</c>: as it stands the draft changes nothing; whoever edits a field changes that field.</summary>
    /// <param name="register">The register.</param>
    /// <param name="act">Id of the act.</param>
    /// <param name="day">Day to look at it.</param>
    /// <exception cref="ArgumentException">The register has no such act.</exception>
    public static string Of(Register register, string act, DateOnly day)
    {
        var instrument = Find(register, act);
        // An effect that several assessors rated has several rows of one id, and a draft names a row by its id.
        var effects = register.Effects.Where(e => e.Instrument == act).GroupBy(e => e.Id).Where(g => g.Count() == 1).Select(g => g.First());
        var rows = new Register { Instruments = [instrument], Provisions = [.. register.Provisions.Where(p => p.Instrument == act)], Effects = [.. effects] };
        var text = YamlWriter.Files(rows).Single(f => f.Name == "instruments.yaml").Text;
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).Select(l => "  " + l);
        return Head(instrument, day) + "change:\n" + string.Join('\n', lines) + "\n";
    }

    /// <summary>A draft that repeals an act with its provisions and effects.</summary>
    /// <exception cref="ArgumentException">The register has no such act.</exception>
    public static string Repeal(Register register, string act, DateOnly day) => Head(Find(register, act), day) + $"drop:\n  instruments: {YamlText.List([act])}\n";

    private static Instrument Find(Register register, string act) =>
        register.Instruments.FirstOrDefault(i => i.Id == act) ?? throw new ArgumentException($"the register has no act {act}", nameof(act));

    private static string Head(Instrument act, DateOnly day) =>
        $"draft:\n  title: {YamlText.Value(act.Name)}\n  day: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n";
}
