using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>Reads settings from JSON text. Comments and trailing commas are allowed, as in <c>appsettings.json</c>.</summary>
/// <remarks>
/// The text is read token by token. A <c>JsonDocument</c> searches the beginning of each object when it ends, and so needs time with the
/// square of the levels before the tree can refuse them.
/// </remarks>
internal ref struct JsonTree
{
    /// <summary>The reader needs no stack for levels, so that the tree can say where there are too many.</summary>
    private static readonly JsonReaderOptions s_options =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1_000_000 };

    private readonly SettingTree _tree;
    private Utf8JsonReader _reader;

    private JsonTree(SettingTree tree, ReadOnlySpan<byte> json)
    {
        _tree = tree;
        _reader = new Utf8JsonReader(json, s_options);
    }

    /// <summary>Reads a text. What has too many keys is reported, and counts as empty.</summary>
    /// <exception cref="JsonException">The text is not JSON, or is not an object.</exception>
    public static SettingNode Read(ReadOnlyMemory<byte> json, string path, DiagnosticBag defects)
    {
        var tree = new SettingTree(defects);
        var node = new SettingNode(path);
        var text = new JsonTree(tree, json.Span);
        text.ReadAll(node);
        return tree.IsFull ? new SettingNode(path) : node;
    }

    private void ReadAll(SettingNode node)
    {
        _reader.Read();
        bool isObject = _reader.TokenType == JsonTokenType.StartObject;
        if (isObject)
            Read(node);
        else
            _reader.Skip();
        _reader.Read(); // throws if anything follows
        if (!isObject)
            throw new JsonException("The settings are not an object.");
    }

    /// <summary>Reads the value at which the reader stands.</summary>
    private void Read(SettingNode node)
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Map(node);
                break;
            case JsonTokenType.StartArray:
                List(node);
                break;
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String:
                node.Value = _reader.GetString();
                break;
            case JsonTokenType.Number:
                node.Value = Encoding.UTF8.GetString(_reader.ValueSpan);
                break;
            default:
                node.Value = _reader.GetBoolean().ToString();
                break;
        }
    }

    private void Map(SettingNode node)
    {
        var names = new HashSet<string>(Names.Comparer);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            string name = _reader.GetString()!;
            _reader.Read();
            if (_tree.Place(node, name) is not { } child)
            {
                _reader.Skip();
                continue;
            }
            if (!names.Add(name))
                _tree.AddDuplicate(child, name);
            Read(child);
        }
    }

    private void List(SettingNode node)
    {
        int index = 0;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (_tree.Add(node, (index++).ToString(CultureInfo.InvariantCulture)) is { } child)
                Read(child);
            else
                _reader.Skip();
        }
        node.Value = index == 0 ? "" : null;
    }
}
