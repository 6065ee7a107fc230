namespace Concord.Policy;

/// <summary>Points of a domain or of a whole checklist. What is not answered is unknown: it widens the range from <see cref="Low"/> to <see cref="High"/> and is never read as no.</summary>
/// <param name="Name">Domain, or ALL.</param>
/// <param name="Low">Per cent were every open question a no.</param>
/// <param name="High">Per cent were every open question a yes.</param>
/// <param name="Answered">Questions answered.</param>
/// <param name="Questions">Questions asked.</param>
public sealed record ChecklistPart(string Name, double Low, double High, int Answered, int Questions)
{
    /// <summary>The per cent, or null while the open questions leave it open.</summary>
    public double? Percent => Low == High ? Low : null;
}

/// <summary>The score of one country on one checklist: a self-assessment, unofficial.</summary>
/// <param name="Checklist">Checklist.</param>
/// <param name="Subject">Country, or agreement, that was asked about.</param>
/// <param name="Domains">Domains in order.</param>
/// <param name="Overall">All questions.</param>
public sealed record ChecklistScore(Checklist Checklist, string Subject, IReadOnlyList<ChecklistPart> Domains, ChecklistPart Overall)
{
    /// <summary>The band of a part in the words of indicator 10.7.2 (below 40, below 80, below 100, 100); null where the list has no bands or open questions leave it open.</summary>
    public string? Band(ChecklistPart part) => Checklist.HasBands && BandOf(part.Low) is var band && band == BandOf(part.High) ? band : null;

    /// <summary>Scores the answers of a register.</summary>
    public static ChecklistScore Of(Register register, Checklist checklist, string country) =>
        Of(checklist, country, register.Answers.Where(a => a.Checklist == checklist.Id && a.Country == country).ToDictionary(a => a.Item, a => a.Value, StringComparer.Ordinal));

    /// <summary>Scores answers by item.</summary>
    /// <exception cref="ArgumentException">An item is unknown, or its value no answer to it.</exception>
    public static ChecklistScore Of(Checklist checklist, string subject, IReadOnlyDictionary<string, double> answers)
    {
        foreach (var (item, value) in answers)
        {
            if (checklist.Item(item)?.Allows(value) != true) throw new ArgumentException($"{value} is no answer to {item} of {checklist.Id}", nameof(answers));
        }
        return new(checklist, subject, [.. checklist.Items.GroupBy(i => i.Domain).Select(d => Part(d.Key, [.. d], answers))], Part("ALL", checklist.Items, answers));
    }

    private static ChecklistPart Part(string name, IReadOnlyList<ChecklistItem> items, IReadOnlyDictionary<string, double> answers)
    {
        var most = Sum(items, i => i.Points);
        return new(name, 100 * Sum(items, i => answers.GetValueOrDefault(i.Code)) / most, 100 * Sum(items, i => answers.TryGetValue(i.Code, out var v) ? v : i.Points) / most,
            items.Count(i => answers.ContainsKey(i.Code)), items.Count);
    }

    private static double Sum(IEnumerable<ChecklistItem> items, Func<ChecklistItem, double> points) =>
        items.GroupBy(i => i.CapGroup ?? i.Code).Sum(g => g.First().CapGroup is null ? g.Sum(points) : Math.Min(g.First().Cap, g.Sum(points)));

    private static string BandOf(double percent) => percent switch { < 40 => "Requires further progress", < 80 => "Partially meets", < 100 => "Meets", _ => "Fully meets" };
}
