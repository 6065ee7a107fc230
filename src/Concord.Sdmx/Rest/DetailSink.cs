using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Rest;

/// <summary>Leaves out what the parameter <c>detail</c> leaves out.</summary>
internal sealed class DetailSink(IDataSink next, string detail) : IDataSink
{
    private int series = -1;

    public static string Check(string? detail) => detail switch
    {
        null or "" or "full" => "full",
        "dataonly" or "serieskeysonly" or "nodata" => detail,
        _ => throw RestFault.Syntax($"bad detail value {detail}"),
    };

    public void Begin(MessageHeader header) => next.Begin(header);

    public void BeginDataSet(DataSetInfo dataSet)
    {
        series = -1;
        next.BeginDataSet(dataSet);
    }

    public void Row(DataRow row)
    {
        var all = row.Layout.Components;
        if (detail == "dataonly")
        {
            for (var i = 0; i < all.Count; i++) if (all[i].Role == ComponentRole.Attribute) row[i] = null;
            next.Row(row);
            return;
        }
        if (row.Series == series) return;
        series = row.Series;
        for (var i = 0; i < all.Count; i++)
        {
            var isOfSeries = all[i].IsKey && all[i].Role != ComponentRole.Time || (detail == "nodata" && all[i].Role == ComponentRole.Attribute && all[i].Attachment != Attachment.Observation);
            if (!isOfSeries) row[i] = null;
        }
        row.HasObservation = false;
        next.Row(row);
        row.HasObservation = true;
    }

    public void EndDataSet() => next.EndDataSet();

    public void End(IReadOnlyList<FooterMessage> footer) => next.End(footer);
}

/// <summary>Passes on the first and the last observations of each series.</summary>
internal sealed class EndsOfSeries(IDataSink next, int first, int last) : IDataSink
{
    private readonly Queue<string?[]> waiting = new();
    private DataRow? row;
    private int series = -1;
    private int given;

    public void Begin(MessageHeader header) => next.Begin(header);

    public void BeginDataSet(DataSetInfo dataSet)
    {
        series = -1;
        row = new DataRow(dataSet.Layout);
        next.BeginDataSet(dataSet);
    }

    public void Row(DataRow from)
    {
        if (from.Series != series)
        {
            Flush();
            series = from.Series;
            given = 0;
        }
        if (given < first)
        {
            given++;
            next.Row(from);
            return;
        }
        if (last == 0) return;
        var values = waiting.Count == last ? waiting.Dequeue() : new string?[from.Layout.Components.Count];
        for (var i = 0; i < values.Length; i++) values[i] = from[i];
        waiting.Enqueue(values);
    }

    public void EndDataSet()
    {
        Flush();
        next.EndDataSet();
    }

    public void End(IReadOnlyList<FooterMessage> footer) => next.End(footer);

    private void Flush()
    {
        while (waiting.TryDequeue(out var values))
        {
            for (var i = 0; i < values.Length; i++) row![i] = values[i];
            row!.Series = series;
            next.Row(row);
        }
    }
}
