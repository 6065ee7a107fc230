using CsCheck;
using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

/// <summary>The properties of the score on random registers: the objectives of a synthetic register, every seed another one.</summary>
public sealed class ScorePropertyTests
{
    private const double Small = 1e-9;
    private static readonly Gen<Register> Registers = Gen.Int[0, 1_000_000].Select(seed => new Synthetic(seed).Make(10));
    private static readonly Gen<double> Alpha = Gen.Double[0, 1];

    [Fact]
    public void Coherence_and_coverage_lie_between_0_and_1_and_within_the_interval() => Registers.Select(Alpha).Sample((register, a) =>
    {
        foreach (var e in Aims(register))
        {
            if (e.Coherence(a) is { } c)
            {
                c.ShouldBeInRange(0, 1 + Small);
                (e.Shifted(-1).Coherence(a) ?? 0).ShouldBeLessThanOrEqualTo(c + Small);
                (e.Shifted(1).Coherence(a) ?? 1).ShouldBeGreaterThanOrEqualTo(c - Small);
            }
            if (e.Coverage(a) is { } k) k.ShouldBeInRange(0, 1 + Small);
        }
    }, iter: 100);

    [Fact]
    public void The_loss_is_the_sum_of_the_shares_and_the_pairs_add_up_to_the_waste() => Registers.Select(Alpha).Sample((register, a) =>
    {
        foreach (var e in Aims(register))
        {
            if (e.Coherence(a) is { } c) e.Blames(a).Sum(b => b.Blame).ShouldBe(1 - c, Small);
            e.Pairs(a).Sum(p => p.Severity).ShouldBe(e.Waste(a), Small);
        }
    }, iter: 100);

    [Fact]
    public void Corridors_add_up_to_the_whole() => Registers.Select(Alpha).Sample((register, a) =>
    {
        foreach (var e in Aims(register).Where(e => e.Coherence(a) is not null))
        {
            double Sum(Func<AimEvaluation.CorridorPart, double> part) => e.Corridors.Zip(e.ByCorridor).Sum(p => e.Shares.Weight(p.First, a) * part(p.Second));
            (Sum(p => p.Coherence) / Sum(p => p.Live)).ShouldBe(e.Coherence(a)!.Value, Small);
            (Sum(p => p.Covered) / Sum(_ => 1)).ShouldBe(e.Coverage(a)!.Value, Small);
        }
    }, iter: 100);

    [Fact]
    public void Splitting_an_instrument_into_parts_changes_nothing() => Registers.Select(Gen.Double[0.05, 0.95]).Sample((register, part) =>
    {
        var split = register with
        {
            Instruments = [.. register.Instruments, .. register.Instruments.Select(i => i with { Id = i.Id + "b" })],
            Effects = [.. register.Effects.Where(e => e.Provision is null).SelectMany(e => new[] { e with { Sureness = e.Sureness * part }, e with { Id = e.Id + "b", Instrument = e.Instrument + "b", Sureness = e.Sureness * (1 - part) } })],
        };
        Same(register with { Effects = [.. register.Effects.Where(e => e.Provision is null)] }, split, waste: true);
    }, iter: 60);

    [Fact]
    public void Every_instrument_twice_changes_neither_coherence_nor_coverage() => Registers.Sample(register => Same(register, register with
    {
        Instruments = [.. register.Instruments, .. register.Instruments.Select(i => i with { Id = i.Id + "b" })],
        Provisions = [.. register.Provisions, .. register.Provisions.Select(p => p with { Id = p.Id + "b", Instrument = p.Instrument + "b" })],
        Effects = [.. register.Effects, .. register.Effects.Select(e => e with { Id = e.Id + "b", Instrument = e.Instrument + "b", Provision = e.Provision is null ? null : e.Provision + "b" })],
    }, waste: false), iter: 60);

    [Fact]
    public void Sizes_count_by_their_proportions_only() => Registers.Select(Gen.Double[0.1, 100], Gen.Double[0.1, 100]).Sample((register, people, money) =>
        Same(register, register with { Corridors = [.. register.Corridors.Select(c => c with { People = c.People * people, Money = c.Money * money })] }, waste: true), iter: 60);

    [Fact]
    public void One_more_support_never_lowers_and_one_more_harm_never_raises() =>
        Registers.Select(Gen.Int[0, 9], Gen.Int[1, 3], Gen.Double[0.1, 1], Gen.Int[0, 3]).Sample((register, act, size, sureness, outcome) =>
        {
            var before = Aims(register).ToDictionary(e => e.Aim.Id);
            foreach (var value in new[] { size, -size })
            {
                var more = register with { Effects = [.. register.Effects, Effect("new", $"A{act}", value, sureness, $"O{outcome}")] };
                foreach (var after in Aims(more))
                {
                    var was = before[after.Aim.Id];
                    if (was.Coherence(0.5) is not { } c) continue;
                    if (value * after.Aim.Sign < 0) after.Coherence(0.5)!.Value.ShouldBeLessThanOrEqualTo(c + Small);
                    else
                    {
                        after.Coherence(0.5)!.Value.ShouldBeGreaterThanOrEqualTo(c - Small);
                        (after.Coverage(0.5) ?? 0).ShouldBeGreaterThanOrEqualTo((was.Coverage(0.5) ?? 0) - Small);
                    }
                }
            }
        }, iter: 100);

    [Fact]
    public void A_second_assessor_of_the_same_mind_changes_nothing() => Registers.Sample(register => Same(
        register with { Effects = [.. register.Effects.DistinctBy(e => e.Id)] },
        register with { Effects = [.. register.Effects.DistinctBy(e => e.Id).SelectMany(e => new[] { e with { Assessor = "one" }, e with { Assessor = "two" } })] }, waste: true), iter: 60);

    private static void Same(Register a, Register b, bool waste)
    {
        foreach (var (x, y) in Aims(a).Zip(Aims(b)))
        {
            Near(x.Coherence(0.5), y.Coherence(0.5));
            Near(x.Coverage(0.5), y.Coverage(0.5));
            if (waste) x.Waste(0.5).ShouldBe(y.Waste(0.5), Small);
        }

        static void Near(double? one, double? other)
        {
            one.HasValue.ShouldBe(other.HasValue);
            if (one is { } value) value.ShouldBe(other!.Value, Small);
        }
    }

    private static IEnumerable<AimEvaluation> Aims(Register register) => PolicyAssessment.Of(register, Synthetic.Day).Aims.Values;
}
