using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Settings;

/// <summary>Reads settings from <see cref="IConfiguration"/>.</summary>
/// <remarks>
/// Each provider is a layer of its own, because the merged view would mix lists item by item. With layers, a list comes whole from the last
/// provider that has it. A null in a layer changes nothing.
/// </remarks>
internal static class ConfigurationTree
{
    public static SettingNode Read(IConfiguration configuration, string path)
    {
        var tree = new SettingNode(path);
        if (configuration is IConfigurationRoot root)
        {
            foreach (IConfigurationProvider provider in Layers(root))
                tree.Overlay(Read(provider, path));
            return tree;
        }
        return Read(path.Length == 0 ? configuration : configuration.GetSection(path), tree);
    }

    /// <summary>Reads one section as the configuration merged it.</summary>
    public static SettingNode Read(IConfigurationSection section) => Read(section, new SettingNode(section.Path));

    private static IEnumerable<IConfigurationProvider> Layers(IConfigurationRoot root) => root.Providers.SelectMany(provider =>
        provider is ChainedConfigurationProvider { Configuration: IConfigurationRoot inner } ? Layers(inner) : [provider]);

    private static SettingNode Read(IConfigurationProvider provider, string path)
    {
        var node = new SettingNode(path);
        if (ProviderKeys.Of(provider) is not { } keys)
            return Read(provider, node);
        foreach ((string key, string? value) in keys)
        {
            if (path.Length == 0)
                node.Place(key).Value = value;
            else if (key.Length > path.Length && key[path.Length] == ':' && key.StartsWith(path, StringComparison.OrdinalIgnoreCase))
                node.Place(key[(path.Length + 1)..]).Value = value;
            else if (key.Length == path.Length && key.Equals(path, StringComparison.OrdinalIgnoreCase))
                node.Value = value;
        }
        return node;
    }

    private static SettingNode Read(IConfigurationProvider provider, SettingNode node)
    {
        if (node.Path.Length > 0 && provider.TryGet(node.Path, out string? value))
            node.Value = value;
        foreach (string key in provider.GetChildKeys([], node.Path.Length == 0 ? null : node.Path)
            .Distinct(StringComparer.OrdinalIgnoreCase))
            Read(provider, node.Add(key));
        return node;
    }

    private static SettingNode Read(IConfiguration section, SettingNode node)
    {
        foreach (IConfigurationSection child in section.GetChildren())
        {
            SettingNode next = node.Add(child.Key);
            next.Value = child.Value;
            Read(child, next);
        }
        return node;
    }
}
