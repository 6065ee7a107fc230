namespace Concord.Policy;

/// <summary>Scores of an assessment. No single index is made of them, and countries are not to be compared.</summary>
public static class PolicyScores
{
    /// <summary>Weights of people against money at which rows are given.</summary>
    public static IReadOnlyList<double> PeopleWeights { get; } = [0.5, 1, 0];

    /// <summary>
    /// A row per objective and weight, then per country ALL (objectives), a row per commitment on an outcome, and ALL+C (objectives and commitments).
    /// A country without objectives shows its commitments all the same.
    /// </summary>
    public static IReadOnlyList<ScoreRow> Rows(PolicyAssessment assessment)
    {
        var rows = new List<ScoreRow>();
        foreach (var country in Countries(assessment))
        {
            var objectives = assessment.Aims.Values.Where(e => e.Aim.Country == country).ToList();
            var promises = assessment.Promises.Values.Where(e => e.Aim.Country == country && assessment.Register.Effects.Any(f => f.Outcome == e.Aim.Outcome)).ToList();
            foreach (var e in objectives) rows.AddRange(PeopleWeights.Select(a => Row(e, a)));
            if (objectives.Count > 0) rows.Add(Mean("ALL", country, objectives));
            foreach (var e in promises) rows.AddRange(PeopleWeights.Select(a => Row(e, a)));
            if (promises.Count > 0) rows.Add(Mean("ALL+C", country, [.. objectives, .. promises]));
        }
        return rows;
    }

    /// <summary>The score of one objective or commitment.</summary>
    internal static ScoreRow Row(AimEvaluation e, double peopleWeight) => new()
    {
        Id = e.Aim.Id, Country = e.Aim.Country, Owner = e.Aim.Owner ?? "", Outcome = e.Aim.Outcome, Direction = e.Aim.DirectionWord, PeopleWeight = peopleWeight,
        Weight = e.ScopeWeight(peopleWeight), Coherence = e.Coherence(peopleWeight), Coverage = e.Coverage(peopleWeight), Waste = e.Waste(peopleWeight), Live = e.Live(peopleWeight),
        CoherenceLow = e.Shifted(-1).Coherence(peopleWeight), CoherenceHigh = e.Shifted(1).Coherence(peopleWeight), Inventory = InventoryOf(e),
    };

    internal static Inventory InventoryOf(AimEvaluation e)
    {
        var views = e.Contributions.SelectMany(c => c.Effects).Distinct().ToList();
        return new(views.Select(v => v.Row.Id).Distinct().Count(), views.Select(v => v.Row.Assessor ?? "").Distinct().Count(),
            views.Count == 0 ? null : (double)views.Count(v => Evidence.IsLaw(v.Row)) / views.Count,
            views.Select(v => AimEvaluation.AsAssessed(e.Aim, v)).Append(0).Min());
    }

    /// <summary>Means weighted by scope weight and priority: of coherence over the aims that have one, of coverage over all.</summary>
    private static ScoreRow Mean(string id, string country, IReadOnlyList<AimEvaluation> aims)
    {
        const double Half = 0.5;
        double Weight(AimEvaluation e) => e.ScopeWeight(Half) * e.Aim.Priority;
        double? MeanOf(Func<AimEvaluation, double?> value)
        {
            var known = aims.Select(e => (Value: value(e), Weight: Weight(e))).Where(p => p.Value is not null).ToList();
            var sum = known.Sum(p => p.Weight);
            return sum > 0 ? known.Sum(p => p.Value!.Value * p.Weight) / sum : null;
        }
        return new()
        {
            Id = id, Country = country, Outcome = country, PeopleWeight = Half, Weight = aims.Sum(e => e.ScopeWeight(Half)),
            Coherence = MeanOf(e => e.Coherence(Half)), Coverage = MeanOf(e => e.Coverage(Half)),
            // An aim on which nothing would act any more has no bound of its own: its coherence stands in, so that the mean is over the same aims.
            CoherenceLow = MeanOf(e => e.Shifted(-1).Coherence(Half) ?? e.Coherence(Half)), CoherenceHigh = MeanOf(e => e.Shifted(1).Coherence(Half) ?? e.Coherence(Half)),
        };
    }

    private static IEnumerable<string> Countries(PolicyAssessment a) => a.Aims.Values.Concat(a.Promises.Values).Select(e => e.Aim.Country).Distinct().Order(StringComparer.Ordinal);
}
