using System.CommandLine;
using System.Globalization;
using Concord.Policy;

namespace Concord.Cli;

/// <summary>The parts that scores are given of.</summary>
internal enum ScoresBy
{
    /// <summary>Each objective and commitment.</summary>
    Objective,

    /// <summary>Owners of objectives.</summary>
    Ministry,

    /// <summary>Corridors.</summary>
    Corridor,

    /// <summary>Origin, transit, destination.</summary>
    Role,
}

/// <summary><c>concord policy scores DIR</c>: coherence and coverage of each objective, always both.</summary>
internal sealed class PolicyScoresCommand : ConcordCommand
{
    private readonly PolicyInput input = new();
    private readonly Option<ListFormat> format = Shared.Format();
    private readonly Option<ScoresBy> by = new("--by")
    {
        HelpName = "PART",
        Description = "objective (the default), ministry, corridor or role (origin, transit, destination): parts before any whole, since one giant corridor would hide the rest.",
        CustomParser = result => Shared.Choose<ScoresBy>(result),
    };

    public PolicyScoresCommand() : base("scores", "Coherence and coverage of each objective and commitment on a day, with what they rest on.")
    {
        Remarks = "Coherence is the share of support where something acts; coverage is the share of the objective on which anything supports it. Neither means much without the other, nor without " +
            "the number of effects and the range. There is no score of a country to compare, and no ranking. CSV and JSON also have the sums that other offices need to run this again.";
        ExitOne = "the register has errors";
        Examples =
        [
            new("concord policy scores data/policy/PHL --at 2026-02-01", "Each objective with coverage, range and what it rests on."),
            new("concord policy scores data/policy/PHL --at 2026-02-01 --weights register --format csv", "Every row, for people, money and half of each."),
            new("concord policy scores data/policy/MEX --at 2026-02-01 --by role", "As origin and in transit apart."),
        ];
        by.CompletionSources.Add("objective", "ministry", "corridor", "role");
        input.AddTo(this);
        Options.Add(by);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (input.Register(parsed, terminal) is not { } register) return ExitCode.Data;
        var assessment = input.Assess(parsed, register, terminal);
        cancel.ThrowIfCancellationRequested();
        var wanted = parsed.GetValue(format);
        if (wanted == ListFormat.Table) PolicyText.WriteHead(assessment, terminal);
        var part = parsed.GetValue(by);
        (part == ScoresBy.Objective ? List(assessment, wanted) : Parts(assessment, part)).Write(wanted, terminal);
        if (wanted == ListFormat.Table) terminal.Say("No line is a score of a country, and states are not to be compared by these numbers: an inventory that is thin looks coherent (thin: fewer than three effects, or a single assessor).");
        return ExitCode.Done;
    }

    private static Listing List(PolicyAssessment assessment, ListFormat format)
    {
        var list = new Listing(
            new("date", "") { InTable = false }, new("objective", "Id"), new("owner", "Owner"), new("outcome", "Outcome"), new("direction", "Wanted"), new("alpha_people", "") { InTable = false },
            new("weight", "Weight", true) { InTable = false }, new("coherence", "Coherence", true), new("range", "Range", true) { InData = false }, new("coverage", "Coverage", true),
            new("waste", "") { InTable = false }, new("effects", "Effects", true) { InData = false }, new("assessors", "Assessors", true) { InData = false }, new("law", "On law", true) { InData = false },
            new("adverse", "Strongest against", true) { InData = false }, new("thin", "Inventory") { InData = false });
        var labels = assessment.Register.Outcomes.ToDictionary(o => o.Id, o => o.Label, StringComparer.Ordinal);
        foreach (var r in PolicyScores.Rows(assessment).Where(r => format != ListFormat.Table || r is { PeopleWeight: 0.5, Inventory: not null }))
        {
            list.Add(assessment.Day, r.Id, r.Owner, new(r.Outcome, labels.GetValueOrDefault(r.Outcome, r.Outcome)), r.Direction, r.PeopleWeight, r.Weight, new(r.Coherence, Percent(r.Coherence)),
                r.Coherence is null ? "" : $"{Percent(r.CoherenceLow)}–{Percent(r.CoherenceHigh)}", new(r.Coverage, Percent(r.Coverage)), r.Waste,
                r.Inventory?.Effects, r.Inventory?.Assessors, Percent(r.Inventory?.LawShare), r.Inventory?.StrongestAdverse, r.Inventory?.IsThin == true ? "thin" : "");
        }
        return list;
    }

    private static Listing Parts(PolicyAssessment a, ScoresBy part)
    {
        var list = new Listing(
            new("country", "State"), new("part", part.ToString()), new("objectives", "Objectives", true), new("weight", "Weight", true) { InTable = false }, new("coherence", "Coherence", true), new("coherence_low", "Range", true), new("coherence_high", "to", true),
            new("coverage", "Coverage", true));
        foreach (var country in PolicySheet.Countries(a.Register))
        {
            var scores = part switch { ScoresBy.Corridor => PartScores.ByCorridor(a, country), ScoresBy.Role => PartScores.ByRole(a, country), _ => PartScores.ByOwner(a, country) };
            foreach (var s in scores)
                list.Add(country, part == ScoresBy.Role ? s.Name.ToLowerInvariant() : s.Name, s.Objectives, s.Weight, new(s.Coherence, Percent(s.Coherence)), new(s.CoherenceLow, Percent(s.CoherenceLow)), new(s.CoherenceHigh, Percent(s.CoherenceHigh)), new(s.Coverage, Percent(s.Coverage)));
        }
        return list;
    }

    private static string Percent(double? share) => share is { } s ? (s * 100).ToString("0", CultureInfo.InvariantCulture) + "%" : "–";
}
