using Concord.Sdmx.Model;

namespace Concord.Sdmx.Data;

/// <summary>The components that the rows of a data set have, by number. Grows while a message is read that came without its structure.</summary>
public sealed class Layout
{
    private readonly List<Component> components = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);

    /// <summary>The layout of a data structure: dimensions, time, measures, attributes; empty for null.</summary>
    public Layout(DataStructure? structure = null)
    {
        Structure = structure;
        foreach (var component in structure?.Components ?? []) Add(component);
    }

    /// <summary>The structure, where it is known.</summary>
    public DataStructure? Structure { get; }

    /// <summary>The components.</summary>
    public IReadOnlyList<Component> Components => components;

    /// <summary>Number of the dimension of time, or -1.</summary>
    public int Time { get; private set; } = -1;

    /// <summary>Number of the first measure, or -1.</summary>
    public int Value { get; private set; } = -1;

    /// <summary>Adds a component; its number. One that is there already keeps its number.</summary>
    public int Add(Component component)
    {
        if (byId.TryGetValue(component.Id, out var there)) return there;
        var number = components.Count;
        components.Add(component);
        byId.Add(component.Id, number);
        if (component.Role == ComponentRole.Time) Time = number;
        if (component.Role == ComponentRole.Measure && Value < 0) Value = number;
        return number;
    }

    /// <summary>Number of a component, or -1.</summary>
    public int IndexOf(string id) => byId.GetValueOrDefault(id, -1);

    /// <summary>Number of a component of a message without structure, which is added with the role that its place suggests.</summary>
    internal int Learn(string id, ComponentRole role, Attachment attachment = Attachment.Observation)
    {
        if (byId.TryGetValue(id, out var there)) return there;
        if (id == "TIME_PERIOD") role = ComponentRole.Time;
        else if (id == "OBS_VALUE") role = ComponentRole.Measure;
        return Add(new Component { Id = id, Role = role, Attachment = attachment });
    }
}

/// <summary>
/// One observation as the values of its components, by their numbers in the layout; reused for every row, so that a sink copies what it keeps.
/// Several values of one component stand in one text with <see cref="MultiValue.Separator"/> between them. Null is absent.
/// </summary>
public sealed class DataRow(Layout layout)
{
    private string?[] values = new string?[Math.Max(16, layout.Components.Count)];

    /// <summary>The components.</summary>
    public Layout Layout => layout;

    /// <summary>Another number than the row before where any value other than of period, measures and attributes of the observation may have changed.</summary>
    public int Series { get; set; }

    /// <summary>False for a row that names a series, or a part of a key, and no observation.</summary>
    public bool HasObservation { get; set; } = true;

    /// <summary>Line of the message, or 0.</summary>
    public long Line { get; set; }

    /// <summary>The value of a component, or null.</summary>
    public string? this[int component]
    {
        get => component >= 0 && component < values.Length ? values[component] : null;
        set
        {
            if (component >= values.Length) Array.Resize(ref values, Math.Max(component + 1, values.Length * 2));
            values[component] = value;
        }
    }

    /// <summary>The value of a component by its identifier, or null.</summary>
    public string? this[string id] => this[layout.IndexOf(id)];

    /// <summary>Takes every value away.</summary>
    public void Clear() => Array.Clear(values);

    /// <summary>Key of the series: the dimensions without time, with points between.</summary>
    public string Key => string.Join('.', layout.Components.Select((c, i) => (c, i)).Where(x => x.c.IsKey && x.c.Role != ComponentRole.Time).Select(x => this[x.i]));
}

/// <summary>Several values of one component in one text.</summary>
public static class MultiValue
{
    /// <summary>Stands between the values: a character that no XML text can hold.</summary>
    public const char Separator = '\u001F';

    /// <summary>Whether a text holds several values.</summary>
    public static bool Is(string value) => value.Contains(Separator, StringComparison.Ordinal);

    /// <summary>The values of a text.</summary>
    public static string[] Split(string value) => value.Split(Separator);

    /// <summary>One text of several values.</summary>
    public static string Join(IEnumerable<string> values) => string.Join(Separator, values);
}
