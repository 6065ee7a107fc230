using System.Globalization;
using Concord.Charts;

namespace Concord.Web.Tests.Sample;

/// <summary>A picture of each kind that a review draws.</summary>
internal static class SamplePictures
{
    private static readonly (string Code, string English, string Arabic, int People)[] Destinations =
    [
        ("USA", "United States of America", "الولايات المتحدة الأمريكية", 2_263_697), ("CAN", "Canada", "كندا", 835_779),
        ("SAU", "Saudi Arabia", "المملكة العربية السعودية", 755_432), ("ARE", "United Arab Emirates", "الإمارات العربية المتحدة", 528_527),
        ("AUS", "Australia", "أستراليا", 356_833), ("JPN", "Japan", "اليابان", 319_772), ("MYS", "Malaysia", "ماليزيا", 255_520),
        ("KWT", "Kuwait", "الكويت", 210_397), ("QAT", "Qatar", "قطر", 178_516), ("ITA", "Italy", "إيطاليا", 147_183), ("NZL", "New Zealand", "نيوزيلندا", 107_622),
    ];

    public static Picture Map(SampleWords words) => new()
    {
        Title = words["One in three lives in the United States of America, one in four around the Gulf", "واحد من ثلاثة يعيش في الولايات المتحدة"],
        Subtitle = words["People from the Philippines by country of residence, mid-2024.", "القادمون من الفلبين بحسب بلد الإقامة، منتصف 2024."],
        Badges = [new(words["66% born abroad, 34% citizenship", "66% بالمولد و34% بالجنسية"]), new(words["published", "منشور"], BadgeKind.Published)],
        Source = words["Sums by Concord.", "المجاميع من Concord."],
        Table = Destinations.ToTable(words),
        Chart = new WorldMap
        {
            Title = words["People from the Philippines by country of residence, 2024", "القادمون من الفلبين بحسب بلد الإقامة"],
            Description = words["Darkest: United States, then Canada.", "الأغمق: الولايات المتحدة ثم كندا."],
            Values = [.. Destinations.Select(d => new MapValue(d.Code, d.People, words[d.English, d.Arabic] + " " + Number(d.People)))],
            Scale = ClassScale.For(Destinations.Select(d => (double)d.People), Number),
            KeyTitle = words["people living there", "شخص يعيشون هناك"],
            NoDataLabel = words["none recorded", "لا شيء مسجل"],
            Home = "PHL",
            HomeLabel = words["Philippines", "الفلبين"],
            Labels = [.. Destinations.Take(3).Select(d => new MapLabel(d.Code, words[d.English, d.Arabic], Number(d.People)))],
        },
    };

    public static Picture Flow(SampleWords words) => new()
    {
        Title = words["Seven million out, eighty-seven thousand in", "سبعة ملايين خارجا وسبعة وثمانون ألفا داخلا"],
        Subtitle = words["Bands are drawn to number. Beside each: how that country counts.", "عرض الشريط بحسب العدد."],
        Badges = [new(words["published", "منشور"], BadgeKind.Published)],
        Source = "",
        Table = Destinations.ToTable(words),
        Chart = new FlowFan
        {
            Title = words["Where people from the Philippines live, and who lives in the Philippines", "أين يعيش القادمون من الفلبين"],
            Out = new(words["6,988,383 live abroad", "6,988,383 في الخارج"],
                [.. Destinations.Select(d => new FlowRibbon(words[d.English, d.Arabic], d.People, Number(d.People), words["born abroad", "المولد"]) { Strong = d.Code == "USA" })]),
            In = new(words["came to live here", "قدموا للعيش هنا"], [new(words["China", "الصين"], 27_676, "27,676")], [words["2020 figure", "رقم 2020"]]),
        },
    };

    public static Picture Line(SampleWords words)
    {
        (int Year, double Billion)[] values = [(1990, 1.5), (2000, 6.9), (2005, 13.7), (2010, 21.6), (2015, 29.8), (2020, 34.9), (2023, 39.1)];
        return new()
        {
            Title = words["Nearly six times the money of 2000 comes home", "ستة أمثال أموال عام 2000"],
            Subtitle = words["Remittances received, current US$.", "التحويلات الواردة بالدولار."],
            Badges = [new(words["published", "منشور"], BadgeKind.Published)],
            Source = "",
            Table = new([new(words["Year", "السنة"]), new("US$ bn", true)], [.. values.Select(v => (IReadOnlyList<string>)[Number(v.Year).Replace(",", "", StringComparison.Ordinal), v.Billion.ToString("0.0", CultureInfo.InvariantCulture)])]),
            Chart = new LineChart
            {
                Title = words["Remittances received since 1990", "التحويلات منذ 1990"],
                X = Axis.Years(1990, 2023, y => y.ToString(CultureInfo.InvariantCulture)),
                Y = Axis.FromZero(values.Select(v => v.Billion), v => v.ToString(CultureInfo.InvariantCulture), v => "US$ " + v.ToString(CultureInfo.InvariantCulture) + " bn"),
                Series = [new("", "39.1 bn", [.. values.Select(v => new LinePoint(v.Year, v.Billion))], Tone.Money) { EndNote = "8.9% GDP" }],
                Events = [new(1995, words["Migrant Workers Act", "قانون العمال المهاجرين"], "1995")],
            },
        };
    }

