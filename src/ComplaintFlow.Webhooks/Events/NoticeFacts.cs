using ComplaintFlow.Notifications;

namespace ComplaintFlow.Webhooks.Events;

/// <summary>Takes from a notice what may leave: no person, no text.</summary>
/// <param name="longestText">The characters after which a name is cut.</param>
/// <param name="longestList">The names after which a list is cut.</param>
internal sealed class NoticeFacts(int longestText, int longestList)
{
    /// <summary>Cuts nothing that people write.</summary>
    public static readonly NoticeFacts Usual = new(200, 100);

    /// <summary>Cuts so much that any notice fits into an event, whatever its characters are.</summary>
    public static readonly NoticeFacts Shortest = new(100, 8);

    public NoticeData Of(Notice notice) => new()
    {
        NoticeId = Text(notice.Id)!,
        Topic = Text(notice.Topic)!,
        Tenant = Text(notice.Tenant)!,
        At = notice.At,
        ComplaintId = notice.ComplaintId?.ToString(),
        Number = Text(notice.Number),
        State = Text(notice.State),
        Tier = Text(notice.Tier),
        Department = Text(notice.Department),
        Target = Text(notice.Target),
        Step = Text(notice.Step),
        DueAt = notice.DueAt,
        EscalationLevel = notice.EscalationLevel == 0 ? null : notice.EscalationLevel,
        Roles = List(notice.Recipients),
        Departments = List(notice.Departments),
    };

    /// <summary>Gets a text without what is too long of it; null if there is none.</summary>
    public string? Text(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length <= longestText)
            return string.IsNullOrEmpty(text) ? null : text;
        int end = char.IsHighSurrogate(text[longestText - 2]) ? longestText - 2 : longestText - 1;
        return $"{text[..end]}…";
    }

    private string[]? List(IReadOnlyList<string>? names) =>
        names is null or { Count: 0 } ? null : [.. names.Take(longestList).Select(name => Text(name) ?? "")];
}
