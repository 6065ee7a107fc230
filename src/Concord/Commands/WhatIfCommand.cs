using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Estimation.WhatIf;
using Concord.Statistics.Effects;
using Concord.Statistics.Estimates;

namespace Concord.Cli;

/// <summary><c>concord what-if</c>: how an outcome differs where something else differs, as far as a study or a fitted model can tell.</summary>
internal sealed class WhatIfCommand : ConcordCommand
{
    private readonly Argument<string?> term = new("term") { HelpName = "TERM", Arity = ArgumentArity.ZeroOrOne, Description = "What is to differ: a term of the list that 'concord what-if' prints." };
    private readonly Option<string?> outcome = new("--outcome") { HelpName = "OUTCOME", Description = "On what, where the term has several." };
    private readonly Option<string?> change = new("--change") { HelpName = "CHANGE", Description = "By how much: +10% or -25% for a logarithm, a number for any other term." };
    private readonly Option<string?> area = new("--area") { HelpName = "AREA", Description = "For remittances: in US dollars of this area, with its dependence on them and their volatility." };
    private readonly Option<string?> effects = new("--effects") { HelpName = "FILE", Description = "Another table of effects. Default: data/effects.csv beside the figures that come with Concord." };
    private readonly Option<string?> model = new("--model") { HelpName = "DIR", Description = "A gravity model of yours instead: the folder that 'concord estimate gravity' wrote." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<ListFormat> format = Shared.Format();

    public WhatIfCommand() : base("what-if", "Ask what would differ if migration, its cost or a policy differed, and how sure that is.")
    {
        Remarks = "Only effects with a source and a stated error are offered: rows of a table, or coefficients of a gravity model that you fitted. Where there is none the answer is 'no usable estimate'. " +
            "An association is called one: it does not say that changing one thing brings about the other. Without TERM, the effects are listed.";
        ExitOne = "there is no usable estimate, or the table of effects has faults";
        Examples =
        [
            new("concord what-if", "The effects at hand, and which of them can be used."),
            new("concord what-if price --outcome remittances --change -25% --area PHL --lake mine", "If sending money to the Philippines cost a quarter less."),
        ];
        area.CompletionSources.Add(Shared.AreaCodes);
        Arguments.Add(term);
        foreach (var option in new Option[] { outcome, change, area, effects, model, lake, format }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (parsed.GetValue(model) is not null && parsed.GetValue(effects) is not null) throw new UsageError("Effects come from --effects or from --model, not from both.");
        var (known, faults) = parsed.GetValue(model) is { } folder ? EffectTable.FromModel(Folder(folder)) : EffectTable.Read(FileOf(parsed.GetValue(effects)), cancel);
        if (faults.Any(f => f.Severity == Severity.Error))
        {
            FaultList.Say([.. faults], terminal);
            terminal.Error("Nothing was answered: correct the table first.");
            return ExitCode.Data;
        }
        if (parsed.GetValue(term) is not { } typed) return List(known, parsed.GetValue(format), terminal);
        var wanted = parsed.GetValue(outcome);
        bool IsTerm(Effect e) => string.Equals(e.Term, typed, StringComparison.OrdinalIgnoreCase) || string.Equals(e.Cause, typed, StringComparison.OrdinalIgnoreCase);
        var chosen = known.Where(e => IsTerm(e) && (wanted is null || string.Equals(e.Outcome, wanted, StringComparison.OrdinalIgnoreCase))).ToList();
        var usable = chosen.Where(e => e.Basis != EffectBasis.None).ToList();
        if (usable.Count == 0)
        {
            terminal.Error($"There is no usable estimate of {typed}{(wanted is null ? "" : $" on {wanted}")}" + (chosen.Count == 0 ? "." : $": {chosen[0].Source} states no error, and a number without one is not offered."));
            terminal.Say(known.Count == 0 ? "The table of effects is empty." : "'concord what-if' lists what there is; a table of your own goes by --effects, a model that you fitted by --model.");
            return ExitCode.Data;
        }
        if (usable.Select(e => e.Outcome).Distinct().Count() > 1) throw new UsageError($"{typed} has several outcomes: add --outcome {string.Join(" or --outcome ", usable.Select(e => e.Outcome).Distinct())}.");
        var by = Change(parsed.GetValue(change), usable[0]);
        return Answer(parsed, usable, by, terminal);
    }

    private int Answer(ParseResult parsed, List<Effect> usable, double by, Terminal terminal)
    {
        var place = parsed.GetValue(area) is { } typed ? Shared.FindArea(typed) : null;
        using var opened = place is null ? null : Lakes.Open(parsed.GetValue(lake));
        var risks = place is null ? null : RemittanceRisks.Read(opened!, place);
        var money = usable[0].Outcome == "remittances" ? risks?.Received : null;
        if (place is not null && risks is null)
        {
            terminal.Error($"What {place.Code} receives is unknown, so nothing can be said of it in US dollars. Leave --area out.");
            return ExitCode.Data;
        }
        var list = new Listing(new("outcome", "Outcome"), new("change_percent", "Difference %", true), new("low_percent", "Low %", true), new("high_percent", "High %", true),
            new("dollars", "US$ million a year", true), new("dollars_low", "Low", true), new("dollars_high", "High", true), new("source", "Source"));
        foreach (var effect in usable)
        {
            var range = effect.Apply(by)!.Value;
            list.Add(effect.Outcome, Percent(range.Value), Percent(range.Low), Percent(range.High), Millions(money * range.Value), Millions(money * range.Low), Millions(money * range.High), effect.Source);
        }
        list.Write(parsed.GetValue(format), terminal);
        foreach (var effect in usable) foreach (var line in WhatIfWords.About(effect, by)) terminal.Say(line);
        if (risks is not null) foreach (var line in WhatIfWords.About(place!, risks)) terminal.Say(line);
        return ExitCode.Done;
    }

    private static int List(IReadOnlyList<Effect> known, ListFormat format, Terminal terminal)
    {
        if (known.Count == 0)
        {
            terminal.Error("There is no usable estimate: the table of effects is empty.");
            return ExitCode.Data;
        }
        var list = new Listing(new("term", "Term"), new("outcome", "Outcome"), new("value", "Value", true), new("error", "Error or range"), new("usable", "Usable"), new("design", "Design"), new("source", "Source"));
        foreach (var e in known.OrderBy(e => e.Outcome, StringComparer.Ordinal).ThenBy(e => e.Term, StringComparer.Ordinal))
        {
            list.Add(e.Term, e.Outcome, new(e.Value, e.Value.ToString("0.######", CultureInfo.InvariantCulture)), WhatIfWords.Error(e), e.Basis != EffectBasis.None, e.Design, e.Source);
        }
        list.Write(format, terminal);
        return ExitCode.Done;
    }

    private static double Change(string? typed, Effect effect)
    {
        if (typed is null) throw new UsageError($"Say by how much: --change {(effect.IsElasticity ? "+10%" : "1")}.");
        var percent = typed.EndsWith('%');
        if (!double.TryParse(percent ? typed[..^1] : typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) throw new UsageError($"--change takes +10%, -25% or a number, not '{typed}'.");
        if (effect.IsElasticity != percent) throw new UsageError(effect.IsElasticity ? $"{effect.Term} is a logarithm: give --change in per cent, such as +10%." : $"{effect.Term} is no logarithm: give --change in its own unit, without %.");
        var change = percent ? number / 100 : number;
        if (percent && change is <= -1 or > 10) throw new UsageError($"--change lies above -100% and is at most +1000%, not {typed}.");
        return change;
    }

    private static string Folder(string typed) => Directory.Exists(typed) ? typed : throw new UsageError($"There is no folder '{typed}'. 'concord estimate gravity … --output DIR' makes one.");

    private static string FileOf(string? typed)
    {
        if (typed is not null) return File.Exists(typed) ? typed : throw new UsageError($"There is no file '{typed}'.");
        var shipped = Lakes.Shipped is { } lake ? Path.Combine(Path.GetDirectoryName(lake)!, "effects.csv") : null;
        return shipped is not null && File.Exists(shipped) ? shipped : throw new UsageError("The table of effects that comes with Concord is not there; name one by --effects FILE.");
    }

    private static Cell Percent(double share) => new(100 * share, (100 * share).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));

    private static Cell Millions(double? dollars) => dollars is { } value ? new(value, (value / 1e6).ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture)) : default;
}
