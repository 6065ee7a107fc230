using Concord.Core;
using Concord.Review;
using Concord.Statistics.Releases;

namespace Concord.Web.Tests.Sample;

/// <summary>A review made by hand, with each kind of block; the numbers are those of the reference pages.</summary>
internal static class SampleReview
{
    public static Area Philippines { get; } = Of("PHL", 608, "PH", "Philippines", "Philippines", "Filipinas", "الفلبين");

    public static Release Stocks { get; } = Release(
        new Provenance
        {
            Publisher = "UN DESA", Dataset = "undesa-stock", Title = "International Migrant Stock", Edition = "2024", Published = new DateOnly(2025, 1, 15),
            Retrieved = new DateOnly(2026, 2, 1), Licence = "CC BY 3.0 IGO", Copy = CopyKind.Reshaped, CopiedBy = "an archive", CopyUrl = "https://example.org/stocks.csv",
            Note = "People at mid-year. An absent pair is unknown, an explicit 0 is none.",
        }, 'a');

    public static Release Money { get; } = Release(
        new Provenance
        {
            Publisher = "World Bank", Dataset = "worldbank-wdi", Title = "World Development Indicators", Edition = "2025-01", Licence = "CC BY 4.0",
            Copy = CopyKind.AsPublished, Note = "Balance of payments, calendar year, current US dollars.",
        }, 'b');

    public static Release Release(Provenance provenance, char digit) => new()
    {
        Provenance = provenance, Sources = [new(provenance.Dataset + ".csv", new string(digit, 64))], Importers = ["sample/1"], Measures = [], Treaties = [], Tables = [],
    };

    public static Area Of(string code, int m49, string alpha2, params string[] names) =>
        new() { Id = m49, Code = code, M49 = m49, Alpha2 = alpha2, Kind = AreaKind.Area, Names = names };

    /// <summary>The review; Arabic where asked for, else English.</summary>
    public static CountryReview In(Language language)
    {
        var words = new SampleWords(language);
        return new CountryReview(Philippines, language, words.Lede, Headlines(words), [Where(words), Growth(words), Price(words), Hosts(words), Signed(words), Schooling(words)], [Stocks, Money]);
    }

    public static Figure Abroad(Definition definition = Definition.BornAbroad | Definition.Citizenship) => new()
    {
        Measure = "stock", Value = 6_988_383, Unit = "persons", Period = new Period(2024), From = Philippines,
        Definition = definition, Sources = [Stocks], Computation = "sum over 93 destinations",
    };

    private static List<Headline> Headlines(SampleWords words) =>
    [
        new(Abroad(), null, "6.99", words["million", "مليون"], words["people live abroad", "شخص يعيشون في الخارج"], words["mid-2024. UN DESA", "منتصف 2024. UN DESA"], Accent.People),
        new(Money1("remittances-received", 39_097_000_000, "US$"), "US$", "39.1", words["bn", "مليار"], words["received from abroad", "وردت من الخارج"],
            words["2023, 8.9% of GDP. World Bank", "2023، ‏8.9% من الناتج. البنك الدولي"], Accent.Money),
        new(Money1("price", 3.9, "%"), null, "3.9%", null, words["to send US$ 200, mean of 14 corridors", "لإرسال 200 دولار، متوسط 14 ممرا"], "2025 Q1", Accent.Money),
        new(Abroad(Definition.Citizenship), null, "87,212", null, words["residents from elsewhere", "مقيمون من بلدان أخرى"], words["2020, carried forward", "2020، مرحّل"], Accent.Plain),
        new(Abroad(Definition.Citizenship), null, "34%", null, words["of those abroad are counted by citizenship", "ممن في الخارج يُحصَون بالجنسية"], words["mid-2024. UN DESA", "منتصف 2024. UN DESA"], Accent.Caution),
    ];

    private static ReviewSection Where(SampleWords words) => new("where", words["Where they live", "أين يعيشون"],
    [
        new PictureBlock("emigrants-map", SamplePictures.Map(words), [Stocks]) { Figures = [Abroad()] },
        new PictureBlock("in-and-out", SamplePictures.Flow(words), [Stocks]) { Figures = [Abroad()] },
    ]);

    private static ReviewSection Growth(SampleWords words) => new("growth", words["How that grew", "كيف نما ذلك"],
    [
        new PictureBlock("received", SamplePictures.Line(words), [Money]) { Figures = [Money1("remittances-received", 39_097_000_000, "US$")] },
        new PictureBlock("net", SamplePictures.Columns(words), [Stocks, Money], Narrow: true) { Figures = [Abroad()] },
        new PictureBlock("women", SamplePictures.Multiples(words), [Stocks], Narrow: true) { Figures = [Abroad()] },
    ]);

    private static ReviewSection Price(SampleWords words) => new("price", words["The price of sending", "كلفة التحويل"],
    [
        new PictureBlock("prices", SamplePictures.Prices(words), [Money]) { Figures = [Money1("price", 4.78, "%")] },
    ]);

    private static ReviewSection Hosts(SampleWords words) => new("hosts", words["Who lives here", "من يعيش هنا"],
    [
        new PictureBlock("origins", SamplePictures.Bars(words), [Stocks], Narrow: true) { Figures = [Abroad(Definition.Citizenship)] },
        new Note(words["Refugees", "اللاجئون"],
            [words["At the end of 2024 the Philippines hosted 962 refugees and 1,380 asylum-seekers.", "في نهاية 2024 استضافت الفلبين 962 لاجئا و1,380 طالب لجوء."]],
            Accent.Plain, [Stocks], Narrow: true) { Figures = [Abroad()] },
        new TableBlock("editions", words["Two editions of the same stock", "طبعتان لعدد واحد"], SamplePictures.Table(words), [Stocks, Money]) { Figures = [Abroad()] },
        new Note(words["What to keep in mind", "ما ينبغي تذكره"],
            [words["A third of the people abroad are counted by passport.", "ثلث من في الخارج يُحصَون بجواز السفر."], words["Remittances by corridor are modelled, not counted.", "تحويلات الممرات مقدّرة لا معدودة."]],
            Accent.Money, []),
    ]);

    private static ReviewSection Signed(SampleWords words) => new("signed", words["What was signed", "ما الذي وُقّع"],
    [
        new DatedFacts(
        [
            new(words["Migrant workers convention (ICRMW)", "اتفاقية العمال المهاجرين"], words["signed 15 November 1993, ratified 5 July 1995", "وُقّعت في 15 نوفمبر 1993 وصُدّقت في 5 يوليو 1995"], true),
            new(words["Refugee convention and protocol", "اتفاقية اللاجئين وبروتوكولها"], words["acceded 22 July 1981", "انضمام في 22 يوليو 1981"], true),
            new(words["Private employment agencies (ILO C181)", "وكالات الاستخدام الخاصة"], words["no action recorded", "لا إجراء مسجل"], false),
        ], words["Status as of March 2015.", "الحالة في مارس 2015."], [Stocks]) { Figures = [Abroad()] },
    ]);

    private static ReviewSection Schooling(SampleWords words) => new("schooling", words["Who leaves, by schooling", "من يغادر بحسب التعليم"],
    [
        new Missing(words["No release of emigrants by schooling is loaded.", "لا إصدار محمل للمهاجرين بحسب التعليم."], words["Import one with “concord import FILE”.", "استورد واحدا بالأمر concord import."]),
    ]);

    private static Figure Money1(string measure, double value, string unit) =>
        new() { Measure = measure, Value = value, Unit = unit, Period = new Period(2023), To = Philippines, Sources = [Money] };
}
