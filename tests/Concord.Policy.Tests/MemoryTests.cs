using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class MemoryTests
{
    [Fact]
    public void Memory_of_an_assessment_grows_no_faster_than_the_provisions()
    {
        // Each conduct has three provisions of which two conflict: findings grow with the provisions, so that what is left is the engine's own share.
        Kept(500);
        double small = Kept(4_000), large = Kept(16_000);
        (large / small).ShouldBeLessThan(4.8, $"{small / 4_000:F0} and {large / 16_000:F0} bytes a provision");
        (large / 16_000).ShouldBeLessThan(6_000);
    }

    /// <summary>Bytes that an assessment keeps beside its register.</summary>
    private static long Kept(int provisions)
    {
        string Id(string letter, int i) => FormattableString.Invariant($"{letter}{i}");
        var register = Empty with
        {
            Instruments = [.. Enumerable.Range(0, provisions / 3).Select(i => Act(Id("P", i), corridors: "PHL-KWT"))],
            Provisions = [.. Enumerable.Range(0, provisions / 3 * 3).Select(i => Rule(Id("V", i), Id("P", i / 3), (Modality)(i % 3), "PHL-KWT", conduct: Id("c", i / 3), from: FormattableString.Invariant($"201{i % 3}-01-01")))],
        };
        var before = Settled();
        var a = PolicyAssessment.Of(register, Day);
        a.Findings.Count.ShouldBeGreaterThan(provisions / 4);
        var kept = Settled() - before;
        GC.KeepAlive(a);
        GC.KeepAlive(register);
        return kept;

        static long Settled()
        {
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
            return GC.GetTotalMemory(forceFullCollection: true);
        }
    }
}
