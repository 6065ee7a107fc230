using System.Globalization;

namespace Concord.Core;

/// <summary>A word for a power of ten. <paramref name="Linked"/>: whether a noun follows with a linking word ("millions de").</summary>
/// <param name="Unit">What the word stands for.</param>
/// <param name="One">The word below two.</param>
/// <param name="Many">The word from two.</param>
/// <param name="Linked">Whether a linking word follows.</param>
/// <param name="Few">The word for a whole count from 3 to 10, where it differs (Arabic).</param>
internal sealed record Scale(decimal Unit, string One, string Many, bool Linked = false, string? Few = null)
{
    /// <summary>The word as it stands after a number.</summary>
    public string Name { get; private init; } = Many;

    /// <summary>The word in the form that a number asks for.</summary>
    public Scale For(decimal number)
    {
        var count = number / Unit;
        var few = Few is not null && count is >= 3 and <= 10 && count == Math.Truncate(count);
        return this with { Name = few ? Few! : count < 2 ? One : Many };
    }
}

/// <summary>How one language writes numbers and dates. Separators as the publications of the United Nations use them in that language; month names in Arabic in both usages, as there.</summary>
internal sealed record NumberTable
{
    private const string Narrow = "\u202F";
    private const string NoBreak = "\u00A0";
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;
    private const decimal Trillion = 1_000_000_000_000m;

    /// <summary>In the order of <see cref="Language"/>.</summary>
    public static NumberTable[] All { get; } = [English(), French(), Spanish(), Arabic()];

    public required string Tag { get; init; }

    public required string Group { get; init; }

    public required string Point { get; init; }

    public required string Percent { get; init; }

    /// <summary>Digits that a whole number must have to be grouped: Spanish leaves four together.</summary>
    public int ShortestGrouped { get; init; } = 4;

    public bool RightToLeft { get; init; }

    /// <summary>Between a number and the word for its power of ten.</summary>
    public required string Space { get; init; }

    /// <summary>Ascending.</summary>
    public required Scale[] Scales { get; init; }

    /// <summary>From a linked word to its noun.</summary>
    public Func<string, string> Link { get; init; } = _ => " ";

    public required Func<DateOnly, string> Date { get; init; }

    public required string MidYear { get; init; }

    public required string YearEnd { get; init; }

    public required string[] Quarters { get; init; }

    public string Comma { get; init; } = ", ";

    /// <summary>Before the last item of a list.</summary>
    public required Func<string, string> And { get; init; }

    private static NumberTable English() => new()
    {
        Tag = "en",
        Group = ",",
        Point = ".",
        Percent = "%",
        Space = NoBreak,
        Scales = [new(Thousand, "thousand", "thousand"), new(Million, "million", "million"), new(Billion, "billion", "billion"), new(Trillion, "trillion", "trillion")],
        Date = DayMonthYear("{0} {1} {2}", "January February March April May June July August September October November December"),
        MidYear = "mid-{0}",
        YearEnd = "end of {0}",
        Quarters = ["{0} Q1", "{0} Q2", "{0} Q3", "{0} Q4"],
        And = _ => " and ",
    };

    private static NumberTable French()
    {
        var date = DayMonthYear("{0} {1} {2}", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
        return new()
        {
            Tag = "fr",
            Group = Narrow,
            Point = ",",
            Percent = Narrow + "%",
            Space = NoBreak,
            // No French text says "453 mille": thousands stay in digits.
            Scales = [new(Million, "million", "millions", Linked: true), new(Billion, "milliard", "milliards", Linked: true)],
            Link = noun => noun.Length > 0 && "aeiouhâàéèêëîïôûœ".Contains(char.ToLowerInvariant(noun[0]), StringComparison.Ordinal) ? " d'" : " de ",
            Date = day => day.Day == 1 ? "1er" + date(day)[1..] : date(day),
            MidYear = "mi-{0}",
            YearEnd = "fin {0}",
            Quarters = ["1er trimestre {0}", "2e trimestre {0}", "3e trimestre {0}", "4e trimestre {0}"],
            And = _ => " et ",
        };
    }

    private static NumberTable Spanish() => new()
    {
        Tag = "es",
        Group = Narrow,
        Point = ",",
        Percent = NoBreak + "%",
        ShortestGrouped = 5,
        Space = NoBreak,
        // Spanish counts 10^9 as a thousand millions.
        Scales = [new(Thousand, "mil", "mil"), new(Million, "millón", "millones", Linked: true), new(Trillion, "billón", "billones", Linked: true)],
        Link = _ => " de ",
        Date = DayMonthYear("{0} de {1} de {2}", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        MidYear = "mediados de {0}",
        YearEnd = "fines de {0}",
        Quarters = ["1.er trimestre de {0}", "2.º trimestre de {0}", "3.er trimestre de {0}", "4.º trimestre de {0}"],
        And = SpanishAnd,
    };

    private static NumberTable Arabic() => new()
    {
        Tag = "ar",
        Group = ",",
        Point = ".",
        Percent = "%",
        RightToLeft = true,
        Space = NoBreak,
        Scales =
        [
            new(Thousand, "ألف", "ألف", Few: "آلاف"), new(Million, "مليون", "مليون", Few: "ملايين"),
            new(Billion, "مليار", "مليار", Few: "مليارات"), new(Trillion, "تريليون", "تريليون", Few: "تريليونات"),
        ],
        Date = DayMonthYear("{0} {1} {2}", "كانون_الثاني/يناير شباط/فبراير آذار/مارس نيسان/أبريل أيار/مايو حزيران/يونيه تموز/يوليه آب/أغسطس أيلول/سبتمبر تشرين_الأول/أكتوبر تشرين_الثاني/نوفمبر كانون_الأول/ديسمبر"),
        MidYear = "منتصف عام {0}",
        YearEnd = "نهاية عام {0}",
        Quarters = ["الربع الأول من عام {0}", "الربع الثاني من عام {0}", "الربع الثالث من عام {0}", "الربع الرابع من عام {0}"],
        Comma = " و",
        And = _ => " و",
    };

    /// <summary>"y" becomes "e" before the sound i: Iraq, Hidalgo, but not hielo.</summary>
    private static string SpanishAnd(string next)
    {
        var key = NameKey.Of(next);
        var soundsAsI = (key.StartsWith('i') && !key.StartsWith("ie", StringComparison.Ordinal))
            || (key.StartsWith("hi", StringComparison.Ordinal) && !key.StartsWith("hie", StringComparison.Ordinal) && !key.StartsWith("hia", StringComparison.Ordinal));
        return soundsAsI ? " e " : " y ";
    }

    private static Func<DateOnly, string> DayMonthYear(string form, string months)
    {
        var names = months.Split(' ').Select(name => name.Replace('_', ' ')).ToArray();
        return day => string.Format(CultureInfo.InvariantCulture, form, day.Day, names[day.Month - 1], day.Year);
    }
}
