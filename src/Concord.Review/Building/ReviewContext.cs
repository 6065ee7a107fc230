using Concord.Charts;
using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review.Building;

/// <summary>What every section writes with: the lake, the area, and the words and number forms of one language.</summary>
internal sealed class ReviewContext(Lake lake, Area area, Words words, DateOnly today)
{
    private readonly Dictionary<(Measure, bool), PeopleTable?> tables = [];
    private readonly Dictionary<Measure, Series?> series = [];

    public Lake Lake => lake;

    public Area Area => area;

    public DateOnly Today => today;

    public Words Words => words;

    public NumberForms Numbers => Words.Numbers;

    /// <summary>The area's people abroad, or its residents from elsewhere; read once.</summary>
    public PeopleTable? People(Measure measure, bool outward)
    {
        if (!tables.TryGetValue((measure, outward), out var table)) tables[(measure, outward)] = table = PeopleTable.Read(lake, measure, area, outward);
        return table;
    }

    /// <summary>A yearly series of the area; read once.</summary>
    public Series? Series(Measure measure)
    {
        if (!series.TryGetValue(measure, out var read)) series[measure] = read = Building.Series.Read(lake, measure, area);
        return read;
    }

    /// <summary>Whether a figure is so old that a reader must be told at once: more than three years.</summary>
    public bool IsOld(int year) => today.Year - year > 3;

    /// <summary>Whether a round of prices is two years old or more.</summary>
    public bool IsOldPrice(Period round) => ((today.Year - round.Year) * 4) + ((today.Month + 2) / 3) - round.Quarter > 8;

    /// <summary>Whether a map can show the area.</summary>
    public static bool OnMap(Area other) => Atlas.Codes.Contains(other.Code);

    public string Name(Area other) => other.ShortName(words.Language);

    /// <summary>The name as it stands inside an English sentence ("the United States"); other languages put names after a colon.</summary>
    public string Place(Area other) => words.Language == Language.En ? EnglishPlaces.InSentence(Name(other)) : Name(other);

    public string Count(double value) => Numbers.Integer(value);

    /// <summary>A share of one in per cent: without decimals from 10%, with one below, "under 0.1%" where even that says nothing.</summary>
    public string Percent(double share) => share is > 0 and < 0.0005
        ? Words["under {share}", ("share", Numbers.Percent(0.1, 1))]
        : Numbers.Percent(share * 100, share is > 0 and < 0.0995 ? 1 : 0);

    /// <summary>A part of a whole that is shown with its other parts: no decimals, so that they add up; "under 1%" rather than 0%.</summary>
    public string WholePercent(double share) => share is > 0 and < 0.005
        ? Words["under {share}", ("share", Numbers.Percent(1))]
        : Numbers.Percent(share * 100);

    /// <summary>An amount in US dollars, three digits: US$ 39.1 billion. Only English puts the currency first.</summary>
    public string Dollars(double value) => words.Language == Language.En ? "US$ " + Numbers.Rounded(value)
        : Math.Abs(value) is >= 1 and < 10_000 ? Words.Plural((long)Math.Round(value, MidpointRounding.AwayFromZero), "{n} US dollar", "{n} US dollars")
        : Numbers.Rounded(value, Words["US dollars"]);

    /// <summary>The currency before the number of a headline; other languages than English have it in the label, where no linking word is needed.</summary>
    public string? CurrencyBefore => words.Language == Language.En ? "US$" : null;

    public string Year(int year) => Numbers.Period(new Period(year));

    /// <summary>A small number in words, as a title has it.</summary>
    public string Word(long n) => n switch
    {
        2 => Words["two"],
        3 => Words["three"],
        4 => Words["four"],
        5 => Words["five"],
        6 => Words["six"],
        7 => Words["seven"],
        8 => Words["eight"],
        9 => Words["nine"],
        _ => Count(n),
    };

    /// <summary>Definition first, status second, as every stock picture has them.</summary>
    public IReadOnlyList<Badge> StockBadges(PeopleTable table, int year)
    {
        var badges = new List<Badge> { new(DefinitionWords(table, year)) };
        if (table.Mix(year) is { Imputed: > 0 } mix) badges.Add(new Badge(Words["{share} imputed by the publisher", ("share", Percent(mix.Imputed / table.Total(year)))], BadgeKind.Caution));
        badges.Add(table.CarriedFrom(year) is { } since
            ? new Badge(Words["{year} figures, carried forward", ("year", Year(since))], BadgeKind.Caution)
            : new Badge(Words["published"], BadgeKind.Published));
        return badges;
    }

    /// <summary>How a stock was counted: one definition, or the mix of them.</summary>
    public string DefinitionWords(PeopleTable table, int year)
    {
        var (born, citizens, refugees, _) = table.Mix(year);
        var total = table.Total(year);
        if (total <= 0 || (born == 0 && citizens == 0)) return Words["definition not stated"];
        var words = citizens == 0 ? Words["born abroad"]
            : born == 0 ? Words["citizenship"]
            : Words["{born} born abroad, {citizens} citizenship", ("born", WholePercent(born / total)), ("citizens", WholePercent(citizens / total))];
        return refugees > 0 ? Words["{definition}; refugees included", ("definition", words)] : words;
    }

