using System.Text.Json;
using ComplaintFlow.Calendars;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Rules;

namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>Reads a map and finds all its defects.</summary>
internal static class MapReader
{
    private const string MilestonePrefix = "milestone:";
    private static readonly string[] Both =
        ["Kind", "TimeZone", "TimeFormat", "DateMeans", "Encoding", "Delimiter", "Blanks", "Id", "Fields", "Due"];
    private static readonly string[] OfCases = ["ReceivedAt", "Milestones"];
    private static readonly string[] OfEvents = ["At", "Activity", "Triggers"];

    /// <exception cref="InvalidInputException">One sentence for each defect.</exception>
    public static ReplayMap Read(string file)
    {
        using var document = JsonDocument.Parse(
            RuleFiles.Text(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var keys = new MapKeys(document.RootElement);
        ReplayMap map = Read(keys);
        if (keys.Problems.Count > 0)
            throw new InvalidInputException([.. keys.Problems.Select(problem => $"The map {file}: {problem}")]);
        return map;
    }

    private static ReplayMap Read(MapKeys keys)
    {
        string kind = keys.Required("Kind", "cases (a row is a complaint) or events (a row is an event)");
        bool events = string.Equals(kind, "events", StringComparison.OrdinalIgnoreCase);
        if (kind.Length > 0 && !events && !string.Equals(kind, "cases", StringComparison.OrdinalIgnoreCase))
            keys.Problems.Add($"there is no Kind '{kind}': use cases or events.");
        keys.Unknown([.. Both, .. events ? OfEvents : OfCases], events ? "events" : "cases");
        return new ReplayMap
        {
            IsEvents = events,
            Time = Time(keys),
            Encoding = TextEncodings.Checked(keys.Text("Encoding") ?? "utf-8", keys.Problems),
            Delimiter = keys.Text("Delimiter") is { } delimiter ? Delimiters.Checked(delimiter, keys.Problems) : null,
            Blanks = keys.Words("Blanks"),
            Id = keys.RequiredWords("Id", "the column that identifies the complaint, or a list of columns"),
            At = events
                ? keys.RequiredWords("At", "the column with the time of the event, or a list of columns")
                : keys.RequiredWords("ReceivedAt", "the column with the time of the receipt, or a list of columns"),
            Activity = events ? keys.RequiredWords("Activity", "the column that says what happened, or a list of columns") : [],
            Fields = keys.Columns("Fields"),
            Milestones = events ? [] : keys.Columns("Milestones"),
            Due = keys.Columns("Due"),
            Triggers = events ? Triggers(keys) : new Dictionary<string, ActivityMeaning>(StringComparer.Ordinal),
        };
    }

    private static TimeReader Time(MapKeys keys)
    {
        string name = keys.Text("TimeZone") ?? "UTC";
        if (!Zones.TryFind(name, out TimeZoneInfo? zone))
            keys.Problems.Add($"{Zones.Problem(name)} {Zones.Advice}");
        IReadOnlyList<string> formats = keys.Words("TimeFormat");
        foreach (string wrong in formats.Where(format => !TimeFormat.IsValid(format)))
            keys.Problems.Add($"'{wrong}' is not a format of times: write one such as yyyy-MM-dd HH:mm:ss.");
        TimeFormat[] read = formats.Count == 0
            ? [TimeFormat.Iso]
            : [.. formats.Where(TimeFormat.IsValid).Select(format => new TimeFormat(format))];
        return new TimeReader(zone ?? TimeZoneInfo.Utc, read, Means(keys));
    }

    private static DateMeaning? Means(MapKeys keys)
    {
        if (keys.Text("DateMeans") is not { } text)
            return null;
        if (Enum.GetNames<DateMeaning>().FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return Enum.Parse<DateMeaning>(known);
        keys.Problems.Add($"DateMeans takes {string.Join(" or ", Enum.GetNames<DateMeaning>())}, not '{text}'.");
        return null;
    }

    private static Dictionary<string, ActivityMeaning> Triggers(MapKeys keys)
    {
        var meanings = new Dictionary<string, ActivityMeaning>(StringComparer.Ordinal);
        foreach ((string activity, string? meaning) in keys.Nullable("Triggers"))
        {
            ActivityMeaning read = meaning?.StartsWith(MilestonePrefix, StringComparison.OrdinalIgnoreCase) == true
                ? new ActivityMeaning(meaning[MilestonePrefix.Length..].Trim(), IsTrigger: false)
                : new ActivityMeaning(meaning, meaning is not null);
            if (!meanings.TryAdd(activity, read))
                keys.Problems.Add($"Triggers names '{activity}' twice: keep one.");
        }
        if (meanings.Count == 0)
            keys.Problems.Add(
                "Triggers is missing: say for each activity which trigger it is, \"milestone:Name\", or null to pass it over.");
        return meanings;
    }
}
