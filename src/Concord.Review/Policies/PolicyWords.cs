using Concord.Core;
using Concord.Policy;
using Concord.Review.Building;

namespace Concord.Review.Policies;

/// <summary>What is said of a register and its findings, in the words and number forms of one language.</summary>
public sealed class PolicyWords
{
    private readonly Words words;

    internal PolicyWords(Words words) => this.words = words;

    /// <summary>The words themselves.</summary>
    internal Words Words => words;

    /// <summary>In a language.</summary>
    public static PolicyWords Of(Language language) => new(ReviewWords.Of(language));

    /// <summary>How far the register was reviewed: heads every page that shows its findings.</summary>
    public string Standing(Register register, string country)
    {
        var head = Head(register, country);
        if (head?.AsOf is { } day && head.Note?.StartsWith("worked example", StringComparison.Ordinal) == true)
            return words["Worked example from public sources to {date}, not reviewed by the state", ("date", words.Numbers.Date(day))];
        return head?.Note is { } note ? Capital(note) : words["A register that does not say who reviewed it"];
    }

    /// <summary>The day on which the register is read: today, or the last day for which its sources were read.</summary>
    public static DateOnly Day(Register register, string country, DateOnly today) => Head(register, country)?.AsOf is { } asOf && asOf < today ? asOf : today;

    /// <summary>A sentence of the engine; names of acts and bodies stay as the register has them.</summary>
    public string Say(Sentence sentence) => Capital(Filled(sentence));

    /// <summary>The same as a part of a longer sentence. In a language written from right to left each name keeps its own direction.</summary>
    public string Filled(Sentence sentence) => words[sentence.Text, [.. sentence.Values.Select(v => (v.Name, Spoken(v.Value)))]];

    // A whole number longer than a year is written as the language writes it.
    private string Spoken(string value) => value.Length > 4 && long.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? words.Numbers.Integer(n) : Isolated(value);

    /// <summary>A name as the register has it, which in a language written from right to left keeps its own direction.</summary>
    public string Isolated(string name) => words.Language == Language.Ar ? $"\u2068{name}\u2069" : name;

    /// <summary>People touched: the groups' own count, or an upper bound that says so; empty where no corridor is concerned.</summary>
    public string People(Touched touched) => touched.Corridors.Count == 0 ? "" : People(touched.People, touched.IsUpperBound);

    /// <summary>People of a corridor; a source that has none is silent, which is not nobody.</summary>
    public string People(double people, bool isUpperBound) => people <= 0 ? words["no figure"]
        : isUpperBound ? words["up to {n}", ("n", words.Numbers.Integer(people))] : words.Numbers.Integer(people);

    /// <summary>Money of corridors in millions of US dollars a year.</summary>
    public string Millions(double money) => money <= 0 ? words["no figure"] : words.Numbers.Integer(money);

    /// <summary>A share as a percentage, or a dash.</summary>
    public string Percent(double? share) => share is { } s ? words.Numbers.Percent(s * 100) : "–";

    /// <summary>What a score could be, were every unsure effect one step lower or higher; or a dash.</summary>
    public string Range(ScoreRow? row) => row?.Coherence is null ? "–" : Percent(row.CoherenceLow) == Percent(row.CoherenceHigh) ? Percent(row.CoherenceLow) : words["{low} to {high}", ("low", Percent(row.CoherenceLow)), ("high", Percent(row.CoherenceHigh))];

    /// <summary>What a tried option did.</summary>
    public string Trial(Amendment? trial) => trial switch
    {
        null => "",
        { IsClean: true } => words["(tried: it goes, none other appears)"],
        { Removes: true } => words["(tried: it goes, others appear or worsen)"],
        _ => words["(tried: it stays)"],
    };

    /// <summary>The options that a reader sees first: those that were tried and are clean, then those that were not tried, one of a kind.</summary>
    public IEnumerable<string> Options(Register register, IReadOnlyList<FindingOption> options, int most) => options.Where(o => o.Code != "accept")
        .OrderBy(o => o.Trial switch { { IsClean: true } => 0, null => 1, _ => 2 }).Take(most)
        .Select(o => $"{Option(register, o)} {Trial(o.Trial)}".Trim());

    /// <summary>An option in words, with names in place of ids.</summary>
    public string Option(Register register, FindingOption option) => Say(option.Text with { Values = [.. option.Text.Values.Select(v => Named(register, v))] });

