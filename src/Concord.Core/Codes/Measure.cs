namespace Concord.Core;

/// <summary>What the two ends of an observation stand for.</summary>
public enum MeasureEnds
{
    /// <summary>People: from origin to destination.</summary>
    People,

    /// <summary>Money: from sender to receiver.</summary>
    Money,

    /// <summary>One area only; the "from" end is empty (<see cref="AreaCatalogue.NoArea"/>).</summary>
    Area,

    /// <summary>A property of a pair of areas, in which neither people nor money move: distance, common language.</summary>
    Pair,
}

/// <summary>What one unit of a measure's value is.</summary>
public enum Unit
{
    /// <summary>Persons.</summary>
    Persons,

    /// <summary>Current US dollars (not adjusted for prices).</summary>
    UsDollars,

    /// <summary>Per cent of the amount sent.</summary>
    PercentOfAmount,

    /// <summary>Kilometres.</summary>
    Kilometres,

    /// <summary>1 = yes, 0 = no.</summary>
    YesNo,

    /// <summary>A count of things that are not people, such as services asked.</summary>
    Count,

    /// <summary>Rank of a class: World Bank income groups from 1 (low) to 4 (high).</summary>
    Class,

    /// <summary>Per cent of gross domestic product.</summary>
    PercentOfGdp,

    /// <summary>International dollars: money at purchasing power parity.</summary>
    InternationalDollars,

    /// <summary>Per cent of the people concerned.</summary>
    PercentOfPeople,

    /// <summary>Points of a publisher's index; the measure's name says its ends.</summary>
    Score,
}

/// <summary>
/// A measure: what a number counts. <see cref="Id"/> is what Parquet files store and never changes its meaning;
/// <see cref="Code"/> is what people type.
/// </summary>
/// <param name="Id">Stored number, stable for ever.</param>
/// <param name="Code">Typed by people: <c>stock</c>, <c>remittances</c>.</param>
/// <param name="Name">English field term with its reference date, for lists and help.</param>
/// <param name="Ends">What the two ends are.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Summable">Whether values of unlike corridors and one definition may be added.</param>
public sealed record Measure(byte Id, string Code, string Name, MeasureEnds Ends, Unit Unit, bool Summable)
{
    /// <summary>People living in the destination who were born in, or are citizens of, the origin; mid-year (1 July).</summary>
    public static readonly Measure Stock = new(1, "stock", "Migrant stock, 1 July", MeasureEnds.People, Unit.Persons, true);

    /// <summary>Refugees under UNHCR's mandate from the origin in the destination, 31 December.</summary>
    public static readonly Measure Refugees = new(2, "refugees", "Refugees, 31 December", MeasureEnds.People, Unit.Persons, true);

    /// <summary>Asylum-seekers with a claim open, 31 December.</summary>
    public static readonly Measure AsylumSeekers = new(3, "asylum-seekers", "Asylum-seekers, 31 December", MeasureEnds.People, Unit.Persons, true);

    /// <summary>Other people in need of international protection, 31 December.</summary>
    public static readonly Measure OthersInNeed = new(4, "others-in-need", "Other people in need of international protection, 31 December", MeasureEnds.People, Unit.Persons, true);

    /// <summary>People displaced inside their own country by conflict, 31 December (origin = destination).</summary>
    public static readonly Measure InternallyDisplaced = new(5, "internally-displaced", "Internally displaced people, 31 December", MeasureEnds.People, Unit.Persons, true);

    /// <summary>Stateless people under UNHCR's mandate by country of residence, 31 December.</summary>
    public static readonly Measure Stateless = new(6, "stateless", "Stateless people, 31 December", MeasureEnds.People, Unit.Persons, true);

    /// <summary>Population, 1 July.</summary>
    public static readonly Measure Population = new(10, "population", "Population, 1 July", MeasureEnds.Area, Unit.Persons, true);

    /// <summary>Population, 31 December.</summary>
    public static readonly Measure PopulationYearEnd = new(11, "population-year-end", "Population, 31 December", MeasureEnds.Area, Unit.Persons, true);

    /// <summary>Births in the calendar year.</summary>
    public static readonly Measure Births = new(12, "births", "Births in the year", MeasureEnds.Area, Unit.Persons, true);

    /// <summary>Deaths in the calendar year.</summary>
    public static readonly Measure Deaths = new(13, "deaths", "Deaths in the year", MeasureEnds.Area, Unit.Persons, true);

