using ComplaintFlow.Conditions;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Rules;

/// <summary>
/// Finds keys beside the section that are meant to be the section, or a part of it. The root holds what other programs need too, so nothing
/// else would say that such rules are not read.
/// </summary>
internal static class MisspelledSection
{
    public static void Check(IConfiguration configuration, DiagnosticBag defects)
    {
        foreach (IConfigurationSection other in configuration.GetChildren().Where(child => IsMeant(child.Key)))
            defects.Error(
                DiagnosticCodes.MisspelledSection, other.Path, $"'{other.Key}' is almost '{RuleBookReader.SectionName}', and is not read.",
                $"Did you mean '{Right(other.Key)}'?");
    }

    private static bool IsMeant(string key) => !Names.Same(key, RuleBookReader.SectionName)
        && (Spelling.IsSlip(key, RuleBookReader.SectionName) || Names.Same(Letters(key), RuleBookReader.SectionName) || Part(key) is not null);

    /// <summary>The setting that a key names after the section, as in <c>ComplaintFlow_Sla</c>.</summary>
    private static string? Part(string key) =>
        key.StartsWith(RuleBookReader.SectionName, StringComparison.OrdinalIgnoreCase)
            ? RuleBookSettings.Table.Keys.FirstOrDefault(known => Names.Same(known, Letters(key[RuleBookReader.SectionName.Length..]))) : null;

    private static string Right(string key) =>
        Part(key) is { } part ? $"{RuleBookReader.SectionName}:{part}' or, in the environment, '{RuleBookReader.SectionName}__{part}"
            : RuleBookReader.SectionName;

    private static string Letters(string key) => string.Concat(key.Where(char.IsLetter));
}