    public static Picture Columns(SampleWords words) => new()
    {
        Title = words["More leave than come, each year", "المغادرون أكثر من القادمين"],
        Badges = [new(words["estimate", "تقدير"], BadgeKind.Estimate)],
        Source = "",
        Table = new([new(words["Year", "السنة"]), new(words["People", "الأشخاص"], true)], [["2000", "−180,000"], ["2020", "−60,000"]]),
        Chart = new ColumnChart
        {
            Title = words["Net migration by year", "صافي الهجرة"],
            X = Axis.Years(1990, 2023, y => y.ToString(CultureInfo.InvariantCulture)),
            Y = Axis.FromZero([-200_000, 0], Number),
            Columns = [.. Enumerable.Range(1990, 34).Select(y => new Column(y, -150_000 + (Math.Abs(y - 2007) * 5_000)))],
        },
    };

    public static Picture Multiples(SampleWords words) => new()
    {
        Title = words["Women are the majority in most places", "النساء أغلبية في معظم الأماكن"],
        Badges = [new(words["last figure 2020", "آخر رقم 2020"], BadgeKind.Caution)],
        Source = "",
        Table = Destinations.ToTable(words),
        Chart = new SmallMultiples
        {
            Title = words["Share of women by destination", "حصة النساء"],
            X = Axis.Years(1990, 2024, y => y.ToString(CultureInfo.InvariantCulture)),
            Y = Axis.FromZero([0, 100], v => Number(v) + "%"),
            Panels = [.. Destinations.Take(6).Select((d, i) => new SmallPanel(words[d.English, d.Arabic], "", [new(1990, 50 + i), new(2010, 55 - i), new(2024, 60 - (3 * i))], Number(60 - (3 * i)) + "%"))],
        },
    };

    public static Picture Prices(SampleWords words) => new()
    {
        Title = words["Most corridors are below 5%", "معظم الممرات دون 5%"],
        Subtitle = words["Cost of sending US$ 200. Ring: 2016. Dot: 2025.", "كلفة إرسال 200 دولار."],
        Badges = [new(words["published", "منشور"], BadgeKind.Published)],
        Source = "",
        Table = Destinations.ToTable(words),
        Chart = new Dumbbell
        {
            Title = words["Cost of sending US$ 200 to the Philippines", "كلفة التحويل إلى الفلبين"],
            Rows = [.. Destinations.Select((d, i) => new DumbbellRow(words[d.English, d.Arabic], 3 + (i * .7), 2.5 + (i * .35), (2.5 + (i * .35)).ToString("0.0", CultureInfo.InvariantCulture) + "%") { Warn = i > 7 })],
            X = Axis.FromZero([0, 10], v => Number(v) + "%"),
            BeforeName = "2016",
            AfterName = "2025",
            Targets = [new(3, words["SDG target 3%", "غاية 3%"]), new(5, words["limit 5%", "حد 5%"]) { Limit = true }],
        },
    };

    public static Picture Bars(SampleWords words) => new()
    {
        Title = words["Eight residents in ten thousand came from elsewhere", "ثمانية من كل عشرة آلاف"],
        Subtitle = words["87,212 people by origin, 2020.", "87,212 شخصا."],
        Badges = [new(words["citizenship", "الجنسية"]), new(words["carried forward", "مرحّل"], BadgeKind.Caution)],
        Source = "",
        Table = Destinations.ToTable(words),
        Chart = new RankedBars { Title = words["Foreign residents by origin", "المقيمون الأجانب"], Bars = [.. Destinations.Select(d => new RankedBar(words[d.English, d.Arabic], d.People, Number(d.People)))] },
    };

    public static ChartTable Table(SampleWords words) => Destinations.ToTable(words);

    private static ChartTable ToTable(this (string Code, string English, string Arabic, int People)[] rows, SampleWords words) => new(
        [new(words["Country of residence", "بلد الإقامة"]), new(words["People, 2024", "الأشخاص، 2024"], true), new(words["Counted by", "أساس الإحصاء"])],
        [.. rows.Select(d => (IReadOnlyList<string>)[words[d.English, d.Arabic], Number(d.People), words["born abroad", "المولد"]])]);

    private static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
