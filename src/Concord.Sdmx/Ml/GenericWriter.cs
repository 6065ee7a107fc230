using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>Generic data, 2.1.</summary>
internal sealed class GenericWriter(Utf8Buffer output, WriteOptions options, DataFormat format) : MlDataWriter(output, options)
{
    private List<int> keyOfSeries = [];
    private List<int> ofSeries = [];
    private List<int> ofObservation = [];
    private List<int> flatKey = [];
    private List<int> flat = [];
    private List<int> ofDataSet = [];
    private byte[][] names = [];
    private int planned = -1;

    protected override bool Version3 => false;

    protected override string Root => format == DataFormat.GenericTimeSeries21 ? "GenericTimeSeriesData" : "GenericData";

    protected override void Namespaces() => Output.Text($" xmlns:g=\"{Names.Generic}\"");

    protected override void StartDataSet(DataRow row)
    {
        planned = -1;
        Plan();
        Output.Raw("<mes:DataSet structureRef=\""u8);
        Output.Xml(StructureId);
        Output.Raw("\" action=\""u8);
        Output.Xml(Action(DataSet.Action));
        Output.Raw("\""u8);
        if (DataSet.ValidFrom is { } from)
        {
            Output.Raw(" validFromDate=\""u8);
            Output.Xml(from);
            Output.Raw("\""u8);
        }
        Output.Raw(">"u8);
        Attributes(row, ofDataSet);
    }

    protected override void StartSeries(DataRow row)
    {
        Plan();
        Output.Raw("<g:Series><g:SeriesKey>"u8);
        Values(row, keyOfSeries);
        Output.Raw("</g:SeriesKey>"u8);
        Attributes(row, ofSeries);
    }

    protected override void EndSeries() => Output.Raw("</g:Series>"u8);

    protected override void Observation(DataRow row)
    {
        Output.Raw("<g:Obs>"u8);
        if (row[AtObservation] is { } at)
        {
            Output.Raw(AtObservation == Layout.Time ? "<g:ObsDimension value=\""u8 : "<g:ObsDimension id=\""u8);
            if (AtObservation != Layout.Time)
            {
                Output.Xml(Layout.Components[AtObservation].Id);
                Output.Raw("\" value=\""u8);
            }
            Output.Xml(at);
            Output.Raw("\"/>"u8);
        }
        Rest(row, ofObservation);
    }

    protected override void FlatObservation(DataRow row)
    {
        Plan();
        Output.Raw("<g:Obs><g:ObsKey>"u8);
        Values(row, flatKey);
        Output.Raw("</g:ObsKey>"u8);
        Rest(row, flat);
    }

    private void Rest(DataRow row, List<int> attributes)
    {
        if (row[Layout.Value] is { } value)
        {
            Output.Raw("<g:ObsValue value=\""u8);
            Output.Xml(value);
            Output.Raw("\"/>"u8);
        }
        Attributes(row, attributes);
        Output.Raw("</g:Obs>"u8);
    }

    private void Attributes(DataRow row, List<int> components)
    {
        var any = false;
        foreach (var i in components) any |= row[i] is not null;
        if (!any) return;
        Output.Raw("<g:Attributes>"u8);
        Values(row, components);
        Output.Raw("</g:Attributes>"u8);
    }

    private void Values(DataRow row, List<int> components)
    {
        foreach (var i in components)
        {
            if (row[i] is not { } value) continue;
            // 2.1 knows no attribute of several values: each stands alone.
            foreach (var one in MultiValue.Is(value) ? MultiValue.Split(value) : [value])
            {
                Output.Raw(names[i]);
                Output.Xml(one);
                Output.Raw("\"/>"u8);
            }
        }
    }

    private void Plan()
    {
        var all = Layout.Components;
        if (planned == all.Count) return;
        planned = all.Count;
        names = [.. all.Select(c => System.Text.Encoding.UTF8.GetBytes($"<g:Value id=\"{c.Id}\" value=\""))];
        var order = Enumerable.Range(0, all.Count).Where(i => i != Layout.Value).ToList();
        flatKey = [.. order.Where(i => all[i].IsKey)];
        ofDataSet = [.. order.Where(i => all[i].Role == ComponentRole.Attribute && all[i].Attachment == Attachment.DataSet)];
        keyOfSeries = [.. flatKey.Where(i => i != AtObservation)];
        ofSeries = [.. order.Where(i => !all[i].IsKey && IsOfSeries(all[i], i))];
        flat = [.. order.Except(flatKey).Except(ofDataSet)];
        ofObservation = [.. flat.Except(ofSeries)];
    }
}
