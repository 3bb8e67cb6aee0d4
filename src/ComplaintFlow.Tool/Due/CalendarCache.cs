using System.Text;
using ComplaintFlow.Calendars;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Tool.Due;

/// <summary>
/// Provides calendars by name, from the rules and from the questions themselves, each compiled once. Not thread-safe.
/// </summary>
internal sealed class CalendarCache(RuleBookDefinition rules)
{
    private const int MostKept = 1000;

    private readonly Dictionary<string, WorkingCalendar> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (WorkingCalendar? Calendar, Refusal? Refusal)> _written = new(StringComparer.Ordinal);

    public WorkingCalendar Named(string name)
    {
        if (_named.TryGetValue(name, out WorkingCalendar? known))
            return known;
        if (!rules.Calendars.TryGetValue(name, out CalendarDefinition? definition))
        {
            string there = rules.Calendars.Count == 0 ? "the rules have none; name a file that has with --config"
                : $"use one of {string.Join(", ", rules.Calendars.Keys)}";
            throw DueRefusedException.Calendar($"There is no calendar '{name}': {there}.");
        }
        return _named[name] = WorkingCalendar.Compile(definition, out _)!;
    }

    /// <summary>Gets a calendar in the form that the rules use. It is read and verified in the same way.</summary>
    public WorkingCalendar Written(string json)
    {
        if (!_written.TryGetValue(json, out (WorkingCalendar? Calendar, Refusal? Refusal) read))
        {
            if (_written.Count == MostKept)
                _written.Clear();
            _written.Add(json, read = Read(json));
        }
        return read.Calendar ?? throw new DueRefusedException(read.Refusal!);
    }

    private static (WorkingCalendar?, Refusal?) Read(string json)
    {
        RuleBookResult result =
            RuleBookReader.ReadJson(Encoding.UTF8.GetBytes($$"""{ "ComplaintFlow": { "Calendars": { "calendar": {{json}} } } }"""));
        if (result.RuleBook is { } book)
            return (WorkingCalendar.Compile(book.Definition.Calendars["calendar"], out _), null);
        Diagnostic first = result.Diagnostics.First(defect => defect.Severity == DiagnosticSeverity.Error);
        return (null, new Refusal(first.Code, $"{first.Path.Split(':', 3)[^1]}: {first.Message} {first.Remedy}", first.Remedy));
    }
}
