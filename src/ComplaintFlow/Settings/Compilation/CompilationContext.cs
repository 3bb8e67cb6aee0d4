using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>
/// The data that the sections of one rule book share while they are verified and compiled. A part with defects may compile to anything,
/// because a rule book with errors is not used.
/// </summary>
internal sealed class CompilationContext
{
    /// <summary>Collects the defects.</summary>
    public required DiagnosticBag Defects { get; init; }

    public required DeclaredNames Names { get; init; }

    public required FieldCatalog Fields { get; init; }

    public required KeywordPool Keywords { get; init; }

    public required GuardCompiler Guards { get; init; }

    /// <summary>The calendars without defects, by name.</summary>
    public required IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; }

    /// <summary>The name of the calendar whose time zone counts days if no calendar is named, or null if there is none.</summary>
    public required string? DefaultCalendar { get; init; }

    /// <summary>The currency of amounts that name none.</summary>
    public required string? Currency { get; init; }

    /// <summary>The path of the rules in the configuration.</summary>
    public required string Path { get; init; }

    public string At(string key) => SettingPath.At(Path, key);

    public WorkingCalendar? Calendar(string? name) => name is null ? null : Calendars.GetValueOrDefault(name);
}
