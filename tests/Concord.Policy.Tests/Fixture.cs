namespace Concord.Policy.Tests;

/// <summary>A small register to put rows into: two countries, three corridors, three leaf groups, three bodies of rising rank in the first country.</summary>
internal static class Fixture
{
    public static readonly DateOnly Day = new(2020, 1, 1);

    public static Register Empty { get; } = new()
    {
        Groups = [Group("a", "a"), Group("b", "b"), Group("c", "c"), Group("all", "a", "b", "c"), Group("ab", "a", "b")],
        Corridors = [Corridor("PHL-KWT", 200_000, 10), Corridor("PHL-SAU", 300_000, 30), Corridor("PHL-USA", 500_000, 60)],
        Actors = [Actor("LOW", 2), Actor("MIN", 3), Actor("OTHER", 3), Actor("PAR", 4), Actor("KW", 3) with { Country = "KWT" }],
        Outcomes = [Outcome("X"), Outcome("Y")],
    };

    public static MigrantGroup Group(string id, params string[] leaves) => new() { Id = id, Leaves = leaves };

    public static RegisterCorridor Corridor(string id, double people, double money) =>
        new() { Id = id, Origin = id[..3], Destination = id[4..], People = people, Money = money, Source = "census" };

    public static Actor Actor(string id, int rank) => new() { Id = id, Country = "PHL", Name = id, Kind = "ministry", Rank = rank };

    public static Outcome Outcome(string id) => new() { Id = id, Label = id, Unit = "index" };

    public static Instrument Act(string id, string issuer = "MIN", string corridors = "PHL-*", string groups = "all", string from = "2010-01-01", string? last = null,
        string type = "statute", string status = "in force", string domain = "labour") => new()
    {
        Id = id, Country = issuer == "KW" ? "KWT" : "PHL", Name = id, InForce = Days(from, last), Issuer = issuer, Type = type, Domain = domain, Status = status,
        Groups = groups.Split('|'), Corridors = corridors.Split('|'), Source = "gazette", Verified = true,
    };

    public static Provision Rule(string id, string act, Modality modality, string corridors = "PHL-*", string groups = "all", string from = "2010-01-01", string? last = null,
        string conduct = "deploy", string bearer = "worker", string? under = null) => new()
    {
        Id = id, Instrument = act, Modality = modality, Conduct = conduct, Bearer = bearer, Groups = groups.Split('|'), Corridors = corridors.Split('|'), InForce = Days(from, last), Under = under,
    };

    public static Effect Effect(string id, string act, double value, double sureness = 0.9, string outcome = "X", string? assessor = null) =>
        new() { Id = id, Instrument = act, Outcome = outcome, Value = value, Sureness = sureness, Source = "law", Assessor = assessor };

    public static Objective Aim(string id, Direction direction = Direction.Raise, string owner = "OTHER", string outcome = "X", string corridors = "PHL-*", string groups = "all",
        string from = "2010-01-01", string? last = null) => new()
    {
        Id = id, Country = "PHL", Owner = owner, Outcome = outcome, Direction = direction, Groups = groups.Split('|'), Corridors = corridors.Split('|'), InForce = Days(from, last), Source = "plan",
    };

    public static Interval Days(string from, string? last) => Interval.OfDays(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        last is null ? null : DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));

    public static IReadOnlyList<Finding> Find(Register register, FindingKind kind, string? day = null) =>
        [.. PolicyAssessment.Of(register, day is null ? Day : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Findings.Where(f => f.Kind == kind)];
}
