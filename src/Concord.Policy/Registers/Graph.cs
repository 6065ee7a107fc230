namespace Concord.Policy.Registers;

/// <summary>Cycles of a directed graph.</summary>
internal static class Graph
{
    /// <summary>One cycle for each strongly tied knot reached, each turned so that it begins with the node first in order. Iterative: a chain may be as long as the register.</summary>
    public static IEnumerable<IReadOnlyList<string>> Cycles(IEnumerable<string> nodes, IReadOnlyDictionary<string, HashSet<string>> links)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in nodes)
        {
            if (done.Contains(start)) continue;
            var path = new List<string>();
            var onPath = new Dictionary<string, int>(StringComparer.Ordinal);
            var waiting = new Stack<IEnumerator<string>>();
            Enter(start);
            while (waiting.Count > 0)
            {
                if (!waiting.Peek().MoveNext())
                {
                    waiting.Pop();
                    done.Add(path[^1]);
                    onPath.Remove(path[^1]);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                var next = waiting.Peek().Current;
                if (onPath.TryGetValue(next, out var at)) yield return path[at..];
                else if (!done.Contains(next)) Enter(next);
            }

            void Enter(string node)
            {
                onPath[node] = path.Count;
                path.Add(node);
                waiting.Push((links.TryGetValue(node, out var to) ? to.Order(StringComparer.Ordinal) : Enumerable.Empty<string>()).GetEnumerator());
            }
        }
    }
}
