using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;
using Concord.Statistics.Estimates;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review.Sections;

/// <summary>Remittances received and sent: level, share of GDP, per person abroad, and by corridor, which is modelled and says so.</summary>
internal static class MoneySection
{
    private const int Bars = 12;
    private const int TableRows = 60;

    public static ReviewSection Write(ReviewContext c)
    {
        List<Block> blocks =
        [
            Level(c, Measure.RemittancesReceived, received: true), .. Ratios(c), Corridors(c, received: true),
            Level(c, Measure.RemittancesPaid, received: false), Corridors(c, received: false),
        ];
        return new ReviewSection("money", c.Words["Money that comes and goes"], blocks);
    }

    private static Block Level(ReviewContext c, Measure measure, bool received)
    {
        var name = received ? c.Words["Remittances received"] : c.Words["Remittances sent"];
        if (c.Series(measure) is not { } series)
        {
            return new Missing(
                received ? c.Words["No release in the lake gives remittances received by this area."] : c.Words["No release in the lake gives remittances sent from this area."],
                c.Words["The central bank reports them in the balance of payments; import a newer World Bank file with 'concord import', or ask the central bank."]);
        }
        var first = series.Points[0];
        var latest = series.Latest;
        var gdp = GdpIn(c, latest.Period.Year);
        var chart = new LineChart
        {
            Title = c.Words["{name}, current US dollars, {first} to {last}", ("name", name), ("first", c.Year(first.Period.Year)), ("last", c.Year(latest.Period.Year))],
            Description = c.Words["From {first} to {last}.", ("first", c.Dollars(first.Value!.Value)), ("last", c.Dollars(latest.Value!.Value))],
            X = Axis.Years(first.Period.Year, latest.Period.Year, c.Year),
            Y = Axis.FromZero(series.Points.Select(o => o.Value!.Value), c.Numbers.Rounded, c.Dollars),
            Series =
            [
                new LineSeries(c.Dollars(latest.Value.Value), "", [.. series.Points.Select(o => new LinePoint(o.Period.Year, o.Value, c.Pair(c.Year(o.Period.Year), c.Dollars(o.Value!.Value))))],
                    received ? Tone.Money : Tone.Plain)
                {
                    EndNote = gdp is null ? "" : c.Words["{share} of GDP", ("share", c.Percent(latest.Value.Value / gdp.Value!.Value))],
                },
            ],
        };
        // The base of the claim: 2000 where there is a figure above zero, else the first such year.
        var origin = series.In(2000) is { Value: > 0 } millennium ? millennium : series.Points.FirstOrDefault(o => o.Value > 0);
        var claim = origin is null || origin.Period.Year == latest.Period.Year || latest.Value <= 0
            ? c.Words["{name}: {amount} in {year}", ("name", name), ("amount", c.Dollars(latest.Value.Value)), ("year", c.Year(latest.Period.Year))]
            : Claims.Level(c, name, origin.Value!.Value, origin.Period.Year, latest.Value.Value);
        List<Badge> badges = [new(latest.Status == ObservationStatus.Provisional ? c.Words["provisional"] : c.Words["published"], BadgeKind.Published)];
        if (c.IsOld(latest.Period.Year)) badges.Add(new Badge(c.Words["last figure {year}", ("year", c.Year(latest.Period.Year))], BadgeKind.Caution));
        IReadOnlyList<Release> sources = gdp is null ? [series.Release] : [.. new[] { series.Release, gdp.Release }.Distinct()];
        var remark = gdp is null ? "" : c.Words["Share of GDP by Concord."];
        var picture = new Picture
        {
            Title = claim,
            Subtitle = c.Words["Personal remittances (personal transfers and compensation of employees), current US dollars. Not adjusted for prices."],
            Badges = badges,
            Chart = chart,
            Table = new ChartTable([new(c.Words["Year"]), new(c.Words["US$"], true)],
                [.. series.Points.Select(o => (IReadOnlyList<string>)[c.Year(o.Period.Year), c.Count(o.Value!.Value)])]),
            Source = c.SourceLine(sources, remark),
        };
        return new PictureBlock(received ? "remittances-received" : "remittances-sent", picture, sources)
        {
            Remark = remark,
            Figures = [.. series.Points.Select(ReviewContext.Published)],
        };
    }

    /// <summary>Gross domestic product of the same year, if it is known and above zero.</summary>
    internal static Observation? GdpIn(ReviewContext c, int year) => c.Series(Measure.Gdp)?.In(year) is { Value: > 0 } gdp ? gdp : null;

