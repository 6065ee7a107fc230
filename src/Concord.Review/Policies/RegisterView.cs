using Concord.Core;
using Concord.Policy;
using Concord.Statistics.Lakes;

namespace Concord.Review.Policies;

/// <summary>A state's register as it is read on a day: assessed with the lake's sizes of corridors, its findings folded and ordered. Dear to make; in no language yet.</summary>
public sealed class RegisterView
{
    private readonly Dictionary<string, RegisterCorridor> corridors;

    private RegisterView(Register register, string country, PolicyAssessment assessment, LakeWeights weights)
    {
        (Register, Country, Assessment, Weights) = (register, country, assessment, weights);
        Overview = FindingOverview.Of(assessment, country);
        corridors = register.Corridors.ToDictionary(c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>The register.</summary>
    public Register Register { get; }

    /// <summary>Alpha-3 code of the state.</summary>
    public string Country { get; }

    /// <summary>The findings of the day.</summary>
    public PolicyAssessment Assessment { get; }

    /// <summary>The same folded and ordered for readers.</summary>
    public FindingOverview Overview { get; }

    /// <summary>Sizes of corridors behind it.</summary>
    public LakeWeights Weights { get; }

    /// <summary>Assesses a register as of today, or of the last day for which its sources were read.</summary>
    public static RegisterView Of(Lake lake, Register register, string country, DateOnly today)
    {
        var weights = LakeWeights.Of(lake, register);
        var options = AssessmentOptions.Default with { Weights = weights.Sources.Count > 0 ? weights.Weights : null };
        return new RegisterView(register, country, PolicyAssessment.Of(register, PolicyWords.Day(register, country, today), options), weights);
    }

    /// <summary>The same register on another day.</summary>
    public RegisterView On(DateOnly day) => day == Assessment.Day ? this : new RegisterView(Register, Country, PolicyAssessment.Of(Register, day, Assessment.Options), Weights);

    /// <summary>Acts of the state that concern a corridor, by the day on which they began.</summary>
    internal IEnumerable<Instrument> Acts(Corridor corridor) =>
        Register.Instruments.Where(i => i.Country == Country && i.Corridors.Any(c => Concerns(c, corridor))).OrderBy(i => i.InForce.From).ThenBy(i => i.Id, StringComparer.Ordinal);

    /// <summary>Lines of the overview that touch a corridor, in its order.</summary>
    internal IEnumerable<(FindingLine Line, TouchedCorridor Touched)> Findings(Corridor corridor) =>
        from line in Overview.Lines
        let touched = line.Touched.Corridors.FirstOrDefault(t => Concerns(t.Corridor, corridor))
        where touched is not null
        select (line, touched);

    /// <summary>Whether a register's word for corridors (an id, <c>PHL-*</c>, <c>*-PHL</c>, <c>PHL</c> or <c>*</c>) holds a corridor.</summary>
    private bool Concerns(string word, Corridor corridor)
    {
        var (from, to) = (corridor.From.Code, corridor.To.Code);
        if (corridors.TryGetValue(word, out var known)) return (known.Origin == from && known.Destination == to) || known.Members.Contains(corridor.ToString());
        return word == "*" || word == from || word == to || word == $"{from}-*" || word == $"*-{to}";
    }
}
