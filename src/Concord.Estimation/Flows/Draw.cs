using Concord.Numerics;

namespace Concord.Estimation.Flows;

/// <summary>Disturbs the stocks and estimates again, one draw after the other, on one thread.</summary>
internal sealed class Draw
{
    private readonly FlowInputs inputs;
    private readonly FlowInputs disturbed;
    private readonly DrawSettings settings;
    private readonly Accounting accounting;
    private readonly (double[] Start, double[] End) startFactors;
    private readonly BirthplaceAccount account;
    private readonly double[] minimum;
    private readonly double[] independence;
    private readonly double[] flows;

    /// <param name="inputs">The undisturbed tables.</param>
    /// <param name="settings">The stated error.</param>
    /// <param name="startFactors">Where the undisturbed fits ended: every draw starts there, so that draws do not depend on each other.</param>
    public Draw(FlowInputs inputs, DrawSettings settings, (double[] Start, double[] End) startFactors)
    {
        (this.inputs, this.settings, this.startFactors) = (inputs, settings, startFactors);
        var n = inputs.Size;
        disturbed = inputs with { StocksStart = new double[n * n], StocksEnd = new double[n * n] };
        accounting = new(n);
        account = new(n);
        (minimum, independence, flows) = (new double[n * n], new double[n * n], new double[n * n]);
    }

    /// <summary>Estimates draw <paramref name="number"/> by each method of the settings and hands the flows on; false where a method has no account.</summary>
    public bool Run(int number, Action<int, double[]> keep)
    {
        Disturb(number);
        var closed = false;
        for (var index = 0; index < settings.Methods.Count; index++)
        {
            var method = settings.Methods[index];
            if (method.IsClosedAccounting() && !closed && !(closed = FitClosed())) return false;
            keep(index, Flows(method));
        }
        return true;
    }

    private double[] Flows(FlowMethod method)
    {
        switch (method)
        {
            case FlowMethod.MinimumClosed:
                return minimum;
            case FlowMethod.IndependenceClosed:
                return independence;
            case FlowMethod.PseudoBayesClosed:
                Array.Clear(flows);
                Lanes.AddScaled(1 - FlowMethods.IndependenceShare, minimum, flows);
                Lanes.AddScaled(FlowMethods.IndependenceShare, independence, flows);
                return flows;
            case FlowMethod.MinimumOpen:
                accounting.Load(disturbed, closed: false);
                accounting.OpenBirthplaces();
                Sum(minimum: true, flows);
                return flows;
            default:
                StockDifferences.Fill(method, disturbed, flows);
                return flows;
        }
    }

    /// <summary>Both closed extremes; kept apart from the account, which an open method overwrites.</summary>
    private bool FitClosed()
    {
        accounting.Load(disturbed, closed: true);
        startFactors.Start.CopyTo(accounting.StartFactors, 0);
        startFactors.End.CopyTo(accounting.EndFactors, 0);
        var (start, end) = accounting.FitBirthplaces();
        if (start.Status != FitStatus.Converged || end.Status != FitStatus.Converged) return false;
        Sum(minimum: true, minimum);
        if (settings.Methods.Any(x => x > FlowMethod.MinimumClosed)) Sum(minimum: false, independence);
        return true;
    }

    private void Sum(bool minimum, double[] target)
    {
        account.Clear();
        accounting.AddFlows(account, minimum);
        account.Outward.CopyTo(target, 0);
        Lanes.AddScaled(1, account.Return, target);
        Lanes.AddScaled(1, account.Transit, target);
    }

    private void Disturb(int number)
    {
        var n = inputs.Size;
        var random = new Philox(settings.Seed, (ulong)number);
        var (level, change) = (settings.LevelError, 0.5 * settings.ChangeError);
        // exp of a normal has the mean exp(½ variance): taken off, so that the error neither adds nor takes people on average.
        var mean = 0.5 * (level * level + change * change);
        for (var residence = 0; residence < n; residence++)
        {
            double startGain = 0, endGain = 0;
            for (var birth = 0; birth < n; birth++)
            {
                var cell = birth * n + residence;
                if (birth == residence) continue;
                var (start, end) = (inputs.StocksStart[cell], inputs.StocksEnd[cell]);
                var (newStart, newEnd) = (0.0, 0.0);
                if (start > 0 || end > 0)
                {
                    var (shared, apart) = random.Normals((ulong)cell);
                    newStart = start * Math.Exp(level * shared - change * apart - mean);
                    newEnd = end * Math.Exp(level * shared + change * apart - mean);
                }
                (disturbed.StocksStart[cell], disturbed.StocksEnd[cell]) = (newStart, newEnd);
                (startGain, endGain) = (startGain + newStart - start, endGain + newEnd - end);
            }
            disturbed.StocksStart[residence * n + residence] = inputs.StocksStart[residence * n + residence] - startGain;
            disturbed.StocksEnd[residence * n + residence] = inputs.StocksEnd[residence * n + residence] - endGain;
        }
    }
}
