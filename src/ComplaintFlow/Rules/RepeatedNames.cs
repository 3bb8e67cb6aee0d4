using System.Text.Json;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Rules;

/// <summary>Finds what stands twice in a JSON file that a provider of the framework has read, and has merged in silence.</summary>
internal static class RepeatedNames
{
    /// <param name="configuration">The configuration. Only its root shows its providers.</param>
    /// <param name="hasSection">Whether the rules are in the section, and not at the root.</param>
    /// <returns>The defects in the rules. What other programs have twice in the same file is their own concern.</returns>
    public static IEnumerable<Diagnostic> In(IConfiguration configuration, bool hasSection) =>
        from provider in configuration is IConfigurationRoot root ? ConfigurationTree.Layers(root) : []
        let source = ProviderFile.SourceOf(provider)
        where source is not null
        let text = ProviderFile.Read(source)
        where text is not null
        from defect in In(text)
        let keys = defect.Path.Split(':', 2)
        where hasSection ? Names.Same(keys[0], RuleBookReader.SectionName) : RuleBookSettings.Table.Keys.Contains(keys[0], Names.Comparer)
        select hasSection ? defect with { Path = string.Join(':', [RuleBookReader.SectionName, .. keys[1..]]) } : defect;

    /// <summary>All that stands twice in a text.</summary>
    public static IEnumerable<Diagnostic> In(byte[] text)
    {
        var found = new DiagnosticBag();
        try
        {
            JsonTree.Read(text, "", found);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return []; // such a text gave the provider no settings either
        }
        return found.Sorted().Where(defect => defect.Code == DiagnosticCodes.DuplicateSettingName);
    }
}
