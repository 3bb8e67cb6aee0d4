using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplaintFlow.Notifications;

/// <summary>
/// The built-in templates. <c>{{Field}}</c> stands for a field of <see cref="Notice"/>. There is no other syntax, and no code runs.
/// </summary>
internal sealed partial class BuiltInTemplates : ITemplateRenderer
{
    public const string MonthlyStatisticsDue = nameof(MonthlyStatisticsDue);
    public const string MonthlyStatisticsOverdue = nameof(MonthlyStatisticsOverdue);

    private static readonly FrozenDictionary<string, string> Templates = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Received"] = "Your complaint was received under the number {{Number}}. The next answer is due by {{DueAt}}.",
        ["StepTaken"] = "Complaint {{Number}} ({{Tier}}): step '{{Step}}' of {{Target}}, due {{DueAt}}.",
        ["DutyGiven"] = "Complaint {{Number}}: {{Target}} is yours, due {{DueAt}}.",
        ["DutyMoved"] = "Complaint {{Number}}: {{Target}} is due {{DueAt}} now.",
        ["OfferLapses"] = "Complaint {{Number}}: {{Target}} can be accepted until {{DueAt}}.",
        ["Extend"] = "Complaint {{Number}}: more time was granted; the answer is due by {{DueAt}} now.",
        ["MergeUndone"] = "Complaint {{Number}} is handled on its own: it was not merged, or its merge was taken back.",
        ["MasterEnded"] = "Complaint {{Number}} was handled together with another one, which has ended.",
        ["PartRefused"] = "Complaint {{Number}}: a matter that was split from it could not be received under the present rules.",
        [MonthlyStatisticsDue] = "The complaint statistics of {{Number}} are due by {{DueAt}}.",
        [MonthlyStatisticsOverdue] = "The complaint statistics of {{Number}} were due by {{DueAt}} and are not filed.",
        ["NoticeUndeliverable"] = "Complaint {{Number}}: a notice could not reach the complainant. Reach them in another way.",
        ["StateEntered"] = "Complaint {{Number}} ({{Tier}}) is now in the state {{State}}.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The templates of notices that have no due instant. Such a notice promises nothing.</summary>
    private static readonly FrozenDictionary<string, string> UndatedTemplates = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Received"] = "Your complaint was received under the number {{Number}}.",
        ["DutyGiven"] = "Complaint {{Number}}: {{Target}} is yours.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public string Render(Notice notice)
    {
        if (notice.Items is { } items)
            return string.Join('\n', items.Select(Render));
        string? undated = notice.DueAt is null ? UndatedTemplates.GetValueOrDefault(notice.Topic) : null;
        string template = undated ?? Templates.GetValueOrDefault(notice.Topic, "Complaint {{Number}}: {{Topic}}.");
        return Placeholder().Replace(template, match => Value(notice, match.Value[2..^2]));
    }

    private static string Value(Notice notice, string field) => field switch
    {
        nameof(Notice.Number) => notice.Number,
        nameof(Notice.Topic) => notice.Topic,
        nameof(Notice.State) => notice.State,
        nameof(Notice.Tier) => notice.Tier ?? "no tier",
        nameof(Notice.Department) => notice.Department ?? "",
        nameof(Notice.Owner) => notice.Owner ?? "",
        nameof(Notice.Target) => notice.Target ?? "",
        nameof(Notice.Step) => notice.Step ?? "",
        nameof(Notice.DueAt) => notice.DueAt?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "no set time",
        _ => throw new InvalidOperationException($"A built-in template names the unknown field '{field}'."),
    };

    [GeneratedRegex(@"\{\{\w{1,40}\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
