using BenchmarkDotNet.Attributes;
using Concord.Policy;

namespace Concord.Bench;

/// <summary>A what-if on a large register: 1,000 instruments, 1,000 corridors × 20 leaf groups. The limit is 50 ms after load.</summary>
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private PolicyAssessment before = null!;
    private PolicyDraft draft = null!;
    private Finding conflict = null!;

    [GlobalSetup]
    public void Load()
    {
        var register = PolicyWorld.Register(instruments: 1_000, corridors: 1_000, leaves: 20);
        before = PolicyAssessment.Of(register, Day);
        draft = PolicyDraft.ReadText(PolicyWorld.Draft, "draft.yaml", register).Draft ?? throw new InvalidOperationException("the draft of the benchmark is flawed");
        conflict = before.Findings.First(f => f.Kind == FindingKind.K01);
    }

    [Benchmark(Baseline = true)]
    public int WhatIfOnALoadedRegister() => WhatIf.Compare(before, draft).Appear.Count;

    [Benchmark]
    public int AssessFromScratch() => PolicyAssessment.Of(before.Register, Day).Findings.Count;

    [Benchmark]
    public int SmallestAmendment() => AmendmentSearch.Smallest(before, conflict).Tried.Count;
}
