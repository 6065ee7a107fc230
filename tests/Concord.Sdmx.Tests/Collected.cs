using Concord.Sdmx.Data;

namespace Concord.Sdmx.Tests;

/// <summary>A sink that keeps what it gets, as text.</summary>
internal sealed class Collected : IDataSink
{
    public List<(DataSetInfo Info, List<Dictionary<string, string>> Rows)> DataSets { get; } = [];

    public int SeriesOnly { get; private set; }

    public IEnumerable<Dictionary<string, string>> Rows => DataSets.SelectMany(d => d.Rows);

    public void Begin(MessageHeader header)
    {
    }

    public void BeginDataSet(DataSetInfo dataSet) => DataSets.Add((dataSet, []));

    public void Row(DataRow row)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Layout.Components.Count; i++)
        {
            if (row[i] is { } value) values[row.Layout.Components[i].Id] = value;
        }
        if (row.HasObservation) DataSets[^1].Rows.Add(values);
        else SeriesOnly++;
    }

    public void EndDataSet()
    {
    }

    public void End(IReadOnlyList<FooterMessage> footer)
    {
    }
}
