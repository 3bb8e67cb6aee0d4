using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Handling.Views;

/// <summary>Represents a promise of the organisation to the complainant.</summary>
/// <param name="Name">The name of the target, such as <c>FirstResponse</c> or <c>Commitment 1</c>.</param>
/// <param name="DueAt">The last instant at which it is kept in time.</param>
public sealed record TrackedPromise(string Name, DateTimeOffset DueAt)
{
    /// <summary>The text of the promise, if it has one.</summary>
    [PersonalInformation]
    public string? Text { get; init; }

    /// <summary>The first promised due instant. It never moves.</summary>
    public required DateTimeOffset FirstDueAt { get; init; }

    /// <summary>Whether its clock is paused, for example while the organisation waits for an answer.</summary>
    public bool IsPaused { get; init; }

    /// <summary>The instant at which it was kept; null until then.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>Returns the name; the promise may be personal.</summary>
    public override string ToString() => Name;
}

/// <summary>Tells the complainant what was promised, and whether it was kept. What no longer applies is left out.</summary>
internal static class TrackedPromises
{
    public static IReadOnlyList<TrackedPromise> Of(Complaint complaint) =>
        [.. complaint.Clocks.Where(IsShown).Select(clock => Of(clock, complaint)).OrderBy(promise => promise.DueAt)];

    private static bool IsShown(Clock clock) =>
        Promises.IsPromise(clock) && clock.Status is ClockStatus.Running or ClockStatus.Paused or ClockStatus.Met;

    private static TrackedPromise Of(Clock clock, Complaint complaint) => new(clock.Target, clock.DueAt)
    {
        Text = clock.Duty == DutyKind.Commitment
            ? complaint.Commitments.FirstOrDefault(made => Names.Same(MakeCommitment.Target(made.Id), clock.Target))?.Text
            : null,
        FirstDueAt = clock.PromisedAt,
        IsPaused = clock.Status == ClockStatus.Paused,
        KeptAt = clock.Status == ClockStatus.Met ? clock.EndedAt : null,
    };
}
