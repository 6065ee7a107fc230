using System.Text.Json;
using System.Text.Json.Nodes;

namespace Concord.Sdmx.Json;

/// <summary>Tokens of JSON from a stream, with bounded values and depth.</summary>
internal sealed class JsonStream(Stream stream, ReadLimits limits)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool atEnd;
    private bool checkedMark;
    private long line = 1;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = limits.Depth, CommentHandling = JsonCommentHandling.Disallow });

    public JsonTokenType Token { get; private set; }

    /// <summary>Text of a name or string, digits of a number.</summary>
    public string Text { get; private set; } = "";

    public int Depth { get; private set; }

    public long Line => line;

    public bool Read()
    {
        while (true)
        {
            if (!checkedMark)
            {
                checkedMark = true;
                while (end < 3 && Fill())
                {
                }
                if (buffer.AsSpan(0, end).StartsWith("\uFEFF"u8)) start = 3;
            }
            var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), atEnd, state);
            bool read;
            try
            {
                read = reader.Read();
                if (read)
                {
                    Token = reader.TokenType;
                    Depth = reader.CurrentDepth;
                    Text = Token switch
                    {
                        JsonTokenType.PropertyName or JsonTokenType.String => reader.GetString()!,
                        JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
                        _ => "",
                    };
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                throw new BadMessage("json.not-well-formed", $"the JSON is not well formed: {e.Message.Split(". ")[0].TrimEnd('.')}", line + ((e as JsonException)?.LineNumber ?? 0));
            }
            var consumed = (int)reader.BytesConsumed;
            line += buffer.AsSpan(start, consumed).Count((byte)'\n');
            start += consumed;
            state = reader.CurrentState;
            if (read) return true;
            if (atEnd) return false;
            if (end - start > limits.ValueBytes) throw new BadMessage("json.value-too-long", FormattableString.Invariant($"a value of more than {limits.ValueBytes} bytes"), line);
            Fill();
        }
    }

    /// <summary>Skips the value that starts at the current token.</summary>
    public void Skip()
    {
        if (Token == JsonTokenType.PropertyName) Read();
        if (Token is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return;
        var depth = Depth;
        while (Read() && !(Token is JsonTokenType.EndObject or JsonTokenType.EndArray && Depth == depth))
        {
        }
    }

    /// <summary>The value that starts at the current token, kept whole.</summary>
    public JsonNode? Node()
    {
        var kept = 0;
        return Node(ref kept);
    }

    private JsonNode? Node(ref int kept)
    {
        if (Token == JsonTokenType.PropertyName) Read();
        if (++kept > limits.Kept) throw new BadMessage("json.too-much", FormattableString.Invariant($"more than {limits.Kept} values in one part"), line);
        switch (Token)
        {
            case JsonTokenType.StartObject:
                var parts = new JsonObject();
                while (Read() && Token != JsonTokenType.EndObject)
                {
                    var name = Text;
                    Read();
                    parts[name] = Node(ref kept);
                }
                return parts;
            case JsonTokenType.StartArray:
                var list = new JsonArray();
                while (Read() && Token != JsonTokenType.EndArray) list.Add(Node(ref kept));
                return list;
            case JsonTokenType.String:
                return JsonValue.Create(Text);
            case JsonTokenType.Number:
                return JsonNode.Parse(Text);
            case JsonTokenType.True:
                return JsonValue.Create(true);
            case JsonTokenType.False:
                return JsonValue.Create(false);
            default:
                return null;
        }
    }

    private bool Fill()
    {
        if (atEnd) return false;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        atEnd = read == 0;
        return !atEnd;
    }
}
