using System.Globalization;

namespace ComplaintFlow.Settings;

/// <summary>
/// Builds trees of settings and keeps them within bounds. A provider may have any number of keys, and keys of any depth: more than people
/// write, more than the stack holds.
/// </summary>
/// <param name="defects">Collects the defects.</param>
internal sealed class SettingTree(DiagnosticBag defects)
{
    /// <summary>The largest number of keys, one above the other.</summary>
    public const int Deepest = 128;

    /// <summary>The largest number of keys in all layers.</summary>
    public const int Most = 500_000;

    private int _count;
    private bool _isTooDeep;

    /// <summary>Whether there are more keys than <see cref="Most"/>. The rest is not read then.</summary>
    public bool IsFull => _count > Most;

    /// <summary>Adds the node with this name. A colon in the name separates keys.</summary>
    /// <param name="from">The node above it.</param>
    /// <param name="name">The name.</param>
    /// <param name="isOneDocument">Whether two spellings of a key are two keys of one document, and not of several sources.</param>
    /// <returns>The node, or null if it is out of bounds, which has been reported.</returns>
    public SettingNode? Place(SettingNode from, string name, bool isOneDocument = false)
    {
        SettingNode? node = from;
        foreach (Range key in name.AsSpan().Split(':'))
        {
            string one = name[key];
            node = Add(node, one);
            if (node is null)
                return null;
            if (isOneDocument && node.Key != one)
                AddDuplicate(node, one);
        }
        return node;
    }

    /// <summary>Adds one key, which may be there already.</summary>
    public SettingNode? Add(SettingNode parent, string key)
    {
        if (parent.Find(key) is { } known)
            return known;
        if (parent.Depth == Deepest)
        {
            if (!_isTooDeep)
                defects.Error(DiagnosticCodes.SettingsTooDeep, parent.Path, $"There are more than {Deepest} levels of settings.",
                    "Write fewer levels.");
            _isTooDeep = true;
            return null;
        }
        if (++_count <= Most)
            return parent.Add(key);
        if (_count == Most + 1)
            defects.Error(DiagnosticCodes.TooManySettings, parent.Root.Path, string.Create(CultureInfo.InvariantCulture,
                $"There are more than {Most:N0} settings."), "Put long lists of words into files, and remove what is not used.");
        return null;
    }

    /// <summary>Reports a name that one document has twice.</summary>
    public void AddDuplicate(SettingNode node, string again) => AddDuplicate(node, node.Key, again);

    /// <summary>Reports a name that one document has twice.</summary>
    public void AddDuplicate(SettingNode node, string first, string again) => defects.Error(
        DiagnosticCodes.DuplicateSettingName, node.Path,
        first == again ? $"'{again}' stands twice." : $"'{first}' and '{again}' differ by case only, and are one name.",
        "Merge them, or rename one.");
}
