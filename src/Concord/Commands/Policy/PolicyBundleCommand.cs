using System.CommandLine;
using Concord.Core;
using Concord.Policy;
using Concord.Tables.Writing;

namespace Concord.Cli;

/// <summary><c>concord policy bundle DIR</c>: an assessment that another office can run again to the same bytes.</summary>
internal sealed class PolicyBundleCommand : ConcordCommand
{
    private readonly PolicyInput input = new();
    private readonly Option<string> output = new("--output", "-o") { HelpName = "FILE", Description = "The bundle to write (.zip).", Required = true };

    public PolicyBundleCommand() : base("bundle", "Pack register, sizes, rule versions, findings, scores and sources, so that another office can run it again.")
    {
        Remarks = "The bundle holds the bytes of every file of the register, the sizes of corridors as they were used, the version of each rule, the results, and a digest of each file. A draft is never part of it. " +
            "'concord policy rerun FILE' computes the results again and compares them byte by byte.";
        ExitOne = "the register has errors";
        Examples = [new("concord policy bundle data/policy/PHL --at 2026-02-01 --output phl-2026-02-01.zip", "The Philippine register on a day, with sizes from the lake.")];
        input.AddTo(this);
        Options.Add(output);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var target = parsed.GetRequiredValue(output);
        if (!target.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) throw new UsageError("A bundle is an archive: name a file that ends in .zip.");
        if (input.Reading(parsed, terminal) is not { Register: { } register } reading) return ExitCode.Data;
        var (a, releases) = input.AssessWithReleases(parsed, register, terminal);
        cancel.ThrowIfCancellationRequested();
        var bytes = PolicyBundle.Make(a, reading, [input.Place(parsed)], releases);
        AtomicFile.Write(target, stream => stream.Write(bytes));
        terminal.Out.WriteLine(FormattableString.Invariant($"{reading.Files.Count} files of the register, {a.Findings.Count} findings on {a.Day:yyyy-MM-dd}, written to {target}"));
        terminal.Out.WriteLine($"SHA-256 {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}");
        return ExitCode.Done;
    }
}

/// <summary><c>concord policy rerun BUNDLE</c>: runs a bundle again and compares.</summary>
internal sealed class PolicyRerun : ConcordCommand
{
    private readonly Argument<string> bundle = new("bundle") { HelpName = "BUNDLE", Description = "A bundle made by 'concord policy bundle'." };
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = "Also write the bundle made anew (.zip): the same bytes where the results are the same." };

    public PolicyRerun() : base("rerun", "Run a bundle of another office again, and say whether the results are the same bytes.")
    {
        Remarks = "Every file is checked against its digest first. The register is read, assessed with the sizes in the bundle and the rules of this program, and findings, scores and sources are compared byte by byte.";
        ExitOne = "the bundle is damaged, or the results differ";
        Examples = [new("concord policy rerun phl-2026-02-01.zip", "Whether this program finds the same.")];
        Arguments.Add(bundle);
        Options.Add(output);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(bundle);
        if (!File.Exists(path)) throw new UsageError($"There is no bundle at {path}.");
        var rerun = PolicyBundle.Rerun(path);
        cancel.ThrowIfCancellationRequested();
        FaultList.Say(rerun.Faults, terminal);
        if (rerun.Bytes is null)
        {
            terminal.Error($"The bundle cannot be run: {PolicyText.Count(rerun.Faults.Count(f => f.Severity == Severity.Error), "error")}.");
            return ExitCode.Data;
        }
        if (parsed.GetValue(output) is { } target) AtomicFile.Write(target, stream => stream.Write(rerun.Bytes));
        var day = FormattableString.Invariant($"{rerun.Manifest!.Day:yyyy-MM-dd}");
        terminal.Out.WriteLine($"On {day}, sizes of corridors: {rerun.Manifest.WeightsSource ?? "the register's own rough numbers"}.");
        terminal.Out.WriteLine(rerun.Differing.Count == 0 ? "The same bytes: findings, scores, sources and rules." : $"Different: {string.Join(", ", rerun.Differing)}.");
        return rerun.Differing.Count == 0 ? ExitCode.Done : ExitCode.Data;
    }
}
