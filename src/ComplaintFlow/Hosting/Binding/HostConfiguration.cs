using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Hosting.Binding;

/// <summary>
/// Where a host's options are read from: the configuration that <c>AddComplaintFlow</c> was called with, then the one that is registered.
/// </summary>
/// <param name="passed">The configuration that holds the rules; null if the host brings its rules along.</param>
/// <param name="registered">The configuration of the host; null if it has none.</param>
internal sealed class HostConfiguration(IConfiguration? passed, IConfiguration? registered)
{
    /// <summary>The section of some options; null if no one has one.</summary>
    public IConfigurationSection? Find(string name) => Existing(passed, name, atRoot: true) ?? Existing(registered, name, atRoot: false);

    /// <summary>The connection string that is named after the library; null if there is none.</summary>
    public string? ConnectionString =>
        passed?.GetConnectionString(RuleBookReader.SectionName) ?? registered?.GetConnectionString(RuleBookReader.SectionName);

    /// <param name="configuration">The configuration.</param>
    /// <param name="name">The name of the section.</param>
    /// <param name="atRoot">Whether the root takes the place of an absent section <c>ComplaintFlow</c>, as for rules.</param>
    private static IConfigurationSection? Existing(IConfiguration? configuration, string name, bool atRoot)
    {
        if (configuration is null)
            return null;
        IConfigurationSection all = configuration.GetSection(RuleBookReader.SectionName);
        IConfigurationSection section = atRoot && !all.Exists() ? configuration.GetSection(name) : all.GetSection(name);
        return section.Exists() ? section : null;
    }
}
