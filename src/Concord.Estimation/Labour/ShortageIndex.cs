namespace Concord.Estimation.Labour;

/// <summary>What is known of an occupation in an area; null where it is not.</summary>
/// <param name="Area">Area.</param>
/// <param name="Isco">Group.</param>
/// <param name="Vacancies">Posts that are vacant.</param>
/// <param name="Occupied">Posts that are filled.</param>
/// <param name="WageGrowth">Growth of hourly wages, per cent.</param>
/// <param name="EmploymentGrowth">Growth of employment, per cent.</param>
/// <param name="HoursGrowth">Growth of hours worked, per cent.</param>
/// <param name="Unemployment">Unemployment rate of the occupation, per cent.</param>
/// <param name="UnderQualified">Workers below the usual qualification, per cent.</param>
public sealed record OccupationIndicators(
    string Area, string Isco, double? Vacancies, double? Occupied, double? WageGrowth, double? EmploymentGrowth, double? HoursGrowth, double? Unemployment, double? UnderQualified)
{
    /// <summary>Vacant posts over all posts; null where either is unknown or there are none.</summary>
    public double? VacancyRate => Vacancies + Occupied > 0 ? Vacancies / (Vacancies + Occupied) : null;
}

/// <summary>Weights of the five signs of a shortage.</summary>
public sealed record ShortageWeights(double Wages = 0.2, double Employment = 0.2, double Hours = 0.2, double Unemployment = 0.2, double UnderQualified = 0.2);

/// <summary>
/// Signs of a shortage, after the sub-indices of the OECD's Skills for Jobs database (2017): growth of wages, employment and hours, low unemployment and under-qualification. Each is standardised over
/// the occupations of its area; the index is their weighted mean. Above zero: a shortage compared with the area's other occupations; below: a surplus.
/// </summary>
public static class ShortageIndex
{
    /// <summary>Fewest occupations of an area that can be compared.</summary>
    public const int FewestOccupations = 3;

    /// <summary>The index of each row; null where a sign with a weight is unknown, or where the area has too few occupations.</summary>
    public static IReadOnlyList<double?> Of(IReadOnlyList<OccupationIndicators> rows, ShortageWeights weights)
    {
        var index = new double?[rows.Count];
        (double Weight, Func<OccupationIndicators, double?> Sign)[] signs =
        [
            (weights.Wages, r => r.WageGrowth), (weights.Employment, r => r.EmploymentGrowth), (weights.Hours, r => r.HoursGrowth), (weights.Unemployment, r => -r.Unemployment), (weights.UnderQualified, r => r.UnderQualified),
        ];
        if (signs.Any(s => !(s.Weight >= 0 && double.IsFinite(s.Weight))) || signs.All(s => s.Weight == 0)) throw new ArgumentException("weights are finite, none is below zero, and one is above", nameof(weights));
        signs = [.. signs.Where(s => s.Weight > 0)];
        foreach (var area in Enumerable.Range(0, rows.Count).Where(i => signs.All(s => s.Sign(rows[i]) is not null)).GroupBy(i => rows[i].Area).Where(g => g.Count() >= FewestOccupations))
        {
            foreach (var i in area) index[i] = 0;
            foreach (var (weight, sign) in signs)
            {
                var mean = area.Average(i => sign(rows[i])!.Value);
                var spread = Math.Sqrt(area.Average(i => Math.Pow(sign(rows[i])!.Value - mean, 2)));
                // Where all occupations are alike the sign tells none apart.
                if (spread > 0) foreach (var i in area) index[i] += weight / signs.Sum(s => s.Weight) * (sign(rows[i])!.Value - mean) / spread;
            }
        }
        return index;
    }
}
