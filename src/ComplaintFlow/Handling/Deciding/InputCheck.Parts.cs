using System.Globalization;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Checks the parts of actions.</summary>
internal sealed partial class InputCheck
{
    private static readonly string[] IsSpoken = ["Phone", "Hotline", "Telephone", "Visit", "Window"];

    /// <summary>Requires a text.</summary>
    public void RequireText(string what, string? value) => Required(what, value, "Write it down.");

    /// <summary>Requires at least one item.</summary>
    public void RequireItems(string what, int count, string remedy)
    {
        if (count == 0)
            Refuse(DiagnosticCodes.RequiredValueMissing, $"{Path(what)} is empty.", remedy, what);
    }

    /// <summary>
    /// Requires words as rules have them. A flag with a space or a full-width letter would pass by every guard that looks for it.
    /// </summary>
    public void Words(string what, IReadOnlyList<string> values)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Length != values[i].Trim().Length || values[i].Any(LooksLikeAnother) || ActorIdForm.MixesAlphabets(values[i]))
            {
                Refuse(
                    DiagnosticCodes.InvalidCharacters,
                    $"{Path($"{what}[{i}]")} has spaces around it, or characters that look like others.", "Give it as the rules have it.",
                    $"{what}[{i}]");
            }
        }
    }

    private static bool LooksLikeAnother(char letter) =>
        char.GetUnicodeCategory(letter) == UnicodeCategory.Format
        || (letter is >= '\uFF10' and <= '\uFF5A' && char.IsLetterOrDigit(letter));

    /// <summary>Requires an instant in the future.</summary>
    public void RequireInFuture(string what, DateTimeOffset? at)
    {
        if (at is { } given && Instant.TruncateToMicroseconds(given) <= facts.Now)
            Refuse(DiagnosticCodes.InstantInPast, $"{Path(what)} does not lie ahead.", "Give an instant that is still to come, or none.",
                what);
    }

    public void RequireNotInFuture(string what, DateTimeOffset? at)
    {
        if (at is { } given && Instant.TruncateToMicroseconds(given) > facts.Now)
            Refuse(DiagnosticCodes.InstantInFuture, $"{Path(what)} lies in the future.",
                "Give an instant that has passed, or none: then it is now.", what);
    }

    /// <summary>Requires a durable medium for a written answer.</summary>
    public void Medium(string medium)
    {
        Required(nameof(Medium), medium, "Name the durable medium: Letter, Email, App.");
        if (Conditions.Names.Has(IsSpoken, medium))
        {
            Refuse(DiagnosticCodes.MediumNotDurable, "What is only said does not last.",
                "Answer in writing, by Letter, Email or App; note a call with SendMessage.", nameof(Medium));
        }
    }

    public void Remedies(IReadOnlyList<Remedy> remedies) => RequireItems(
        nameof(Remedies), remedies.Count, "Name what the complainant gets; an explanation is a remedy too.");

    public void Schedule(IReadOnlyList<ScheduleItem> schedule)
    {
        for (int i = 0; i < schedule.Count; i++)
        {
            Required($"{nameof(Schedule)}[{i}].{nameof(ScheduleItem.Name)}", schedule[i].Name, "Leave out what is empty.");
            Required($"{nameof(Schedule)}[{i}].{nameof(ScheduleItem.Owner)}", schedule[i].Owner, "Leave out what is empty.");
            Person($"{nameof(Schedule)}[{i}].{nameof(ScheduleItem.Owner)}", schedule[i].Owner);
        }
        if (schedule.Select(item => item.Name).Distinct(Conditions.Names.Comparer).Count() < schedule.Count)
            Refuse(DiagnosticCodes.DuplicateName, "Two parts of the schedule have the same name.", "Give each a name of its own.",
                nameof(Schedule));
    }

    public void Option(ResolutionOption option)
    {
        Required("Id", option.Id, "Name the option A, B, C.");
        Remedies(option.Remedies);
        Schedule(option.Schedule);
        Due(nameof(option.ValidUntil), option.ValidUntil);
    }
}
