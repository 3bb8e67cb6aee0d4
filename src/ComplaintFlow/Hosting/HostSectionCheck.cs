using ComplaintFlow.Hosting.Binding;
using ComplaintFlow.Settings;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Hosting;

/// <summary>Checks sections of options by the tables of settings that the rules are read by.</summary>
internal sealed class HostSectionCheck : ISectionCheck
{
    public IReadOnlyList<Diagnostic> Check(string sectionName, IConfigurationSection section)
    {
        var defects = new DiagnosticBag();
        return HostSettings.Check(sectionName, ConfigurationTree.Read(section, defects), defects);
    }
}
