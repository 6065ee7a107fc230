using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx;

/// <summary>What came of reading a message.</summary>
public sealed class ReadResult
{
    private readonly List<Flaw> flaws = [];

    /// <summary>The form of the data, or null.</summary>
    public DataFormat? Data { get; internal set; }

    /// <summary>The form of the structures, or null.</summary>
    public StructureFormat? Structures { get; internal set; }

    /// <summary>Artefacts of a structure message.</summary>
    public StructureSet Artefacts { get; } = new();

    /// <summary>Header.</summary>
    public MessageHeader Header { get; } = new();

    /// <summary>Data sets.</summary>
    public int DataSets { get; internal set; }

    /// <summary>Groups.</summary>
    public int Groups { get; internal set; }

    /// <summary>Series as they stand in the message; 0 for flat forms.</summary>
    public int Series { get; internal set; }

    /// <summary>Observations.</summary>
    public long Observations { get; internal set; }

    /// <summary>Remarks at the end of the message.</summary>
    public List<FooterMessage> Footer { get; } = [];

    /// <summary>What is wrong, in the order of the message; at most as many as the limits list.</summary>
    public IReadOnlyList<Flaw> Flaws => flaws;

    /// <summary>Flaws that were not listed.</summary>
    public long MoreFlaws { get; private set; }

    /// <summary>Whether the whole message was read.</summary>
    public bool IsComplete => !flaws.Exists(f => f.IsFatal);

    internal int ListedFlaws { get; set; } = 200;

    /// <summary>Lists a flaw.</summary>
    internal void Add(Flaw flaw)
    {
        if (flaws.Count < ListedFlaws || flaw.IsFatal) flaws.Add(flaw);
        else MoreFlaws++;
    }
}
