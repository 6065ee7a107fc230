namespace Concord.Charts.Tests;

/// <summary>The kinds that show policies, in English and in Arabic.</summary>
internal static class PolicySamples
{
    public static readonly string[] Kinds = ["pull", "lanes", "layers", "pairs", "rungs", "quadrant", "gain", "arrows", "cells"];

    public static Chart Of(string kind, bool arabic) => kind switch
    {
        "pull" => Pull(arabic),
        "lanes" => Lanes(arabic),
        "layers" => Layers(arabic),
        "pairs" => Pairs(arabic),
        "rungs" => Rungs(arabic),
        "quadrant" => Quadrant(arabic),
        "gain" => Gain(arabic),
        "arrows" => Arrows(arabic),
        "cells" => Cells(arabic),
        _ => throw new ArgumentException(kind),
    };

    public static PullBars Pull(bool arabic) => new()
    {
        Title = arabic ? "كيف يُشد كل هدف" : "How each objective is pulled",
        Words = arabic ? new("يشد معه", "يشد ضده", "حماية مقصودة", "لا شيء مسجل", "يتجه معه (قد يكون)", "مشمول", "يستند إلى") : new("pulls with", "pulls against", "protection, a trade-off by design", "nothing recorded", "goes with it (could be)", "covered", "rests on"),
        Bars =
        [
            Bar(arabic ? "كلفة الاستقدام على العامل: تنخفض" : "Recruitment cost borne by the worker: to fall", "Department of Migrant Workers (2022-)", 0.14, 0.86, "14%", 0.07, 1, "7–100%", "20%"),
            Bar(arabic ? "استخدام المهارات في الخارج: يرتفع" : "Use of skills abroad: to rise", "Department of Labor and Employment", 0.01, 0.05, "17%", null, null, "", "1%"),
            Bar(arabic ? "دخل العمال المتاح: يرتفع" : "Disposable income of workers abroad: to rise", "Department of Migrant Workers (2022-)", 0.39, 0.61, "39%", 0.28, 0.49, "28–49%", "100%") with { Against = 0.4, ByDesign = 0.2 },
            Bar(arabic ? "ضمان اجتماعي محمول: يرتفع" : "Portable social security: to rise", "Social Security System", 0.86, 0, "100%", 0.86, 0.86, "", "86%"),
        ],
    };

