using ComplaintFlow.Conditions;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Rules;

/// <summary>
/// Finds keys beside the section that are meant to be the section, or a part of it. The root holds what other programs need too, so nothing
/// else would say that such rules are not read.
/// </summary>
internal static class MisspelledSection
{
    private const string Section = RuleBookReader.SectionName;

    public static void Check(IConfiguration configuration, DiagnosticBag defects)
    {
        foreach (IConfigurationSection other in configuration.GetChildren().Where(child => IsMeant(child.Key)))
            defects.Error(
                DiagnosticCodes.MisspelledSection, other.Path, $"'{other.Key}' is almost '{Section}', and is not read.",
                $"Did you mean '{Right(other.Key)}'?");
    }

    private static bool IsMeant(string key) => !Names.Same(key, Section)
        && (Spelling.IsSlip(key, Section) || Names.Same(Letters(key), Section) || Part(key) is not null);

    /// <summary>The setting that a key names after the section, as in <c>ComplaintFlow_Sla</c>.</summary>
    private static string? Part(string key) =>
        key.StartsWith(Section, StringComparison.OrdinalIgnoreCase)
            ? RuleBookSettings.Table.Keys.FirstOrDefault(known => Names.Same(known, Letters(key[Section.Length..]))) : null;

    private static string Right(string key) =>
        Part(key) is { } part ? $"{Section}:{part}' or, in the environment, '{Section}__{part}" : Section;

    private static string Letters(string key) => string.Concat(key.Where(char.IsLetter));
}
