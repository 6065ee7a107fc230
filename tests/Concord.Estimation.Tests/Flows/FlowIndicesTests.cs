using Concord.Estimation.Flows;
using static Concord.Estimation.Tests.Flows.GoldenFlows;

namespace Concord.Estimation.Tests.Flows;

public sealed class FlowIndicesTests
{
    /// <summary>Moves between the 17 provinces of the Republic of Korea in 2020; populations in millions.</summary>
    [Fact]
    public void Indices_of_Korea_agree_with_the_reference()
    {
        var rows = Rows("indices", "korea_2020_input.csv").ToList();
        string[] areas = [.. rows.Select(x => x[0]).Distinct()];
        var flows = Square(areas, rows.Select(x => x[..3]));
        var population = areas.Select(a => 1e6 * Number(rows.First(x => x[0] == a)[6])).ToArray();
        var indices = FlowIndices.Of(flows, population);
        indices.Effectiveness!.Value.ShouldBe(Reference("impact", "effectivness"), 1e-9);
        indices.CrudeIntensity.ShouldBe(Reference("intensity", "cmp"), 1e-9);
        indices.CourgeauK.ShouldBe(Reference("intensity", "courgeau_k"), 1e-9);
        indices.Connectivity.ShouldBe(Reference("connectivity", "connectivity"), 1e-9);
    }

    [Fact]
    public void Where_nobody_moved_effectiveness_is_unknown_and_not_a_NaN()
    {
        var indices = FlowIndices.Of(new double[4], [5, 5]);
        indices.Effectiveness.ShouldBeNull();
        (indices.CrudeIntensity, indices.CourgeauK, indices.Connectivity).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void One_area_and_no_people_are_misuse()
    {
        Should.Throw<ArgumentException>(() => FlowIndices.Of([0], [5]));
        Should.Throw<ArgumentException>(() => FlowIndices.Of(new double[4], [0, 0]));
    }

    private static double Reference(string file, string measure) => Number(Rows("indices", $"korea_2020_{file}.csv").Single(x => x[0] == measure)[1]);
}