    /// <summary>A value of a sentence with the name of the row in place of its id.</summary>
    public (string Name, string Value) Named(Register register, (string Name, string Value) value) => value.Name switch
    {
        "objective" => (value.Name, Objective(register, value.Value)),
        "act" or "row" when register.Instruments.FirstOrDefault(i => i.Id == value.Value) is { } i => (value.Name, i.Name),
        "row" when register.Provisions.FirstOrDefault(p => p.Id == value.Value) is { } p => (value.Name, $"{register.Instruments.First(i => i.Id == p.Instrument).Name} ({p.Article ?? p.Id})"),
        "row" when register.Objectives.Any(o => o.Id == value.Value) => (value.Name, Objective(register, value.Value)),
        "body" when register.Actors.FirstOrDefault(x => x.Id == value.Value) is { } actor => (value.Name, actor.Name),
        _ => value,
    };

    /// <summary>Name of the rule of a kind.</summary>
    public string RuleName(FindingKind kind) => words[RuleBook.Of(kind).Name];

    /// <summary>What the rule of a kind looks for, and how it counts.</summary>
    public string RuleText(FindingKind kind) => words[RuleBook.Of(kind).Text];

    /// <summary>A level of a right: a word of the common scale in this language, of another scale as written.</summary>
    public string Level(string level, string? scale) => scale is null && level is [>= '0' and <= '4'] ? words[ReciprocitySheet.Word(level, scale)] : level;

    /// <summary>An objective in words: outcome, wanted direction.</summary>
    public string Objective(Register register, string id)
    {
        var (outcome, direction) = register.Objectives.FirstOrDefault(o => o.Id == id) is { } o ? (o.Outcome, o.Direction)
            : register.Commitments.FirstOrDefault(c => c.Id == id) is { } c ? (c.Subject, c.Demand == Demand.Lower ? Direction.Lower : Direction.Raise) : (id, Direction.Keep);
        var label = register.Outcomes.FirstOrDefault(x => x.Id == outcome)?.Label ?? outcome;
        return direction switch
        {
            Direction.Raise => words["{outcome}: to rise", ("outcome", label)],
            Direction.Lower => words["{outcome}: to fall", ("outcome", label)],
            _ => words["{outcome}: to stay", ("outcome", label)],
        };
    }

    /// <summary>What stands where an objective has its owner.</summary>
    public string Commitment(Register register, string id) => words["commitment: {source}", ("source", register.Commitments.FirstOrDefault(c => c.Id == id)?.Source ?? id)];

    /// <summary>Whose an objective is; of a commitment, what it stands in.</summary>
    public string OwnerOf(Register register, ScoreRow row) => row.Owner.Length == 0 ? Commitment(register, row.Id) : Body(register, row.Owner);

    /// <summary>Name of a body.</summary>
    public static string Body(Register register, string id) => register.Actors.FirstOrDefault(x => x.Id == id)?.Name ?? id;

    /// <summary>A leaf group: those of the shipped registers in words, others as written.</summary>
    public string Group(string id) => id switch
    {
        "nurse" => words["nurses"],
        "other_health" => words["other health workers"],
        "domestic" => words["domestic workers"],
        "seafarer" => words["seafarers"],
        "other_worker" => words["other workers"],
        "settled" => words["settled abroad"],
        "returnee" => words["returnees"],
        "irregular_in" => words["irregular immigrants"],
        "regular_in" => words["regular immigrants"],
        "child_in" => words["children on the move"],
        _ => id.Replace('_', ' '),
    };

    /// <summary>An end of a corridor as its name, where it is one area.</summary>
    public string Corridor(Register register, string id)
    {
        var corridor = register.Corridors.First(c => c.Id == id);
        return words["{from} to {to}", ("from", Place(corridor.Origin)), ("to", Place(corridor.Destination))];
    }

    /// <summary>A sentence with a capital at its head.</summary>
    public static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    /// <summary>A place by its code in a register.</summary>
    public string Place(string code) => code == "***" ? words["the rest of the world"] : AreaCatalogue.Default.Find(code) is { Kind: AreaKind.Area } area ? area.ShortName(words.Language) : code;

    private static RegisterHead? Head(Register register, string country) =>
        register.Heads.FirstOrDefault(h => h.AsOf is not null && h.At.File?.StartsWith(country, StringComparison.Ordinal) == true) ?? register.Heads.FirstOrDefault(h => h.AsOf is not null);
}
