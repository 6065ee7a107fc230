using System.Diagnostics;
using Concord.Testing;

namespace Concord.Web.Tests.Portal.Sdmx;

/// <summary>Programs of others, unmodified, against the running service.</summary>
[Collection(nameof(RunningPortal))]
public sealed class ClientTests(RunningPortal portal)
{
    private const string Key = "A.MIG_STOCK.USA.PHL.......";

    [Fact]
    public void Rsdmx_of_debian_reads_structures_and_data()
    {
        Assert.SkipUnless(Runs("Rscript", "-e", "stopifnot(requireNamespace('rsdmx', quietly = TRUE))").Code == 0, "r-cran-rsdmx is not installed");
        var (code, said) = Runs("Rscript", Script("rsdmx.R"), $"{portal.Address}/sdmx/v1", "CONCORD", "DF_MIG_STOCK", "DSD_MIG", Key);
        said.Split('\n').Count(l => l.StartsWith("ok ", StringComparison.Ordinal)).ShouldBe(11, said);
        code.ShouldBe(0, said);
    }

    [Fact]
    public void Sdmx_rest_of_npm_gets_what_it_asks_for()
    {
        var module = Path.Combine(SharedData.Root, "artifacts", "npm", "node_modules", "sdmx-rest");
        Assert.SkipUnless(Directory.Exists(module) && Runs("node", "--version").Code == 0, "npm's sdmx-rest is not installed");
        var (code, said) = Runs("node", Script("sdmx-rest.cjs"), module, $"{portal.Address}/sdmx/v1", "CONCORD", "DF_MIG_STOCK", "DSD_MIG", Key);
        said.Split('\n').Count(l => l.StartsWith("ok ", StringComparison.Ordinal)).ShouldBe(9, said);
        code.ShouldBe(0, said);
    }

    private static string Script(string name) => Path.Combine(SharedData.Root, "tests", "Concord.Web.Tests", "Portal", "Sdmx", name);

    private static (int Code, string Said) Runs(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said + error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, $"{program} is not there");
        }
    }
}
