namespace Concord.Numerics;

/// <summary>Rows and columns of a table that cannot be filled to their margins.</summary>
/// <param name="Rows">Rows of the group, ascending.</param>
/// <param name="Columns">Columns of the group, ascending.</param>
/// <param name="Excess">
/// Row margins less column margins of the group. Positive: its rows hold more than the only columns open to them can take.
/// Negative: its columns want more than the only rows that reach them can give.
/// </param>
public sealed record InfeasibleGroup(IReadOnlyList<int> Rows, IReadOnlyList<int> Columns, double Excess);

/// <summary>
/// Whether a table with given zeros can have given margins, answered by a largest flow from rows to columns (Gale 1957; the
/// flow by Dinic 1970). Where it cannot, the smallest cut names the rows and columns that are in each other's way.
/// </summary>
public static class Transport
{
    /// <summary>
    /// The groups that make the margins infeasible, smallest first; empty when a table exists. <paramref name="seed"/> is row-major and only
    /// its zeros matter; the totals of the margins must agree within <paramref name="tolerance"/>, or every group there is gets named.
    /// </summary>
    public static IReadOnlyList<InfeasibleGroup> FindInfeasible(
        ReadOnlySpan<double> seed, ReadOnlySpan<double> rowTargets, ReadOnlySpan<double> columnTargets, double tolerance)
    {
        int m = rowTargets.Length, n = columnTargets.Length;
        if (seed.Length != m * n) throw new ArgumentException("seed and margins do not fit", nameof(seed));
        var open = new bool[m * n];
        for (var cell = 0; cell < open.Length; cell++) open[cell] = seed[cell] > 0;
        var flow = new BipartiteFlow(open, rowTargets.ToArray(), columnTargets.ToArray(), tolerance);
        flow.Run();
        return Groups(open, rowTargets, columnTargets, flow.Reached(), tolerance);
    }

    /// <summary>Connected pieces of each side of the cut whose margins do not balance.</summary>
    private static List<InfeasibleGroup> Groups(bool[] open, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, bool[] reached, double tolerance)
    {
        int m = rows.Length, n = columns.Length;
        var seen = new bool[m + n];
        var groups = new List<InfeasibleGroup>();
        for (var start = 0; start < m + n; start++)
        {
            if (seen[start]) continue;
            var members = Piece(open, m, n, start, reached, seen);
            var groupRows = members.Where(x => x < m).Order().ToArray();
            var groupColumns = members.Where(x => x >= m).Select(x => x - m).Order().ToArray();
            var excess = 0.0;
            foreach (var r in groupRows) excess += rows[r];
            foreach (var c in groupColumns) excess -= columns[c];
            if (Math.Abs(excess) > tolerance) groups.Add(new(groupRows, groupColumns, excess));
        }
        groups.Sort((a, b) => (a.Rows.Count + a.Columns.Count).CompareTo(b.Rows.Count + b.Columns.Count));
        return groups;
    }

    private static List<int> Piece(bool[] open, int m, int n, int start, bool[] reached, bool[] seen)
    {
        var members = new List<int> { start };
        seen[start] = true;
        for (var next = 0; next < members.Count; next++)
        {
            var node = members[next];
            var (from, to) = node < m ? (m, m + n) : (0, m);
            for (var other = from; other < to; other++)
            {
                var cell = node < m ? node * n + (other - m) : other * n + (node - m);
                if (seen[other] || !open[cell] || reached[other] != reached[node]) continue;
                seen[other] = true;
                members.Add(other);
            }
        }
        return members;
    }

    /// <summary>Dinic's algorithm on the bipartite graph; nodes are the rows, then the columns.</summary>
    private sealed class BipartiteFlow(bool[] open, double[] supply, double[] demand, double tolerance)
    {
        private readonly int m = supply.Length;
        private readonly int n = demand.Length;
        private readonly double[] cell = new double[open.Length];
        private readonly int[] level = new int[supply.Length + demand.Length];
        private readonly int[] next = new int[supply.Length + demand.Length];
        private readonly double least = tolerance / Math.Max(1, supply.Length + demand.Length);

        public void Run()
        {
            while (Layer())
            {
                Array.Clear(next);
                for (var row = 0; row < m; row++)
                {
                    while (supply[row] > least)
                    {
                        var pushed = Push(row, supply[row]);
                        if (pushed <= least) break;
                        supply[row] -= pushed;
                    }
                }
            }
        }

        /// <summary>Nodes that could still receive something from an unspent row.</summary>
        public bool[] Reached()
        {
            Layer();
            return Array.ConvertAll(level, x => x >= 0);
        }

        /// <summary>Breadth-first levels from unspent rows; whether an unfilled column is reached.</summary>
        private bool Layer()
        {
            Array.Fill(level, -1);
            var queue = new Queue<int>();
            for (var row = 0; row < m; row++)
            {
                if (supply[row] <= least) continue;
                level[row] = 0;
                queue.Enqueue(row);
            }
            var found = false;
            while (queue.TryDequeue(out var node))
            {
                var (from, to) = node < m ? (m, m + n) : (0, m);
                for (var other = from; other < to; other++)
                {
                    if (level[other] >= 0 || Room(node, other) <= least) continue;
                    level[other] = level[node] + 1;
                    found |= other >= m && demand[other - m] > least;
                    queue.Enqueue(other);
                }
            }
            return found;
        }

        private double Room(int node, int other) =>
            node < m ? (open[node * n + other - m] ? double.PositiveInfinity : 0) : cell[other * n + node - m];

        private double Push(int node, double amount)
        {
            if (node >= m && demand[node - m] > least)
            {
                var taken = Math.Min(amount, demand[node - m]);
                demand[node - m] -= taken;
                return taken;
            }
            var (from, count) = node < m ? (m, n) : (0, m);
            for (; next[node] < count; next[node]++)
            {
                var other = from + next[node];
                var room = Room(node, other);
                if (level[other] != level[node] + 1 || room <= least) continue;
                var pushed = Push(other, Math.Min(amount, room));
                if (pushed <= least) continue;
                if (node < m) cell[node * n + other - m] += pushed;
                else cell[other * n + node - m] -= pushed;
                return pushed;
            }
            return 0;
        }
    }
}
