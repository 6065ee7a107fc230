using Concord.Policy;

namespace Concord.Bench;

/// <summary>A register of the size of a large union of states, the same at every run.</summary>
internal static class PolicyWorld
{
    public const string Draft = """
        draft: {title: benchmark, issuer: B0}
        add:
          instruments:
            - id: D1
              country: C00
              name: Draft
              start: 2026-03-01
              issuer: B0
              type: decree
              domain: d
              groups: [g0, g1, g2]
              corridors: ["C00-*"]
              status: draft
              provisions:
                - {id: D1.1, modality: forbidden, conduct: c1, bearer: worker}
                - {id: D1.2, modality: obliged, conduct: c2, bearer: worker}
                - {id: D1.3, modality: permitted, conduct: c3, bearer: agency}
              effects:
                - {id: D1.E1, outcome: O1, value: -2, confidence: 0.8}
                - {id: D1.E2, outcome: O2, value: 1, confidence: 0.6}
                - {id: D1.E3, outcome: O3, value: 3, confidence: 0.5}
        change:
          instruments:
            - {id: P7, groups: [g3]}
        drop:
          provisions: [V9.0]
        """;

    public static Register Register(int instruments, int corridors, int leaves)
    {
        var random = new Random(11);
        const int Countries = 20, Outcomes = 40, Conducts = 60;
        string Country(int i) => FormattableString.Invariant($"C{i:00}");
        var pairs = Enumerable.Range(0, corridors).Select(i => (From: Country(i % Countries), To: FormattableString.Invariant($"X{i / Countries:00}"))).ToList();
        string[] groups = [.. Enumerable.Range(0, leaves).Select(i => FormattableString.Invariant($"g{i}"))];
        IReadOnlyList<string> Where(int country) => random.Next(2) == 0 ? [Country(country) + "-*"] : [.. Enumerable.Range(0, 5 + random.Next(20)).Select(_ => pairs[random.Next(pairs.Count)]).Select(p => $"{p.From}-{p.To}").Distinct()];
        IReadOnlyList<string> Whom() => [.. Enumerable.Range(0, 1 + random.Next(6)).Select(_ => groups[random.Next(leaves)]).Distinct()];
        var acts = Enumerable.Range(0, instruments).Select(i => new Instrument
        {
            Id = FormattableString.Invariant($"P{i}"), Country = Country(i % Countries), Name = "act", InForce = new(new DateOnly(1990, 1, 1).AddDays(random.Next(12_000)), null),
            Issuer = FormattableString.Invariant($"B{i % Countries}"), Type = random.Next(4) == 0 ? "agreement" : "statute", Domain = "d", Groups = Whom(), Corridors = Where(i % Countries), Status = "in force",
        }).ToList();
        return new()
        {
            Groups = [.. groups.Select(g => new MigrantGroup { Id = g, Leaves = [g] })],
            Corridors = [.. pairs.Select(p => new RegisterCorridor { Id = $"{p.From}-{p.To}", Origin = p.From, Destination = p.To, People = random.Next(1, 100_000), Money = random.Next(1, 1_000) })],
            Actors = [.. Enumerable.Range(0, Countries).Select(i => new Actor { Id = FormattableString.Invariant($"B{i}"), Country = Country(i), Name = "body", Kind = "ministry", Rank = 3 })],
            Outcomes = [.. Enumerable.Range(0, Outcomes).Select(i => new Outcome { Id = FormattableString.Invariant($"O{i}"), Label = "outcome", Unit = "index" })],
            Instruments = acts,
            Provisions = [.. acts.SelectMany((a, i) => Enumerable.Range(0, 3).Select(k => new Provision
            {
                Id = FormattableString.Invariant($"V{i}.{k}"), Instrument = a.Id, Modality = (Modality)random.Next(4), Conduct = FormattableString.Invariant($"c{(i * 7 + k) % Conducts}"),
                Bearer = random.Next(2) == 0 ? "worker" : "agency", Groups = a.Groups, Corridors = a.Corridors, InForce = a.InForce,
            }))],
            Effects = [.. acts.SelectMany((a, i) => Enumerable.Range(0, 3).Select(k => new Effect
            {
                Id = FormattableString.Invariant($"E{i}.{k}"), Instrument = a.Id, Outcome = FormattableString.Invariant($"O{random.Next(Outcomes)}"), Value = random.Next(-3, 4), Sureness = random.Next(1, 11) / 10.0,
            }))],
            Objectives = [.. Enumerable.Range(0, 200).Select(i => new Objective
            {
                Id = FormattableString.Invariant($"J{i}"), Country = Country(i % Countries), Owner = FormattableString.Invariant($"B{i % Countries}"), Outcome = FormattableString.Invariant($"O{i % Outcomes}"),
                Direction = (Direction)random.Next(2), Groups = groups, Corridors = i % 10 == 0 ? [.. Enumerable.Range(0, Countries).Select(c => Country(c) + "-*")] : [Country(i % Countries) + "-*"], InForce = new(new DateOnly(2000, 1, 1), null),
            })],
        };
    }
}
