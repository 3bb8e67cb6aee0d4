using System.Globalization;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>A key of the configuration with its content, from any source. A node is a value, a list or a map.</summary>
internal sealed class SettingNode
{
    private readonly SettingNode? _parent;
    private readonly string _start = "";
    private Dictionary<string, SettingNode>? _children;
    private string? _replaced;
    private bool _wasList;
    private bool _isNamed;

    /// <param name="path">The path at which the tree begins.</param>
    public SettingNode(string path)
    {
        _start = path;
        Key = path[(path.LastIndexOf(':') + 1)..];
    }

    private SettingNode(SettingNode parent, string key)
    {
        _parent = parent;
        Key = key;
        Depth = parent.Depth + 1;
    }

    /// <summary>The path with <c>:</c> between the keys. It is built on demand, because only defects need it.</summary>
    public string Path => _parent is null ? _start : SettingPath.At(_parent.Path, Key);

    /// <summary>The node at which the tree begins.</summary>
    public SettingNode Root => _parent?.Root ?? this;

    /// <summary>The last key of the path.</summary>
    public string Key { get; }

    /// <summary>The number of keys above it in its tree.</summary>
    public int Depth { get; }

    /// <summary>The layer that has it first, counted within the map around it. What is beneath has a smaller number.</summary>
    public int Layer { get; private set; }

    public string? Value { get; set; }

    /// <summary>Its value, or the value that a layer beneath had here. What takes a map has none in any layer.</summary>
    public string? AnyValue => Value ?? _replaced;

    /// <summary>Whether it is a list, or was one in a layer beneath.</summary>
    public bool IsListAnywhere => _wasList || IsList;

    public IReadOnlyCollection<SettingNode> Children => _children is null ? [] : _children.Values;

    /// <summary>Whether it has neither a value nor keys.</summary>
    public bool IsEmpty => Value is null && Children.Count == 0;

    /// <summary>Whether it has only items that are numbered from 0.</summary>
    public bool IsList =>
        _children is { Count: > 0 } && _children.Keys.All(key => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>The items of a list in order.</summary>
    public IEnumerable<SettingNode> Items => Children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture));

    public SettingNode? Find(string key) => _children?.GetValueOrDefault(key);

    public SettingNode Add(string key)
    {
        _children ??= new Dictionary<string, SettingNode>(Names.Comparer);
        if (!_children.TryGetValue(key, out SettingNode? child))
            _children.Add(key, child = new SettingNode(this, key));
        return child;
    }

    /// <summary>Whether a layer names it without content, which defines it.</summary>
    public bool IsNamed => _isNamed;

    public void Remove(string key) => _children?.Remove(key);

    /// <summary>
    /// Whether there is nothing in it but switches, at any depth, so that no layer defines what they switch. A layer that names it without
    /// content defines it.
    /// </summary>
    public bool HasOnlySwitches => !_isNamed && Value is null && Children.Count > 0 && Children.All(child =>
        child.HasOnlySwitches || (child.Children.Count == 0 && Names.Same(child.Key, SettingReader.EnabledKey)));

    /// <summary>
    /// Lays another tree over this one: maps are merged by name, values and lists are replaced as a whole, and null changes nothing. Only
    /// the reader knows what takes a map, so what is replaced is remembered.
    /// </summary>
    public void Overlay(SettingNode upper)
    {
        _isNamed |= upper.IsEmpty || upper._isNamed;
        if (upper.IsEmpty)
            return;
        _replaced = upper.AnyValue ?? AnyValue;
        _wasList = IsListAnywhere || upper.IsListAnywhere;
        if (upper.Value is not null || IsList || upper.IsList)
            _children = null;
        Value = upper.Value;
        int above = Children.Count == 0 ? 0 : Children.Max(child => child.Layer) + 1;
        foreach (SettingNode child in upper.Children)
        {
            if (Find(child.Key) is not { } place)
            {
                place = Add(child.Key);
                place.Layer = above + child.Layer;
            }
            place.Overlay(child);
        }
    }
}
