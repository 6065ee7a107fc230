using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Policy;
using Concord.Review;

namespace Concord.Cli;

/// <summary><c>concord policy agreements DIR</c>: agreements and their criteria, missing mirrors, partners for joint negotiation, treaties.</summary>
internal sealed class PolicyAgreements : PolicySheet
{
    public PolicyAgreements() : base("agreements", "Agreements with their 20 criteria, corridors without one, who could negotiate jointly, and treaties of both ends.", "agreements", "criteria", "gaps", "partners", "treaties")
    {
        Remarks = "Criteria say what a text contains, not how it is carried out. A gap is looked for on corridors of at least 100,000 people, for matters on which the state has a rule or an agreement somewhere. Partners are origins " +
            "whose people share the destination, ranked by the coverage gained (at most: all people of these corridors). Treaty status is as of the date of its source; 'no action recorded' is not a refusal, and a dash means that no table here says.";
        Examples =
        [
            new("concord policy agreements data/policy/PHL --at 2026-02-01", "Agreements of the Philippines, what they leave out, and with whom they could be sought together."),
            new("concord policy agreements data/policy/PHL --part treaties --format csv", "Where both ends of each corridor stand towards each treaty."),
        ];
    }

    /// <inheritdoc/>
    protected override string Closing => "None recorded in this inventory is not none: agreements may stand that nobody entered.";

    /// <inheritdoc/>
    protected override IReadOnlyList<SheetPart> Sheet(PolicyAssessment a, ParseResult parsed, Terminal terminal)
    {
        var agreements = AgreementSheet.Of(a);
        var gaps = Countries(a.Register).SelectMany(c => MirrorGap.Of(a, c)).ToList();
        using var lake = Input.Lake(parsed);
        return
        [
            new("agreements", "Agreements", Agreements(agreements)), new("criteria", "Criteria of good practice in labour agreements", Criteria(agreements)), new("gaps", "Large corridors without an agreement in force for every group", Gaps(gaps)),
            new("partners", "Who could negotiate jointly: origins that share destinations, by coverage gained", Partners(a, gaps, lake)), Treaties(a, lake, ForPeople(parsed)),
        ];
    }

    private static Listing Agreements(IEnumerable<AgreementLine> lines)
    {
        var list = new Listing(
            new("instrument", "Id"), new("name", "Name"), new("country", "State"), new("settles", "Settles"), new("corridors", "Corridors"), new("groups", "Groups"), new("since", "Since"), new("standing", "Standing"),
            new("criteria_met", "Criteria met", true), new("criteria_unknown", "unknown", true), new("criteria", "of", true), new("source", "Source"));
        foreach (var l in lines)
        {
            var read = l.Criteria.Count > 0;
            list.Add(l.Instrument.Id, l.Instrument.Name, l.Instrument.Country, string.Join(", ", l.Matters), string.Join(", ", l.Corridors), string.Join(", ", l.Instrument.Groups), l.Instrument.InForce.From, Word(l.Standing),
                read ? l.Met : (int?)null, read ? l.Unknown : (int?)null, read ? l.Criteria.Count : (int?)null, l.Coding?.Source ?? l.Instrument.Source);
        }
        return list;
    }

    private static Listing Criteria(IEnumerable<AgreementLine> lines)
    {
        var list = new Listing(new("instrument", "Agreement"), new("criterion", "Criterion"), new("item", "Item"), new("label", "What"), new("met", "In the text"));
        foreach (var l in lines)
        {
            foreach (var (c, i) in l.Criteria.SelectMany(c => c.Items.Select(i => (c, i)))) list.Add(l.Instrument.Id, c.Code, i.Item.Code, i.Item.Label, Known(i.Met));
        }
        return list;
    }

