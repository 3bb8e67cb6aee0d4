namespace ComplaintFlow.Complaints;

/// <summary>Represents something that happens by itself if a complaint stays in a state.</summary>
/// <param name="Region">The region of the state.</param>
/// <param name="State">The state. Leaving it ends the timeout.</param>
/// <param name="Name">The name of the timeout within its state.</param>
/// <param name="Trigger">The trigger that fires. It is skipped if it is not possible then.</param>
/// <param name="At">The instant at which it fires.</param>
public sealed record StateTimeout(string Region, string State, string Name, string Trigger, DateTimeOffset At);
