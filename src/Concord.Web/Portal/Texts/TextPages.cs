using Concord.Web.Portal.Layout;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Texts;

/// <summary>A chapter of a page of words.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">Title.</param>
/// <param name="Paragraphs">Sentences.</param>
public sealed record TextChapter(string Id, string Title, IReadOnlyList<string> Paragraphs);

/// <summary>Pages of words: about, methods, boundaries, interfaces, accessibility.</summary>
internal static class TextPages
{
    public static Page About(PageRequest request)
    {
        var t = request.Text;
        return Make(request, t["About"], t["Concord is an open observatory of migration and development. Anyone may use it, copy it and run it."],
        [
            new("what", t["What it does"], [t["It brings together what publishers say about who moves along which corridor, what money comes back and at what price, and the laws of both sides, and shows where they work together and where one undoes another."]]),
            new("not", t["What it does not do"],
            [
                t["It ranks no state by coherence and gives no country a score. Findings are computed from what is recorded and accuse no one."],
                t["It holds no data on persons. There are no accounts on these pages, no cookies and no counting of readers."],
            ]),
            new("names", t["Names and maps"], [t["Names of areas are the short names of the United Nations. They imply no opinion on the status of any territory."]]),
            new("languages", t["Languages"],
            [
                t["Pages are in English, French, Spanish and Arabic. English was written first; the other three are translations by the project that no native reader has reviewed yet, and say so in the foot of each page."],
                t["A language is added with a catalogue of sentences, its forms of numbers and dates, and the names of areas; the guide for contributors says how."],
            ]),
            new("access", t["Access"], [t["Pages follow the Web Content Accessibility Guidelines 2.2, level AA. All works without a script, with a keyboard, at 320 pixels, in dark and forced colours. Tell those who run this portal where it does not."]]),
            new("licence", t["Licence"], [t["Figures keep their publishers’ licences, named under each picture. Concord’s own texts: CC BY 4.0."]]),
        ]);
    }

    public static Page Methods(PageRequest request)
    {
        var t = request.Text;
        return Make(request, t["Methods"], t["How figures are chosen, computed and compared, in short. The long form stands in the documentation of the project."],
        [
            new("choice", t["Which figure is shown"], [t["Where several releases have a figure, the publisher that counts comes before one that compiles, and the publisher’s own file before what a third party derived. A series never mixes publishers or editions."]]),
            new("stocks", t["Stocks"], [t["People who live in the destination on 1 July and were born in the origin, or hold its citizenship: countries count in one way or the other, and a badge beside each figure says which. Sums over both add up unlike things."]]),
            new("flows", t["Flows"],
            [
                t["Flows are estimated from stocks at two dates and births and deaths between them, by six methods (Abel and Cohen 2019). The spread between methods is the larger uncertainty: none of them is the true one."],
                t["The range beside an estimate shows how it moves when the stocks err by a stated amount. It is no confidence interval."],
            ]),
            new("money", t["Remittances"], [t["What an area receives in a year comes from the balance of payments. What flows along a corridor is modelled from stocks and incomes (Ratha and Shaw 2007) and never measured; pages say so at each figure."]]),
            new("price", t["Price"], [t["The average over all services asked of sending US$ 200, in per cent of the amount, with its quarter. Prices after the third quarter of 2020 are a third party’s means of the published rows. Offers of single services are shown only from rounds under two years old; there is none now."]]),
            new("refugees", t["Refugees"], [t["As UNHCR records them on 31 December. Numbers below five are hidden by the publisher. They are never added to stocks, which may include them."]]),
            new("coherence", t["Coherence"],
            [
                t["A register holds acts, their effects on outcomes, objectives and commitments, each with its source. Fifteen rules find what collides: objectives that pull one outcome both ways, acts that work against an objective, duties in conflict, gaps and missing mirrors."],
                t["What is not recorded cannot be found, and finding nothing is not coherence. A finding with an unverified input carries “to be checked” and no grade."],
            ]),
            new("old", t["Old figures"], [t["A figure older than three years carries its year in a badge. A gap is said to be a gap; a zero is written as 0."]]),
        ]);
    }

    public static Page Boundaries(PageRequest request)
    {
        var t = request.Text;
        return Make(request, t["Boundaries and names"], t[Charts.Atlas.Disclaimer],
        [
            new("maps", t["Maps"], [t["Maps are in the Equal Earth projection, in which areas of equal size are equally large. An area too small to be seen is a dot. Dashed lines mark boundaries that are not determined or not agreed."], t[Charts.Atlas.Attribution]]),
            new("names", t["Names"], [t["Names and codes follow the United Nations (M49 and UNTERM). An area without a shape of its own on the map is a dot and is not coloured as the state around it."]]),
            new("open", t["What is open"], [t["Abyei, Halaib, Crimea and the Korean line are yet to be compared with the current map of the United Nations."]]),
        ]);
    }

    public static Page Interfaces(PageRequest request)
    {
        var t = request.Text;
        return Make(request, t["Data by address"], t["Every page, table and picture has an address that stays. Nothing needs an account or a key."],
        [
            new("pages", t["Pages"], [t["Areas: {address}. Corridors: {other}. Codes are ISO 3166 alpha-3.", ("address", "/en/areas/PHL/"), ("other", "/en/corridors/PHL-USA/")]]),
            new("files", t["Files"], [t["Beside each page stand its files: figures.csv has every figure with its source, review.json all of the page as data, and each table and picture is there as CSV and SVG under the name in its link."]]),
            new("explore", t["Measures"], [t["A measure takes its choices in the query, as in {address}.", ("address", "/en/explore/stock/?period=2020&sex=female&by=from")]]),
            new("cite", t["Cite"], [t["Each page says how to cite it. Name the publisher of a figure, not only Concord."]]),
        ]);
    }

    private static Page Make(PageRequest request, string title, string lede, IReadOnlyList<TextChapter> chapters) => new(title, typeof(TextBody), new()
    {
        [nameof(TextBody.Title)] = title,
        [nameof(TextBody.Lede)] = lede,
        [nameof(TextBody.Chapters)] = chapters,
    })
    { Entry = MenuEntry.Methods, Description = lede };
}