    /// <summary>Immigrants less emigrants in the calendar year: a residual of the population account, refugees included.</summary>
    public static readonly Measure NetMigration = new(14, "net-migration", "Net migration in the year", MeasureEnds.Area, Unit.Persons, true);

    /// <summary>Change of the population over the calendar year.</summary>
    public static readonly Measure PopulationChange = new(15, "population-change", "Population change in the year", MeasureEnds.Area, Unit.Persons, true);

    /// <summary>Gross domestic product.</summary>
    public static readonly Measure Gdp = new(20, "gdp", "Gross domestic product, current US$", MeasureEnds.Area, Unit.UsDollars, true);

    /// <summary>Gross domestic product per head at purchasing power parity, in international dollars of 2021: what people can buy where they live.</summary>
    public static readonly Measure GdpPerHead = new(21, "gdp-per-head", "Gross domestic product per head, PPP, international $ of 2021", MeasureEnds.Area, Unit.InternationalDollars, false);

    /// <summary>Money from sender to receiver in a year; bilateral figures are modelled, never measured.</summary>
    public static readonly Measure Remittances = new(30, "remittances", "Remittances by corridor in the year, current US$", MeasureEnds.Money, Unit.UsDollars, true);

    /// <summary>Personal remittances received by an area in a year (personal transfers and compensation of employees).</summary>
    public static readonly Measure RemittancesReceived = new(31, "remittances-received", "Personal remittances received in the year, current US$", MeasureEnds.Area, Unit.UsDollars, true);

    /// <summary>Personal remittances paid from an area in a year.</summary>
    public static readonly Measure RemittancesPaid = new(32, "remittances-paid", "Personal remittances paid in the year, current US$", MeasureEnds.Area, Unit.UsDollars, true);

    /// <summary>Remittances received as a share of gross domestic product, as the publisher states it.</summary>
    public static readonly Measure RemittancesReceivedShare = new(33, "remittances-received-share", "Remittances received, per cent of GDP", MeasureEnds.Area, Unit.PercentOfGdp, false);

    /// <summary>Remittances received, shared out by Concord over the areas where the receiver's people live: a model, kept apart from publishers' models.</summary>
    public static readonly Measure RemittancesEstimate = new(34, "remittances-estimate", "Remittances by corridor in the year, Concord's allocation, current US$", MeasureEnds.Money, Unit.UsDollars, true);

    /// <summary>Mean cost of sending 200 US dollars, services asked in the quarter.</summary>
    public static readonly Measure Price = new(40, "price", "Cost of sending US$ 200, mean of services", MeasureEnds.Money, Unit.PercentOfAmount, false);

    /// <summary>Mean cost of sending 500 US dollars.</summary>
    public static readonly Measure Price500 = new(41, "price-500", "Cost of sending US$ 500, mean of services", MeasureEnds.Money, Unit.PercentOfAmount, false);

    /// <summary>Mean of the three cheapest qualifying services (SmaRT), 200 US dollars.</summary>
    public static readonly Measure PriceSmart = new(42, "price-smart", "Cost of sending US$ 200, SmaRT", MeasureEnds.Money, Unit.PercentOfAmount, false);

    /// <summary>Number of services behind a mean price.</summary>
    public static readonly Measure PriceServices = new(43, "price-services", "Services behind the mean price", MeasureEnds.Money, Unit.Count, false);

    /// <summary>Mean cost of receiving 200 US dollars, all corridors into the area, by year (World Bank, SI.RMT.COST.IB.ZS).</summary>
    public static readonly Measure PriceToArea = new(44, "price-to-area", "Mean cost of sending US$ 200 to the area", MeasureEnds.Area, Unit.PercentOfAmount, false);

    /// <summary>Great-circle distance between the most populous cities.</summary>
    public static readonly Measure Distance = new(50, "distance", "Distance between the main cities", MeasureEnds.Pair, Unit.Kilometres, false);

    /// <summary>Great-circle distance between the capitals.</summary>
    public static readonly Measure DistanceCapitals = new(51, "distance-capitals", "Distance between the capitals", MeasureEnds.Pair, Unit.Kilometres, false);

    /// <summary>Distance weighted by the population of the cities (arithmetic mean).</summary>
    public static readonly Measure DistanceWeighted = new(52, "distance-weighted", "Population-weighted distance", MeasureEnds.Pair, Unit.Kilometres, false);

