using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>Structure-specific data, 2.1 and 3.0.</summary>
internal sealed class SpecificWriter(Utf8Buffer output, WriteOptions options, DataFormat format) : MlDataWriter(output, options)
{
    private List<int> ofSeries = [];
    private List<int> ofObservation = [];
    private List<int> flat = [];
    private List<int> ofDataSet = [];
    private int planned = -1;
    private byte[][] names = [];

    protected override bool Version3 => format == DataFormat.Specific30;

    protected override string Root => format == DataFormat.SpecificTimeSeries21 ? "StructureSpecificTimeSeriesData" : "StructureSpecificData";

    protected override void Namespaces()
    {
        Output.Text($" xmlns:ss=\"{Names.Specific(Version3)}\"");
        if (DataSet is not null) Output.Text($" xmlns:ns1=\"{DataNamespace}\"");
    }

    protected override void StartDataSet(DataRow row)
    {
        planned = -1;
        Plan();
        Output.Raw("<mes:DataSet ss:dataScope=\"DataStructure\" xsi:type=\"ns1:DataSetType\" ss:structureRef=\""u8);
        Output.Xml(StructureId);
        Output.Raw("\" ss:action=\""u8);
        Output.Xml(Action(DataSet.Action));
        Output.Raw("\""u8);
        if (DataSet.ValidFrom is { } from)
        {
            Output.Raw(" ss:validFromDate=\""u8);
            Output.Xml(from);
            Output.Raw("\""u8);
        }
        Values(row, ofDataSet);
        Output.Raw(">"u8);
        Several(row, ofDataSet);
    }

    protected override void StartSeries(DataRow row)
    {
        Plan();
        Output.Raw("<Series"u8);
        Values(row, ofSeries);
        Output.Raw(">"u8);
        Several(row, ofSeries);
    }

    protected override void EndSeries() => Output.Raw("</Series>"u8);

    protected override void Observation(DataRow row) => Observation(row, ofObservation);

    protected override void FlatObservation(DataRow row)
    {
        Plan();
        Observation(row, flat);
    }

    private void Observation(DataRow row, List<int> components)
    {
        Output.Raw("<Obs"u8);
        Values(row, components);
        if (!HasSeveral(row, components))
        {
            Output.Raw("/>"u8);
            return;
        }
        Output.Raw(">"u8);
        Several(row, components);
        Output.Raw("</Obs>"u8);
    }

    private void Values(DataRow row, List<int> components)
    {
        foreach (var i in components)
        {
            if (row[i] is not { } value || MultiValue.Is(value)) continue;
            Output.Raw(names[i]);
            Output.Xml(value);
            Output.Raw("\""u8);
        }
    }

    private static bool HasSeveral(DataRow row, List<int> components)
    {
        foreach (var i in components)
        {
            if (row[i] is { } value && MultiValue.Is(value)) return true;
        }
        return false;
    }

    private void Several(DataRow row, List<int> components)
    {
        foreach (var i in components)
        {
            if (row[i] is not { } value || !MultiValue.Is(value)) continue;
            Output.Raw("<Comp id=\""u8);
            Output.Xml(Layout.Components[i].Id);
            Output.Raw("\">"u8);
            foreach (var one in MultiValue.Split(value))
            {
                Output.Raw("<Value>"u8);
                Output.Xml(one);
                Output.Raw("</Value>"u8);
            }
            Output.Raw("</Comp>"u8);
        }
    }

    // Dimensions first, in the order of the structure; the dimension of the observation first in it.
    private void Plan()
    {
        var all = Layout.Components;
        if (planned == all.Count) return;
        planned = all.Count;
        names = [.. all.Select(c => System.Text.Encoding.UTF8.GetBytes($" {c.Id}=\""))];
        var order = Enumerable.Range(0, all.Count).OrderBy(i => all[i].IsKey ? 0 : all[i].Role == ComponentRole.Measure ? 1 : 2).ToList();
        ofDataSet = [.. order.Where(i => all[i].Role == ComponentRole.Attribute && all[i].Attachment == Attachment.DataSet)];
        ofSeries = [.. order.Where(i => IsOfSeries(all[i], i))];
        ofObservation = [.. order.Except(ofDataSet).Except(ofSeries)];
        flat = [.. order.Except(ofDataSet)];
    }
}