    /// <summary>How one corridor was counted, in a word or two.</summary>
    public string DefinitionWords(Definition definition) =>
        definition.HasFlag(Definition.Citizenship) && !definition.HasFlag(Definition.BornAbroad) ? Words["citizenship"]
        : definition.HasFlag(Definition.BornAbroad) ? Words["born abroad"]
        : definition.HasFlag(Definition.Imputed) ? Words["imputed"]
        : Words["not stated"];

    /// <summary>Why a stock may be missing although people are counted: their figures stand with another area; empty for all others.</summary>
    public string CountedElsewhere => area.Code == "XKX" ? " " + Words["In the figures of UN DESA and UNHCR people from Kosovo are included with Serbia."] : "";

    /// <summary>A number of people in a sentence: all digits below a million, three above.</summary>
    public string People(double value) => Math.Abs(value) < 1e6 ? Count(value) : Numbers.Rounded(value);

    /// <summary>The same with its noun, which some languages link or decline: "6.99 million people".</summary>
    public string Persons(double value) => Math.Abs(value) < 1e6 ? CountPersons(value) : Numbers.Rounded(value, Words["people"]);

    /// <summary>All digits of a number of people with their noun: "2,263,697 people".</summary>
    public string CountPersons(double value) => Words.Plural((long)value, "{n} person", "{n} people");

    /// <summary>What a number belongs to and the number: "Canada: 12,345".</summary>
    public string Pair(string name, string value) => Words["{name}: {value}", ("name", name), ("value", value)];

    /// <summary>Two remarks in one.</summary>
    public string Both(string first, string second) => Words["{first}; {second}", ("first", first), ("second", second)];

    /// <summary>The number of people of <see cref="People(double)"/> for a headline, number and scale word apart.</summary>
    public (string Number, string? Scale) HeadlinePeople(double value) => Math.Abs(value) < 1e6 ? (Count(value), null) : Numbers.Parts(value);

    /// <summary>The source line under a picture: publisher, dataset, edition, licence and copy of each release, then the remark.</summary>
    public string SourceLine(IEnumerable<Release> releases, string remark = "")
    {
        var parts = releases.Distinct().Select(r => Words["{publisher}, {title} ({edition}). {licence}. {copy}",
            ("publisher", r.Provenance.ShortPublisher), ("title", r.Provenance.Title), ("edition", r.Edition), ("licence", r.Provenance.Licence), ("copy", CopyWords(r))]);
        return string.Join(" ", remark.Length == 0 ? parts : parts.Append(remark));
    }

    /// <summary>The copy that the figures came through, as a sentence.</summary>
    public string CopyWords(Release release) => release.Provenance.Copy switch
    {
        CopyKind.AsPublished => Words["As published."],
        CopyKind.Estimated => Words["Estimated from other releases of the lake."],
        CopyKind.Reshaped => Words["Copy reshaped by {who}.", ("who", release.Provenance.CopiedBy ?? Words["a third party"])],
        _ => Words["Derived by {who} from the publisher's figures.", ("who", release.Provenance.CopiedBy ?? Words["a third party"])],
    };

    /// <summary>A figure as it was published.</summary>
    public static Figure Published(Observation o) => new()
    {
        Measure = o.Measure.Code,
        Value = o.Value,
        Unit = o.Measure.Unit.Symbol(),
        Period = o.Period,
        From = o.From == AreaCatalogue.NoArea ? null : o.FromArea,
        To = o.ToArea,
        Sex = o.Sex,
        Definition = o.Definition,
        Status = o.Status,
        Sources = [o.Release],
    };

    /// <summary>One corridor of a table of people.</summary>
    public static Figure Corridor(PeopleTable table, PeopleCell cell, int year) => new()
    {
        Measure = table.Measure.Code,
        Value = cell.Both,
        Unit = table.Measure.Unit.Symbol(),
        Period = new Period(year),
        From = table.Outward ? table.Area : cell.Other,
        To = table.Outward ? cell.Other : table.Area,
        Definition = cell.Definition,
        Status = cell.Hidden ? ObservationStatus.Suppressed : ObservationStatus.Published,
        Sources = [table.Release],
    };

    /// <summary>A sum over the corridors of a table, both sexes or women.</summary>
    public static Figure Sum(PeopleTable table, int year, Sex sex = Sex.Both)
    {
        var cells = table.Peopled(year);
        return new Figure
        {
            Measure = table.Measure.Code,
            Value = sex == Sex.Female ? table.Women(year) : table.Total(year),
            Unit = table.Measure.Unit.Symbol(),
            Period = new Period(year),
            From = table.Outward ? table.Area : AreaCatalogue.Default.ById(AreaCatalogue.World),
            To = table.Outward ? AreaCatalogue.Default.ById(AreaCatalogue.World) : table.Area,
            Sex = sex,
            Definition = cells.Aggregate(Definition.None, (all, c) => all | c.Definition),
            Sources = [table.Release],
            Computation = FormattableString.Invariant($"sum over {cells.Count} corridors"),
        };
    }

    /// <summary>A figure computed from others: a ratio, a mean.</summary>
    public static Figure Computed(string measure, double value, string unit, Period period, Area area, string computation, params IEnumerable<Release> sources) => new()
    {
        Measure = measure,
        Value = value,
        Unit = unit,
        Period = period,
        To = area,
        Sources = [.. sources.Distinct()],
        Computation = computation,
    };
}
