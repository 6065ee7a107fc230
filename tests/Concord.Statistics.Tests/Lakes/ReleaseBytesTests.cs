using Concord.Statistics.Lakes;

namespace Concord.Statistics.Tests.Lakes;

public sealed class ReleaseBytesTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_same_draft_gives_the_same_bytes_on_one_core_and_on_two_and_twice()
    {
        var digests = new[] { 1, 2, 2 }.Select((threads, i) =>
        {
            var draft = KilledImports.Draft(rows: 300_000);
            draft.Seal();
            var release = ReleaseWriter.Write(draft, Path.Combine(temp.Path, FormattableString.Invariant($"{i}")), threads);
            return string.Join(' ', release.Tables.Select(t => t.Sha256));
        }).Distinct();

        digests.ShouldHaveSingleItem();
    }

    [Fact]
    public void Rows_added_in_another_order_give_the_same_bytes()
    {
        var forth = TempLake.Draft();
        var back = TempLake.Draft();
        back.Rows.Reverse();
        forth.Seal();
        back.Seal();

        ReleaseWriter.Write(forth, Path.Combine(temp.Path, "forth")).Tables.ShouldBe(ReleaseWriter.Write(back, Path.Combine(temp.Path, "back")).Tables);
    }

    [Fact]
    public void Two_values_for_one_key_are_a_fault_and_the_same_row_twice_is_one()
    {
        var draft = TempLake.Draft();
        draft.Add(Concord.Core.Measure.Stock, 608, 840, new Concord.Core.Period(2024), 100, definition: Concord.Core.Definition.BornAbroad);
        draft.Add(Concord.Core.Measure.Stock, 608, 124, new Concord.Core.Period(2024), 51, definition: Concord.Core.Definition.Citizenship);
        draft.Seal();

        var report = draft.Report(null);
        report.Skipped["the same row twice"].ShouldBe(1);
        report.Faults.ShouldHaveSingleItem().Code.ShouldBe("import.two-values");
        report.Rejected.ShouldBe(1);
        report.Imported.ShouldBe(5);
    }
}