    /// <summary>Distance weighted by the population of the cities (CES, θ = −1).</summary>
    public static readonly Measure DistanceCes = new(53, "distance-ces", "Population-weighted distance, harmonic", MeasureEnds.Pair, Unit.Kilometres, false);

    /// <summary>Whether the two areas share a border.</summary>
    public static readonly Measure Contiguity = new(54, "contiguity", "Common border", MeasureEnds.Pair, Unit.YesNo, false);

    /// <summary>Whether the two areas share an official language.</summary>
    public static readonly Measure CommonLanguage = new(55, "common-language", "Common official language", MeasureEnds.Pair, Unit.YesNo, false);

    /// <summary>Whether a language is spoken by at least nine per cent in both areas.</summary>
    public static readonly Measure CommonSpokenLanguage = new(56, "common-spoken-language", "Language spoken by 9% in both", MeasureEnds.Pair, Unit.YesNo, false);

    /// <summary>Whether the two were ever in a colonial relationship.</summary>
    public static readonly Measure ColonialTie = new(57, "colonial-tie", "Colonial relationship, ever", MeasureEnds.Pair, Unit.YesNo, false);

    /// <summary>World Bank income group of a calendar year's classification: 1 low, 2 lower middle, 3 upper middle, 4 high.</summary>
    public static readonly Measure IncomeGroup = new(60, "income-group", "World Bank income group", MeasureEnds.Area, Unit.Class, false);

    /// <summary>Membership of an area (to) in a group of areas (from), such as an M49 region.</summary>
    public static readonly Measure Membership = new(61, "membership", "Membership in a group of areas", MeasureEnds.Pair, Unit.YesNo, false);

    /// <summary>People who were in the origin at the start of an interval and in the destination on 1 July of the year, its end: transitions, estimated by Concord.</summary>
    public static readonly Measure Flow = new(70, "flow", "Flow over the interval that ends on 1 July, estimate", MeasureEnds.People, Unit.Persons, true);

    /// <summary>Lower end of the band of a flow: sensitivity to stated input error.</summary>
    public static readonly Measure FlowLow = new(71, "flow-low", "Flow, lower end: sensitivity to stated input error", MeasureEnds.People, Unit.Persons, false);

    /// <summary>Upper end of the band of a flow.</summary>
    public static readonly Measure FlowHigh = new(72, "flow-high", "Flow, upper end: sensitivity to stated input error", MeasureEnds.People, Unit.Persons, false);

    /// <summary>Emigrants aged 25 and over in 20 OECD countries over those and the people of that age at home, all levels of education.</summary>
    public static readonly Measure EmigrationRate = new(80, "emigration-rate", "Emigration rate of people aged 25 and over to 20 OECD countries, per cent", MeasureEnds.Area, Unit.PercentOfPeople, false);

    /// <summary>The same of people with lower secondary education at most.</summary>
    public static readonly Measure EmigrationRateLow = new(81, "emigration-rate-low", "Emigration rate of people with primary education at most, per cent", MeasureEnds.Area, Unit.PercentOfPeople, false);

    /// <summary>The same of people with a high-school leaving certificate.</summary>
    public static readonly Measure EmigrationRateMedium = new(82, "emigration-rate-medium", "Emigration rate of people with secondary education, per cent", MeasureEnds.Area, Unit.PercentOfPeople, false);

    /// <summary>The same of people with more than a high-school leaving certificate.</summary>
    public static readonly Measure EmigrationRateHigh = new(83, "emigration-rate-high", "Emigration rate of people with tertiary education, per cent", MeasureEnds.Area, Unit.PercentOfPeople, false);

    /// <summary>People aged 25 and over born in the origin who live in the destination.</summary>
    public static readonly Measure StockAdults = new(84, "stock-adults", "Migrant stock aged 25 and over", MeasureEnds.People, Unit.Persons, true);

    /// <summary>Restrictiveness of immigration policy by the IMPIC project, all fields: 0 the most open, 1 the most restrictive of its scale.</summary>
    public static readonly Measure Restrictiveness = new(85, "restrictiveness", "Restrictiveness of immigration policy, 0 to 1", MeasureEnds.Area, Unit.Score, false);

    /// <summary>The same towards family reunification.</summary>
    public static readonly Measure RestrictivenessFamily = new(86, "restrictiveness-family", "Restrictiveness towards family reunification, 0 to 1", MeasureEnds.Area, Unit.Score, false);

