using System.CommandLine;
using Concord.Core;

namespace Concord.Cli;

/// <summary><c>concord areas [TEXT]</c>: finds areas by code or name, with region and history.</summary>
internal sealed class AreasCommand : ConcordCommand
{
    private readonly Argument<string?> text = new("text")
    {
        HelpName = "TEXT",
        Description = "Part of a name in any of the four languages, or a code: PHL, PH, 608. Without it, all areas of today.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<ListFormat> format = Shared.Format();
    private readonly Option<Language> language = Shared.Language();

    public AreasCommand() : base("areas", "Find a country, territory or region by code or name.")
    {
        Remarks = "Names and codes follow United Nations usage (M49, ISO 3166). Areas of the past have an end and successors; groups are regions and income groups.";
        Arguments.Add(text);
        Options.Add(language);
        Options.Add(format);
        ExitOne = "no area fits the text";
        Examples =
        [
            new("concord areas phil", "Every area with 'phil' in a name."),
            new("concord areas YUG", "Yugoslavia, when it ended and what followed."),
        ];
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var wanted = parsed.GetValue(text)?.Trim();
        var found = Find(wanted).ToArray();
        if (found.Length == 0)
        {
            terminal.Error($"No area fits '{wanted}'. Try a shorter part of the name, or a three-letter code.");
            return ExitCode.Data;
        }
        var spoken = parsed.GetValue(language);
        var list = new Listing(
            new("code", "Code"), new("name", "Name"), new("kind", "Kind"), new("m49", "M49", true), new("alpha2", "ISO 2"), new("region", "Region") { InTable = false },
            new("subregion", "Sub-region"), new("income_group", "Income"), new("from", "From"), new("until", "Until"), new("successors", "Followed by"));
        foreach (var area in found)
        {
            list.Add(area.Code, area.Name(spoken), area.Kind.ToString().ToLowerInvariant(), new(area.M49, area.M49?.ToString("000", null)), area.Alpha2,
                GroupName(area.Region, spoken), GroupName(area.Subregion, spoken), Income(area.IncomeGroup), area.From, area.Until,
                string.Join(' ', area.Successors));
        }
        list.Write(parsed.GetValue(format), terminal);
        return ExitCode.Done;
    }

    private static IEnumerable<Area> Find(string? wanted)
    {
        var catalogue = AreaCatalogue.Default;
        if (string.IsNullOrEmpty(wanted)) return catalogue.All.Where(a => a.Kind == AreaKind.Area);
        var exact = catalogue.Find(wanted) ?? catalogue.FromName(wanted);
        var byName = catalogue.All.Where(a => a.Names.Any(n => n.Contains(wanted, StringComparison.CurrentCultureIgnoreCase)));
        return exact is null ? byName : byName.Prepend(exact).Distinct();
    }

    private static string? GroupName(string? code, Language spoken) => code is null ? null : AreaCatalogue.Default.Find(code)?.Name(spoken) ?? code;

    private static string? Income(int? group) => group switch { 1 => "low", 2 => "lower middle", 3 => "upper middle", 4 => "high", _ => null };
}
