using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Core;
using Concord.Tables.Writing;

namespace Concord.Statistics.Estimates;

/// <summary>A folder for the tables of an estimate: they are written aside and come into it together at the end, so that a run that stops leaves nothing.</summary>
internal sealed class EstimateFolder : IDisposable
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string folder;
    private readonly string aside;
    private readonly bool isNew;
    private readonly List<string> names = [];

    /// <exception cref="Unavailable">The folder cannot be made.</exception>
    public EstimateFolder(string folder)
    {
        this.folder = folder;
        isNew = !Directory.Exists(folder);
        aside = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            Directory.CreateDirectory(aside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"The folder {folder} cannot be made: {e.Message}", retry: false, e);
        }
    }

    /// <summary>What was written, in order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Writes a table.</summary>
    /// <exception cref="Unavailable">The folder cannot be written, or the disk is full.</exception>
    public void Table(string name, string[] header, Action<CsvWriter> rows)
    {
        AtomicFile.Write(Path.Combine(aside, name), stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
            var csv = new CsvWriter(text);
            csv.Row(header);
            rows(csv);
        });
        names.Add(name);
    }

    /// <summary>Writes an object of JSON.</summary>
    /// <exception cref="Unavailable">As <see cref="Table"/>.</exception>
    public void Json(string name, Action<Utf8JsonWriter> content)
    {
        AtomicFile.Write(Path.Combine(aside, name), stream =>
        {
            using var json = new Utf8JsonWriter(stream, Style);
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        });
        names.Add(name);
    }

    /// <summary>Puts every table in its place, over one of the same name. Returns their names.</summary>
    /// <exception cref="Unavailable">As <see cref="Table"/>.</exception>
    public IReadOnlyList<string> Finish()
    {
        try
        {
            foreach (var name in names) File.Move(Path.Combine(aside, name), Path.Combine(folder, name), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"The folder {folder} cannot be written: {e.Message}", retry: false, e);
        }
        return names;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(aside, recursive: true);
            if (isNew && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one worth telling.
        }
    }
}
