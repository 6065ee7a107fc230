using System.Globalization;
using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>Asked abroad beside granted at home: side by side, never as a difference.</summary>
internal static class ReciprocityPicture
{
    private const int Rungs = 4;

    public static Picture? Of(PolicyWords says, PolicyAssessment a, string country)
    {
        var words = says.Words;
        var lines = ReciprocitySheet.Of(a.Register, a.Day, country);
        if (lines.Count == 0) return null;
        return new()
        {
            Title = words["Asked abroad, granted at home"],
            Subtitle = words["What the State asks for its nationals abroad and what it grants foreigners at home, right by right. Scale: 0 none, 1 emergency only, 2 regular migrants only, 3 all, with limits, 4 as nationals."],
            Badges = PictureFrameWords.Badges(says, a, country),
            Chart = new RungSheet
            {
                Title = words["Rights asked for abroad and granted at home"], AskedTitle = words["Asked for its nationals abroad"], GrantedTitle = words["Granted to foreigners at home"], Rungs = Rungs,
                Rows = [.. lines.Select(l => new RungRow(PolicyWords.Capital(l.Right), Note(says, l), Side(says, l.Row.Demanded, l.Row.Scale, l.Row.DemandSource), Side(says, l.Row.Granted, l.Row.Scale, l.Row.GrantSource)))],
            },
            Table = new([new(words["Right"]), new(words["Law or practice, since"]), new(words["Asked for its nationals abroad"]), new(words["Granted to foreigners at home"]), new(words["Sources"]), new(words["Standing"])],
                [.. lines.Select(l => (IReadOnlyList<string>)
                [
                    PolicyWords.Capital(l.Right), Basis(says, l), Level(says, l.Row.Demanded, l.Row.Scale), Level(says, l.Row.Granted, l.Row.Scale),
                    string.Join("; ", new[] { l.Row.DemandSource, l.Row.GrantSource }.Where(s => !string.IsNullOrEmpty(s))), l.IsChecked ? words["verified"] : words["to be checked"],
                ])]),
            Source = PictureFrameWords.Source(says, a, country, weighed: false),
        };
    }

    private static string Note(PolicyWords says, ReciprocityLine l) => l.IsChecked ? Basis(says, l) : says.Words["{basis}; to be checked", ("basis", Basis(says, l))];

    private static string Basis(PolicyWords says, ReciprocityLine l)
    {
        var since = ("date", says.Words.Numbers.Date(l.Since));
        return l.Basis switch { "law" => says.Words["law, since {date}", since], "practice" => says.Words["practice, since {date}", since], _ => says.Words["since {date}", since] };
    }

    private static RungSide Side(PolicyWords says, string level, string? scale, string? source) => new(Rung(level, scale), Level(says, level, scale), source ?? "");

    private static int? Rung(string level, string? scale) => scale is null && int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var rung) && rung <= Rungs ? rung : null;

    private static string Level(PolicyWords says, string level, string? scale)
    {
        if (Rung(level, scale) is not { } rung) return level;
        var word = rung switch { 0 => says.Words["none"], 1 => says.Words["emergency only"], 2 => says.Words["regular migrants only"], 3 => says.Words["all, with limits"], _ => says.Words["as nationals"] };
        return says.Words["{rung} of {most}: {level}", ("rung", says.Words.Numbers.Integer(rung)), ("most", says.Words.Numbers.Integer(Rungs)), ("level", word)];
    }
}
