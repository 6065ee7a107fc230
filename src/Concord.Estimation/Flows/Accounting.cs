using Concord.Numerics;

namespace Concord.Estimation.Flows;

/// <summary>
/// The demographic account of one interval: who is alive at both ends, by birthplace and residence, after deaths are taken from
/// the start and births from the end. Holds its own working memory, serves one thread, and is filled anew by each call.
/// </summary>
internal sealed class Accounting(int n)
{
    private readonly TwoWayFit fit = new(n, n);
    private readonly double[] fitted = new double[n * n];
    private readonly double[] rows = new double[n];
    private readonly double[] columns = new double[n];
    private readonly double[] leavers = new double[n];
    private readonly double[] arrivals = new double[n];

    /// <summary>Number of areas.</summary>
    public int Size => n;

    /// <summary>Survivors by birthplace and residence at the start.</summary>
    public double[] Start { get; } = new double[n * n];

    /// <summary>The same people by birthplace and residence at the end.</summary>
    public double[] End { get; } = new double[n * n];

    /// <summary>Those who died, by birthplace and residence; filled only where an array is given before loading.</summary>
    public double[]? Died { get; init; }

    /// <summary>Those born in the interval, by birthplace and residence at the end; filled only where an array is given before loading.</summary>
    public double[]? Born { get; init; }

    /// <summary>Those who left an open account, by birthplace and area at the start, and as negative numbers those who entered, by area at the end; as <see cref="Died"/>.</summary>
    public double[]? Outside { get; init; }

    /// <summary>Logarithms of the column factors of the two fits: kept between calls, so that a similar account starts where the last ended.</summary>
    public double[] StartFactors { get; } = new double[n];

    /// <inheritdoc cref="StartFactors"/>
    public double[] EndFactors { get; } = new double[n];

    /// <summary>Copies stocks and does what open and closed accounts share: negative natives, deaths, births. Numbers count the steps of the method note.</summary>
    /// <param name="inputs">Tables that <see cref="FlowChecks"/> found possible.</param>
    /// <param name="closed">Whether the natives of all areas are moved so that births less deaths explain the change of the world (step 2).</param>
    public void Load(FlowInputs inputs, bool closed) => Load(inputs.StocksStart, inputs.StocksEnd, inputs.Births, inputs.Deaths, closed);

    /// <inheritdoc cref="Load(FlowInputs, bool)"/>
    public void Load(ReadOnlySpan<double> start, ReadOnlySpan<double> end, ReadOnlySpan<double> births, ReadOnlySpan<double> deaths, bool closed)
    {
        start.CopyTo(Start);
        end.CopyTo(End);
        EmptyNegativeNatives(Start);
        EmptyNegativeNatives(End);
        if (closed) CloseWorld(births, deaths);
        if (Died is not null) Start.CopyTo(Died, 0);
        if (Born is not null) End.CopyTo(Born, 0);
        TakeDeaths(deaths);
        TakeBirths(births);
        if (Died is not null) Lanes.AddScaled(-1, Start, Died);
        if (Born is not null) Lanes.AddScaled(-1, End, Born);
    }

    /// <summary>Step 5: both tables get the same people by birthplace and keep their own inhabitants by residence.</summary>
    public (FitReport Start, FitReport End) FitBirthplaces()
    {
        for (var birth = 0; birth < n; birth++)
        {
            rows[birth] = 0.5 * (Lanes.Sum(Start.AsSpan(birth * n, n)) + Lanes.Sum(End.AsSpan(birth * n, n)));
        }
        return (FitTable(Start, StartFactors), FitTable(End, EndFactors));
    }

    /// <summary>Groups of areas that stopped the last fit of a table, smallest first. (A fit that fails leaves its table alone.)</summary>
    public IReadOnlyList<InfeasibleGroup> FindInfeasible(bool start)
    {
        var table = start ? Start : End;
        SumColumns(table);
        return Transport.FindInfeasible(table, rows, columns, 1e-3);
    }

    /// <summary>
    /// Open accounts: where more of a birthplace are there at the start, the rest leaves the set of areas, in proportion to where they
    /// were; where more are there at the end, the rest enters it in proportion to where they are. Returns how many left and entered.
    /// </summary>
    public (double Left, double Entered) OpenBirthplaces()
    {
        double left = 0, entered = 0;
        for (var birth = 0; birth < n; birth++)
        {
            var start = Start.AsSpan(birth * n, n);
            var end = End.AsSpan(birth * n, n);
            var gap = Lanes.Sum(start) - Lanes.Sum(end);
            var larger = gap > 0 ? start : end;
            var share = gap == 0 ? 0 : Math.Abs(gap) / Lanes.Sum(larger);
            if (Outside is not null) Lanes.AddScaled(gap > 0 ? share : -share, larger, Outside.AsSpan(birth * n, n));
            foreach (ref var people in larger) people *= 1 - share;
            left += Math.Max(0, gap);
            entered += Math.Max(0, -gap);
        }
        return (left, entered);
    }