    private static IEnumerable<Block> Ratios(ReviewContext c)
    {
        if (c.Series(Measure.RemittancesReceived) is not { } series || series.Latest.Value is not > 0) yield break;
        var latest = series.Latest;
        var paragraphs = new List<string>();
        var figures = new List<Figure>();
        var releases = new List<Release> { series.Release };
        var year = ("year", c.Year(latest.Period.Year));
        if (GdpIn(c, latest.Period.Year) is { } gdp)
        {
            var share = latest.Value.Value / gdp.Value!.Value;
            paragraphs.Add(c.Words["In {year} they equalled {share} of gross domestic product.", year, ("share", c.Percent(share))]);
            figures.Add(ReviewContext.Computed("remittances-received-per-gdp", share * 100, "%", latest.Period, c.Area, "remittances received ÷ GDP of the same year", series.Release, gdp.Release));
            releases.Add(gdp.Release);
        }
        else
        {
            paragraphs.Add(c.Words["No share of GDP: the lake has no GDP of this area for {year}.", year]);
        }
        if (c.People(Measure.Stock, outward: true) is { } abroad && abroad.Years.MinBy(y => Math.Abs(y - latest.Period.Year)) is var near && Math.Abs(near - latest.Period.Year) <= 3 && abroad.Total(near) > 0)
        {
            var perMigrant = latest.Value.Value / abroad.Total(near);
            paragraphs.Add(c.Words["For each person abroad (mid-{near}) that is {amount} a year. Where seafarers and border workers send money, this is too high: they are not counted among those abroad.",
                ("near", c.Year(near)), ("amount", c.Dollars(Math.Round(perMigrant)))]);
            figures.Add(ReviewContext.Computed("remittances-received-per-migrant", perMigrant, "US$", latest.Period, c.Area,
                FormattableString.Invariant($"remittances received ÷ people abroad, mid-{near}"), series.Release, abroad.Release));
            releases.Add(abroad.Release);
        }
        if (RemittanceEffects.WithUnrecorded(latest.Value.Value) is { } range)
        {
            paragraphs.Add(c.Words["With what no bank records, between {low} and {high}. That is an assumption, not a measurement: from nothing more to half as much again.",
                ("low", c.Dollars(range.Low)), ("high", c.Dollars(range.High))]);
            figures.Add(ReviewContext.Computed("remittances-with-unrecorded-high", range.High, "US$", latest.Period, c.Area, "assumption: remittances received × 1.5", series.Release));
        }
        if (AllocatedMoneyLine.Write(c) is var (sentence, shares, source))
        {
            paragraphs.Add(sentence);
            figures.AddRange(shares);
            releases.Add(source);
        }
        yield return new Note(c.Words["In proportion"], paragraphs, Accent.Money, [.. releases.Distinct()]) { Figures = figures };
    }

    private static Block Corridors(ReviewContext c, bool received)
    {
        var query = received ? new Query(Measure.Remittances) { To = c.Area.Id } : new Query(Measure.Remittances) { From = c.Area.Id };
        var all = c.Lake.Observations(query).Where(o => o.Value > 0 && Other(o) is { Kind: not AreaKind.Group }).ToList();
        if (all.Count == 0)
        {
            return new Missing(
                received ? c.Words["No bilateral matrix in the lake has money sent here."] : c.Words["No bilateral matrix in the lake has money sent from here."],
                c.Words["Bilateral remittances are modelled from stocks and incomes; import a bilateral remittance matrix of the World Bank with 'concord import'."]);
        }
        var newest = all.Max(o => o.Period.Year);
        var release = all.First(o => o.Period.Year == newest).Release;
        var rows = all.Where(o => o.Release.Equals(release) && o.Period.Year == newest).OrderByDescending(o => o.Value).ThenBy(o => Other(o)!.Code, StringComparer.Ordinal).ToList();
        var total = rows.Sum(o => o.Value!.Value);
        var share = ("share", c.Percent(rows[0].Value!.Value / total));
        var place = ("place", c.Place(Other(rows[0])!));
        var name = received
            ? c.Words["Modelled remittances to here by sending country, {year}", ("year", c.Year(newest))]
            : c.Words["Modelled remittances from here by receiving country, {year}", ("year", c.Year(newest))];
        var picture = new Picture
        {
            Title = received ? c.Words["{share} is thought to come from {place}", share, place] : c.Words["{share} is thought to go to {place}", share, place],
            Subtitle = c.Words["US dollars, {year}. Modelled from stocks and incomes, never measured.", ("year", c.Year(newest))],
            Badges = [new Badge(c.Words["modelled by the publisher"], BadgeKind.Estimate), .. c.IsOld(newest) ? [new Badge(c.Words["last figure {year}", ("year", c.Year(newest))], BadgeKind.Caution)] : Array.Empty<Badge>()],
            Chart = new RankedBars
            {
                Title = name,
                Bars = [.. rows.Take(Bars).Select((o, i) => new RankedBar(c.Name(Other(o)!), o.Value!.Value, c.Dollars(o.Value.Value)) { Strong = i == 0, Estimate = true })],
                Tone = received ? Tone.Money : Tone.Plain,
            },
            Table = new ChartTable([new(received ? c.Words["From"] : c.Words["To"]), new(c.Words["US$ million"], true), new(c.Words["Share"], true)],
                [.. rows.Take(TableRows).Select(o => Row(c.Name(Other(o)!), o.Value!.Value)), .. Rest()]),
            Source = c.SourceLine([release]),
        };
        return new PictureBlock(received ? "remittance-senders" : "remittance-receivers", picture, [release]) { Figures = [.. rows.Select(ReviewContext.Published)] };

        IReadOnlyList<string> Row(string name, double value) => [name, c.Numbers.Decimal(value / 1e6, 1), c.Percent(value / total)];

        // The tail of a model says little; every corridor is in figures.csv.
        IEnumerable<IReadOnlyList<string>> Rest()
        {
            var rest = rows.Skip(TableRows).ToList();
            if (rest.Count > 0) yield return Row(c.Words.Plural(rest.Count, "{n} other place", "{n} other places"), rest.Sum(o => o.Value!.Value));
        }

        Area? Other(Observation o) => received ? o.FromArea : o.ToArea;
    }
}
