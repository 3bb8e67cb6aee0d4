using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Hosting.Binding;

/// <summary>
/// Provides the configuration of a host's options: first the one that was passed to <c>AddComplaintFlow</c>, then the registered
/// one.
/// </summary>
/// <param name="passed">The configuration with the rules; null if the host supplies a rule book.</param>
/// <param name="registered">The configuration of the host; null if it has none.</param>
internal sealed class HostConfiguration(IConfiguration? passed, IConfiguration? registered)
{
    /// <summary>The name of the section that holds all settings.</summary>
    public const string SectionName = "ComplaintFlow";

    /// <summary>The section of some options; null if nobody has one.</summary>
    public IConfigurationSection? Find(string name) => Existing(passed, name, atRoot: true) ?? Existing(registered, name, atRoot: false);

    /// <summary>The connection string with the name of the library; null if there is none.</summary>
    public string? ConnectionString =>
        passed?.GetConnectionString(SectionName) ?? registered?.GetConnectionString(SectionName);

    /// <summary>Whether a configuration has the section of the library. An empty one counts: it stands for the built-in rules.</summary>
    private static bool HasSection(IConfiguration configuration) =>
        configuration.GetSection(SectionName).Exists()
        || configuration.GetChildren().Any(child => string.Equals(child.Key, SectionName, StringComparison.OrdinalIgnoreCase));

    /// <param name="configuration">The configuration.</param>
    /// <param name="name">The name of the section.</param>
    /// <param name="atRoot">Whether the root replaces an absent section <c>ComplaintFlow</c>, as it does for rules.</param>
    private static IConfigurationSection? Existing(IConfiguration? configuration, string name, bool atRoot)
    {
        if (configuration is null)
            return null;
        IConfigurationSection section = atRoot && !HasSection(configuration)
            ? configuration.GetSection(name) : configuration.GetSection(SectionName).GetSection(name);
        return section.Exists() ? section : null;
    }
}
