using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Explaining;

/// <summary>Writes explanations for people, in English or Chinese. Adjacent intervals of one kind become one line.</summary>
internal static class ExplanationText
{
    private static readonly FrozenDictionary<string, (string English, string Chinese)> Words =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["elapsed"] = ("elapsed time", "连续计时"),
        ["open"] = ("open", "工作时间"),
        ["closed"] = ("closed", "非工作时间"),
        ["statutory holiday"] = ("statutory holiday", "法定节假日"),
        ["make-up working day"] = ("make-up working day", "调休上班"),
        ["working day"] = ("working day", "工作日"),
        ["calendar day"] = ("calendar day", "自然日"),
        ["start date"] = ("start date, not counted", "开始当日不计入"),
        ["paused"] = ("paused", "暂停"),
        ["rolled"] = ("last day rests, moved on", "末日休息，顺延"),
        [nameof(ClockStarted)] = ("started", "开始计时"),
        [nameof(ClockPaused)] = ("paused", "暂停计时"),
        [nameof(ClockResumed)] = ("resumed", "恢复计时"),
        [nameof(ClockReopened)] = ("taken up again after reopening", "重开后继续计时"),
        [nameof(ClockRestored)] = ("taken up again as if not merged", "撤销并案，计时如未中断"),
        [nameof(ClockExtended)] = ("extended", "延期"),
        [nameof(ClockCorrected)] = ("recomputed under changed rules", "规则变更后重新计算"),
        [nameof(ClockMet)] = ("met", "已完成"),
        [nameof(ClockBreached)] = ("due instant passed", "超期"),
        [nameof(ClockCancelled)] = ("ended", "终止"),
        [nameof(ClockExempted)] = ("exempted", "豁免"),
        [nameof(BreachExplained)] = ("breach explained", "超期说明"),
        [nameof(StepTaken)] = ("step taken", "执行升级步骤"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Write(ClockExplanation explanation, ExplanationLanguage language)
    {
        bool chinese = language == ExplanationLanguage.Chinese;
        Clock clock = explanation.Clock;
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{clock.Target}: {DurationText.ForPeople(clock.Within)}{(clock.Calendar is { } calendar ? $" ({calendar})" : "")}, "
                + $"{explanation.Zone.Id}");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{(chinese ? "开始" : "starts")} {At(clock.StartedAt)}, {(chinese ? "到期" : "due")} {At(clock.DueAt)}");
        if (clock.PromisedAt != clock.DueAt)
            text.AppendLine(CultureInfo.InvariantCulture, $"{(chinese ? "最初承诺" : "first promised for")} {At(clock.PromisedAt)}");
        if (clock.CorrectedAt is { } corrected)
            text.AppendLine(CultureInfo.InvariantCulture, $"{(chinese ? "按现行规则应为" : "under today's rules it would be")} {At(corrected)}");
        if (clock.RestsOnUnannouncedHolidays)
            text.AppendLine(
                chinese ? "注意：所涉年份的节假日安排尚未公布，按普通周历计算。"
                    : "Note: it rests on a year whose public holidays are not announced; the plain week is used.");
        foreach (ExplainedInterval line in Merged(explanation.Intervals))
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {At(line.From)} - {At(line.To)}  {Word(line.Why)}{Causes(line.Causes)}{Counted(line.Counted)}");
        foreach (ClockChange change in explanation.Changes)
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {At(change.At)}  {Word(change.Kind)}{(change.DueAt is { } due ? $" → {At(due)}" : "")}, "
                    + $"{change.Actor}{(change.Reason is { } why ? $": {why}" : "")}");
        return text.ToString();

        string At(DateTimeOffset instant) =>
            TimeZoneInfo.ConvertTime(instant, explanation.Zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        string Word(string word) =>
            Words.TryGetValue(word, out (string English, string Chinese) known) ? chinese ? known.Chinese : known.English : word;
        string Causes(IReadOnlyList<string> causes) => causes.Count == 0 ? "" : $" ({string.Join(", ", causes)})";
        string Counted(TimeSpan counted) => counted == TimeSpan.Zero ? "" : $"  +{counted.ToString("c", CultureInfo.InvariantCulture)}";
    }

    private static IEnumerable<ExplainedInterval> Merged(IReadOnlyList<ExplainedInterval> intervals)
    {
        ExplainedInterval? last = null;
        foreach (ExplainedInterval next in intervals)
        {
            if (last is not null && last.Why == next.Why && last.To == next.From
                && last.Causes.SequenceEqual(next.Causes, StringComparer.Ordinal))
            {
                last = last with { To = next.To, Counted = last.Counted + next.Counted };
                continue;
            }
            if (last is not null)
                yield return last;
            last = next;
        }
        if (last is not null)
            yield return last;
    }
}
