using System.CommandLine;
using System.Globalization;
using System.Text;
using Concord.Core;
using Concord.Statistics.Estimates.Gravity;
using Concord.Tables.Writing;

namespace Concord.Cli;

/// <summary><c>concord estimate gravity</c>: what explains the sizes of corridors.</summary>
internal sealed class EstimateGravity : ConcordCommand
{
    private readonly Argument<string?> spec = new("spec") { HelpName = "SPEC.yaml", Arity = ArgumentArity.ZeroOrOne, Description = "The model as a text file. Or state it by --data and --formula." };
    private readonly Option<string?> data = new("--data") { HelpName = "FILE", Description = "Data: CSV, workbook or Parquet, with a row for each corridor and period." };
    private readonly Option<string?> formula = new("--formula") { HelpName = "FORMULA", Description = "\"flow ~ log(dist) + contig | origin^year + destination^year\": fixed effects stand after the bar." };
    private readonly Option<string> errors = new("--errors") { HelpName = "KIND", Description = "iid, robust, or cluster:COLUMNS, as in cluster:origin^destination or cluster:origin,destination.", DefaultValueFactory = _ => "robust" };
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "DIR", Description = "Folder for coefficients.csv, report.json and what else the model asks for." };
    private readonly Option<int?> threads = new("--threads") { HelpName = "N", Description = "Most threads. Default: all cores." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<ListFormat> format = Shared.Format();

    public EstimateGravity() : base("gravity", "Estimate what goes with large and small corridors: a gravity model with fixed effects.")
    {
        Remarks = "Poisson pseudo-maximum likelihood with any number of fixed effects. Rows with which no finite estimate exists (separation) and regressors that others explain wholly are set aside and " +
            "named. Coefficients are associations unless a design earns more: 'design:' says yours, and it is printed. The keys of a specification are in docs/methods/gravity.md.";
        ExitOne = "the data or the specification have faults; they are named";
        Examples =
        [
            new("concord estimate gravity model.yaml --output model", "Fits a specification and writes its results into 'model'."),
            new("concord estimate gravity --data panel.csv --formula \"flow ~ log(dist) + contig | origin^year + destination^year\" --errors cluster:origin^destination", "A model in one line."),
        ];
        Arguments.Add(spec);
        foreach (var option in new Option[] { data, formula, errors, output, threads, lake, format }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var (model, faults) = Spec(parsed);
        if (model is null) return Refused(faults, terminal);
        var most = parsed.GetValue(threads) ?? Environment.ProcessorCount;
        if (most is < 1 or > 1024) throw new UsageError(FormattableString.Invariant($"--threads is a whole number from 1 to 1024, not {most}."));
        var folder = parsed.GetValue(output);
        if (folder is null && (model.Predict is not null || model.Counterfactual is not null || model.Pictures.Count > 0)) throw new UsageError("This specification asks for tables or pictures: name a folder for them by --output DIR.");
        using var opened = model.Panel is null ? null : Lakes.Open(parsed.GetValue(lake));
        var result = GravityRun.Execute(model, opened, most, cancel);
        if (opened is not null) FaultList.SayLake(opened.Faults, terminal);
        if (!result.IsUsable) return Refused(result.Faults, terminal);
        Coefficients(result).Write(parsed.GetValue(format), terminal);
        Say(result, terminal);
        FaultList.Say([.. result.Faults], terminal);
        if (folder is null) return ExitCode.Done;
        var names = GravityFiles.Write(result, folder).ToList();
        foreach (var (column, curve) in result.Curves)
        {
            var name = $"dependence-{string.Concat(column.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}.svg";
            var svg = DependencePicture.Of(result, column, curve).Standalone(new Charts.DrawingOptions("g"));
            AtomicFile.Write(Path.Combine(folder, name), stream => stream.Write(Encoding.UTF8.GetBytes(svg)));
            names.Add(name);
        }
        terminal.Say($"Written to {folder}: {string.Join(", ", names)}.");
        return ExitCode.Done;
    }

    private (GravitySpec? Spec, IReadOnlyList<Fault> Faults) Spec(ParseResult parsed)
    {
        var (file, table, line) = (parsed.GetValue(spec), parsed.GetValue(data), parsed.GetValue(formula));
        if (file is not null && (table ?? line) is not null) throw new UsageError("A specification says data and formula itself: leave out --data and --formula, or the specification.");
        if (file is null && (table is null || line is null)) throw new UsageError("Name a specification (SPEC.yaml), or both --data and --formula.");
        if (file is null) return GravityFormula.Read(line!, table!, parsed.GetRequiredValue(errors));
        return File.Exists(file) ? GravitySpecReader.Read(file) : throw new UsageError($"There is no file '{file}'. Nothing was estimated.");
    }

    private static Listing Coefficients(GravityResult result)
    {
        var list = new Listing(new("term", "Term"), new("estimate", "Estimate", true), new("std_error", "Std. error", true), new("z", "z", true), new("p", "p", true));
        foreach (var c in result.Fit!.Coefficients) list.Add(c.Term, Digits(c.Estimate, "0.000000"), Digits(c.StandardError, "0.000000"), Digits(c.Z, "0.00"), new Cell(c.P, c.P is { } p ? p < 0.0001 ? "<0.0001" : p.ToString("0.0000", CultureInfo.InvariantCulture) : ""));
        return list;
    }

    private static Cell Digits(double? value, string form) => new(value, value?.ToString(Math.Abs(value.Value) is > 0 and (< 1e-4 or >= 1e9) ? "0.000000E+00" : form, CultureInfo.InvariantCulture) ?? "");

    private static void Say(GravityResult result, Terminal terminal)
    {
        var fit = result.Fit!;
        var effects = result.Spec.Effects.Count == 0 ? "no fixed effects" : $"fixed effects {string.Join(" and ", result.Spec.Effects.Select(e => string.Join('^', e)))}";
        var kind = result.Spec.Errors == Estimation.Gravity.ErrorKind.Cluster
            ? $"errors clustered by {string.Join(" and ", result.Spec.Clusters.Zip(fit.Clusters, (c, n) => FormattableString.Invariant($"{string.Join('^', c)} ({n:N0})")))}"
            : result.Spec.Errors == Estimation.Gravity.ErrorKind.Iid ? "errors iid" : "robust errors";
        terminal.Say(FormattableString.Invariant($"{fit.KeptRows:N0} of {result.RowsRead:N0} rows; {effects}; {kind}; {fit.Iterations} steps."));
        foreach (var (count, why) in new[]
        {
            (result.NotWanted, "are not wanted by 'where:'"), (result.Blank, "have a blank cell"),
            (fit.RowsOf(Estimation.Gravity.RowFate.AllZeroLevel), "have a fixed effect with figures of zero only"), (fit.RowsOf(Estimation.Gravity.RowFate.Separated), "are separated: with them no finite estimate exists"),
        }.Where(x => x.Item1 > 0)) terminal.Say(FormattableString.Invariant($"  left out: {count:N0} rows {why}"));
        foreach (var dropped in fit.Dropped) terminal.Say($"  left out: the term {dropped.Term}: {dropped.Reason}");
        terminal.Say(result.Spec.Design is { } design ? $"Design, as stated by you: {design}" : GravityFiles.NoDesign);
    }

    private static int Refused(IReadOnlyList<Fault> faults, Terminal terminal)
    {
        FaultList.Say([.. faults], terminal);
        terminal.Error("Nothing was estimated, and nothing was written.");
        return ExitCode.Data;
    }
}