    /// <summary>The same towards labour migration.</summary>
    public static readonly Measure RestrictivenessLabour = new(87, "restrictiveness-labour", "Restrictiveness towards labour migration, 0 to 1", MeasureEnds.Area, Unit.Score, false);

    /// <summary>The same towards refugees and asylum-seekers.</summary>
    public static readonly Measure RestrictivenessAsylum = new(88, "restrictiveness-asylum", "Restrictiveness towards refugees and asylum-seekers, 0 to 1", MeasureEnds.Area, Unit.Score, false);

    /// <summary>Policy measures of the year that the DEMIG project coded as more restrictive.</summary>
    public static readonly Measure PolicyChangesMore = new(90, "policy-changes-more", "Policy changes towards more restriction in the year", MeasureEnds.Area, Unit.Count, true);

    /// <summary>Policy measures of the year that the DEMIG project coded as less restrictive.</summary>
    public static readonly Measure PolicyChangesLess = new(91, "policy-changes-less", "Policy changes towards less restriction in the year", MeasureEnds.Area, Unit.Count, true);

    /// <summary>Bilateral labour agreements that two states signed in the year; which one sends is not said, so both directions have them.</summary>
    public static readonly Measure LabourAgreements = new(92, "labour-agreements", "Bilateral labour agreements signed in the year", MeasureEnds.Pair, Unit.Count, true);

    /// <summary>Whether holders of a passport of the first area need a visa before they travel to the second: 0 also where it is given on arrival or replaced by an electronic authorisation.</summary>
    public static readonly Measure VisaBeforeTravel = new(93, "visa-before-travel", "Visa needed before travel, holders of the first area's passport", MeasureEnds.Pair, Unit.YesNo, false);

    /// <summary>Days that holders of a passport of the first area may stay in the second without a visa.</summary>
    public static readonly Measure VisaFreeDays = new(94, "visa-free-days", "Days that may be stayed without a visa", MeasureEnds.Pair, Unit.Count, false);

    /// <summary>Whether the law provides that citizens lose their citizenship when they take another (GLOBALCIT L05).</summary>
    public static readonly Measure CitizenshipLoss = new(95, "citizenship-loss", "Citizenship is lost on taking another", MeasureEnds.Area, Unit.YesNo, false);

    /// <summary>MIPEX score of access to nationality: 100 the most open.</summary>
    public static readonly Measure NationalityAccess = new(96, "nationality-access", "Access to nationality, MIPEX, 0 to 100", MeasureEnds.Area, Unit.Score, false);

    /// <summary>CITRIX, second version: 100 the most inclusive.</summary>
    public static readonly Measure CitizenshipInclusion = new(97, "citizenship-inclusion", "Inclusiveness of citizenship for immigrants, CITRIX, 0 to 100", MeasureEnds.Area, Unit.Score, false);

    /// <summary>Every measure, by number.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Stock, Refugees, AsylumSeekers, OthersInNeed, InternallyDisplaced, Stateless,
        Population, PopulationYearEnd, Births, Deaths, NetMigration, PopulationChange, Gdp, GdpPerHead,
        Remittances, RemittancesReceived, RemittancesPaid, RemittancesReceivedShare, RemittancesEstimate,
        Price, Price500, PriceSmart, PriceServices, PriceToArea,
        Distance, DistanceCapitals, DistanceWeighted, DistanceCes, Contiguity, CommonLanguage, CommonSpokenLanguage, ColonialTie,
        IncomeGroup, Membership,
        Flow, FlowLow, FlowHigh,
        EmigrationRate, EmigrationRateLow, EmigrationRateMedium, EmigrationRateHigh, StockAdults, Restrictiveness, RestrictivenessFamily, RestrictivenessLabour, RestrictivenessAsylum,
        PolicyChangesMore, PolicyChangesLess, LabourAgreements, VisaBeforeTravel, VisaFreeDays, CitizenshipLoss, NationalityAccess, CitizenshipInclusion,
    ];

    /// <summary>The measure of a typed code, or null.</summary>
    public static Measure? Find(string code) => All.FirstOrDefault(m => string.Equals(m.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The measure of a stored number; a number that no measure has is misuse.</summary>
    public static Measure ById(byte id) =>
        All.FirstOrDefault(m => m.Id == id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "no measure has this number");
}
