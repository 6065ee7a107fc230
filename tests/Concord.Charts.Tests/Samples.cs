using System.Globalization;

namespace Concord.Charts.Tests;

/// <summary>A picture of each kind with figures of the Philippines, in English and in Arabic.</summary>
internal static class Samples
{
    public static readonly string[] Kinds = ["map", "flow", "both", "lines", "band", "columns", "bars", "estimates", "dumbbell", "mirror", "multiples", "heat", "harm", .. PolicySamples.Kinds];

    public static Picture Of(string kind, bool arabic = false)
    {
        Chart chart = kind switch
        {
            "map" => Map(arabic),
            "flow" => Flow(arabic),
            "both" => Both(arabic),
            "lines" => Lines(arabic),
            "band" => Band(arabic),
            "columns" => Columns(arabic),
            "bars" => Bars(arabic, estimate: false),
            "estimates" => Bars(arabic, estimate: true),
            "dumbbell" => Prices(arabic),
            "mirror" => Mirror(arabic),
            "multiples" => Multiples(arabic),
            "heat" => Heat(arabic, Ramp.People),
            "harm" => Heat(arabic, Ramp.Harm),
            _ => PolicySamples.Of(kind, arabic),
        };
        return new Picture
        {
            Title = arabic ? "واحد من كل ثلاثة يعيش في الولايات المتحدة، وواحد من كل أربعة في الخليج" : "One in three lives in the United States, one in four around the Gulf",
            Subtitle = arabic ? "القادمون من الفلبين بحسب بلد الإقامة، منتصف 2024." : "People from the Philippines by country of residence, mid-2024.",
            Badges = [new Badge(arabic ? "بحسب مكان الميلاد" : "66% born abroad, 34% citizenship"), new Badge(arabic ? "رقم منشور" : "published", BadgeKind.Published)],
            Chart = chart,
            Table = new ChartTable([new TableColumn(arabic ? "البلد" : "Area"), new TableColumn(arabic ? "الأشخاص" : "People", IsNumber: true)], [["United States", "2,263,697"], ["Canada", "835,779"]]),
            Source = arabic ? "المصدر: الأمم المتحدة، 2024." : "Source: UN DESA, International Migrant Stock 2024 (January 2025). CC BY 3.0 IGO.",
            Footnote = kind == "map" ? Atlas.Disclaimer : "",
        };
    }

