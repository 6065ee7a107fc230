using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Csv;

/// <summary>SDMX-CSV 1.0 and 2.0. One table; the columns are those of the first data set's structure.</summary>
internal sealed class CsvDataWriter(Utf8Buffer output, WriteOptions options, bool version2) : IDataSink
{
    private readonly Utf8Buffer prefix = new();
    private int[] columns = [];
    private int series = -1;
    private DataSetInfo? first;
    private DataSetInfo current = null!;
    private int seriesColumns;
    private bool prefixed;

    public void Begin(MessageHeader header)
    {
    }

    public void BeginDataSet(DataSetInfo dataSet)
    {
        current = dataSet;
        series = -1;
        prefixed = false;
        if (first is not null) return;
        first = dataSet;
        var all = dataSet.Layout.Components;
        // Dimensions first: their cells repeat from row to row and are kept as bytes.
        columns = [.. Enumerable.Range(0, all.Count).OrderBy(i => Rank(all[i]))];
        seriesColumns = columns.Count(i => all[i].IsKey && all[i].Role != ComponentRole.Time);
        output.Raw(!version2 ? "DATAFLOW"u8 : all.Any(c => c.IsMultiValued) ? "STRUCTURE[|],STRUCTURE_ID,ACTION"u8 : "STRUCTURE,STRUCTURE_ID,ACTION"u8);
        foreach (var column in columns)
        {
            output.Raw(","u8);
            output.Csv(Head(all[column]));
        }
        output.Raw("\n"u8);
    }

    public void Row(DataRow row)
    {
        if (!prefixed || row.Series != series)
        {
            series = row.Series;
            prefixed = true;
            prefix.Clear();
            Prefix();
            for (var i = 0; i < seriesColumns; i++) Cell(prefix, row, columns[i]);
        }
        output.Raw(prefix.Written.Span);
        for (var i = seriesColumns; i < columns.Length; i++) Cell(output, row, columns[i]);
        output.Raw("\n"u8);
    }

    public void EndDataSet()
    {
    }

    public void End(IReadOnlyList<FooterMessage> footer)
    {
    }

    private void Prefix()
    {
        var reference = current.Structure ?? first!.Structure;
        if (version2)
        {
            prefix.Raw(reference?.Kind switch
            {
                ArtefactKind.DataStructure => "datastructure,"u8,
                ArtefactKind.ProvisionAgreement => "dataprovision,"u8,
                _ => "dataflow,"u8,
            });
        }
        prefix.Csv(reference?.Short ?? "");
        if (version2) prefix.Raw(current.Action switch { "Append" => ",A"u8, "Replace" => ",R"u8, "Delete" => ",D"u8, "Merge" => ",M"u8, _ => ",I"u8 });
    }

    private void Cell(Utf8Buffer target, DataRow row, int column)
    {
        target.Raw(","u8);
        if (row[column] is not { } value) return;
        if (options.Labels && options.Structures?.Scheme(row.Layout.Components[column].Enumeration)?.Find(value) is { } item)
        {
            target.Csv($"{value}: {item.Names.In(options.Language)}");
        }
        else
        {
            target.Csv(MultiValue.Is(value) ? value.Replace(MultiValue.Separator, '|') : value);
        }
    }

    private string Head(Component component)
    {
        return options.Labels && options.Structures is { } known ? $"{component.Id}: {known.NameOf(component).In(options.Language)}" : component.Id;
    }

    private static int Rank(Component component) => component.Role switch
    {
        ComponentRole.Dimension or ComponentRole.MeasureDimension => 0,
        ComponentRole.Time => 1,
        ComponentRole.Measure => 2,
        _ => 3,
    };
}
