using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>What the writers of data in SDMX-ML share: the message around the data, and the finding of where a series ends.</summary>
internal abstract class MlDataWriter(Utf8Buffer output, WriteOptions options) : IDataSink
{
    private MessageHeader header = new();
    private string?[] key = [];
    private bool begun;
    private bool inSeries;
    private bool inDataSet;
    private int series = -1;
    private int number;

    protected Utf8Buffer Output => output;

    protected WriteOptions Options => options;

    protected DataSetInfo DataSet { get; private set; } = null!;

    protected Layout Layout => DataSet.Layout;

    /// <summary>Number of the dimension that varies within a series; -1 for flat data.</summary>
    protected int AtObservation { get; private set; }

    protected abstract bool Version3 { get; }

    protected abstract string Root { get; }

    public void Begin(MessageHeader head) => header = head;

    public void BeginDataSet(DataSetInfo dataSet)
    {
        DataSet = dataSet;
        number++;
        AtObservation = options.DimensionAtObservation == "AllDimensions" ? -1 : Layout.IndexOf(options.DimensionAtObservation);
        series = -1;
        inDataSet = false;
        if (!begun) Head();
        begun = true;
    }

    public void Row(DataRow row)
    {
        if (!inDataSet)
        {
            StartDataSet(row);
            inDataSet = true;
        }
        if (AtObservation < 0)
        {
            if (row.HasObservation) FlatObservation(row);
            return;
        }
        if (!inSeries || (row.Series != series || AtObservation != Layout.Time) && !SameKey(row))
        {
            CloseSeries();
            StartSeries(row);
            Remember(row);
            inSeries = true;
        }
        series = row.Series;
        if (row.HasObservation) Observation(row);
    }

    public void EndDataSet()
    {
        CloseSeries();
        if (!inDataSet) StartDataSet(new DataRow(Layout));
        output.Raw("</mes:DataSet>"u8);
        inDataSet = false;
    }

    public void End(IReadOnlyList<FooterMessage> footer)
    {
        if (!begun) Head();
        if (footer.Count > 0)
        {
            output.Text($"<foot:Footer xmlns:foot=\"{Names.Footer(Version3)}\">");
            foreach (var message in footer)
            {
                output.Raw("<foot:Message code=\""u8);
                output.Xml(message.Code);
                output.Raw("\">"u8);
                foreach (var text in message.Texts)
                {
                    output.Raw("<com:Text xml:lang=\"en\">"u8);
                    output.Xml(text);
                    output.Raw("</com:Text>"u8);
                }
                output.Raw("</foot:Message>"u8);
            }
            output.Raw("</foot:Footer>"u8);
        }
        output.Text($"</mes:{Root}>");
    }

    protected abstract void Namespaces();

    protected abstract void StartDataSet(DataRow row);

    protected abstract void StartSeries(DataRow row);

    protected abstract void EndSeries();

    protected abstract void Observation(DataRow row);

    protected abstract void FlatObservation(DataRow row);

    /// <summary>Number of the data set in the message, from 1.</summary>
    protected int Number => number;

    /// <summary>Identifier by which the header and the data set name the structure.</summary>
    protected string StructureId => options.Structures?.StructureOf(DataSet.Structure)?.Id ?? DataSet.Layout.Structure?.Id ?? DataSet.Structure?.Id ?? "STRUCTURE";

    protected string DimensionAtObservation => AtObservation < 0 ? "AllDimensions" : options.DimensionAtObservation;

    protected string DataNamespace => $"{DataSet.Structure?.Urn ?? "urn:concord:unknown"}:ObsLevelDim:{DimensionAtObservation}";

    /// <summary>Whether a component belongs to the series and not to the observation.</summary>
    protected bool IsOfSeries(Component component, int index) => component.Role switch
    {
        ComponentRole.Dimension or ComponentRole.MeasureDimension or ComponentRole.Time => index != AtObservation,
        ComponentRole.Attribute => component.Attachment == Attachment.Dimensions && !component.AttachedTo.Contains(options.DimensionAtObservation),
        _ => false,
    };

