using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Concord.Core;

namespace Concord.Cli;

/// <summary>The options that say which figures are wanted; the same for lists and for pictures.</summary>
internal sealed class QueryOptions
{
    /// <summary>What people type for treaty status, which is no measure: its facts are dates, not values.</summary>
    public const string Treaties = "treaties";

    private readonly Option<string> measure = new("--measure", "-m") { HelpName = "MEASURE", Required = true, Description = "What is counted; see the list below." };
    private readonly Option<string?> origin = End("--origin", "Where people come from.");
    private readonly Option<string?> destination = End("--destination", "Where people live.");
    private readonly Option<string?> from = End("--from", "Who sends money.");
    private readonly Option<string?> to = End("--to", "Who receives money.");
    private readonly Option<string?> area = End("--area", "The area, for a measure of one area.");

    private readonly Option<YearRange?> year = new("--year")
    {
        HelpName = "YEARS",
        Description = "One year or a range: 2024, 1990-2024. Default: every year for one corridor or area, the newest year for a list of areas.",
        CustomParser = ParseYears,
    };

    private readonly Option<Sex?> sex = new("--sex") { HelpName = "SEX", Description = "both (default), female or male.", CustomParser = result => Shared.Choose<Sex>(result) };
    private readonly Option<string?> dataset = new("--dataset") { HelpName = "NAME", Description = "Only figures of one dataset, as 'concord releases' names it." };
    private readonly Option<string?> edition = new("--edition") { HelpName = "NAME", Description = "An edition other than the newest." };
    private readonly Option<string?> lake = Lakes.Option();

    public QueryOptions()
    {
        measure.CompletionSources.Add([.. Measure.All.Select(m => m.Code), Treaties]);
        sex.CompletionSources.Add("both", "female", "male");
        foreach (var end in new[] { origin, destination, from, to, area }) end.CompletionSources.Add(Shared.AreaCodes);
    }

    /// <summary>Adds every option to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { measure, origin, destination, from, to, area, year, sex, dataset, edition, lake }) command.Options.Add(option);
    }

    /// <summary>The measures, for help.</summary>
    public static IReadOnlyList<(string Label, string Text)> Measures =>
    [
        .. Measure.All.Select(m => (m.Code, m.Name + m.Ends switch
        {
            MeasureEnds.People => " (--origin, --destination)",
            MeasureEnds.Money => " (--from, --to)",
            MeasureEnds.Area => " (--area)",
            _ => " (--from, --to)",
        })),
        (Treaties, "What states did about treaties, by --area"),
    ];

    /// <summary>What the user asked for; a usage error says which options to use instead.</summary>
    public FigureRequest Read(ParseResult parsed)
    {
        var typed = parsed.GetRequiredValue(measure);
        var found = Measure.Find(typed);
        if (found is null && typed != Treaties)
        {
            var near = UsageErrors.Nearest(typed, [.. Measure.All.Select(m => m.Code), Treaties]);
            throw new UsageError($"'{typed}' is no measure." + (near is null ? " " : $" Did you mean {near}? ") + "See the list in 'concord query --help'.");
        }
        var ends = Ends(parsed, found);
        return new FigureRequest
        {
            Measure = found,
            From = ends.From,
            To = ends.To,
            Years = parsed.GetValue(year),
            Sex = parsed.GetValue(sex) ?? Sex.Both,
            Dataset = parsed.GetValue(dataset),
            Edition = parsed.GetValue(edition),
            Lake = parsed.GetValue(lake),
        };
    }

    private (Area? From, Area? To) Ends(ParseResult parsed, Measure? found)
    {
        var axis = found?.Ends ?? MeasureEnds.Area;
        var name = found?.Code ?? Treaties;
        var (first, second) = axis switch { MeasureEnds.People => (origin, destination), MeasureEnds.Area => (area, area), _ => (from, to) };
        var wrong = new[] { origin, destination, from, to, area }.FirstOrDefault(o => o != first && o != second && parsed.GetValue(o) is not null);
        if (wrong is not null)
        {
            var use = first == second ? first.Name : $"{first.Name} and {second.Name}";
            throw new UsageError($"{wrong.Name} does not go with {name}, which {Says(axis)}. Use {use}.");
        }
        Area? Find(Option<string?> option) => parsed.GetValue(option) is { } text ? Shared.FindArea(text) : null;
        return axis == MeasureEnds.Area ? (null, Find(area)) : (Find(first), Find(second));
    }

    private static string Says(MeasureEnds axis) => axis switch
    {
        MeasureEnds.People => "counts people who go from an origin to a destination",
        MeasureEnds.Money => "concerns money that goes from a sender to a receiver",
        MeasureEnds.Area => "concerns one area",
        _ => "concerns a pair of areas",
    };

    private static Option<string?> End(string name, string description) => new(name) { HelpName = "AREA", Description = description };

    private static YearRange? ParseYears(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var parts = text.Split('-', '–');
        var years = parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 1900 and <= 2200 ? y : -1).ToArray();
        if (years is [> 0] or [> 0, > 0] && years[0] <= years[^1]) return new YearRange(years[0], years[^1]);
        result.AddError($"--year takes a year or a range such as 2024 or 1990-2024, not '{text}'.");
        return null;
    }
}

/// <summary>Years, both ends included.</summary>
internal sealed record YearRange(int First, int Last);
