using Concord.Charts;
using Concord.Core;
using Concord.Policy;
using Concord.Review.Policies;
using Concord.Review.Sections;
using Concord.Statistics;

namespace Concord.Review.Corridors;

/// <summary>The rules on both sides: what both states signed, the acts of either register that concern the corridor, and the findings that touch it.</summary>
internal static class RulesSection
{
    private const int Acts = 40;
    private const int Lines = 12;

    public static ReviewSection Write(CorridorContext k, IReadOnlyList<RegisterView> registers)
    {
        var blocks = new List<Block>();
        var acts = registers.SelectMany(v => v.Acts(k.Corridor).Select(a => (View: v, Act: a))).ToList();
        if (acts.Count > 0)
        {
            blocks.Add(new TableBlock("acts", k.Words.Plural(acts.Count, "{n} act in the registers concerns this corridor", "{n} acts in the registers concern this corridor"),
                new ChartTable([new(k.Words["Act"]), new(k.Words["Whose"]), new(k.Words["Kind"]), new(k.Words["In force"])],
                    [.. acts.OrderByDescending(a => a.Act.Acts(a.View.Assessment.Day)).ThenByDescending(a => a.Act.InForce.From).Take(Acts).Select(a => (IReadOnlyList<string>)
                        [a.Act.Name, Place(k, a.Act.Country), a.Act.Domain, Days(k, a.Act, a.View.Assessment.Day)])]), []));
        }
        else
        {
            blocks.Add(new Missing(registers.Count == 0 ? k.Words["No register of either side's policies is here."] : k.Words["No act in the registers concerns this corridor."],
                k.Words["What is not recorded cannot be found; finding nothing is not coherence. A register is a folder of text that anyone can write: see the methods."]));
        }
        if (Treaties(k) is { } treaties) blocks.Add(treaties);
        return new ReviewSection("rules", k.Words["Rules on both sides"], blocks);
    }

    public static ReviewSection Findings(CorridorContext k, IReadOnlyList<RegisterView> registers)
    {
        var title = k.Words["Findings"];
        var says = new PolicyWords(k.Words);
        var found = registers.SelectMany(v => v.Findings(k.Corridor).Select(f => (View: v, f.Line, f.Touched))).ToList();
        if (found.Count == 0)
        {
            return new ReviewSection("findings", title, [new Missing(k.Words["No finding touches this corridor."], k.Words["Findings come from the registers of either side; without a register there are none, which says nothing about coherence."])]);
        }
        var rows = found.Take(Lines).Select(f => (IReadOnlyList<string>)[says.Say(f.Line.Headline), Place(k, f.View.Country), says.People(f.Touched.People, f.Touched.IsUpperBound)]);
        var standing = string.Join(" ", registers.Select(v => k.Words["{area}: {standing}.", ("area", Place(k, v.Country)), ("standing", says.Standing(v.Register, v.Country))]));
        return new ReviewSection("findings", title,
        [
            new TableBlock("findings-table", k.Words.Plural(found.Count, "{n} finding touches this corridor", "{n} findings touch this corridor"),
                new ChartTable([new(k.Words["Finding"]), new(k.Words["Register"]), new(k.Words["People touched"], true)], [.. rows]), [.. registers.SelectMany(v => v.Weights.Sources).Distinct()]),
            new Note(k.Words["How to read findings"], [standing, k.Words["Findings are computed from the register and accuse no one. No number here is a score of a country."]], Accent.Caution, []),
        ]);
    }

    private static TableBlock? Treaties(CorridorContext k)
    {
        var (origin, destination) = (k.C.Lake.TreatyActions(k.Origin.Id), k.C.Lake.TreatyActions(k.Destination.Id));
        if (origin.Count == 0 || destination.Count == 0) return null;
        return new TableBlock("treaties", k.Words["What both states did about five treaties"],
            new ChartTable([new(k.Words["Treaty"]), new(k.C.Name(k.Origin)), new(k.C.Name(k.Destination))],
                [.. Treaty.All.Select(t => (Name: SignedSection.Fact(k.C, t, Of(origin, t)), Other: SignedSection.Fact(k.C, t, Of(destination, t)))).Select(f => (IReadOnlyList<string>)[f.Name.Name, f.Name.Text, f.Other.Text])]),
            [.. origin.Concat(destination).Select(a => a.Release).Distinct()]);

        static List<TreatyAction> Of(IReadOnlyList<TreatyAction> actions, Treaty treaty) => [.. actions.Where(a => a.Treaty == treaty)];
    }

    private static string Place(CorridorContext k, string code) => AreaCatalogue.Default.Find(code) is { } area ? k.C.Name(area) : code;

    private static string Days(CorridorContext k, Instrument act, DateOnly day) =>
        act.IsDraft ? k.Words["draft"]
        : act.IsSignedOnly ? k.Words["signed, not in force"]
        : act.Acts(day) ? k.Words["since {day}", ("day", k.Numbers.Date(act.InForce.From))]
        : k.Words["not on {day}", ("day", k.Numbers.Date(day))];
}
