using ComplaintFlow.Settings;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Hears when a JSON file of the configuration cannot be loaded. Its provider throws where nobody listens then, and announces no change.
/// </summary>
/// <param name="configuration">The configuration. Only its root shows its providers.</param>
/// <param name="failed">What is done then.</param>
internal sealed class FileFailures(IConfiguration configuration, Action failed) : IDisposable
{
    private readonly HashSet<FileConfigurationSource> _heard = [];

    /// <summary>Listens to the files that the configuration has now. A host may add more at any time. Not thread-safe.</summary>
    public void Listen()
    {
        IEnumerable<IConfigurationProvider> layers = configuration is IConfigurationRoot root ? ConfigurationTree.Layers(root) : [];
        foreach (FileConfigurationSource source in layers.Select(ProviderFile.SourceOf).OfType<FileConfigurationSource>())
        {
            if (_heard.Add(source))
                source.OnLoadException += Hear;
        }
    }

    public void Dispose()
    {
        foreach (FileConfigurationSource source in _heard)
            source.OnLoadException -= Hear;
    }

    private void Hear(FileLoadExceptionContext failure)
    {
        if (!failure.Ignore) // if the host goes on, the provider announces a change as usual
            failed();
    }
}
