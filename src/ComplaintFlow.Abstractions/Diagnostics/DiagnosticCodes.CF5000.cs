namespace ComplaintFlow.Diagnostics;

// Codes of the input of the tool, and figures.
public static partial class DiagnosticCodes
{
    /// <summary>A line of questions is not a JSON object of the expected form.</summary>
    public const string UnreadableQuestion = "CF5001";

    /// <summary>An instant is missing or cannot be read.</summary>
    public const string UnreadableInstant = "CF5002";

    /// <summary>A question names a calendar that the rules do not have.</summary>
    public const string UnknownQuestionCalendar = "CF5003";

    /// <summary>
    /// A complaint can be read but not counted, because an amount or an instant in it is too large to be added up. The figures leave it
    /// out.
    /// </summary>
    public const string UncountableComplaint = "CF5004";
}
