using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>
/// What the sections of one rule book share while they are verified and compiled. A part that has defects compiles to anything: a
/// book with errors is not used.
/// </summary>
internal sealed class CompilationContext
{
    /// <summary>Takes what is wrong.</summary>
    public required DiagnosticBag Defects { get; init; }

    public required DeclaredNames Names { get; init; }

    public required FieldCatalog Fields { get; init; }

    public required KeywordPool Keywords { get; init; }

    public required GuardCompiler Guards { get; init; }

    /// <summary>The calendars without defects, by name.</summary>
    public required IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; }

    /// <summary>The calendar in whose zone days are counted where none is named; null where there is none.</summary>
    public required string? DefaultCalendar { get; init; }

    /// <summary>The currency of amounts that name none.</summary>
    public required string? Currency { get; init; }

    /// <summary>Where the rules stand in the configuration.</summary>
    public required string Path { get; init; }

    public string At(string key) => Path.Length == 0 ? key : $"{Path}:{key}";

    public WorkingCalendar? Calendar(string? name) => name is null ? null : Calendars.GetValueOrDefault(name);
}
