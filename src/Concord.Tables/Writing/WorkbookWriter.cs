using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Concord.Tables.Writing;

/// <summary>A value of a cell to write: text, a number, or nothing. Text stays text, so that it can start no formula.</summary>
public readonly record struct SheetValue
{
    private SheetValue(string? text, double? number) => (Text, Number) = (text, number);

    /// <summary>Text, or null.</summary>
    public string? Text { get; }

    /// <summary>Number, or null.</summary>
    public double? Number { get; }

    /// <summary>Text; null or empty is a blank cell.</summary>
    public static SheetValue Of(string? text) => new(string.IsNullOrEmpty(text) ? null : text, null);

    /// <summary>A finite number; null is a blank cell.</summary>
    public static SheetValue Of(double? number) =>
        number is { } value && !double.IsFinite(value) ? throw new ArgumentOutOfRangeException(nameof(number), value, "a figure is finite, or blank where it is unknown") : new(null, number);
}

/// <summary>
/// Writes a workbook (.xlsx, ECMA-376) of plain sheets, row by row. The same cells give the same bytes: no clock, no names of machines. Text is written in the cell
/// itself as text and never as a formula.
/// </summary>
public sealed class WorkbookWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly System.Buffers.SearchValues<char> Barred = System.Buffers.SearchValues.Create(@":\/?*[]");
    private static readonly DateTimeOffset Fixed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = true };

    private readonly ZipArchive archive;
    private readonly List<string> names = [];
    private XmlWriter? sheet;
    private Stream? entry;
    private int row;

    /// <summary>Begins a workbook on a stream, which is left open.</summary>
    public WorkbookWriter(Stream stream) => archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a sheet; the one before is ended.</summary>
    /// <exception cref="ArgumentException">The name is empty, too long (31), taken, or holds one of : \ / ? * [ ].</exception>
    public void Sheet(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 31 || name.AsSpan().ContainsAny(Barred) || names.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException($"\"{name}\" cannot name a sheet", nameof(name));
        EndSheet();
        names.Add(name);
        (entry, sheet) = Part(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{names.Count}.xml"));
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("sheetData", Main);
        row = 0;
    }

    /// <summary>Writes a row of the sheet begun last.</summary>
    /// <exception cref="InvalidOperationException">No sheet was begun.</exception>
    public void Row(IEnumerable<SheetValue> values)
    {
        var xml = sheet ?? throw new InvalidOperationException("begin a sheet first");
        row++;
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        var column = 0;
        foreach (var value in values)
        {
            column++;
            if (value.Text is null && value.Number is null) continue;
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", Letters(column) + row.ToString(CultureInfo.InvariantCulture));
            if (value.Number is { } number) xml.WriteElementString("v", Main, (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture));
            else Inline(xml, value.Text!);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>Ends the workbook.</summary>
    public void Dispose()
    {
        EndSheet();
        Workbook();
        archive.Dispose();
    }

    private static void Inline(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        // XML cannot hold every character; what it cannot hold is shown as missing.
        xml.WriteString(string.Concat(text.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString())));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void EndSheet()
    {
        sheet?.Dispose();
        entry?.Dispose();
        (sheet, entry) = (null, null);
    }

    private void Workbook()
    {
        Write("xl/workbook.xml", xml =>
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteStartElement("sheets", Main);
            for (var i = 0; i < names.Count; i++)
            {
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", names[i]);
                xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("r", "id", Relations, string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
                xml.WriteEndElement();
            }
        });
        Write("xl/_rels/workbook.xml.rels", xml => Links(xml, names.Select((_, i) => (Relations + "/worksheet", string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{i + 1}.xml")))));
        Write("_rels/.rels", xml => Links(xml, [(Relations + "/officeDocument", "xl/workbook.xml")]));
        Write("[Content_Types].xml", xml =>
        {
            const string Types = "http://schemas.openxmlformats.org/package/2006/content-types", Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            xml.WriteStartElement("Types", Types);
            Default(xml, Types, "rels", "application/vnd.openxmlformats-package.relationships+xml");
            Default(xml, Types, "xml", Kind + "worksheet+xml");
            xml.WriteStartElement("Override", Types);
            xml.WriteAttributeString("PartName", "/xl/workbook.xml");
            xml.WriteAttributeString("ContentType", Kind + "sheet.main+xml");
        });
    }

    private static void Default(XmlWriter xml, string types, string extension, string kind)
    {
        xml.WriteStartElement("Default", types);
        xml.WriteAttributeString("Extension", extension);
        xml.WriteAttributeString("ContentType", kind);
        xml.WriteEndElement();
    }

    private static void Links(XmlWriter xml, IEnumerable<(string Type, string Target)> links)
    {
        xml.WriteStartElement("Relationships", Packages);
        foreach (var (number, (type, target)) in links.Select((l, i) => (i + 1, l)))
        {
            xml.WriteStartElement("Relationship", Packages);
            xml.WriteAttributeString("Id", string.Create(CultureInfo.InvariantCulture, $"rId{number}"));
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }
    }

    private void Write(string name, Action<XmlWriter> write)
    {
        var (stream, xml) = Part(name);
        using (stream)
        using (xml) write(xml);
    }

    private (Stream, XmlWriter) Part(string name)
    {
        var part = archive.CreateEntry(name, CompressionLevel.Optimal);
        part.LastWriteTime = Fixed;
        var stream = part.Open();
        return (stream, XmlWriter.Create(stream, Settings));
    }

    private static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }
}
