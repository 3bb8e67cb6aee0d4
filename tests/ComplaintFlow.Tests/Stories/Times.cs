using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Tests.Stories;

/// <summary>What happens to promises of time, in a line.</summary>
internal static class Times
{
    public static Said? In(ComplaintEvent happened, Complaint after) => happened switch
    {
        ClockStarted { Clock: var clock } =>
            Line(clock.Target, new($"clock runs, due {Moments.At(clock.DueAt).English}", $"开始计时，期限 {Moments.At(clock.DueAt).Chinese}")),
        ClockMet met => Line(met.Target, Met(after.Clocks[met.Clock - 1], met.At)),
        ClockBreached breached =>
            Line(breached.Target,
                new($"missed, was due {Moments.At(after.Clocks[breached.Clock - 1].DueAt).English}",
                    $"超期，期限为 {Moments.At(after.Clocks[breached.Clock - 1].DueAt).Chinese}")),
        ClockCancelled cancelled => Line(cancelled.Target, new("clock ends", "计时终止")),
        ClockPaused paused => Line(paused.Target, new("clock stands still", "计时暂停")),
        ClockResumed resumed =>
            Line(resumed.Target,
                new($"clock runs again, due {Moments.At(resumed.DueAt).English}", $"恢复计时，期限 {Moments.At(resumed.DueAt).Chinese}")),
        ClockExtended { Extension: var more } extended => Line(extended.Target, new(
            $"extended by {more.By}: {Moments.At(more.From).English} → {Moments.At(more.To).English}",
            $"延期：{Moments.At(more.From).Chinese} → {Moments.At(more.To).Chinese}")),
        BreachExplained explained =>
            Line(explained.Target,
                new($"the delay is explained; {Words.Of(explained.Explanation.Responsible).English} answers for it",
                    $"已说明超期原因，责任：{Words.Of(explained.Explanation.Responsible).Chinese}")),
        StepTaken taken => Line(taken.Target, new($"step \"{taken.Step}\" is taken", $"触发步骤“{Words.Of(taken.Step).Chinese}”")),
        _ => null,
    };

    /// <summary>Where a clock stands at the end.</summary>
    public static Said Stand(Clock clock) => clock switch
    {
        { Status: ClockStatus.Met } => Met(clock, clock.EndedAt!.Value),
        { BreachedAt: not null } => new("missed", "超期"),
        { Status: ClockStatus.Cancelled } => new("ended unmet, not late", "终止，未超期"),
        _ => new("runs on", "仍在计时"),
    };

    private static Said Met(Clock clock, DateTimeOffset at)
    {
        if (at == clock.DueAt)
            return new("met at once", "按时完成");
        Said span = Moments.Span((clock.DueAt - at).Duration());
        return at < clock.DueAt ? new($"met, {span.English} before it was due", $"按时完成，提前{span.Chinese}")
            : new($"met late by {span.English}", $"逾期{span.Chinese}完成");
    }

    private static Said Line(string target, Said what) =>
        new($"{Words.Of(target).English}: {what.English}", $"{Words.Of(target).Chinese}：{what.Chinese}");
}
