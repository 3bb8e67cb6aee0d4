using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules;

/// <summary>
/// Finds settings that a configuration changes in one place while layers of rules have copies of them, which would keep what they had.
/// </summary>
/// <param name="root">The settings of the configuration.</param>
/// <param name="beneath">The settings of the layers.</param>
/// <param name="defects">Collects the defects.</param>
internal sealed class LayerCopies(SettingNode root, SettingNode beneath, DiagnosticBag defects)
{
    /// <param name="copies">The paths of the settings, each with the paths of its copies.</param>
    public void Check(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> copies)
    {
        foreach ((string path, IReadOnlyList<string> others) in copies)
        {
            string[] changed = [.. Changed(path)];
            string[] kept = changed.Length == 0 ? []
                : [.. others.Where(other => !IsSwitchedOff(other) && !changed.All(key => IsSet(Find(root, other), key)))];
            if (kept.Length > 0)
                defects.Error(
                    DiagnosticCodes.ChangedOnlyInPart, SettingPath.At(root.Path, path),
                    $"The configuration changes {string.Join(", ", changed)} here, and the rules made in code have copies that it does not "
                        + $"change: {string.Join(", ", kept.Select(other => SettingPath.At(root.Path, other)))}.",
                    "Make the same change in each of them, or make it in code.");
        }
    }

    /// <summary>The keys under a path, or the last key of it, that the configuration sets to something else than the layers.</summary>
    private IEnumerable<string> Changed(string path) => Find(root, path) switch
    {
        null => [],
        { Value: not null } value => Differs(value, Find(beneath, path)) ? [value.Key] : [],
        { } map => map.Children.Where(child => !child.IsEmpty && Differs(child, Find(beneath, path)?.Find(child.Key)))
            .Select(child => child.Key),
    };

    private static bool Differs(SettingNode own, SettingNode? layer) =>
        own.Value is null || !Names.Same(own.Value, layer?.Value ?? (Names.Same(own.Key, SettingReader.EnabledKey) ? "true" : null));

    private static bool IsSet(SettingNode? copy, string key) => copy?.Find(key) is { IsEmpty: false };

    /// <summary>Whether the configuration switches off what has the copy, such as its state.</summary>
    private bool IsSwitchedOff(string path)
    {
        SettingNode? node = root;
        foreach (string key in path.Split(':'))
        {
            node = node?.Find(key);
            if (Names.Same(node?.Find(SettingReader.EnabledKey)?.Value, "false"))
                return true;
        }
        return false;
    }

    private static SettingNode? Find(SettingNode from, string path)
    {
        SettingNode? node = from;
        foreach (string key in path.Split(':'))
            node = node?.Find(key);
        return node;
    }
}
