using System.Diagnostics;
using System.Runtime.CompilerServices;
using Concord.Core;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Tests.Lakes;

/// <summary>The test program as its own child: told so by the environment, it publishes a release and kills itself at a step, instead of running tests.</summary>
internal static class KilledImports
{
    private const string RootVariable = "CONCORD_TEST_CHILD_LAKE";
    private const string StepVariable = "CONCORD_TEST_CHILD_STEP";

    /// <summary>Publishes in a child process that dies at the step; null lets it write for ever until it is killed.</summary>
    public static Process Start(string root, string step)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KilledImports).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[RootVariable] = root;
        start.Environment[StepVariable] = step;
        return Process.Start(start)!;
    }

    public static ReleaseDraft Draft(string edition = "2024", int rows = 2000)
    {
        var draft = TempLake.Draft(edition: edition);
        for (var i = 0; i < rows; i++) draft.Add(Measure.Stock, 1000 + i, 2000, new Period(2000), Math.Sqrt(i));
        return draft;
    }

#pragma warning disable CA2255 // The child must turn off before the test platform's own entry point.
    [ModuleInitializer]
    internal static void BeTheChild()
    {
        if (Environment.GetEnvironmentVariable(RootVariable) is not { } root) return;
        var deadly = Environment.GetEnvironmentVariable(StepVariable);
        var folder = new LakeFolder(root) { Step = step => { if (step == deadly) Process.GetCurrentProcess().Kill(); } };
        folder.Publish([Draft(rows: deadly == "writing" ? 3_000_000 : 2000)]);
        Environment.Exit(0);
    }
#pragma warning restore CA2255
}
