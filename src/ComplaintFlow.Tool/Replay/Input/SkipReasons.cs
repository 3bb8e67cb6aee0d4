namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Names the reasons why a row cannot be read.</summary>
internal static class SkipReasons
{
    public const string BlankId = "blank id";
    public const string BlankTime = "blank received time";
    public const string UnreadableTime = "unreadable received time";
    public const string BlankEventTime = "blank event time";
    public const string UnreadableEventTime = "unreadable event time";
    public const string BlankActivity = "blank activity";
    public const string UnnamedActivity = "activity that the map's Triggers do not name";
    public const string Columns = "wrong number of columns";
    public const string BlankText = "blank text";
    public const string BlankLabel = "blank label";
    public const string LongLabel = "label over 200 characters";
    public const string OpenQuote = "unterminated quote";
    public const string LongField = "field over 1 MB";
    public const string Undecodable = "undecodable bytes";

    public const string StrayText = "text after a closing quote";

    public static string UnreadableDue(string target) => $"unreadable due time of {target}";

    public static string BeforeReceipt(string name) => $"{name} before the receipt";

    public static string UnreadableMilestone(string name) => $"unreadable time of {name}";

    public static string NotReceived(string code) => $"not received: {code}";
}