    private static Listing Gaps(IEnumerable<MirrorGap> gaps)
    {
        var list = new Listing(
            new("country", "State"), new("matter", "Matter"), new("corridor", "Corridor"), new("standing", "What there is"), new("near", "Acts"), new("groups_left_out", "Groups left out"), new("people", "People", true), new("money_usd_m", "US$ million", true));
        foreach (var g in gaps)
        {
            list.Add(g.Country, g.Matter, g.Corridor.Id, Word(g.Standing), string.Join(", ", g.Near.Select(i => i.Id)), string.Join(", ", g.GroupsLeftOut), new(g.People, Number(g.People)),
                new(g.Money, g.Money == 0 ? "no figure" : Number(g.Money)));
        }
        return list;
    }

    private static Listing Partners(PolicyAssessment a, IReadOnlyList<MirrorGap> gaps, Statistics.Lakes.Lake? lake)
    {
        var list = new Listing(
            new("country", "State"), new("matter", "Matter"), new("partner", "Partner"), new("partner_name", "Name"), new("destinations", "Shared destinations"), new("groups", "Groups of both"), new("own_people", "Own people there", true),
            new("partner_people", "Partner's people", true), new("coverage_gained", "Coverage gained", true), new("sizes", "") { InTable = false });
        var stocks = lake is null ? OfRegister(a.Register) : LakeWeights.StocksAt(lake, gaps.Select(g => g.Corridor.Destination).Distinct()).Weights;
        foreach (var (country, matter) in gaps.Select(g => (g.Country, g.Matter)).Distinct())
        {
            foreach (var p in JointNegotiation.Of(a, country, matter, stocks.Rows))
            {
                list.Add(p.Country, p.Matter, p.Partner, AreaCatalogue.Default.Find(p.Partner)?.Name(), string.Join(", ", p.Destinations), p.Groups.Count == 0 ? "not recorded" : string.Join(", ", p.Groups),
                    new(p.OwnPeople, Number(p.OwnPeople)), new(p.PartnerPeople, Number(p.PartnerPeople)), new(p.CoverageGained, (p.CoverageGained * 100).ToString("0", CultureInfo.InvariantCulture) + "%"), stocks.Source);
            }
        }
        return list;
    }

    private static SheetPart Treaties(PolicyAssessment a, Statistics.Lakes.Lake? lake, bool forPeople)
    {
        var list = new Listing(
            new("country", "State"), new("treaty", "Treaty"), new("title", "Title") { InTable = false }, new("bound", "Bound"), new("status", "Status"), new("as_of", "As of"), new("source", "Source"));
        IReadOnlyList<Ratification> all = lake is null ? [] : Ratification.Of(lake, a.Register);
        // Treaties of which nothing is known for any state are named once.
        var silent = all.GroupBy(r => r.Treaty).Where(t => forPeople && t.All(r => r.Bound is null)).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var r in all.Where(r => !silent.Contains(r.Treaty)))
        {
            var status = r.Action is null ? r.Bound is null ? "no table here says" : "no action recorded" : $"{r.Action} {r.When}".TrimEnd();
            list.Add(r.Country, r.Treaty, r.Title, Known(r.Bound), status, r.AsOf, r.Source);
        }
        return new("treaties", silent.Count == 0 ? "Treaties" : $"Treaties. No table here speaks of {string.Join(", ", silent)}", list);
    }

    /// <summary>The register's own numbers, which know its own origins only.</summary>
    private static CorridorWeights OfRegister(Register register) =>
        new("the register's own rough numbers", [.. register.Corridors.Where(c => c.IsBetweenCountries).Select(c => new CorridorWeight(c.Origin, c.Destination, c.People, c.Money))]);

    private static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Word(AgreementStanding standing) => standing switch
    {
        AgreementStanding.InForce => "in force",
        AgreementStanding.SignedOnly => "signed, not recorded as in force",
        AgreementStanding.Draft => "draft",
        _ => "not in force on this day",
    };

    private static string Word(MirrorStanding standing) => standing switch
    {
        MirrorStanding.NoneRecorded => "none recorded",
        MirrorStanding.OneSided => "rule of one side",
        MirrorStanding.SignedOnly => "signed, not recorded as in force",
        _ => "in force, a group left out",
    };
}
