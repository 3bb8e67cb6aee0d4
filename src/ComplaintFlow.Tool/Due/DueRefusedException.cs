using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tool.Due;

/// <summary>
/// The exception that carries a refusal out of the reading of one question. Its message includes the remedy, since answers show
/// nothing else.
/// </summary>
internal sealed class DueRefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>Creates the exception for a line that is not a JSON object of the required form.</summary>
    public static DueRefusedException Line(string message) =>
        new(new Refusal(DiagnosticCodes.UnreadableQuestion, message, "Correct the line at the key or position that is named."));

    public static DueRefusedException Instant() => new(new Refusal(
        DiagnosticCodes.UnreadableInstant, "An instant is missing or cannot be read: write 2026-04-30T16:00:00+08:00.",
        "Write ISO 8601 with an offset."));

    public static DueRefusedException Calendar(string message) =>
        new(new Refusal(DiagnosticCodes.UnknownQuestionCalendar, message, "Name a calendar of the rules, or write it into the question."));

    public static DueRefusedException Length(string message) =>
        new(new Refusal(DiagnosticCodes.InvalidDuration, message, "Write a time such as 24h, 8 working hours or 7 working days."));
}