    public static string Count(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static WorldMap Map(bool arabic)
    {
        (string Code, double Value)[] values =
        [
            ("USA", 2263697), ("CAN", 835779), ("SAU", 755432), ("ARE", 528527), ("AUS", 356833), ("JPN", 319772), ("MYS", 255520), ("KWT", 210397), ("QAT", 178516), ("GBR", 176515),
            ("ITA", 147183), ("HKG", 127244), ("NZL", 107622), ("KOR", 70000), ("ESP", 62000), ("BHR", 53307), ("DEU", 31000), ("NOR", 26000), ("SWE", 16000), ("CHN", 12000), ("SGP", 14000),
            ("THA", 17000), ("IDN", 3000), ("LBY", 2600), ("EGY", 2100), ("BRA", 300), ("ZAF", 700), ("PNG", 1500), ("GUM", 52000), ("SRB", 40), ("CHL", 200), ("GRL", 60), ("MNG", 90),
        ];
        return new WorldMap
        {
            Title = arabic ? "الأشخاص القادمون من الفلبين بحسب بلد الإقامة" : "People from the Philippines by country of residence, 2024",
            Description = "Darkest: United States, then Canada and Saudi Arabia.",
            Values = [.. values.Select(v => new MapValue(v.Code, v.Value, $"{v.Code}: {Count(v.Value)}"))],
            Scale = ClassScale.For(values.Select(v => v.Value), Count),
            KeyTitle = arabic ? "أشخاص من الفلبين يقيمون هناك" : "people from the Philippines living there",
            NoDataLabel = arabic ? "لا شيء مسجَّل" : "none recorded",
            Home = "PHL",
            HomeLabel = arabic ? "الفلبين" : "Philippines",
            Labels = arabic
                ? [new MapLabel("USA", "الولايات المتحدة", "2,263,697"), new MapLabel("SAU", "دول الخليج الست", "1,787,662"), new MapLabel("CAN", "كندا", "835,779"), new MapLabel("AUS", "أستراليا", "356,833"), new MapLabel("MYS", "ماليزيا", "255,520")]
                : [new MapLabel("USA", "United States", "2,263,697"), new MapLabel("SAU", "Six Gulf states", "1,787,662"), new MapLabel("CAN", "Canada", "835,779"), new MapLabel("AUS", "Australia", "356,833"), new MapLabel("MYS", "Malaysia", "255,520")],
        };
    }

    public static FlowFan Flow(bool arabic)
    {
        var born = arabic ? "مولودون في الخارج" : "born abroad";
        var citizens = arabic ? "بحسب الجنسية" : "citizenship";
        return new FlowFan
        {
            Title = arabic ? "أين يعيش القادمون من الفلبين، ومن يعيش فيها" : "Where people from the Philippines live, and who lives in the Philippines",
            Description = "A broad fan of seven million people leaves; a thread of 87 thousand arrives.",
            Out = new FlowSide(arabic ? "6,988,383 في الخارج" : "6,988,383 live abroad",
            [
                new(arabic ? "الولايات المتحدة" : "United States", 2263697, "2,263,697", born) { Strong = true },
                new(arabic ? "كندا" : "Canada", 835779, "835,779", born),
                new(arabic ? "المملكة العربية السعودية" : "Saudi Arabia", 755432, "755,432", citizens),
                new(arabic ? "الإمارات العربية المتحدة" : "United Arab Emirates", 528527, "528,527", citizens),
                new(arabic ? "أستراليا" : "Australia", 356833, "356,833", born),
                new(arabic ? "اليابان" : "Japan", 319772, "319,772", citizens),
                new(arabic ? "ماليزيا" : "Malaysia", 255520, "255,520", born),
                new(arabic ? "الكويت" : "Kuwait", 210397, "210,397", citizens),
                new(arabic ? "قطر" : "Qatar", 178516, "178,516", citizens),
                new(arabic ? "المملكة المتحدة" : "United Kingdom", 176515, "176,515", born),
                new(arabic ? "إيطاليا" : "Italy", 147183, "147,183", born),
                new(arabic ? "79 وجهة أخرى" : "79 other places", 960212, "960,212") { Rest = true },
            ]),
            In = new FlowSide(arabic ? "87,212 قدموا للعيش هنا" : "87,212 came to live here", [new(arabic ? "الصين" : "China", 27676, "27,676"), new(arabic ? "الهند" : "India", 19801, "19,801"), new(arabic ? "غير ذلك" : "others", 39735, "39,735") { Rest = true }], [arabic ? "رقم 2020 مكرراً" : "2020 figure, carried forward"]),
        };
    }

    /// <summary>About as many who left as who came.</summary>
    public static FlowFan Both(bool arabic)
    {
        var flow = Flow(arabic);
        return flow with { In = new FlowSide(arabic ? "6,464,000 قدموا للعيش هنا" : "6,464,000 came to live here", [.. flow.Out!.Ribbons.Skip(1)]), Description = "" };
    }

    public static LineChart Lines(bool arabic)
    {
        double[] all = [2.17, 2.73, 3.31, 3.92, 4.94, 6.0, 6.46, 6.99];
        double[] women = [1.23, 1.55, 1.96, 2.3, 2.85, 3.41, 3.68, 3.98];
        int[] years = [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024];
        return new LineChart
        {
            Title = arabic ? "القادمون من الفلبين في الخارج، 1990–2024" : "People from the Philippines abroad, 1990 to 2024",
            Description = "Total rises from 2.17 to 6.99 million; women outnumber men throughout.",
            X = Axis.Years(1990, 2024, Year),
            Y = Axis.FromZero(all, Plain, v => Plain(v) + (arabic ? " ملايين شخص" : " million people")),
            Series =
            [
                new(arabic ? "المجموع" : "All", arabic ? "6.99 مليون" : "6.99 m", Points(years, all), Tone.Plain),
                new(arabic ? "الرجال" : "Men", arabic ? "3.01 مليون" : "3.01 m", Points(years, [.. all.Zip(women, (a, w) => a - w)]), Tone.PeopleToo),
                new(arabic ? "النساء" : "Women", arabic ? "3.98 مليون" : "3.98 m", Points(years, women)),
            ],
            Events =
            [
                new(1995.5, arabic ? "قانون العمال المهاجرين" : "Migrant Workers Act", "1995"),
                new(2008.7, arabic ? "الأزمة المالية" : "financial crisis", "2008"),
                new(2020.3, arabic ? "وقف سفر العاملين الصحيين" : "health workers held back", "2020"),
            ],
        };
    }

    public static LineChart Band(bool arabic)
    {
        var years = Enumerable.Range(2000, 24).ToArray();
        double[] money = [.. years.Select(y => 7 + ((y - 2000) * 1.4) + (3 * Math.Sin(y)))];
        return new LineChart
        {
            Title = arabic ? "التحويلات الواردة" : "Remittances received",
            X = Axis.Years(2000, 2023, Year),
            Y = Axis.FromZero(money.Select(m => m + 6), Plain, v => arabic ? $"{Plain(v)} مليار دولار" : $"US$ {Plain(v)} billion"),
            Series = [new(arabic ? "" : "", arabic ? "39.1 مليار دولار" : "US$ 39.1 bn", Points(years, money), Tone.Money) { EndNote = arabic ? "8.9% من الناتج" : "8.9% of GDP", Dashed = true }],
            Band = new LineBand([.. years.Select((y, i) => new BandPoint(y, money[i] * 0.8, (money[i] * 1.1) + 1))], Tone.Money) { Rings = [new(2010, 18), new(2018, 37)] },
        };
    }

    public static ColumnChart Columns(bool arabic)
    {
        var years = Enumerable.Range(1950, 74).ToArray();
        double[] net = [.. years.Select(y => y < 1960 ? 80 + (2 * (y - 1950)) : y == 1998 ? 180 : y == 2006 ? -567 : -150 - (130 * Math.Sin(y * 0.6)) - (y % 7 * 12))];
        return new ColumnChart
        {
            Title = arabic ? "صافي الهجرة بالآلاف سنوياً" : "Net migration, thousands a year, 1950 to 2023",
            X = Axis.Years(1950, 2023, Year),
            Y = Axis.FromZero(net, v => v.ToString("+0;−0;0", CultureInfo.InvariantCulture), v => v.ToString("+0;−0;0", CultureInfo.InvariantCulture) + (arabic ? " ألف" : " thousand")),
            Columns = [.. years.Select((y, i) => new Column(y, net[i], $"{y}: {Plain(net[i])}") { Estimate = y > 2020 })],
            Notes = [new(1953, arabic ? "قبل 1960: القادمون أكثر" : "before 1960: more came"), new(2006, arabic ? "2006: غادر 567 ألفاً أكثر ممن قدموا" : "2006: 567 thousand more left than came")],
            Above = Tone.Rest,
            Below = Tone.People,
        };
    }

    public static RankedBars Bars(bool arabic, bool estimate)
    {
        (string English, string Arabic, double Value)[] bars = [("United States", "الولايات المتحدة", 11.4), ("Saudi Arabia", "السعودية", 3.3), ("United Arab Emirates", "الإمارات العربية المتحدة", 3.2), ("Canada", "كندا", 2.9), ("Malaysia", "ماليزيا", 2.1), ("Taiwan Province of China", "مقاطعة تايوان الصينية", 1.4), ("others", "غير ذلك", 1.3)];
        return new RankedBars
        {
            Title = arabic ? "التحويلات بحسب البلد المرسل" : "Remittances by sending country, 2018",
            Bars = [.. bars.Select((b, i) => new RankedBar(arabic ? b.Arabic : b.English, b.Value, Plain(b.Value)) { Strong = i == 0, Estimate = estimate, Rest = i == 6, Note = i == 1 ? (arabic ? "بحسب الجنسية" : "by citizenship") : "" })],
            Tone = estimate ? Tone.Money : Tone.People,
        };
    }

    public static Dumbbell Prices(bool arabic)
    {
        (string English, string Arabic, double Before, double After)[] rows =
        [
            ("from Kuwait", "من الكويت", 2.8, 2.5), ("from the United Arab Emirates", "من الإمارات العربية المتحدة", 3.9, 3.0), ("from Qatar", "من قطر", 5.3, 3.2), ("from Singapore", "من سنغافورة", 3.2, 3.3), ("from the United Kingdom", "من المملكة المتحدة", 6.5, 3.4),
            ("from the United States", "من الولايات المتحدة", 5.8, 4.8), ("from Italy", "من إيطاليا", 5.6, 5.1), ("from Japan", "من اليابان", 11.0, 6.0),
        ];
        return new Dumbbell
        {
            Title = arabic ? "كلفة إرسال 200 دولار إلى الفلبين" : "Cost of sending US$ 200 to the Philippines, 2016 and 2025",
            Description = "Only Kuwait is below three per cent.",
            Rows = [.. rows.Select(r => new DumbbellRow(arabic ? r.Arabic : r.English, r.Before, r.After, r.After.ToString("0.0", CultureInfo.InvariantCulture) + "%") { Warn = r.After > 5, Strong = r.English.EndsWith("States", StringComparison.Ordinal) })],
            X = new Axis(2, 12, [.. new[] { 2, 4, 6, 8, 10, 12 }.Select(t => new Tick(t, $"{t}%"))]),
            BeforeName = "2016",
            AfterName = arabic ? "الربع الأول 2025" : "2025, first quarter",
            Targets = [new(3, arabic ? "غاية أهداف التنمية 3%" : "SDG target 3%"), new(5, arabic ? "لا ممر فوق 5%" : "no corridor above 5%") { Limit = true }],
            ReachedUpTo = 3,
        };
    }

    public static Dumbbell Mirror(bool arabic) => new()
    {
        Title = arabic ? "ناشران وممر واحد" : "Two publishers on the same corridor around 2017",
        Rows =
        [
            new(arabic ? "ماليزيا" : "Malaysia", 245000, 411000, arabic ? "+68%" : "+68%") { Strong = true, Warn = true },
            new(arabic ? "السعودية" : "Saudi Arabia", 736000, 584000, "−21%") { Warn = true },
            new(arabic ? "كندا" : "Canada", 644000, 528000, "−18%"),
            new(arabic ? "الكويت" : "Kuwait", null, 198000, arabic ? "البنك الدولي فقط" : "World Bank only"),
            new(arabic ? "اليابان" : "Japan", 269000, null, arabic ? "الأمم المتحدة فقط" : "UN DESA only"),
        ],
        X = Axis.FromZero([736000.0], v => v == 0 ? "0" : Plain(v / 1000), v => Plain(v / 1000) + (arabic ? " ألف" : " thousand")),
        BeforeName = arabic ? "الأمم المتحدة" : "UN DESA",
        AfterName = arabic ? "البنك الدولي" : "World Bank",
    };

    public static SmallMultiples Multiples(bool arabic)
    {
        (string English, string Arabic, double From, double To)[] panels =
        [
            ("Hong Kong SAR", "هونغ كونغ", 88, 98), ("Japan", "اليابان", 84, 66), ("Saudi Arabia", "السعودية", 62, 62), ("United Kingdom", "المملكة المتحدة", 78, 61), ("United States", "الولايات المتحدة", 57, 61), ("Canada", "كندا", 60, 58),
            ("Italy", "إيطاليا", 66, 61), ("Malaysia", "ماليزيا", 40, 49), ("Kuwait", "الكويت", 55, 32), ("Bahrain", "البحرين", 42, 25),
        ];
        return new SmallMultiples
        {
            Title = arabic ? "حصة النساء بحسب بلد الإقامة" : "Women's share of people from the Philippines by residence",
            Panels = [.. panels.Select(p => new SmallPanel(arabic ? p.Arabic : p.English, arabic ? "127,244 شخص" : "127,244 people", [.. new[] { 1990, 2000, 2010, 2024 }.Select(y => new LinePoint(y, p.From + ((p.To - p.From) * (y - 1990) / 34.0)))], $"{Plain(p.To)}%") { Tone = p.To < 50 ? Tone.Plain : Tone.People })],
            X = Axis.Years(1990, 2024, Year),
            Y = new Axis(0, 100, []),
            Reference = new TargetLine(50, arabic ? "النصف" : "half"),
        };
    }

    public static HeatMap Heat(bool arabic, Ramp ramp)
    {
        var scale = new ClassScale([2, 10, 25, 50], ["2", "10", "25", "50"], ramp);
        return new HeatMap
        {
            Title = arabic ? "خريطة حرارية" : "Points of each objective's pull that works against it, by issuer",
            RowHeader = arabic ? "الهدف" : "Objective",
            Columns = arabic ? ["الكونغرس", "الرئيس", "الصحة", "العمل"] : ["Congress", "President", "PhilHealth", "Department of Labor"],
            Rows =
            [
                new(arabic ? "خفض كلفة الاستقدام" : "Lower recruitment costs for workers", [new HeatCell(86, "86", "OWWA Act 2016: 86.5"), null, null, null], "DMW", ["86", "14%"]),
                new(arabic ? "أجر أكبر" : "More take-home pay", [new HeatCell(12, "12"), new HeatCell(21, "21"), new HeatCell(28, "28"), null], "DMW", ["61", "39%"]),
                new(arabic ? "عاملون صحيون أكثر" : "More health workers at home", [null, new HeatCell(3, "3"), null, new HeatCell(1, "1") { Framed = true }], "DOH", ["4", "96%"]),
            ],
            Scale = scale,
            ClassLabels = arabic ? ["أقل من 2", "2–9", "10–24", "25–49", "50 فأكثر"] : ["under 2", "2–9", "10–24", "25–49", "50 and over"],
            SumColumns = arabic ? ["المفقود", "يخدم"] : ["Lost", "Helps"],
            FramedLabel = arabic ? "من المالك نفسه" : "undone by its own owner",
        };
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static LinePoint[] Points(int[] years, double[] values) => [.. years.Select((y, i) => new LinePoint(y, values[i], $"{y}: {Plain(values[i])}"))];
}
