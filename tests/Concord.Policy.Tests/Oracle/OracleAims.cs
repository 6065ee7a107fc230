namespace Concord.Policy.Tests;

internal sealed partial class Oracle
{
    /// <summary>In one cell, p and n of each instrument for an outcome and direction.</summary>
    private Dictionary<string, (double P, double N)> Pulls((string C, string L) cell, string outcome, int sign)
    {
        var pulls = new Dictionary<string, (double P, double N)>();
        foreach (var e in r.Effects.Where(e => e.Outcome == outcome && Live(acts[e.Instrument])))
        {
            var provision = r.Provisions.FirstOrDefault(p => p.Id == e.Provision);
            if (provision is not null && !In(provision.InForce, t)) continue;
            if (!(provision is null ? Cells(acts[e.Instrument]) : Cells(provision)).Contains(cell)) continue;
            var pull = sign * e.Value / 3 * e.Sureness / r.Effects.Count(x => x.Id == e.Id);
            var (p, n) = pulls.GetValueOrDefault(e.Instrument);
            if (pull != 0) pulls[e.Instrument] = (p + Math.Max(pull, 0), n + Math.Max(-pull, 0));
        }
        return pulls;
    }

    public (double? C, double? K, double Waste) Score(string outcome, int sign, HashSet<(string C, string L)> cells)
    {
        double live = 0, sum = 0, covered = 0, all = 0, waste = 0;
        var leaves = cells.Select(c => c.L).Distinct().Count();
        foreach (var cell in cells)
        {
            var w = Weight(cell.C) / leaves;
            var pulls = Pulls(cell, outcome, sign);
            double p = pulls.Values.Sum(x => x.P), n = pulls.Values.Sum(x => x.N);
            all += w;
            if (p > 0) covered += w;
            waste += w * Math.Min(p, n);
            if (p + n <= 0) continue;
            live += w;
            sum += w * p / (p + n);
        }
        return (live > 0 ? sum / live : null, all > 0 ? covered / all : null, waste);
    }

    private IEnumerable<Expected> Aims()
    {
        foreach (var o in r.Objectives.Where(o => In(o.InForce, t) && o.Direction != Direction.Keep))
        {
            var sign = o.Direction == Direction.Raise ? 1 : -1;
            var cells = Cells(o.Corridors, o.Groups, o.Country);
            if (cells.Count == 0) continue;
            var leaves = cells.Select(c => c.L).Distinct().Count();
            var pairs = new Dictionary<(string, string), double>();
            var blame = new Dictionary<string, double>();
            var bare = new Dictionary<string, double>();
            double live = 0, all = 0;
            var supported = false;
            foreach (var cell in cells)
            {
                var w = Weight(cell.C) / leaves;
                var pulls = Pulls(cell, o.Outcome, sign);
                double p = pulls.Values.Sum(x => x.P), n = pulls.Values.Sum(x => x.N);
                all += w;
                supported |= p > 0;
                if (p == 0) bare[cell.C] = bare.GetValueOrDefault(cell.C) + w;
                if (p + n == 0) continue;
                live += w;
                foreach (var j in pulls.Where(x => x.Value.N > 0))
                {
                    blame[j.Key] = blame.GetValueOrDefault(j.Key) + w * j.Value.N / (p + n);
                    foreach (var i in pulls.Where(x => x.Value.P > 0))
                        pairs[(i.Key, j.Key)] = pairs.GetValueOrDefault((i.Key, j.Key)) + w * Math.Min(p, n) * i.Value.P / p * j.Value.N / n;
                }
            }
            foreach (var (pair, k) in pairs) yield return new("K02", "effect", o.Id, $"{pair.Item1}|{pair.Item2}", null, k);
            foreach (var (act, sum) in blame) yield return new(acts[act].Issuer == o.Owner ? "K04" : "K05", "harm to objective", o.Id, act, null, live > 0 ? sum / live : 0);
            if (!supported) yield return new("K12", "orphan objective", o.Id, "", null, all);
            else foreach (var (corridor, w) in bare) yield return new("K06", "scope gap", o.Id, corridor, null, w);
        }
    }

    private IEnumerable<Expected> K07()
    {
        foreach (var c in r.Commitments.Where(c => c.From <= t))
        {
            var cells = Cells(c.Corridors, c.Groups, c.Country);
            if (c.Demand is Demand.Raise or Demand.Lower)
            {
                var sign = c.Demand == Demand.Raise ? 1 : -1;
                var pulls = cells.Select(x => Pulls(x, c.Subject, sign)).Where(x => x.Count > 0).ToList();
                var coherence = Score(c.Subject, sign, cells).C;
                var grade = !r.Effects.Any(e => e.Outcome == c.Subject) ? "no data" : pulls.Count == 0 ? "unimplemented" : !pulls.Any(x => x.Values.Any(v => v.N > 0)) ? "met in design"
                    : coherence is null ? "no data" : coherence >= 0.5 ? "mixed" : c.Binding ? "breach" : "departure";
                yield return new("K07", grade, c.Id, "", null, null);
                continue;
            }
            var rules = r.Provisions.Where(p => InForce(p) && p.Conduct == c.Subject && acts[p.Instrument].Country == c.Country && (c.Binds is null || c.Binds == p.Bearer) && Cells(p).Overlaps(cells)).ToList();
            Modality[] against = c.Demand switch
            {
                Demand.Forbidden => [Modality.Obliged, Modality.Permitted],
                Demand.Obliged => [Modality.Forbidden, Modality.Waived],
                _ => [Modality.Forbidden],
            };
            var contrary = rules.Where(p => against.Contains(p.Modality)).Select(p => p.Id).ToList();
            var open = c.Demand == Demand.Obliged && !rules.Any(p => p.Modality == Modality.Obliged);
            yield return new("K07", contrary.Count > 0 ? c.Binding ? "breach" : "departure" : open ? "unimplemented" : "met in design", c.Id, string.Join('|', contrary), null, null);
        }
    }
}
