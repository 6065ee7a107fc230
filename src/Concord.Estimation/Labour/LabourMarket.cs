namespace Concord.Estimation.Labour;

/// <summary>People of an area who look for work in an occupation.</summary>
public sealed record LabourSupply(string Area, string Isco, double People);

/// <summary>Posts in an area that are to be filled.</summary>
public sealed record LabourDemand(string Area, string Isco, double Posts);

/// <summary>What parts two areas.</summary>
/// <param name="From">Area of the people.</param>
/// <param name="To">Area of the posts.</param>
/// <param name="Kilometres">Distance.</param>
/// <param name="Language">0 where no language must be learnt, 1 where none is shared.</param>
/// <param name="Recognition">0 where qualifications are recognised, 1 where none is.</param>
/// <param name="LanguageSupport">Courses or other support that is recorded; empty for none.</param>
/// <param name="RecognitionSupport">Help with recognition that is recorded; empty for none.</param>
public sealed record LabourTie(string From, string To, double Kilometres, double Language, double Recognition, string LanguageSupport = "", string RecognitionSupport = "");

/// <summary>How much each part weighs in the cost of a fit; each part runs from 0 to 1.</summary>
/// <param name="Skill">Distance on the ISCO tree.</param>
/// <param name="Language">Language to be learnt.</param>
/// <param name="Recognition">Qualification that is not recognised.</param>
/// <param name="Distance">Kilometres, over half of the way round the earth.</param>
/// <param name="Reach">Largest distance of skills that is a fit at all; beyond it nobody is shown, however many posts stay unfilled.</param>
public sealed record FitWeights(double Skill = 1, double Language = 0.5, double Recognition = 0.5, double Distance = 0.25, double Reach = 0.5)
{
    private const double FarthestKilometres = 20_037;

    /// <summary>Cost of leaving a post unfilled: more than any fit can cost, so that posts are filled where they can be.</summary>
    public double Unfilled => 1 + Skill + Language + Recognition + Distance;

    /// <summary>Cost of a fit; infinite beyond the reach.</summary>
    public double Cost(LabourSupply supply, LabourDemand demand, LabourTie? tie) => Isco.Distance(supply.Isco, demand.Isco) is var skill && skill > Reach ? double.PositiveInfinity :
        (Skill * skill) + (tie is null ? 0 : (Language * tie.Language) + (Recognition * tie.Recognition) + (Distance * Math.Min(1, tie.Kilometres / FarthestKilometres)));
}

/// <summary>An agreement between two governments on recruiting.</summary>
/// <param name="From">State of the people.</param>
/// <param name="To">State that recruits.</param>
/// <param name="Isco">Group of occupations it speaks of.</param>
/// <param name="Name">Its name.</param>
/// <param name="InForce">Since when.</param>
/// <param name="Safeguards">What protects the state of origin, in words; empty for none, and then the agreement opens nothing.</param>
/// <param name="Source">Where it is recorded.</param>
public sealed record RecruitmentAgreement(string From, string To, string Isco, string Name, DateOnly InForce, string Safeguards, string Source);

/// <summary>WHO's support and safeguards list as a user recorded it.</summary>
/// <param name="Areas">States on it.</param>
/// <param name="AsOf">Its date.</param>
/// <param name="Source">Where it was read.</param>
public sealed record SafeguardsList(IReadOnlySet<string> Areas, DateOnly AsOf, string Source);

/// <summary>A shortage of a group that a state or a source recorded.</summary>
public sealed record RecordedShortage(string Area, string Isco, string Source);

/// <summary>Supply, demand and what binds them.</summary>
/// <param name="Supply">People who look for work.</param>
/// <param name="Demand">Posts.</param>
/// <param name="Ties">Pairs of areas; a pair of unlike areas that is missing cannot be compared, and nobody is shown on it.</param>
/// <param name="Agreements">Agreements on recruiting.</param>
/// <param name="List">The safeguards list, or null: then every state counts as on it.</param>
/// <param name="Shortages">Recorded shortages.</param>
/// <param name="Day">Day on which agreements must be in force.</param>
public sealed record LabourMarket(
    IReadOnlyList<LabourSupply> Supply, IReadOnlyList<LabourDemand> Demand, IReadOnlyList<LabourTie> Ties, IReadOnlyList<RecruitmentAgreement> Agreements, SafeguardsList? List,
    IReadOnlyList<RecordedShortage> Shortages, DateOnly Day)
{
    /// <summary>Most pairs of a supply and a demand that are computed.</summary>
    public const int MostPairs = 250_000;
}
