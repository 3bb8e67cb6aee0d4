using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Settings;

/// <summary>Reads settings from <see cref="IConfiguration"/>.</summary>
/// <remarks>
/// Each provider is a layer of its own, because the merged view would mix lists item by item. With layers, a list comes whole from the last
/// provider that has it. A null in a layer changes nothing.
/// </remarks>
internal sealed class ConfigurationTree
{
    private readonly SettingTree _tree;
    private readonly string _path;

    private ConfigurationTree(string path, DiagnosticBag defects)
    {
        _tree = new SettingTree(defects);
        _path = path;
    }

    /// <summary>Reads what is below a path. What has too many keys is reported, and counts as empty.</summary>
    public static SettingNode Read(IConfiguration configuration, string path, DiagnosticBag defects)
    {
        var reader = new ConfigurationTree(path, defects);
        var settings = new SettingNode(path);
        if (configuration is IConfigurationRoot root)
        {
            foreach (IConfigurationProvider provider in Layers(root))
                settings.Overlay(reader.Read(provider));
        }
        else
        {
            reader.Read(path.Length == 0 ? configuration : configuration.GetSection(path), settings);
        }
        return reader._tree.IsFull ? new SettingNode(path) : settings;
    }

    /// <summary>Reads one section as the configuration merged it.</summary>
    public static SettingNode Read(IConfigurationSection section, DiagnosticBag defects)
    {
        var settings = new SettingNode(section.Path);
        new ConfigurationTree(section.Path, defects).Read(section, settings);
        return settings;
    }

    /// <summary>The providers in their order, also those of configurations within the configuration.</summary>
    public static IEnumerable<IConfigurationProvider> Layers(IConfigurationRoot root) => root.Providers.SelectMany(provider =>
        provider is ChainedConfigurationProvider { Configuration: IConfigurationRoot inner } ? Layers(inner) : [provider]);

    private SettingNode Read(IConfigurationProvider provider)
    {
        var node = new SettingNode(_path);
        if (ProviderKeys.Of(provider) is not { } keys)
        {
            Read(provider, node);
            return node;
        }
        bool isOneDocument = ProviderKeys.IsOneDocument(provider);
        string? spelled = null;
        foreach ((string key, string? value) in keys)
        {
            if (_tree.IsFull)
                break;
            if (isOneDocument && _path.Length > 0 && IsOf(key))
                AddSpelling(node, key[.._path.Length], ref spelled);
            if (key.Length == _path.Length && key.Equals(_path, StringComparison.OrdinalIgnoreCase))
                node.Value = value;
            else if (Below(key) is { } name && _tree.Place(node, name, isOneDocument) is { } placed)
                placed.Value = value;
        }
        return node;
    }

    /// <summary>The part of a key below the path, or null if it is elsewhere.</summary>
    private string? Below(string key) => _path.Length == 0 ? key
        : key.Length > _path.Length && IsOf(key) ? key[(_path.Length + 1)..] : null;

    private bool IsOf(string key) => key.StartsWith(_path, StringComparison.OrdinalIgnoreCase)
        && (key.Length == _path.Length || key[_path.Length] == ':');

    /// <summary>Reports a second spelling of the path itself, which is above the tree.</summary>
    private void AddSpelling(SettingNode node, string again, ref string? spelled)
    {
        spelled ??= again;
        if (spelled != again)
            _tree.AddDuplicate(node, spelled, again);
    }

    private void Read(IConfigurationProvider provider, SettingNode node)
    {
        if (node.Path.Length > 0 && provider.TryGet(node.Path, out string? value))
            node.Value = value;
        foreach (string key in provider.GetChildKeys([], node.Path.Length == 0 ? null : node.Path)
            .Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (_tree.Add(node, key) is { } child)
                Read(provider, child);
        }
    }

    private void Read(IConfiguration configuration, SettingNode node)
    {
        node.Value = (configuration as IConfigurationSection)?.Value;
        foreach (IConfigurationSection child in configuration.GetChildren())
        {
            if (_tree.Add(node, child.Key) is { } next)
                Read(child, next);
        }
    }
}
