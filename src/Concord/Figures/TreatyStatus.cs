using System.Globalization;
using Concord.Statistics.Lakes;

namespace Concord.Cli;

/// <summary>What a state did about treaties, as of the date of each source. No action recorded is not a refusal.</summary>
internal static class TreatyStatus
{
    /// <summary>Writes the list and returns the exit code.</summary>
    public static int Write(FigureRequest request, Lake lake, ListFormat format, Terminal terminal)
    {
        if (request.To is not { } area) throw new UsageError("treaties needs --area.");
        var actions = lake.TreatyActions(area.Id);
        if (actions.Count == 0)
        {
            terminal.Error($"No release in the lake lists {area.Name()} among the states of a treaty.");
            return ExitCode.Data;
        }
        var list = new Listing(
            new("treaty", "Treaty"), new("action", "Action"), new("date", "Date"), new("as_of", "As of"),
            new("publisher", "Publisher"), new("release", "Release"), new("copy", "Copy"), new("title", "Title"));
        foreach (var action in actions)
        {
            var about = action.Release.Provenance;
            list.Add(action.Treaty.Code, Words.Of(action.Kind),
                action.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? action.Year?.ToString(CultureInfo.InvariantCulture),
                about.AsOf, about.Publisher, action.Release.Name, Sources.Copy(about), action.Treaty.Name);
        }
        if (format == ListFormat.Table) terminal.Out.WriteLine($"Treaty status of {area.Name()}");
        list.Write(format, terminal);
        return ExitCode.Done;
    }
}
