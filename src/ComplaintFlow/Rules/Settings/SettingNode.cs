using System.Globalization;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Rules.Settings;

/// <summary>A key of the configuration with what stands under it, whatever it was read from. A node is a value, a list or a map.</summary>
internal sealed class SettingNode(string path)
{
    private readonly Dictionary<string, SettingNode> _children = new(Names.Comparer);

    /// <summary>The path with <c>:</c> between the keys.</summary>
    public string Path { get; } = path;

    /// <summary>The last key of the path.</summary>
    public string Key => Path[(Path.LastIndexOf(':') + 1)..];

    public string? Value { get; set; }

    public IReadOnlyCollection<SettingNode> Children => _children.Values;

    /// <summary>Whether it has items that are numbered from 0, and nothing else.</summary>
    public bool IsList => _children.Count > 0 && _children.Keys.All(key => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>The items of a list in their order.</summary>
    public IEnumerable<SettingNode> Items => _children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture)).Select(child => child.Value);

    public SettingNode? Find(string key) => _children.GetValueOrDefault(key);

    public SettingNode Add(string key)
    {
        if (!_children.TryGetValue(key, out SettingNode? child))
            _children.Add(key, child = new SettingNode(Path.Length == 0 ? key : $"{Path}:{key}"));
        return child;
    }

    /// <summary>Adds the node of a name. A colon in it separates keys.</summary>
    public SettingNode Place(string name)
    {
        SettingNode node = this;
        foreach (Range key in name.AsSpan().Split(':'))
            node = node.Add(name[key]);
        return node;
    }

    /// <summary>Lays another tree over this one: maps are merged by name, values and lists are replaced whole, and null says nothing.</summary>
    public void Overlay(SettingNode upper)
    {
        if (upper.Value is null && upper._children.Count == 0)
            return;
        if (upper.Value is not null || IsList || upper.IsList)
            _children.Clear();
        Value = upper.Value;
        foreach ((string key, SettingNode child) in upper._children)
            Add(key).Overlay(child);
    }
}
