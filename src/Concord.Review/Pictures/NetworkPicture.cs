using Concord.Charts;
using Concord.Policy;
using Concord.Review.Policies;

namespace Concord.Review.Pictures;

/// <summary>Who made what, and what it moves, in three layers.</summary>
internal static class NetworkPicture
{
    public static Picture? Of(PolicyWords says, PolicyAssessment a, string country)
    {
        var words = says.Words;
        var pulls = Pulls.Of(a, country);
        if (pulls.Count == 0) return null;
        var acts = pulls.Select(p => p.Instrument).DistinctBy(i => i.Id).ToList();
        var bodies = a.Register.Actors.Where(x => acts.Exists(i => i.Issuer == x.Id)).ToList();
        var objectives = pulls.Select(p => p.Objective).Distinct().ToList();
        return new()
        {
            Title = words["Who made what, and what it moves"],
            Subtitle = words["Bodies, the {acts} acts in force that move an objective, and the {objectives} objectives moved. A line is as wide as the effect is strong and sure.", ("acts", words.Numbers.Integer(acts.Count)), ("objectives", words.Numbers.Integer(objectives.Count))],
            Badges = PictureFrameWords.Badges(says, a, country),
            Chart = new Layers
            {
                Title = words["Bodies, acts and objectives"], Names = [words["Bodies"], words["Acts"], words["Objectives"]],
                Nodes = [.. bodies.Select(b => new LayerNode("b-" + b.Id, b.Name, 0)), .. acts.Select(i => new LayerNode("i-" + i.Id, i.Name, 1)), .. objectives.Select(o => new LayerNode("o-" + o, says.Objective(a.Register, o), 2))],
                Links =
                [
                    .. acts.Select(i => new LayerLink("b-" + i.Issuer, "i-" + i.Id, Tone.Rest, 0, $"{PolicyWords.Body(a.Register, i.Issuer)} – {i.Name}")),
                    .. pulls.Select(p => new LayerLink("i-" + p.Instrument.Id, "o-" + p.Objective, ToneOf(p), Math.Min(1, p.Strength), $"{p.Instrument.Name} – {says.Objective(a.Register, p.Objective)}: {Side(says, p)}")),
                ],
                Key = [(Tone.Rest, words["made it"]), (Tone.People, words["pulls with"]), (Tone.Against, words["works against"]), (Tone.Plain, words["protection, a trade-off by design"])],
            },
            Table = new([new(words["Body"]), new(words["Act"]), new(words["Objective"]), new(words["Pull"])],
                [.. pulls.OrderBy(p => p.Instrument.Id, StringComparer.Ordinal).ThenBy(p => p.Objective, StringComparer.Ordinal).Select(p => (IReadOnlyList<string>)[PolicyWords.Body(a.Register, p.Instrument.Issuer), p.Instrument.Name, says.Objective(a.Register, p.Objective), Side(says, p)])]),
            Source = PictureFrameWords.Source(says, a, country, weighed: false),
        };
    }

    private static Tone ToneOf(Pull p) => p.Supports ? Tone.People : p.IsTradeOff ? Tone.Plain : Tone.Against;

    private static string Side(PolicyWords says, Pull p) => p.Supports ? says.Words["pulls with"] : p.IsTradeOff ? says.Words["protection, a trade-off by design"] : says.Words["works against"];
}
