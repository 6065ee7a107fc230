using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Concord.Core;

namespace Concord.Tests.Commands;

/// <summary>Damage, cancellation and death while the lake is in use.</summary>
public sealed class DamageTests
{
    [Fact]
    public void A_flipped_byte_is_reported_by_check_and_the_release_is_left_unused()
    {
        using var place = Workplace.WithLake();
        place.Run("check").Code.ShouldBe(0);
        var parquet = Directory.EnumerateFiles(place.PathOf("lake/releases/undesa-stock"), "*.parquet", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(parquet);
        bytes[bytes.Length / 2] ^= 0x01;
        File.WriteAllBytes(parquet, bytes);

        var check = place.Run("check");
        var query = place.Run("query", "--measure", "stock", "--origin", "PHL", "--destination", "USA");

        check.Code.ShouldBe(1, check.ToString());
        check.Out.ShouldContain("release.damaged");
        check.Out.ShouldContain("undesa-stock/");
        query.Code.ShouldBe(1, query.ToString());
        query.Out.ShouldBeEmpty();
        query.Error.ShouldContain("damaged and left unused");
        query.Error.ShouldContain("'concord check' lists what to do");
        place.Run("query", "--measure", "gdp", "--area", "PHL").Code.ShouldBe(0);
    }

    [Fact]
    public void Killing_an_import_at_any_point_leaves_the_lake_readable_and_without_a_trace()
    {
        using var place = Workplace.WithLake();
        var before = place.Run("releases", "--format", "csv").Out;
        place.Write("many.csv", ManyRows());
        var wholeRun = System.Diagnostics.Stopwatch.StartNew();
        place.Run("import", "many.csv", "--edition", "trial").Code.ShouldBe(0);
        wholeRun.Stop();
        place.Run("releases", "remove", place.Run("releases", "--format", "csv").Lines.Single(l => l.Contains("/trial,", StringComparison.Ordinal)).Split(',')[0]).Code.ShouldBe(0);

        for (var i = 1; i <= 8; i++)
        {
            using (var process = ConcordProcess.Start(place, "import", "many.csv", "--edition", FormattableString.Invariant($"killed-{i}")))
            {
                Thread.Sleep(wholeRun.Elapsed * i / 8.5);
                process.Kill();
                process.WaitForExit();
            }
            var list = place.Run("releases", "--format", "csv");
            list.Code.ShouldBe(0, list.ToString());
            list.Error.ShouldBeEmpty();
            // Whole or not at all.
            var half = list.Lines.Except(before.Split('\n')).ToList();
            half.ShouldAllBe(l => l.Contains("/killed-", StringComparison.Ordinal));
            place.Run("check").Code.ShouldBe(0);
        }

        place.Run("import", "many.csv", "--edition", "last").Code.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(place.PathOf("lake"), ".tmp-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_readers_work_while_an_import_runs()
    {
        using var place = Workplace.WithLake();
        place.Write("many.csv", ManyRows());
        var cancel = TestContext.Current.CancellationToken;

        var import = Task.Run(() => place.Run("import", "many.csv", "--edition", "while-reading"), cancel);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(
            () => Enumerable.Range(0, 4).Select(_ => place.Run("query", "--measure", "gdp", "--area", "PHL", "--format", "csv")).ToList(), cancel)).ToList();

        foreach (var outcome in (await Task.WhenAll(readers)).SelectMany(o => o))
        {
            outcome.Code.ShouldBe(0, outcome.ToString());
            outcome.Lines.Length.ShouldBe(3);
            outcome.Error.ShouldBeEmpty();
        }
        (await import).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public void Cancelling_an_import_says_so_and_leaves_the_lake_as_it_was(int signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are Unix's");
        using var place = Workplace.WithLake();
        var before = place.Run("releases", "--format", "csv").Out;
        place.Write("many.csv", ManyRows(areas: 60, years: 120));

        using var process = ConcordProcess.Start(place, "import", "many.csv", "--edition", "cancelled");
        // Starting takes a tenth of a processor second and reading these rows several: half a one is in the midst of it, however busy the machine.
        while (!process.HasExited && process.TotalProcessorTime < TimeSpan.FromSeconds(0.5)) Thread.Sleep(5);
        Signal(process.Id, signal).ShouldBe(0);
        var outcome = ConcordProcess.Finish(process);

        outcome.Code.ShouldBe(130, outcome.ToString());
        outcome.Error.ShouldBe("Cancelled. What was finished stays; nothing is half-written.\n");
        place.Run("releases", "--format", "csv").Out.ShouldBe(before);
    }

    // Enough rows that an import takes a while: corridors of made-up numbers in IOM's layout of UN DESA stocks.
    private static string ManyRows(int areas = 30, int years = 40)
    {
        var codes = AreaCatalogue.Default.All.Where(a => a.Kind == AreaKind.Area).Take(areas).Select(a => a.Code).ToArray();
        var text = new StringBuilder("\"geo\",\"t\",\"from\",\"sex\",\"n\",\"type_b\",\"type_c\",\"type_r\",\"type_i\"\n");
        for (var year = 2024 - years; year <= 2024; year++)
        {
            foreach (var to in codes)
            {
                foreach (var from in codes.Where(c => c != to))
                {
                    text.Append(CultureInfo.InvariantCulture, $"\"{to}\",{year},\"{from}\",\"female\",{year + from[0]},1,0,0,0\n\"{to}\",{year},\"{from}\",\"male\",{year},1,0,0,0\n");
                }
            }
        }
        return text.ToString();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
