using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Reading;

namespace ComplaintFlow.Figures.Measures;

/// <summary>
/// Measures whether targets were met, by their due instant. A clock that runs and is not due yet does not count. A clock that runs and is
/// past due counts as missed.
/// </summary>
internal static class Timeliness
{
    public static IEnumerable<Observation> Of(CaseFacts facts, FigurePeriod period) =>
        facts.Complaint.Clocks.Where(clock => period.Has(clock.DueAt) && (clock.Duty is null || !clock.IsInternal))
            .SelectMany(clock => Of(clock, facts, period))
            .Concat(facts.Promises.Where(
                promise => period.Has(promise.DueAt) && (promise.DoneAt is not null || promise.DueAt < period.AsOf))
                .Select(promise => new Observation(Indicator.CommitmentKept, counts: promise.DoneAt <= promise.DueAt)));

    private static IEnumerable<Observation> Of(Clock clock, CaseFacts facts, FigurePeriod period)
    {
        bool extended = clock.Extensions is { Count: > 0 };
        if (clock.Department is null)
        {
            yield return new(Indicator.ExtensionRate, counts: extended);
            yield return new(Indicator.ExemptionRate, counts: clock.Status == ClockStatus.Exempted);
            yield return PauseShare(clock, facts, period);
        }
        if (IsKept(clock, period.AsOf) is not { } kept)
            yield break;
        yield return new(Indicator.OnTime, kept, clock.Target, clock.Department);
        yield return new(Indicator.OnTimeWithoutExtensions, kept && !extended, clock.Target, clock.Department);
        if (clock.Department is not null)
            yield break;
        yield return new(Indicator.OnTime, kept);
        yield return new(Indicator.OnTimeWithoutExtensions, kept && !extended);
        if (Names.Has(clock.Until, Milestones.FirstResponse))
            yield return new(Indicator.FirstResponseTimeliness, kept);
        if (Names.Has(clock.Until, Milestones.Acknowledged))
            yield return new(Indicator.AcknowledgementTimeliness, kept);
        if (Names.Has(clock.Until, Milestones.FollowedUp))
            yield return new(Indicator.FollowUpTimeliness, kept);
    }

    /// <summary>
    /// Whether a target was met. It is null if this cannot be decided: the clock is not due yet, no longer applies, or is not binding.
    /// </summary>
    private static bool? IsKept(Clock clock, DateTimeOffset asOf) => clock.Status switch
    {
        ClockStatus.Met => clock.IsMetInTime,
        ClockStatus.Running when clock.DueAt < asOf => false,
        ClockStatus.Paused when clock.DueAt < clock.PausedAt => false,
        ClockStatus.Cancelled when clock.DueAt < clock.EndedAt => false,
        _ => null,
    };

    private static Observation PauseShare(Clock clock, CaseFacts facts, FigurePeriod period)
    {
        DateTimeOffset end = clock.EndedAt ?? period.AsOf;
        var gaps = TimeSpan.FromTicks((clock.Gaps ?? []).Sum(gap => (gap.To - gap.From).Ticks));
        TimeSpan whole = end - clock.StartedAt - gaps;
        return whole > TimeSpan.Zero
            ? new(Indicator.PauseShare, Observation.Seconds(facts.Pauses.Of(clock, end)), Observation.Seconds(whole))
            : new(Indicator.PauseShare, 0, 0);
    }
}
