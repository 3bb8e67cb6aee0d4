namespace ComplaintFlow.Complaints.Events;

/// <summary>A part of the settlement was done.</summary>
public sealed record ItemExecuted : ComplaintEvent
{
    /// <summary>The name of the part.</summary>
    public required string Item { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The proof.</summary>
    [PersonalInformation]
    public required string Proof { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint.Resolution is { } resolution
        ? complaint with
        {
            Resolution = resolution with
            {
                Execution = [.. resolution.Execution.Select(item => item.Name == Item ? item with { DoneAt = At, Proof = Proof } : item)],
            },
        }
        : complaint;
}
