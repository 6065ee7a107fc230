using Concord.Estimation.Gravity;

namespace Concord.Estimation.Tests.Gravity;

/// <summary>The three levels of a changed world, kept apart.</summary>
public sealed class CounterfactualTests
{
    // Areas 0 and 1 send to 0, 1 and 2; those who stay are on the diagonal.
    private static readonly CounterfactualInputs World = new([0, 0, 0, 1, 1, 1], [0, 1, 2, 0, 1, 2], [900, 60, 40, 30, 1950, 20], [[0, 1, 0, 0, 0, 0]], 3);
    private static readonly double[] Beta = [Math.Log(2)];

    [Fact]
    public void The_partial_level_changes_a_corridor_by_its_own_costs_alone() =>
        Counterfactual.At(CounterfactualLevel.Partial, World, Beta).ShouldNotBeNull().ShouldBe([900, 120, 40, 30, 1950, 20], 1e-12);

    [Fact]
    public void With_resistance_the_people_of_each_origin_are_as_many_as_before()
    {
        // Of 1,000 people the shares .90, .06, .04 become .90, .12, .04 over 1.06.
        var people = Counterfactual.At(CounterfactualLevel.Resistance, World, Beta)!;
        people.ShouldBe([900 / 1.06, 120 / 1.06, 40 / 1.06, 30, 1950, 20], 1e-9);
    }

    [Fact]
    public void In_full_wages_fall_where_people_come_and_the_fixed_point_holds()
    {
        var wage = new WageResponse(2, 0.3);
        var people = Counterfactual.At(CounterfactualLevel.Full, World, Beta, wage)!;
        var (before, after) = (Counterfactual.Residents(World, World.People), Counterfactual.Residents(World, people));
        double[] pull = [.. Enumerable.Range(0, 3).Select(i => Math.Pow(after[i] / before[i], -wage.Elasticity * wage.Response))];
        double[] costs = [1, 2, 1, 1, 1, 1];
        for (var c = 0; c < 6; c++)
        {
            var origin = World.Origin[c];
            var all = Enumerable.Range(0, 6).Where(k => World.Origin[k] == origin).Sum(k => World.People[k] * costs[k] * pull[World.Destination[k]]);
            var size = Enumerable.Range(0, 6).Where(k => World.Origin[k] == origin).Sum(k => World.People[k]);
            people[c].ShouldBe(size * World.People[c] * costs[c] * pull[World.Destination[c]] / all, 1e-6);
        }
        // Damped beside the level before: fewer newcomers, and some of those already there leave.
        var resistance = Counterfactual.At(CounterfactualLevel.Resistance, World, Beta)!;
        people[1].ShouldBeLessThan(resistance[1]);
        people[4].ShouldBeLessThan(1950);
    }

    [Fact]
    public void Without_a_wage_response_the_full_level_is_the_level_before_and_no_change_changes_nothing()
    {
        Counterfactual.At(CounterfactualLevel.Full, World, Beta, new(2, 0)).ShouldNotBeNull().ShouldBe(Counterfactual.At(CounterfactualLevel.Resistance, World, Beta)!, 1e-9);
        foreach (var level in Enum.GetValues<CounterfactualLevel>()) Counterfactual.At(level, World, [0.0], new(1.5, 0.4)).ShouldNotBeNull().ShouldBe(World.People, 1e-9);
    }

    [Theory]
    [InlineData(0.1, 0.1)]
    [InlineData(5, 2)]
    [InlineData(50, 10)]
    public void Wages_settle_however_strong_the_response(double elasticity, double response) =>
        Counterfactual.At(CounterfactualLevel.Full, World, Beta, new(elasticity, response)).ShouldNotBeNull().Sum().ShouldBe(3000, 1e-6);

    [Fact]
    public void A_change_beyond_the_numbers_has_no_answer_and_misuse_throws()
    {
        Counterfactual.At(CounterfactualLevel.Partial, World, [1e6]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => Counterfactual.At(CounterfactualLevel.Full, World, Beta));
        Should.Throw<ArgumentException>(() => Counterfactual.At(CounterfactualLevel.Partial, World, [1.0, 2.0]));
    }

    [Fact]
    public void Bands_carry_the_error_of_the_coefficient_and_keep_the_levels_apart()
    {
        var fit = GravityTables.Fit(RecoveryTests.Panel(20, 8, ErrorKind.Robust));
        var inputs = new CounterfactualInputs(fit.Inputs.Effects[0].Codes, fit.Inputs.Effects[1].Codes, fit.Inputs.Dependent, [.. fit.Coefficients.Select((_, j) => Change(j == 0 ? -0.1 : 0))], 20);
        var (levels, faults) = CounterfactualBands.Run(inputs, fit, new(1, 0.2), [3], 2000, 5, TestContext.Current.CancellationToken);
        faults.ShouldBeEmpty();
        levels.Select(l => l.Level).ShouldBe(Enum.GetValues<CounterfactualLevel>());
        // The partial level has a closed form: the quantiles of a lognormal.
        var (estimate, error) = (fit.Coefficients[0].Estimate, fit.Coefficients[0].StandardError!.Value);
        levels[0].Corridors[0].Value.ShouldBe(inputs.People[3] * Math.Exp(-0.1 * estimate), 1e-9);
        levels[0].Corridors[0].Low.ShouldBe(inputs.People[3] * Math.Exp(-0.1 * (estimate + (1.96 * error))), 0.003 * inputs.People[3]);
        levels[0].Corridors[0].High.ShouldBe(inputs.People[3] * Math.Exp(-0.1 * (estimate - (1.96 * error))), 0.003 * inputs.People[3]);
        CounterfactualBands.Run(inputs, fit, null, [3], 20, 5, TestContext.Current.CancellationToken).Levels.Count.ShouldBe(2);

        double[] Change(double by)
        {
            var change = new double[Corridors];
            if (by != 0) change[3] = by;
            return change;
        }
    }

    private const int Corridors = 400;
}
