namespace ComplaintFlow.Tool.Due;

/// <summary>What can be wrong with a question itself; all else has the codes of the library.</summary>
internal static class DueCodes
{
    /// <summary>The line is not a JSON object of the form that is asked for.</summary>
    public const string UnreadableLine = "CF5001";

    /// <summary>An instant cannot be read.</summary>
    public const string UnreadableInstant = "CF5002";

    /// <summary>There is no calendar of that name.</summary>
    public const string UnknownCalendar = "CF5003";
}