    /// <summary>Leavers and arrivals of a birthplace: everybody under independence, those who cannot have stayed under the minimum. Returns their number.</summary>
    public double Split(int birth, bool minimum, out ReadOnlySpan<double> from, out ReadOnlySpan<double> to)
    {
        var start = Start.AsSpan(birth * n, n);
        var end = End.AsSpan(birth * n, n);
        from = start;
        to = end;
        if (minimum)
        {
            for (var i = 0; i < n; i++)
            {
                var stay = Math.Min(start[i], end[i]);
                leavers[i] = start[i] - stay;
                arrivals[i] = end[i] - stay;
            }
            from = leavers;
            to = arrivals;
        }
        return Lanes.Sum(from);
    }

    /// <summary>Adds the flows of every birthplace to <paramref name="account"/>, in the closed form of a uniform seed (steps 6 and 7).</summary>
    public void AddFlows(BirthplaceAccount account, bool minimum)
    {
        for (var birth = 0; birth < n; birth++)
        {
            var total = Split(birth, minimum, out var from, out var to);
            account.Add(birth, from, to, total);
            if (minimum) AddStayers(birth, account.Stayers);
        }
    }

    /// <summary>Adds those of a birthplace who need not have moved.</summary>
    public void AddStayers(int birth, Span<double> stayers)
    {
        for (var i = 0; i < n; i++) stayers[i] += Math.Min(Start[birth * n + i], End[birth * n + i]);
    }

    private void EmptyNegativeNatives(double[] table)
    {
        for (var area = 0; area < n; area++)
        {
            var natives = table[area * n + area];
            if (!(natives < 0)) continue;
            table[area * n + area] = 0;
            var abroad = ColumnSum(table, area);
            ScaleColumn(table, area, (abroad + natives) / abroad);
        }
    }

    private void CloseWorld(ReadOnlySpan<double> births, ReadOnlySpan<double> deaths)
    {
        var delta = Lanes.Sum(births) - Lanes.Sum(deaths) - (Lanes.Sum(End) - Lanes.Sum(Start));
        double startNatives = 0, endNatives = 0;
        for (var area = 0; area < n; area++)
        {
            startNatives += Start[area * n + area];
            endNatives += End[area * n + area];
        }
        for (var area = 0; area < n; area++)
        {
            if (startNatives > 0) Start[area * n + area] *= (startNatives - 0.5 * delta) / startNatives;
            if (endNatives > 0) End[area * n + area] *= (endNatives + 0.5 * delta) / endNatives;
        }
    }

    private void TakeDeaths(ReadOnlySpan<double> deaths)
    {
        for (var area = 0; area < n; area++)
        {
            if (deaths[area] == 0) continue;
            ScaleColumn(Start, area, Math.Max(0, 1 - deaths[area] / ColumnSum(Start, area)));
        }
    }

    private void TakeBirths(ReadOnlySpan<double> births)
    {
        for (var area = 0; area < n; area++)
        {
            var natives = End[area * n + area] - births[area];
            if (natives >= 0) End[area * n + area] = natives;
            else ScaleColumn(End, area, Math.Max(0, 1 - births[area] / ColumnSum(End, area)));
        }
    }

    private FitReport FitTable(double[] table, double[] factors)
    {
        SumColumns(table);
        var report = fit.Fit(table, rows, columns, fitted, factors);
        if (report.Status == FitStatus.Converged) fitted.CopyTo(table, 0);
        return report;
    }

    private void SumColumns(double[] table)
    {
        Array.Clear(columns);
        for (var birth = 0; birth < n; birth++) Lanes.AddScaled(1, table.AsSpan(birth * n, n), columns);
    }

    private double ColumnSum(double[] table, int column)
    {
        var sum = 0.0;
        for (var row = 0; row < n; row++) sum += table[row * n + column];
        return sum;
    }

    private void ScaleColumn(double[] table, int column, double factor)
    {
        for (var row = 0; row < n; row++) table[row * n + column] *= factor;
    }
}
