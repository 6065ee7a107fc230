using System.Globalization;
using Concord.Core;

namespace Concord.Tables;

/// <summary>Collects the faults of one file. A flaw that repeats on every row is listed a hundred times, then counted out loud once.</summary>
internal sealed class FaultLog(string file)
{
    private const int Listed = 100;
    private readonly List<Fault> faults = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public string File { get; } = file;

    public IReadOnlyList<Fault> Faults => faults;

    public void Error(string code, string found, string? expected = null, string? next = null, string? sheet = null, int? row = null, int? column = null) =>
        Add(new Fault(code, Severity.Error, new Place(File, sheet, row, column), found, expected, next));

    public void Notice(string code, string found, string? next = null, string? sheet = null) =>
        Add(new Fault(code, Severity.Notice, new Place(File, sheet), found, null, next));

    private void Add(Fault fault)
    {
        // The same sheet may be read more than once; its faults are told once.
        if (faults.Contains(fault)) return;
        var count = counts[fault.Code] = counts.GetValueOrDefault(fault.Code) + 1;
        if (count <= Listed) faults.Add(fault);
        else if (count == Listed + 1)
        {
            faults.Add(fault with { Found = string.Create(CultureInfo.InvariantCulture, $"more than {Listed} faults of this kind ({fault.Code}); the rest is not listed") });
        }
    }
}
