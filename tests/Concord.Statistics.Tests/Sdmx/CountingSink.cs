using Concord.Sdmx.Data;

namespace Concord.Statistics.Tests.Sdmx;

/// <summary>Calls back for every row.</summary>
internal sealed class CountingSink(Action row) : IDataSink
{
    public void Begin(MessageHeader header)
    {
    }

    public void BeginDataSet(DataSetInfo dataSet)
    {
    }

    public void Row(DataRow data) => row();

    public void EndDataSet()
    {
    }

    public void End(IReadOnlyList<FooterMessage> footer)
    {
    }
}
