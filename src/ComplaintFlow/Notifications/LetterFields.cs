using System.Collections.Frozen;
using System.Globalization;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>The values of the <c>{{…}}</c> fields of a letter.</summary>
internal static class LetterFields
{
    private static readonly FrozenDictionary<string, Func<Complaint, LetterVoice, string?>> Fields =
        new Dictionary<string, Func<Complaint, LetterVoice, string?>>(StringComparer.Ordinal)
    {
        ["Organisation"] = (_, voice) => voice.Organisation,
        ["Number"] = (c, _) => c.Number,
        ["Name"] = (c, voice) => c.Complainant.Name ?? voice.Say("Sir or Madam", "先生/女士"),
        ["Subject"] = (c, _) => c.Subject,
        ["Text"] = (_, voice) => voice.Said,
        ["ReceivedAt"] = (c, voice) => voice.Day(c.ReceivedAt),
        ["NextAnswer"] = (c, voice) => Promises.Next(c, c.LastEntryAt) is { DueAt: var due }
            ? voice.Say($"by {voice.Time(due)}", $"在{voice.Time(due)}之前") : voice.Say("as soon as possible", "尽快"),
        ["Demands"] = (c, voice) => LetterVoice.List(c.Demands.Select(demand => demand.ToString())),
        ["AcceptedAt"] = (c, voice) => c.Acceptance is { } accepted ? voice.Day(accepted.At) : null,
        ["Department"] = (c, _) => c.Department,
        ["Plan"] = (c, _) => c.Acceptance?.Plan,
        ["FeedbackAt"] = (c, voice) => c.Acceptance?.PromisedFeedbackAt is { } at ? voice.Time(at) : null,
        ["RejectedAt"] = (c, voice) => c.Rejection is { } rejected ? voice.Day(rejected.At) : null,
        ["Explanation"] = (c, _) => c.Rejection?.Explanation,
        ["OutsideRoutes"] = (c, voice) =>
            LetterVoice.List(
                c.Rejection?.OutsideRoutes
                    ?? [voice.Say("mediation by a consumer association", "消费者协会调解"),
                        voice.Say("the market regulation authority", "市场监督管理部门"), voice.Say("arbitration, where agreed", "约定的仲裁"),
                        voice.Say("a court", "人民法院")]),
        ["AppealBy"] = (c, voice) => Until(c, "CloseRejected", voice) ?? voice.Say("the complaint is closed", "投诉办结"),
        ["AppealedAt"] = (c, voice) => (c.Rejection?.AppealedAt ?? c.Rejection?.OnAppealAt) is { } at ? voice.Day(at) : null,
        ["ExtensionReason"] = (c, _) => LastExtension(c)?.Reason,
        ["ExtendedFrom"] = (c, voice) => LastExtension(c) is { } extension ? voice.Time(extension.From) : null,
        ["ExtendedTo"] = (c, voice) => LastExtension(c) is { } extension ? voice.Time(extension.To) : null,
        ["Questions"] = (c, voice) => c.Requests is [.., var last] ? LetterVoice.List(last.Questions) : null,
        ["AnswerBy"] = (c, voice) => Until(c, "NoResponse", voice),
        ["Finding"] = (c, voice) => voice.Finding(c.Investigation?.Finding),
        ["Conclusion"] = (c, _) => c.Investigation?.Report?.Conclusion,
        ["Options"] = (c, voice) => LetterVoice.List((c.Resolution?.Options ?? []).Select(voice.Option)),
        ["LegalBasis"] = (c, voice) =>
            LetterVoice.List((c.Resolution?.Options ?? []).SelectMany(option => option.LegalBasis).Distinct(StringComparer.Ordinal)),
        ["Mediator"] = (c, _) => c.Resolution?.Mediation?.Body,
        ["MediationEndedAt"] = (c, voice) => c.Resolution?.Mediation?.EndedAt is { } at ? voice.Day(at) : null,
        ["MediationEnd"] = (c, _) => c.Resolution?.Mediation?.Ended?.ToString(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. Fields.Keys.Order(StringComparer.Ordinal)];

    public static bool Knows(string name) => Fields.ContainsKey(name);

    public static string Value(string name, Complaint complaint, LetterVoice voice) => Fields[name](complaint, voice) ?? "";

    /// <summary>The instant at which a trigger of the standard workflow is fired automatically.</summary>
    private static string? Until(Complaint complaint, string trigger, LetterVoice voice) =>
        complaint.Timeouts.Where(timeout => Conditions.Names.Same(timeout.Trigger, trigger)).Select(timeout => voice.Time(timeout.At))
            .FirstOrDefault();

    private static ClockExtension? LastExtension(Complaint complaint) =>
        complaint.Clocks.Where(clock => !clock.IsInternal).SelectMany(clock => clock.Extensions ?? []).MaxBy(extension => extension.At);
}

/// <summary>The language, the time zone and the sender of a letter.</summary>
internal sealed record LetterVoice(bool IsChinese, TimeZoneInfo Zone, string Organisation)
{
    /// <summary>The words of the person who writes, or null if there are none.</summary>
    public string? Said { get; init; }

    public string Say(string english, string chinese) => IsChinese ? chinese : english;

    public string Day(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Zone).ToString(Say("d MMMM yyyy", "yyyy年M月d日"), CultureInfo.InvariantCulture);

    public string Time(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Zone).ToString(Say("d MMMM yyyy, HH:mm", "yyyy年M月d日 HH:mm"), CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> items) => string.Join('\n', items.Select(item => $"- {item}"));

    public string Option(ResolutionOption option) =>
        $"{option.Id}: {string.Join(", ", option.Remedies)}"
            + (option.ValidUntil is { } until ? Say($" (until {Time(until)})", $"({Time(until)}前有效)") : "");

    public string? Finding(Finding? finding) => finding switch
    {
        Complaints.Finding.Upheld => Say("Your complaint is right.", "您的投诉成立。"),
        Complaints.Finding.PartlyUpheld => Say("Your complaint is right in part.", "您的投诉部分成立。"),
        Complaints.Finding.NotUpheld => Say("We could not find that your complaint is right.", "经调查,您的投诉不成立。"),
        Complaints.Finding.CustomerCause => Say("We found that the cause lies with the use of the goods.", "经调查,问题系使用原因所致。"),
        _ => null,
    };
}
