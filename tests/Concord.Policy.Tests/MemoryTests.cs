using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class MemoryTests
{
    [Fact]
    public void Memory_of_an_assessment_grows_no_faster_than_the_provisions()
    {
        Taken(500);
        double small = Taken(4_000), large = Taken(16_000);
        (large / small).ShouldBeLessThan(4.8, $"{small / 4_000:F0} and {large / 16_000:F0} bytes a provision");
    }

    /// <summary>
    /// Bytes that an assessment asks for on its one thread, those given back included: what it keeps is less. Each conduct has three provisions of which two conflict, so that findings grow with
    /// the provisions and what is measured is the engine.
    /// </summary>
    private static long Taken(int provisions)
    {
        string Id(string letter, int i) => FormattableString.Invariant($"{letter}{i}");
        var register = Empty with
        {
            Instruments = [.. Enumerable.Range(0, provisions / 3).Select(i => Act(Id("P", i), corridors: "PHL-KWT"))],
            Provisions = [.. Enumerable.Range(0, provisions / 3 * 3).Select(i => Rule(Id("V", i), Id("P", i / 3), (Modality)(i % 3), "PHL-KWT", conduct: Id("c", i / 3), from: FormattableString.Invariant($"201{i % 3}-01-01")))],
        };
        var before = GC.GetAllocatedBytesForCurrentThread();
        PolicyAssessment.Of(register, Day).Findings.Count.ShouldBeGreaterThan(provisions / 4);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
