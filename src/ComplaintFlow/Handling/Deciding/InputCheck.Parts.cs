using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Checks the parts of which actions are made.</summary>
internal sealed partial class InputCheck
{
    private static readonly string[] Spoken = ["Phone", "Hotline", "Telephone", "Visit", "Window"];

    /// <summary>A text that must be there.</summary>
    public void Written(string what, string? value) => Required(what, value, "Write it down.");

    public void Names(string what, IReadOnlyList<string> values)
    {
        foreach (string value in values)
            Required(what, value, "Leave out what is empty.");
    }

    public void Texts(string what, IReadOnlyList<string> values)
    {
        foreach (string value in values)
            Written(what, value);
    }

    /// <summary>A text that may be left out, but is not blank.</summary>
    public void Optional(string what, string? value)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
            Refuse("CF3004", $"{what} is blank.", "Give a text, or none.");
    }

    /// <summary>An instant that lies ahead.</summary>
    public void Ahead(string what, DateTimeOffset? at)
    {
        if (at is { } given && Instant.Cut(given) <= facts.Now)
            Refuse("CF3007", $"{what} does not lie ahead.", "Give an instant that is still to come, or none.");
    }

    public void Past(string what, DateTimeOffset? at)
    {
        if (at is { } given && Instant.Cut(given) > facts.Now)
            Refuse("CF3007", $"{what} lies in the future.", "Give an instant that has passed, or none: then it is now.");
    }

    /// <summary>How an answer is written, so that it lasts.</summary>
    public void Medium(string medium)
    {
        Required(nameof(Medium), medium, "Name the durable medium: Letter, Email, App.");
        if (Conditions.Names.Has(Spoken, medium))
            Refuse("CF3007", "What is only said does not last.", "Answer in writing, by Letter, Email or App; note a call with SendMessage.");
    }

    public void Remedies(IReadOnlyList<Remedy> remedies)
    {
        if (remedies.Count == 0)
            Refuse("CF3004", "Remedies is empty.", "Name what the complainant gets; an explanation is a remedy too.");
    }

    public void Schedule(IReadOnlyList<ScheduleItem> schedule)
    {
        Names(nameof(Schedule), [.. schedule.Select(item => item.Name)]);
        Names(nameof(Schedule), [.. schedule.Select(item => item.Owner)]);
        if (schedule.Select(item => item.Name).Distinct(Conditions.Names.Comparer).Count() < schedule.Count)
            Refuse("CF3007", "Two parts of the schedule have the same name.", "Give each a name of its own.");
    }

    public void Option(ResolutionOption option)
    {
        Required("Id", option.Id, "Name the option A, B, C.");
        Remedies(option.Remedies);
        Schedule(option.Schedule);
        Names(nameof(option.LegalBasis), option.LegalBasis);
        Due(nameof(option.ValidUntil), option.ValidUntil);
    }
}
