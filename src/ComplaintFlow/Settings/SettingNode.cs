using System.Globalization;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>A key of the configuration with its content, from any source. A node is a value, a list or a map.</summary>
internal sealed class SettingNode
{
    private readonly SettingNode? _parent;
    private readonly string _start = "";
    private Dictionary<string, SettingNode>? _children;

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
    }

    /// <summary>The path with <c>:</c> between the keys. It is built on demand, because only defects need it.</summary>
    public string Path => _parent is null ? _start : SettingPath.At(_parent.Path, Key);

    /// <summary>The last key of the path.</summary>
    public string Key { get; }

    public string? Value { get; set; }

    public IReadOnlyCollection<SettingNode> Children => _children is null ? [] : _children.Values;

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

    /// <summary>Adds the node with this name. A colon in the name separates keys.</summary>
    public SettingNode Place(string name)
    {
        SettingNode node = this;
        foreach (Range key in name.AsSpan().Split(':'))
            node = node.Add(name[key]);
        return node;
    }

    /// <summary>
    /// Lays another tree over this one: maps are merged by name, values and lists are replaced as a whole, and null changes nothing.
    /// </summary>
    public void Overlay(SettingNode upper)
    {
        if (upper.Value is null && upper.Children.Count == 0)
            return;
        if (upper.Value is not null || IsList || upper.IsList)
            _children = null;
        Value = upper.Value;
        foreach (SettingNode child in upper.Children)
            Add(child.Key).Overlay(child);
    }
}