    private void Head()
    {
        output.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        output.Text($"<mes:{Root} xmlns:mes=\"{Names.Message(Version3)}\" xmlns:str=\"{Names.Structure(Version3)}\" xmlns:com=\"{Names.Common(Version3)}\" xmlns:xsi=\"{SafeXml.Xsi}\"");
        Namespaces();
        output.Raw(">"u8);
        MlHeader.Write(output, header);
        if (DataSet is { } set)
        {
            output.Raw("<mes:Structure structureID=\""u8);
            output.Xml(StructureId);
            output.Raw("\""u8);
            if (this is SpecificWriter)
            {
                output.Raw(" namespace=\""u8);
                output.Xml(DataNamespace);
                output.Raw("\""u8);
            }
            output.Raw(" dimensionAtObservation=\""u8);
            output.Xml(DimensionAtObservation);
            output.Raw("\">"u8);
            if (set.Structure is { } reference)
            {
                var element = reference.Kind switch { ArtefactKind.DataStructure => "Structure", ArtefactKind.ProvisionAgreement => Version3 ? "ProvisionAgreement" : "ProvisionAgrement", _ => "StructureUsage" };
                output.Text($"<com:{element}>");
                if (Version3) output.Xml(reference.Urn30);
                else MlHeader.Ref(output, reference);
                output.Text($"</com:{element}>");
            }
            output.Raw("</mes:Structure><mes:DataSetAction>"u8);
            output.Xml(Action(set.Action));
            output.Raw("</mes:DataSetAction>"u8);
            if (header.Prepared.Length > 0)
            {
                output.Raw("<mes:Extracted>"u8);
                output.Xml(header.Prepared);
                output.Raw("</mes:Extracted>"u8);
            }
        }
        output.Raw("</mes:Header>"u8);
    }

    /// <summary>The action in the words of the version: 2.1 knows no Merge, 3.0 no Append.</summary>
    protected string Action(string action) => Version3 ? action == "Append" ? "Merge" : action : action == "Merge" ? "Append" : action;

    private void CloseSeries()
    {
        if (inSeries) EndSeries();
        inSeries = false;
    }

    private bool SameKey(DataRow row)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (Layout.Components[i].IsKey && i != AtObservation && !string.Equals(key[i], row[i], StringComparison.Ordinal)) return false;
        }
        return true;
    }

    private void Remember(DataRow row)
    {
        if (key.Length != Layout.Components.Count) key = new string?[Layout.Components.Count];
        for (var i = 0; i < key.Length; i++) key[i] = row[i];
    }
}

/// <summary>The head of a message and references in 2.1.</summary>
internal static class MlHeader
{
    public static void Write(Utf8Buffer output, MessageHeader header)
    {
        output.Raw("<mes:Header><mes:ID>"u8);
        output.Xml(header.Id.Length == 0 ? "CONCORD" : header.Id);
        output.Raw("</mes:ID><mes:Test>"u8);
        output.Raw(header.IsTest ? "true"u8 : "false"u8);
        output.Raw("</mes:Test><mes:Prepared>"u8);
        output.Xml(header.Prepared.Length == 0 ? "2000-01-01T00:00:00Z" : header.Prepared);
        output.Raw("</mes:Prepared><mes:Sender id=\""u8);
        output.Xml(header.Sender.Length == 0 ? "CONCORD" : header.Sender);
        output.Raw("\"/>"u8);
    }

    public static void Ref(Utf8Buffer output, Reference reference)
    {
        var names = KindNames.Of(reference.Kind);
        output.Raw("<Ref id=\""u8);
        output.Xml(reference.Item ?? reference.Id);
        if (reference.Item is null)
        {
            output.Raw("\" version=\""u8);
            output.Xml(Version(reference));
        }
        else
        {
            output.Raw("\" maintainableParentID=\""u8);
            output.Xml(reference.Id);
            output.Raw("\" maintainableParentVersion=\""u8);
            output.Xml(Version(reference));
        }
        output.Raw("\" agencyID=\""u8);
        output.Xml(reference.Agency);
        output.Text($"\" package=\"{names.Package}\" class=\"{(reference.Item is null ? names.Class : names.ItemClass ?? names.Class)}\"/>");
    }

    private static string Version(Reference reference) => reference.Version.Length == 0 ? "1.0" : reference.Version;
}
