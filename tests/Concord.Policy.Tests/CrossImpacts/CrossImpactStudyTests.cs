using Concord.Testing;

namespace Concord.Policy.Tests;

public sealed class CrossImpactStudyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("concord-policy-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_worked_square_is_read_from_its_file_with_every_reading()
    {
        var study = CrossImpactFile.Read(SharedData.PathOf("golden", "coherence", "g03_xi8_matrix.csv")).Study.ShouldNotBeNull();
        var expected = CaseData.Rows("golden", "coherence", "g03_xi8_expected.csv");
        study.Items.Select(i => i.Item).ShouldBe(expected.Select(r => r["target"]));
        study.Items.Select(i => i.Out).ShouldBe(expected.Select(r => CaseData.Number(r["direct_out"])));
        study.Items.Select(i => i.SecondOrderOut).ShouldBe(expected.Select(r => CaseData.Number(r["second_order_out_dec"])));
        study.Items.Select(i => i.SecondOrderWithoutLoops).ShouldBe(expected.Select(r => CaseData.Number(r["second_order_out_noloop_dec"])));
        study.Assessors.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_of_several_assessors_gives_means_spread_and_what_was_left_out()
    {
        var study = Read("from,to,assessor,score,reason\nJ1,J2,Ana,2,law\nJ1,J2,Ben,-1,study\nJ2,J1,Ana,3,\nJ2,J1,Ben,1,text\n").Study.ShouldNotBeNull();
        study.Assessors.ShouldBe(["Ana", "Ben"]);
        study.Matrix[0, 1].ShouldBe(0.5);
        var spread = study.Spread.ShouldHaveSingleItem();
        (spread.Width, spread.Opposed).ShouldBe((3, true));
        study.LeftOut.ShouldHaveSingleItem().Score.ShouldBe(3);
        study.Matrix[1, 0].ShouldBe(1);
    }

    [Theory]
    [InlineData("", "cross-impact.empty")]
    [InlineData("from,A,B\nA,0,1\n", "cross-impact.shape")]
    [InlineData("from,A,B\nA,0,1\nC,1,0\n", "cross-impact.shape")]
    [InlineData("from,A,A\nA,0,1\nA,1,0\n", "cross-impact.shape")]
    [InlineData("from,A,B\nA,1,1\nB,1,0\n", "cross-impact.shape")]
    [InlineData("from,A,B\nA,0,4\nB,one,0\n", "cross-impact.score")]
    [InlineData("from,to,assessor,score,reason\nA,B,x,9,r\nA,B,x,,r\n", "cross-impact.score")]
    public void A_flawed_table_is_refused_with_every_place(string text, string code)
    {
        var reading = Read(text);
        reading.Study.ShouldBeNull();
        reading.Faults.ShouldContain(f => f.Code == code, string.Join('\n', reading.Faults));
        if (code == "cross-impact.score") reading.Faults.Count(f => f.Code == code).ShouldBe(2);
    }

    [Fact]
    public void Too_many_items_are_refused_and_a_large_study_comes_to_an_end()
    {
        string Square(int n) => "from," + string.Join(',', Enumerable.Range(0, n).Select(i => $"i{i}")) + "\n" + string.Join('\n', Enumerable.Range(0, n).Select(i => $"i{i}," + string.Join(',', Enumerable.Range(0, n).Select(j => i == j ? 0 : (i * 7 + j * 3) % 7 - 3)))) + "\n";
        Read(Square(401)).Faults.ShouldHaveSingleItem().Expected.ShouldBe("at most 400");
        var study = Read(Square(120)).Study.ShouldNotBeNull();
        study.Items.Select(i => i.Cluster).Distinct().Count().ShouldBeLessThan(120);
    }

    [Fact]
    public void A_register_scores_its_objectives_and_the_goals_and_refuses_anything_else()
    {
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register.ShouldNotBeNull();
        var study = CrossImpactStudy.Of(register).ShouldNotBeNull();
        study.Assessors.ShouldBe(["example A", "example B"]);
        study.Spread.ShouldContain(s => s.From == "J01" && s.To == "J03" && s.Opposed);
        CrossImpactStudy.Of(Fixture.Empty).ShouldBeNull();
        string With(string row) => $"cross_impacts:\n  - {{{row}}}\n";
        RegisterFiles.ReadText(With("from: 10.c, to: 3.c, assessor: a, score: 1, reason: r"), "r.yaml").Register.ShouldNotBeNull();
        RegisterFiles.ReadText(With("from: 10.c, to: J9, assessor: a, score: 1"), "r.yaml").Faults.ShouldHaveSingleItem().Code.ShouldBe("register.dangling");
        RegisterFiles.ReadText(With("from: 10.c, to: 10.c, assessor: a, score: 1"), "r.yaml").Faults.ShouldHaveSingleItem().Code.ShouldBe("register.itself");
        RegisterFiles.ReadText(With("from: 10.c, to: 3.c, assessor: a, score: 4"), "r.yaml").Faults.ShouldHaveSingleItem().Code.ShouldBe("register.range");
    }

    private CrossImpactReading Read(string text)
    {
        var path = Path.Combine(folder, "scores.csv");
        File.WriteAllText(path, text);
        return CrossImpactFile.Read(path);
    }
}