    public static Lanes Lanes(bool arabic) => new()
    {
        Title = arabic ? "قواعد إرسال العمال إلى الكويت" : "Rules on sending workers to Kuwait, 2016 to 2026",
        X = Axis.Years(2016, 2026, y => y.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Words = arabic ? new("يفتح", "يوقف", "يحد", "غير ذلك", "بلا مال مسجل", "وقف", "استئناف") : new("opens or agrees", "stops", "limits", "neither", "no money recorded", "stop", "go again"),
        Day = new(2026.09, "", arabic ? "1 شباط/فبراير 2026" : "1 February 2026"),
        Rows =
        [
            new(arabic ? "هل يجوز السفر؟" : "May workers go?", "", [new(2010, 2018.1, LaneTone.Opens), new(2018.1, 2018.37, LaneTone.Stops), new(2018.37, 2023.1, LaneTone.Opens), new(2023.1, null, LaneTone.Limits)])
                { Marks = [new(2018.1, true, "12 February 2018"), new(2018.37, false), new(2023.1, true)] },
            new("DOLE Administrative Order 54 / 54-A total ban on Kuwait", "Department of Labor and Employment, 2018", [new(2018.1, 2018.37, LaneTone.Stops, "ban")]),
            new("Agreement on the employment of domestic workers between the Philippines and Kuwait", "2018–", [new(2018.36, null, LaneTone.Opens) { Unfunded = true }]),
            new("RA 8042", "1995–", [new(1995.5, null, LaneTone.Plain)]),
        ],
    };

    public static Layers Layers(bool arabic) => new()
    {
        Title = arabic ? "من يصنع ماذا" : "Who makes what, and what it moves",
        Names = arabic ? ["الجهات", "الصكوك", "الأهداف"] : ["Bodies", "Acts", "Objectives"],
        Nodes =
        [
            new("a", "Department of Labor and Employment", 0), new("b", arabic ? "وزارة الصحة" : "Department of Health", 0), new("c", "Congress", 0),
            new("p", "JPEPA, movement of nurses and care workers", 1), new("q", "Household Service Workers reform package (USD 400, no placement fee, age, training)", 1), new("r", "RA 11223 Universal Health Care Act", 1), new("s", "RA 8042", 1),
            new("x", arabic ? "خروج العاملين الصحيين: يرتفع" : "Regular outflow of health workers: to rise", 2), new("y", arabic ? "عاملون صحيون في الوطن" : "Health workers practising at home: to rise", 2),
        ],
        Links =
        [
            new("a", "p", Tone.Rest, 0.1, "DOLE made JPEPA"), new("a", "q", Tone.Rest, 0.1, "DOLE made the package"), new("b", "r", Tone.Rest, 0.1, "x"), new("c", "s", Tone.Rest, 0.1, "y"), new("c", "r", Tone.Rest, 0.1, "z"),
            new("p", "x", Tone.People, 1, "with"), new("p", "y", Tone.Against, 0.4, "against"), new("r", "y", Tone.People, 0.7, "with"), new("q", "x", Tone.Against, 0.2, "against"), new("s", "x", Tone.People, 0.1, "with"),
        ],
        Key = arabic ? [(Tone.Rest, "أصدره"), (Tone.People, "يشد معه"), (Tone.Against, "يشد ضده")] : [(Tone.Rest, "made it"), (Tone.People, "pulls with"), (Tone.Against, "pulls against")],
    };

    public static PairMatrix Pairs(bool arabic) => new()
    {
        Title = arabic ? "صكوك ضد صكوك" : "Acts against acts",
        Items = [.. Enumerable.Range(1, 14).Select(i => new PairItem(i % 3 == 0 ? $"Household Service Workers reform package no. {i} (USD 400, no placement fee, age, training)" : arabic ? $"الصك {i}" : $"Act {i}", i % 2 == 0 ? "2006" : ""))],
        Marks = [new(1, 0, 0.2, Tone.Against, "1", "Act 2 against Act 1 on one objective"), new(5, 3, 0.5, Tone.Against, "2", "Act 6 against Act 4") { Framed = true }, new(13, 2, 1, Tone.Against, "12", "Act 14 against Act 3"), new(9, 4, 1, Tone.Against, "1", "Act 10 against Act 5") { Unsure = true }, new(2, 7, 0.4, Tone.People, "1", "Act 3 goes with Act 8")],
        Key = arabic ? [(Tone.People, "معاً"), (Tone.Against, "ضد")] : [(Tone.People, "pull together"), (Tone.Against, "pull apart, on so many objectives")],
        UnsureLabel = arabic ? "للتحقق" : "to be checked",
        FramedLabel = arabic ? "قواعد مختلفة" : "rule differently on one conduct",
    };

    public static RungSheet Rungs(bool arabic) => new()
    {
        Title = arabic ? "ما يُطلب وما يُمنح" : "Asked abroad, granted at home",
        AskedTitle = arabic ? "مطلوب لمواطنيه في الخارج" : "Asked for its nationals abroad",
        GrantedTitle = arabic ? "ممنوح للأجانب في الداخل" : "Granted to foreigners at home",
        Rungs = 4,
        Rows =
        [
            new(arabic ? "ممارسة مهنة" : "Practise a profession on equal terms", arabic ? "القانون، 2020" : "law, 2020; to be checked", new(3, arabic ? "3 من 4: الجميع بحدود" : "3 of 4: all, with limits", "JPEPA"), new(1, arabic ? "1 من 4" : "1 of 4: emergency only", "1987 Constitution art XII s 14")),
            new(arabic ? "العقوبة" : "Penalty for irregular entry", "", new(null, arabic ? "لا شيء" : "none", ""), new(null, arabic ? "جنائية" : "criminal", "General Population Act")),
        ],
    };

    public static QuadrantPlot Quadrant(bool arabic) => new()
    {
        Title = arabic ? "ما يحرك وما يتبع" : "What drives and what depends",
        X = Axis.FromZero([12], Samples.Count),
        Y = Axis.FromZero([15], Samples.Count),
        XTitle = arabic ? "ما يقع عليه" : "what is done to it",
        YTitle = arabic ? "ما يفعله" : "what it does",
        SplitX = 5,
        SplitY = 6,
        Names = arabic ? new("محركات", "صلات", "تابعة", "مستقلة") : new("drivers", "linkages", "dependent", "autonomous"),
        Points = [.. Enumerable.Range(1, 9).Select(i => new PlotPoint(arabic ? $"الهدف {i}" : $"Objective {i}: recruitment cost borne by the worker to fall", i % 4 * 3, i < 5 ? 6 : i, "words"))],
    };

    public static GainLoss Gain(bool arabic) => new()
    {
        Title = arabic ? "ما يظهر وما يزول" : "What appears and what goes",
        GoneTitle = arabic ? "يزول" : "go",
        ComeTitle = arabic ? "يظهر" : "appear",
        ChangedTitle = arabic ? "يتغير" : "change",
        Rows = [new(arabic ? "صكوك تتجاذب" : "Acts that pull apart", new(6, "6"), new(3, "3"), new(9, "9")), new(arabic ? "ضرر" : "An act works against another body's objective", new(0, "0"), new(1, "1"), new(0, "0"))],
    };

    public static Dumbbell Arrows(bool arabic) => new()
    {
        Title = arabic ? "قبل وبعد" : "Before and after",
        X = new Axis(0, 100, [new(0, "0%"), new(50, "50%"), new(100, "100%")]),
        BeforeName = arabic ? "اليوم" : "today",
        AfterName = arabic ? "مع المشروع" : "with the draft",
        Arrows = true,
        Rows =
        [
            new(arabic ? "استخدام المهارات: يرتفع" : "Use of skills abroad: to rise", 17, 70, "17% → 70%") { Note = "Department of Labor and Employment", Words = "w", Aside = [arabic ? "قد يكون 50%" : "could be 50% to 74%", arabic ? "مشمول" : "covered 0%, then 4%"] },
            new(arabic ? "خروج العاملين" : "Regular outflow of health workers: to fall", 96, 93, "96% → 93%") { Warn = true, Note = arabic ? "وزارة الصحة" : "Department of Health" },
            new(arabic ? "جديد" : "New objective", null, 40, "40%"),
        ],
    };

    public static HeatMap Cells(bool arabic) => new()
    {
        Title = arabic ? "التغطية" : "Agreements and protection by corridor and group",
        RowHeader = arabic ? "الممر" : "Corridor",
        Columns = arabic ? ["ممرضون", "منزليون"] : ["nurses", "domestic workers"],
        Rows = [new(arabic ? "اليابان" : "to Japan", [new HeatCell(2, "2", "two") { Link = "#K11-PHL-JPN" }, new HeatCell(1, "1") { Unsure = true }]), new(arabic ? "الكويت" : "to Kuwait", [null, new HeatCell(1, "1")])],
        Scale = new ClassScale([2], ["2"]),
        ClassLabels = ["1", "2+"],
        ColumnNames = arabic ? ["ممرضون", "منزليون"] : ["nurses", "domestic workers in households"],
        UnsureLabel = arabic ? "للتحقق" : "to be checked",
        EmptyLabel = arabic ? "لا شيء مسجل في هذا الجرد" : "none recorded in this inventory",
    };

    private static PullBar Bar(string name, string note, double with, double against, string label, double? low, double? high, string range, string covered) => new(name, note, with, against, label)
    {
        Low = low, High = high, RangeLabel = range, Covered = covered, RestsOn = ["4 effects, 1 assessor", "75% on law text, strongest −2"],
    };
}
