namespace Concord.Policy.Tests;

/// <summary>The engine against the oracle on random registers, and on registers with contradictions and near-misses planted among the rows.</summary>
public sealed class OracleTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 15)]
    [InlineData(3, 25)]
    [InlineData(4, 40)]
    public void Precision_and_recall_on_random_registers_are_one(int seed, int instruments)
    {
        var seen = new HashSet<string>();
        for (var round = 0; round < 12; round++)
        {
            var register = new Synthetic(seed * 1000 + round).Make(instruments);
            var expected = new Oracle(register, Synthetic.Day).All();
            Compare(PolicyAssessment.Of(register, Synthetic.Day).Findings, expected);
            seen.UnionWith(expected.Select(e => e.Kind));
        }
        if (instruments == 40) seen.Order().ShouldBe(Enum.GetNames<FindingKind>().Order());
    }

    [Fact]
    public void Scores_of_random_registers_equal_those_of_the_oracle()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var register = new Synthetic(seed).Make(15);
            var oracle = new Oracle(register, Synthetic.Day);
            var assessment = PolicyAssessment.Of(register, Synthetic.Day);
            foreach (var e in assessment.Aims.Values.Concat(assessment.Promises.Values))
            {
                var cells = e.Aim.Scope.Corridors.Members().SelectMany(c => e.Aim.Scope.Leaves.Members().Select(l => (assessment.Snapshot.Ground.CorridorRows[c].Id, assessment.Snapshot.Ground.LeafNames[l]))).ToHashSet();
                var (c, k, waste) = oracle.Score(e.Aim.Outcome, e.Aim.Sign, cells);
                Near(e.Coherence(0.5), c, e.Aim.Id);
                Near(e.Coverage(0.5), k, e.Aim.Id);
                e.Waste(0.5).ShouldBe(waste, 1e-12);
            }
        }
    }

    [Fact]
    public void Planted_contradictions_are_found_and_near_misses_are_not()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var (register, planted, nearMisses) = Planted.In(new Synthetic(seed).Make(12));
            var found = PolicyAssessment.Of(register, Synthetic.Day).Findings.Select(f => f.Id).ToHashSet();
            planted.Where(id => !found.Contains(id)).ShouldBeEmpty($"seed {seed}");
            nearMisses.Where(found.Contains).ShouldBeEmpty($"seed {seed}");
            Compare(PolicyAssessment.Of(register, Synthetic.Day).Findings, new Oracle(register, Synthetic.Day).All());
        }
    }

    private static void Compare(IReadOnlyList<Finding> findings, IReadOnlyList<Expected> expected)
    {
        findings.Select(f => (f.Kind.ToString(), f.A, f.B, f.Grade)).Order().ShouldBe(expected.Select(e => (e.Kind, e.A, e.B, e.Grade)).Order());
        var byKey = expected.ToLookup(e => (e.Kind, e.A, e.B, e.Grade));
        foreach (var f in findings)
        {
            var e = byKey[(f.Kind.ToString(), f.A, f.B, f.Grade)].First();
            f.N.ShouldBe(e.N, f.Id);
            Near(f.Severity, e.Severity, f.Id);
        }
    }

    private static void Near(double? number, double? expected, string what)
    {
        number.HasValue.ShouldBe(expected.HasValue, what);
        if (number is { } n) n.ShouldBe(expected!.Value, 1e-12, what);
    }
}
