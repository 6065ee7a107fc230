namespace Concord.Policy;

/// <summary>
/// K01: two provisions in force on the same conduct of the same bearer in the same cells that cannot both be followed (strong) or undo each other (weak),
/// with the way in which the law resolves it, or that it stays open.
/// </summary>
internal static class NormConflict
{
    public const string Exception = "exception (special and later wins)";
    public const string OpenAgreement = "OPEN agreement with another State against domestic act";
    public const string MadeUnder = "exception (made under the other act)";
    public const string SupersededSameRank = "superseded (later of same rank wins)";
    public const string OpenSameDay = "OPEN same rank same day";
    public const string SupersededHigher = "superseded (later and higher wins)";
    public const string OpenDefies = "OPEN later lower act defies earlier higher act";

    /// <summary>No order of rank or time holds between the acts of two states.</summary>
    public const string OpenStates = "OPEN acts of two States";

    /// <summary>The conflicts on each conduct and bearer; a group whose provisions are those of <paramref name="like"/> is taken over from it.</summary>
    public static IReadOnlyDictionary<(string Conduct, string Bearer), NormGroup> Groups(Snapshot s, IReadOnlyDictionary<(string Conduct, string Bearer), NormGroup>? like)
    {
        var groups = new Dictionary<(string, string), NormGroup>();
        foreach (var same in s.Provisions.GroupBy(p => (p.Row.Conduct, p.BearerKey)))
        {
            ScopedProvision[] provisions = [.. same.OrderBy(p => p.Row.InForce.From).ThenBy(p => p.Order)];
            groups[same.Key] = like is not null && like.TryGetValue(same.Key, out var old) && old.IsOf(provisions) ? old : new(provisions, [.. Find(s, provisions)]);
        }
        return groups;
    }

    private static IEnumerable<Finding> Find(Snapshot s, ScopedProvision[] provisions)
    {
        for (var i = 0; i < provisions.Length; i++)
        {
            for (var j = i + 1; j < provisions.Length; j++)
            {
                if (Grade(provisions[i].Row.Modality, provisions[j].Row.Modality) is { } grade && provisions[i].Scope.Intersects(provisions[j].Scope))
                    yield return Make(s, provisions[i], provisions[j], grade);
            }
        }
    }

    /// <summary>strong: no act complies with both; weak: one undoes the other; null: they agree.</summary>
    public static string? Grade(Modality a, Modality b) => (a < b ? (a, b) : (b, a)) switch
    {
        (Modality.Obliged, Modality.Forbidden) => "strong",
        (Modality.Obliged, Modality.Waived) or (Modality.Permitted, Modality.Forbidden) => "weak",
        _ => null,
    };

    /// <summary>How the conflict is resolved; the first line that fits. The provisions stand in order of their first days.</summary>
    public static string Resolve(ScopedProvision earlier, ScopedProvision later)
    {
        var sameDay = earlier.Row.InForce.From == later.Row.InForce.From;
        var sameState = earlier.Instrument.Country == later.Instrument.Country;
        if (sameState && !sameDay && later.Rank >= earlier.Rank && earlier.Scope.Contains(later.Scope) && earlier.Scope.Count > later.Scope.Count) return Exception;
        if (earlier.Instrument.IsAgreement != later.Instrument.IsAgreement) return OpenAgreement;
        if (earlier.Row.Under == later.Instrument.Id || later.Row.Under == earlier.Instrument.Id) return MadeUnder;
        if (!sameState) return OpenStates;
        if (later.Rank == earlier.Rank) return sameDay ? OpenSameDay : SupersededSameRank;
        return later.Rank > earlier.Rank || sameDay ? SupersededHigher : OpenDefies;
    }

    public static bool IsOpen(Finding finding) => finding.Detail.StartsWith("OPEN", StringComparison.Ordinal);

    private static Finding Make(Snapshot s, ScopedProvision a, ScopedProvision b, string grade)
    {
        var overlap = a.Scope.And(b.Scope);
        return new()
        {
            Id = Finding.MakePairId(FindingKind.K01, null, a.Row.Id, b.Row.Id), Kind = FindingKind.K01, Grade = grade, Country = a.Instrument.Country,
            A = $"{a.Row.Id}|{b.Row.Id}", B = $"{a.Instrument.Id}|{b.Instrument.Id}", Detail = Resolve(a, b),
            N = overlap.Count, Severity = s.Weight(overlap), Scope = overlap, Inputs = [a.Row, b.Row, a.Instrument, b.Instrument],
        };
    }
}

/// <summary>The provisions in force on one conduct of one bearer, in order, and the conflicts among them.</summary>
internal sealed record NormGroup(ScopedProvision[] Provisions, IReadOnlyList<Finding> Findings)
{
    public bool IsOf(ScopedProvision[] provisions)
    {
        if (provisions.Length != Provisions.Length) return false;
        for (var i = 0; i < provisions.Length; i++)
        {
            if (!ReferenceEquals(provisions[i], Provisions[i])) return false;
        }
        return true;
    }
}
